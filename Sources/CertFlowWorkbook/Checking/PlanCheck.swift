/// Finds what cannot be written before anything is written.
enum PlanCheck {
    static let rowLimit = 1_048_576
    static let columnLimit = 16_384

    /// - Throws: The first thing that is wrong with `plan`, in the order of its sheets.
    static func check(_ plan: WorkbookPlan) throws(WorkbookError) {
        guard !plan.sheets.isEmpty else { throw .noSheets }
        var names: Set<String> = []
        for sheet in plan.sheets {
            if let problem = SheetNameProblem.first(in: sheet.name) {
                throw .sheetName(sheet.name, problem)
            }
            guard names.insert(sheet.name.lowercased()).inserted else {
                throw .duplicateSheetName(sheet.name)
            }
        }
        for sheet in plan.sheets {
            switch sheet.content {
            case .table(let table): try check(table, of: sheet)
            case .page(let page): try check(page, of: sheet)
            }
            try checkCharts(of: sheet, among: names)
        }
    }

    private static func check(_ table: TablePlan, of sheet: SheetPlan) throws(WorkbookError) {
        guard !table.columns.isEmpty else { throw .noColumns(sheet: sheet.name) }
        let layout = TableLayout(table)
        try checkSize(of: sheet, rows: layout.end, columns: table.columns.count)
        for (index, row) in table.rows.enumerated() {
            guard row.count == table.columns.count else {
                throw .rowWidth(
                    sheet: sheet.name, row: index + 1, cells: row.count,
                    columns: table.columns.count)
            }
            for (column, cell) in row.enumerated() {
                let place = CellReference(
                    sheet: sheet.name, row: layout.dataRows.lowerBound + index, column: column)
                try CellCheck.check(cell, kind: table.columns[column].kind, at: place)
            }
        }
        try checkTexts(of: table, sheet: sheet.name)
        guard let totalRow = layout.totalRow else { return }
        if table.columns[0].total != .none { throw .noRoomForTotalLabel(sheet: sheet.name) }
        let totals = try TableTotals(of: table, sheet: sheet.name)
        for (column, cell) in totals.cells.enumerated() {
            let place = CellReference(sheet: sheet.name, row: totalRow, column: column)
            try CellCheck.check(cell, kind: table.columns[column].kind, at: place)
        }
    }

    /// The texts around the cells.
    private static func checkTexts(of table: TablePlan, sheet: String) throws(WorkbookError) {
        var texts = [table.title, table.totalLabel, table.totalRemark ?? ""]
        texts += table.notes + table.printedFootnotes + table.signatures.map(\.printed)
        texts += table.columns.flatMap { [$0.title, $0.group ?? ""] }
        // Notes may be joined into one cell.
        texts.append(table.notes.joined())
        for text in texts {
            try CellCheck.check(text, at: SheetPlace(sheet: sheet, cell: String(text.prefix(20))))
        }
    }

    private static func check(_ page: PagePlan, of sheet: SheetPlan) throws(WorkbookError) {
        guard !page.columnWidths.isEmpty else { throw .noColumns(sheet: sheet.name) }
        try checkSize(of: sheet, rows: page.rows.count, columns: page.columnWidths.count)
        var taken: Set<Int> = []
        for (rowIndex, row) in page.rows.enumerated() {
            for cell in row.cells {
                let place = CellReference(
                    sheet: sheet.name, row: rowIndex, column: max(0, cell.column))
                guard cell.column >= 0, cell.columns >= 1, cell.rows >= 1,
                    cell.columns <= page.columnWidths.count - cell.column,
                    cell.rows <= page.rows.count - rowIndex
                else { throw .layout(SheetPlace(place)) }
                for offset in 0..<cell.rows {
                    let start = (rowIndex + offset) * columnLimit + cell.column
                    for position in start..<(start + cell.columns) {
                        guard taken.insert(position).inserted else {
                            throw .layout(SheetPlace(place))
                        }
                    }
                }
                try CellCheck.check(cell.cell, kind: cell.effectiveKind, at: place)
            }
        }
    }

    private static func checkSize(
        of sheet: SheetPlan, rows: Int, columns: Int
    ) throws(WorkbookError) {
        let total = rows + ChartPlacement.rows(for: sheet.charts)
        guard total <= rowLimit, columns <= columnLimit else {
            throw .sheetTooLarge(sheet: sheet.name, rows: total, columns: columns)
        }
    }

    private static func checkCharts(
        of sheet: SheetPlan, among names: Set<String>
    ) throws(WorkbookError) {
        for chart in sheet.charts {
            let ranges = [chart.categories] + chart.series.map(\.values)
            for range in ranges {
                guard names.contains(range.sheet.lowercased()), range.rows.upperBound < rowLimit,
                    range.columns.upperBound < columnLimit
                else { throw .layout(SheetPlace(range.first)) }
            }
            guard !chart.series.isEmpty, (4...60).contains(chart.heightRows) else {
                throw .layout(SheetPlace(sheet: sheet.name, cell: chart.title))
            }
        }
    }
}
