/// Which row of the sheet each part of a table stands in, counted from zero.
struct TableLayout {
    let titleRow = 0
    /// The line with unit and date, when there is one.
    let notesRow: Int?
    /// One row, or two when columns are grouped.
    let headRows: ClosedRange<Int>
    /// At least one row; blank when the table has none.
    let dataRows: ClosedRange<Int>
    let totalRow: Int?
    let totalRemarkRow: Int?
    let footnoteRows: Range<Int>
    let signatureRow: Int?
    /// The first row below everything.
    let end: Int

    init(_ table: TablePlan) {
        var next = 1
        func take(_ isPresent: Bool) -> Int? {
            guard isPresent else { return nil }
            defer { next += 1 }
            return next
        }
        notesRow = take(!table.notes.isEmpty)
        let headFirst = next
        next += table.columns.contains { $0.group != nil } ? 2 : 1
        headRows = headFirst...(next - 1)
        let dataFirst = next
        next += max(1, table.rows.count)
        dataRows = dataFirst...(next - 1)
        totalRow = take(table.hasTotal)
        totalRemarkRow = take(table.totalRemark != nil)
        footnoteRows = next..<(next + table.printedFootnotes.count)
        next = footnoteRows.upperBound
        signatureRow = take(!table.signatures.isEmpty)
        end = next
    }
}
