/// A free page, such as a cover: rows of cells that may span columns and rows.
package struct PagePlan: Hashable, Sendable {
    /// Widths in half-width characters, from the left; they say how many columns the page has.
    package var columnWidths: [Double]
    package var rows: [PageRow]

    package init(columnWidths: [Double], rows: [PageRow]) {
        self.columnWidths = columnWidths
        self.rows = rows
    }
}
