import CXlsxWriter

/// Writes a table onto an empty sheet, from top to bottom.
struct TableWriter {
    private let sheet: SheetFile
    private let table: TablePlan
    private let layout: TableLayout
    private let totals: [Cell]
    private let fit: ColumnFit
    private let lastColumn: Int

    /// - Parameters:
    ///   - table: Already checked.
    ///   - sheet: Still empty.
    ///   - print: Says how wide a page is.
    /// - Throws: ``WorkbookError`` when a total cannot be computed.
    init(_ table: TablePlan, on sheet: SheetFile, print: PrintSetup) throws(WorkbookError) {
        self.table = table
        self.sheet = sheet
        layout = TableLayout(table)
        totals = try TableTotals(of: table, sheet: sheet.name).cells
        fit = ColumnFit(table: table, totals: totals, print: print)
        lastColumn = table.columns.count - 1
    }

    /// Widths of the columns, in half-width characters.
    var widths: [Double] { fit.widths }

    func write() throws(WorkbookError) {
        for (column, width) in fit.widths.enumerated() {
            let isCode = table.columns[column].kind == .identifier
            try sheet.setWidth(
                width, column: column, style: isCode ? Style(numberFormat: "@") : nil)
        }
        try writeLine(table.title, row: layout.titleRow, style: TableStyle.title)
        if let row = layout.notesRow { try writeNotes(row: row) }
        try TableHeadWriter(table, layout: layout, widths: fit.widths, on: sheet).write()
        try writeData()
        if let row = layout.totalRow { try writeTotal(row: row) }
        if let row = layout.totalRemarkRow, let remark = table.totalRemark {
            try writeLine(remark, row: row, style: TableStyle.total)
        }
        for (row, text) in zip(layout.footnoteRows, table.printedFootnotes) {
            try writeLine(text, row: row, style: TableStyle.footnote)
        }
        if let row = layout.signatureRow { try writeSignatures(row: row) }
        try finish()
    }

    /// One text over the whole width.
    private func writeLine(_ text: String, row: Int, style: Style) throws(WorkbookError) {
        try writeParts([(text, style)], row: row)
    }

    /// Texts side by side, each over its share of the width; joined where columns are too few.
    private func writeParts(
        _ parts: [(text: String, style: Style)], row: Int, minimum: Double = 0
    ) throws(WorkbookError) {
        let segments = Segments.split(widths: fit.widths, into: parts.count)
        var parts = parts
        if segments.count == 1, parts.count > 1 {
            let joined = parts.map(\.text).joined(separator: "　　")
            parts = [(joined, parts[0].style)]
        }
        var height = minimum
        for (part, columns) in zip(parts, segments) {
            try sheet.merge(
                .text(part.text), rows: row...row, columns: columns, style: part.style)
            let width = fit.widths[columns].reduce(0, +)
            height = max(
                height, LineHeight.points(of: part.text, in: width, size: part.style.size))
        }
        try sheet.setHeight(height, row: row)
    }

    private func writeNotes(row: Int) throws(WorkbookError) {
        let last = table.notes.count - 1
        let parts = table.notes.enumerated().map { index, text in
            var style = TableStyle.note
            if index > 0 { style.side = index == last ? .right : .center }
            return (text: text, style: style)
        }
        try writeParts(parts, row: row)
    }

    private func writeSignatures(row: Int) throws(WorkbookError) {
        let parts = table.signatures.map { (text: $0.printed, style: TableStyle.signature) }
        try writeParts(parts, row: row, minimum: 32)
    }

    private func writeData() throws(WorkbookError) {
        let blanks = [Cell](repeating: .blank, count: table.columns.count)
        let rows = table.rows.isEmpty ? [blanks] : table.rows
        for (row, cells) in zip(layout.dataRows, rows) {
            for (column, cell) in cells.enumerated() {
                try write(cell, row: row, column: column, style: TableStyle.body)
            }
            try sheet.setHeight(height(of: cells), row: row)
        }
    }

    private func writeTotal(row: Int) throws(WorkbookError) {
        // The label stands over the columns before the first total.
        let first = table.columns.firstIndex { $0.total != .none } ?? 1
        var style = TableStyle.total
        style.side = .center
        try sheet.merge(
            .text(table.totalLabel), rows: row...row, columns: 0...(first - 1), style: style)
        for column in first...lastColumn {
            try write(totals[column], row: row, column: column, style: TableStyle.total)
        }
        try sheet.setHeight(height(of: totals), row: row)
    }

    private func write(
        _ cell: Cell, row: Int, column: Int, style: Style
    ) throws(WorkbookError) {
        let kind = table.columns[column].kind
        try sheet.write(
            cell, row: row, column: column, unit: kind.moneyUnit,
            style: style.showing(cell, kind: kind, moneyDecimals: fit.moneyDecimals[column]))
    }

    /// Height of a row, from the texts in it.
    private func height(of cells: [Cell]) -> Double {
        var lines = 1
        for (column, cell) in cells.enumerated() {
            guard let text = cell.text else { continue }
            lines = max(lines, DisplayWidth.lines(text, in: fit.widths[column]))
        }
        return max(21, LineHeight.points(lines: lines, size: TableStyle.bodySize))
    }

    /// Frozen head, filter, and no green corners on codes.
    private func finish() throws(WorkbookError) {
        worksheet_freeze_panes(
            sheet.handle, lxw_row_t(layout.dataRows.lowerBound),
            lxw_col_t(min(max(0, table.frozenColumns), lastColumn)))
        if table.hasFilter, !table.rows.isEmpty {
            try sheet.check(
                worksheet_autofilter(
                    sheet.handle, lxw_row_t(layout.headRows.upperBound), 0,
                    lxw_row_t(layout.dataRows.upperBound), lxw_col_t(lastColumn)))
        }
        let data = CellRange(
            sheet: sheet.name, rows: layout.dataRows, columns: 0...lastColumn)
        try sheet.check(
            worksheet_ignore_errors(
                sheet.handle, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), data.address))
    }
}
