import CXlsxWriter

/// Writes a free page onto an empty sheet.
struct PageWriter {
    private let page: PagePlan
    private let sheet: SheetFile

    /// - Parameters:
    ///   - page: Already checked.
    ///   - sheet: Still empty.
    init(_ page: PagePlan, on sheet: SheetFile) {
        self.page = page
        self.sheet = sheet
    }

    func write() throws(WorkbookError) {
        for (column, width) in page.columnWidths.enumerated() {
            try sheet.setWidth(min(max(width, 1), 250), column: column)
        }
        for (index, row) in page.rows.enumerated() {
            for cell in row.cells { try write(cell, row: index) }
            try sheet.setHeight(min(LineHeight.limit, row.height ?? height(of: row)), row: index)
        }
        worksheet_gridlines(sheet.handle, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
        guard !page.rows.isEmpty else { return }
        let all = CellRange(
            sheet: sheet.name, rows: 0...(page.rows.count - 1),
            columns: 0...(page.columnWidths.count - 1))
        try sheet.check(
            worksheet_ignore_errors(
                sheet.handle, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), all.address))
    }

    private func write(_ cell: PageCell, row: Int) throws(WorkbookError) {
        let kind = cell.effectiveKind
        let base = cell.style.style
        var decimals = 2
        if case .money(let fen) = cell.cell.shown { decimals = kind.moneyUnit.decimals(of: fen) }
        var style = base.showing(cell.cell, kind: kind, moneyDecimals: decimals)
        if cell.style.keepsSide { style.side = base.side }
        try sheet.merge(
            cell.cell, rows: row...(row + cell.rows - 1),
            columns: cell.column...(cell.column + cell.columns - 1), unit: kind.moneyUnit,
            style: style)
    }

    /// Height of a row, from the cells that end in it.
    private func height(of row: PageRow) -> Double {
        var height = 15.0
        for cell in row.cells where cell.rows == 1 {
            let width = page.columnWidths[cell.column..<(cell.column + cell.columns)].reduce(0, +)
            let size = cell.style.style.size
            height = max(
                height, LineHeight.points(of: cell.cell.text ?? "", in: width, size: size) + 4)
        }
        return height
    }
}
