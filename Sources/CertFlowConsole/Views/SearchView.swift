import CertFlow
import CertFlowCore

/// How what was found reads on the screen and as JSON.
struct SearchView {
    let cases: CaseView
    let language: Language

    /// Text on either side of what was found, in characters.
    private static let around = 12

    /// One line, never broken, so that it can be searched and cut by other programs.
    func text(_ line: SearchResult.Line) -> String {
        [
            line.current.id.rawValue, line.current.enterprise, cases.state(line.current),
            line.pieces.first.map(excerpt) ?? "",
        ].joined(separator: "  ").printable
    }

    func json(_ line: SearchResult.Line) -> JSONLine {
        let current = line.current
        return JSONLine([
            ("case", .text(current.id.rawValue)),
            ("programme", .text(current.programme.rawValue)),
            ("enterprise", .text(current.enterprise)),
            ("product", JSONLine.Value(current.productName)),
            ("unit", .text(current.unit.rawValue)), ("state", .text(current.state.rawValue)),
            ("stateTitle", .text(cases.state(current))), ("whole", .flag(line.isWhole)),
            ("found", .list(line.pieces.map(json))),
        ])
    }

    private func json(_ piece: SearchResult.Piece) -> JSONLine.Value {
        .object([
            ("field", .text(piece.field)), ("title", .text(piece.title.text(language))),
            ("text", .text(piece.text)),
            ("words", .list(piece.found.map { .text(String(piece.text[$0])) })),
        ])
    }

    /// The piece around what was found, which stands in 【】.
    private func excerpt(_ piece: SearchResult.Piece) -> String {
        let text = piece.text
        guard let first = piece.found.first else { return "" }
        let around = SearchView.around
        let start =
            text.index(first.lowerBound, offsetBy: -around, limitedBy: text.startIndex)
            ?? text.startIndex
        let end =
            text.index(first.upperBound, offsetBy: 2 * around, limitedBy: text.endIndex)
            ?? text.endIndex
        var shown = start > text.startIndex ? "…" : ""
        var index = start
        for found in piece.found where found.upperBound <= end {
            shown += "\(text[index..<found.lowerBound])【\(text[found])】"
            index = found.upperBound
        }
        shown += text[index..<end] + (end < text.endIndex ? "…" : "")
        let title = piece.title.text(language)
        let colon = language.pick(zh: "：", en: ": ")
        return "\(title)\(colon)\(shown)".split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
