/// Why an answer or an application does not fit: which question, and one sentence.
package struct Complaint: Error, Hashable, Sendable, Codable, CustomStringConvertible {
    package let question: FactName
    package let title: Bilingual
    /// The row of a table, from 1.
    package let row: Int?
    package let says: Bilingual
    package let source: Citation?

    package init(
        question: FactName, title: Bilingual, row: Int? = nil, says: Bilingual,
        source: Citation? = nil
    ) {
        self.question = question
        self.title = title
        self.row = row
        self.says = says
        self.source = source
    }

    package func atRow(_ row: Int, of table: Question) -> Complaint {
        Complaint(
            question: table.name,
            title: Bilingual(
                zh: "\(table.title.zh)第\(row)行“\(title.zh)”",
                en: "\(table.title.en), row \(row), \(title.en)"),
            row: row, says: says, source: source)
    }

    package var sentence: Bilingual {
        let ground = source.map { "（\($0)）" } ?? ""
        let groundEN = source.map { " (\($0))" } ?? ""
        return Bilingual(
            zh: "\(title.zh)：\(says.zh)\(ground)", en: "\(title.en): \(says.en)\(groundEN)")
    }

    package var description: String { sentence.en }
}
