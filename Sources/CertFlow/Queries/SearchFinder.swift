import CertFlowCore
import CertFlowStore

/// Says where in a case the words of a search stand, and how good that is.
struct SearchFinder {
    let query: SearchQuery
    let reader: Reader
    let shelf: PackShelf

    /// The line of a case with its score.
    func line(_ current: Case, isWhole: Bool) throws -> (line: SearchResult.Line, score: Int) {
        let workflow = try shelf.revisionPack(current.revision, reader: reader)?
            .workflow(current.programme)
        let pieces = try reader.searchText(of: current).pieces
        let wholes = isWhole ? whole(current, pieces, workflow) : []
        let parts = pieces.compactMap { piece -> (SearchResult.Piece, Int)? in
            let places = query.places(in: piece.text)
            guard !places.isEmpty, !wholes.contains(where: { $0.text == piece.text }) else {
                return nil
            }
            return (
                self.piece(piece.place, piece.text, places, workflow),
                weight(piece.place) * query.termCount(in: piece.text)
                    + (isAll(places, of: piece.text) ? 5 : 0)
            )
        }.sorted { $0.1 > $1.1 }
        let line = SearchResult.Line(
            current: current, isWhole: isWhole, pieces: wholes + parts.map(\.0))
        return (line, (isWhole ? 1_000 : 0) + (parts.first?.1 ?? 0))
    }

    /// The patent numbers, or else the credit code, that the text is as a whole.
    private func whole(
        _ current: Case, _ pieces: [CaseText.Piece], _ workflow: Workflow?
    ) -> [SearchResult.Piece] {
        if let digits = PatentNumber.searchDigits(query.text) {
            let patents = pieces.filter { PatentNumber.searchDigits($0.text) == digits }
            if !patents.isEmpty {
                return patents.map {
                    piece($0.place, $0.text, [$0.text.startIndex..<$0.text.endIndex], workflow)
                }
            }
        }
        let code = current.creditCode
        let typed = query.text.halfWidth.uppercased().filter { !$0.isWhitespace }
        guard code.hasPrefix(typed) else { return [] }
        let end = code.index(code.startIndex, offsetBy: typed.count)
        return [
            SearchResult.Piece(
                field: "creditCode", title: Bilingual(zh: "统一社会信用代码", en: "Credit code"),
                text: code, found: [code.startIndex..<end])
        ]
    }

    private func piece(
        _ place: CaseText.Piece.Place, _ text: String, _ found: [Range<String.Index>],
        _ workflow: Workflow?
    ) -> SearchResult.Piece {
        let (field, title) =
            switch place {
            case .id: ("case", Bilingual(zh: "编号", en: "Case"))
            case .enterprise: ("enterprise", Bilingual(zh: "申报人", en: "Applicant"))
            case .product: ("product", Bilingual(zh: "产品", en: "Product"))
            case .number: ("number", Bilingual(zh: "文号", en: "Number"))
            case .fact(let name):
                (name, workflow?.title(ofFact: name) ?? Bilingual(zh: name, en: name))
            }
        return SearchResult.Piece(field: field, title: title, text: text, found: found)
    }

    private func weight(_ place: CaseText.Piece.Place) -> Int {
        switch place {
        case .id: 10
        case .product: 8
        case .enterprise, .number: 6
        case .fact: 2
        }
    }

    private func isAll(_ places: [Range<String.Index>], of text: String) -> Bool {
        places.count == 1 && places.first == text.startIndex..<text.endIndex
    }
}

extension Workflow {
    /// What a fact, or `table.column`, is called.
    fileprivate func title(ofFact path: String) -> Bilingual? {
        let parts = path.split(separator: ".").compactMap { FactName(rawValue: String($0)) }
        guard let name = parts.first, let question = question(name) else { return nil }
        guard parts.count == 2, case .table(let columns) = question.type else {
            return question.title
        }
        return columns.first { $0.name == parts[1] }?.title
    }
}
