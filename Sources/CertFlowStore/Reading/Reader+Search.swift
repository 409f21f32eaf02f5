package import CertFlowCore
import GRDB

/// The cases that a search found.
package struct SearchMatches {
    /// Those that the text is a code, a number or the product of; then those that hold its words, the newest
    /// first.
    package let wholes: [Case]
    package let others: [Case]
    /// Whether there are more than were looked at.
    package let isPartial: Bool
}

extension Reader {
    /// The newest cases that `query` finds and `sight` allows; at most `most` by their words.
    ///
    /// The index gives them in order, so that the cost does not follow from how many there are.
    package func search(
        _ query: SearchQuery, seenBy sight: CaseSight, most: Int
    ) throws -> SearchMatches {
        guard let permitted = sight.expression else {
            return SearchMatches(wholes: [], others: [], isPartial: false)
        }
        let named = try CaseID(rawValue: query.code).flatMap { try shelf.find($0) }
        let wholes =
            (named.map { [$0] } ?? [])
            + (try cases(ofCode: query.code, seenBy: sight, most))
            + (try cases(matching: [query.wholes] + permitted, most))
        let others = try cases(matching: [query.words] + permitted, most + 1)
        var known: Set<CaseID> = []
        func fresh(_ found: [Case]) -> [Case] {
            found.filter { sight.sees($0) && known.insert($0.id).inserted }
        }
        return SearchMatches(
            wholes: fresh(wholes), others: fresh(Array(others.prefix(most))),
            isPartial: others.count > most)
    }

    /// The pieces of a case that can be searched.
    package func searchText(of current: Case) throws -> CaseText {
        CaseText(current, try shelf.searchable(current.revision, current.programme))
    }

    static let searchStatement = """
        SELECT t."case" AS id FROM caseIndex AS i CROSS JOIN caseText AS t ON t.id = i.rowid
        WHERE caseIndex MATCH ? ORDER BY i.rowid DESC LIMIT ?
        """

    private func cases(matching expressions: [String], _ most: Int) throws -> [Case] {
        let expression = expressions.joined(separator: " AND ")
        return try db.rows(Reader.searchStatement, [expression, most]).collect {
            let id: CaseID = try $0.get("id")
            guard let found = try shelf.find(id) else {
                throw StoreError.damaged("the index names case \(id.rawValue)")
            }
            return found
        }
    }

    /// The cases of a credit code, or of its first eight characters and more.
    private func cases(
        ofCode code: String, seenBy sight: CaseSight, _ most: Int
    ) throws -> [Case] {
        guard (8...18).contains(code.utf8.count), code.allSatisfy({ $0.isLetter || $0.isNumber })
        else { return [] }
        var conditions = Conditions()
        conditions.add("creditCode >= ?", code)
        conditions.add("creditCode < ?", code + "~")
        if let units = sight.units?.sorted() {
            let marks = units.map { _ in "?" }.joined(separator: ", ")
            conditions.add(
                "(creditCode = ? OR unit IN (\(marks)))",
                [sight.applicant ?? ""] + units.map(\.rawValue))
        }
        return try db.rows(
            "SELECT id FROM \"case\" \(conditions.sql) ORDER BY creditCode, id LIMIT ?",
            conditions.arguments + [most]
        ).collect { try $0.get("id") }.compactMap { (id: CaseID) in try shelf.find(id) }
            .filter { try isNamed($0) || $0.creditCode == sight.applicant }
    }

    /// Whether the programme shows who applies; an objector's name and code are personal.
    private func isNamed(_ current: Case) throws -> Bool {
        try shelf.searchable(current.revision, current.programme).values.contains(.enterprise)
    }
}

extension SearchQuery {
    /// The text as a code: half-width and upper case, hyphens kept.
    fileprivate var code: String {
        text.halfWidth.uppercased().filter { !$0.isWhitespace }
    }
}

extension CaseSight {
    /// What the index is asked besides the words; `nil` when nothing is seen.
    fileprivate var expression: [String]? {
        guard let units else { return [] }
        let marks =
            units.sorted().map(SearchMark.unit) + (applicant.map { [SearchMark.holder($0)] } ?? [])
        return marks.isEmpty ? nil : [SearchQuery.any(marks)]
    }
}
