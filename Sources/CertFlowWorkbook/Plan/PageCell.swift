/// One cell of a free page, or several merged into one.
package struct PageCell: Hashable, Sendable {
    package var cell: Cell
    package var style: PageStyle
    /// Counted from zero.
    package var column: Int
    /// How many columns it covers.
    package var columns: Int
    /// How many rows it covers, its own included; the rows must be on the page.
    package var rows: Int
    /// Unit and decimals; `nil` takes those natural to the cell (money in 万元, one decimal for %).
    package var kind: ValueKind?

    package init(
        _ cell: Cell, _ style: PageStyle = .value, column: Int, columns: Int = 1, rows: Int = 1,
        kind: ValueKind? = nil
    ) {
        self.cell = cell
        self.style = style
        self.column = column
        self.columns = columns
        self.rows = rows
        self.kind = kind
    }

    var effectiveKind: ValueKind { kind ?? ValueKind.natural(of: cell) }
}
