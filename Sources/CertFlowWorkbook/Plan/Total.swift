/// What a column shows in the total row. Every figure is a live formula that carries its value.
package enum Total: Hashable, Sendable {
    /// Nothing.
    case none
    /// `SUM` of the column; for counts, numbers and money.
    case sum
    /// The total of column `part` divided by that of column `whole`, or “—” where that is zero.
    case ratio(part: Int, whole: Int)
    /// A cell of the caller's own.
    case cell(Cell)
}
