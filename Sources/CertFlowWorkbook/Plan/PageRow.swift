/// One row of a free page.
package struct PageRow: Hashable, Sendable {
    package var cells: [PageCell]
    /// In points; `nil` fits the row to its contents.
    package var height: Double?

    package init(_ cells: [PageCell], height: Double? = nil) {
        self.cells = cells
        self.height = height
    }

    /// An empty row.
    package static func gap(_ height: Double = 12) -> PageRow { PageRow([], height: height) }

    /// One text over `columns` columns from the left.
    package static func line(_ text: String, _ style: PageStyle, columns: Int) -> PageRow {
        PageRow([PageCell(.text(text), style, column: 0, columns: columns)])
    }
}
