/// A rectangle of cells of one sheet, both corners included, counted from zero.
package struct CellRange: Hashable, Sendable {
    package let sheet: String
    package let rows: ClosedRange<Int>
    package let columns: ClosedRange<Int>

    /// - Precondition: `rows` and `columns` do not start below zero.
    package init(sheet: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        precondition(rows.lowerBound >= 0 && columns.lowerBound >= 0, "cells are counted from zero")
        self.sheet = sheet
        self.rows = rows
        self.columns = columns
    }

    /// The top left cell.
    package var first: CellReference {
        CellReference(sheet: sheet, row: rows.lowerBound, column: columns.lowerBound)
    }

    /// The bottom right cell.
    package var last: CellReference {
        CellReference(sheet: sheet, row: rows.upperBound, column: columns.upperBound)
    }

    /// The range without its sheet, as a person reads it: `B5:B240`.
    package var address: String { "\(first.address):\(last.address)" }

    /// The range as a formula of any sheet names it: `'名单'!$B$5:$B$240`.
    var qualified: String { "\(first.sheetPrefix)\(first.absolute):\(last.absolute)" }
}
