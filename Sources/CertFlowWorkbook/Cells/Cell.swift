/// One typed cell of a plan: what it holds, never how it looks.
///
/// Text of any kind is written as a string, so nothing an applicant typed can become a formula.
package enum Cell: Hashable, Sendable {
    /// Nothing; the cell keeps its border.
    case blank
    /// Running text. Allowed in every column, so that “无年度任务” may stand where a number would.
    case text(String)
    /// A code such as a credit code, account or patent number: text, also when it is edited later.
    case identifier(String)
    /// A whole number.
    case count(Int)
    /// A number with a fraction, for example a score. Must be finite.
    case number(Double)
    /// An amount in fen (分), shown in the unit of its column. At most 15 digits.
    case money(fen: Int64)
    /// A ratio: 0.853 is shown as 85.3%. Must be finite.
    case percent(Double)
    /// A calendar day, shown as 2026-12-31.
    case date(SheetDate)
    /// A live formula and the value it has now; `value` is not itself a formula.
    indirect case formula(Formula, value: Cell)

    /// What the cell shows: itself, or the value of its formula.
    package var shown: Cell {
        if case .formula(_, let value) = self { value } else { self }
    }

    /// The text to be written, when the cell shows text.
    var text: String? {
        switch shown {
        case .text(let text), .identifier(let text): text
        default: nil
        }
    }
}
