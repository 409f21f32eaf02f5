/// A table in Markdown; a cell's lines are broken with `<br>`.
struct MarkdownTable {
    let heads: [String]
    private(set) var rows: [[[String]]] = []

    init(_ heads: [String]) { self.heads = heads }

    mutating func add(_ cells: [[String]]) { rows.append(cells) }

    var lines: [String] {
        let head = "| " + heads.map(MarkdownTable.escaped).joined(separator: " | ") + " |"
        let rule = "|" + heads.map { _ in "---|" }.joined()
        return [head, rule]
            + rows.map { row in
                "| "
                    + row.map { $0.map(MarkdownTable.escaped).joined(separator: "<br>") }
                    .joined(separator: " | ") + " |"
            }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("|", with: "\\|").replacing("<", with: "&lt;")
            .replacing("*", with: "\\*").replacing("\n", with: " ")
    }
}
