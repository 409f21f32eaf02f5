/// What kind of answer a question takes.
package indirect enum FactType: Hashable, Sendable {
    case text
    /// Several lines of text.
    case lines
    case flag
    /// A whole number, zero or more.
    case count
    case number
    /// An amount; typed in yuan or 万元, kept in fen.
    case money
    /// A share; typed as `12.5%`, kept as 0.125.
    case percent
    case day
    case year
    case choice([Choice])
    case creditCode
    case patentNumber
    /// A reporting unit of the office.
    case unit
    /// GB/T 4754 code of four digits.
    case industry
    case table([Question])
    /// Files that support the application.
    case evidence

    package struct Choice: Hashable, Sendable {
        package let key: String
        package let title: Bilingual

        package init(key: String, title: Bilingual) {
            self.key = key
            self.title = title
        }
    }

    /// The word of the form file.
    package var word: String {
        switch self {
        case .text: "text"
        case .lines: "lines"
        case .flag: "flag"
        case .count: "count"
        case .number: "number"
        case .money: "money"
        case .percent: "percent"
        case .day: "day"
        case .year: "year"
        case .choice: "choice"
        case .creditCode: "creditCode"
        case .patentNumber: "patentNumber"
        case .unit: "unit"
        case .industry: "industry"
        case .table: "table"
        case .evidence: "evidence"
        }
    }
}
