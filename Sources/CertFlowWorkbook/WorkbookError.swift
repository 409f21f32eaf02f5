/// Why a workbook was not written. Nothing is left behind: an older file at the target stays as it was.
package enum WorkbookError: Error, Hashable, Sendable {
    // The plan cannot be a workbook.
    case noSheets
    case sheetName(String, SheetNameProblem)
    /// Two sheets have this name, case ignored.
    case duplicateSheetName(String)
    case noColumns(sheet: String)
    /// Row `row` of the data, counted from 1, has `cells` cells where the table has `columns`.
    case rowWidth(sheet: String, row: Int, cells: Int, columns: Int)
    /// More than 1,048,576 rows or 16,384 columns.
    case sheetTooLarge(sheet: String, rows: Int, columns: Int)
    /// A page cell or a chart lies outside its sheet or over another.
    case layout(SheetPlace)
    /// More than 32,767 UTF-16 units.
    case textTooLong(SheetPlace, units: Int)
    /// The cell does not belong into a column of this kind.
    case misfit(SheetPlace, kind: ValueKind)
    /// More than 15 digits: Excel would round it.
    case numberTooLarge(SheetPlace)
    /// Infinite or not a number.
    case notFinite(SheetPlace)
    /// A formula that is too long, quotes too long a text, or has a formula as its value.
    case formula(SheetPlace)
    /// The column cannot be added up, or names a column that is not there.
    case total(sheet: String, column: String)
    /// The total's label has no column to stand in, because the first column has a total.
    case noRoomForTotalLabel(sheet: String)

    // The file cannot be written.
    case folderMissing(String)
    case folderNotWritable(String)
    /// Something stands at the target that is not a file.
    case notAFile(String)
    case diskFull(String)
    /// A call of the operating system failed, with its `errno`.
    case system(call: String, path: String, errno: Int32)
    /// libxlsxwriter failed, in its words.
    case library(String)
}
