extension WorkbookPlan {
    /// Writes the workbook to `path`, replacing a file that is there.
    ///
    /// The file appears whole or not at all, and is on disk when this returns. The same plan gives
    /// the same bytes.
    ///
    /// - Parameters:
    ///   - path: Of an existing folder; by custom it ends in `.xlsx`.
    ///   - progress: Told after each sheet how many are written, and of how many.
    /// - Throws: ``WorkbookError``; a file already at `path` is then unchanged.
    /// - Complexity: O(*cells*) in time and memory.
    package func write(
        to path: String, progress: (Int, Int) -> Void = { _, _ in }
    ) throws(WorkbookError) {
        try PlanCheck.check(self)
        let target = try TargetFile(path: path)
        do throws(WorkbookError) {
            try write(draft: target.draft, target: path, progress)
            try WorkbookSeal.check(target.draft)
            try target.commit()
        } catch {
            target.discard()
            throw error
        }
    }

    /// What is wrong with the plan, or nothing; writes nothing.
    ///
    /// - Throws: ``WorkbookError``, the first thing that is wrong.
    package func check() throws(WorkbookError) { try PlanCheck.check(self) }

    private func write(
        draft: String, target: String, _ progress: (Int, Int) -> Void
    ) throws(WorkbookError) {
        let workbook = try WorkbookFile(path: draft)
        try workbook.set(properties)
        // All sheets first: charts and formulas may name later ones.
        let styles = workbook.makeStyles()
        var files: [SheetFile] = []
        for sheet in sheets {
            files.append(try workbook.addSheet(named: sheet.name, styles: styles))
        }
        for (index, (sheet, file)) in zip(sheets, files).enumerated() {
            try Self.write(sheet, on: file, of: workbook)
            progress(index + 1, sheets.count)
        }
        try workbook.close(target: target)
    }

    private static func write(
        _ sheet: SheetPlan, on file: SheetFile, of workbook: borrowing WorkbookFile
    ) throws(WorkbookError) {
        let widths: [Double]
        let firstFreeRow: Int
        var repeating: ClosedRange<Int>?
        switch sheet.content {
        case .table(let table):
            let writer = try TableWriter(table, on: file, print: sheet.print)
            try writer.write()
            let layout = TableLayout(table)
            (widths, firstFreeRow) = (writer.widths, layout.end)
            repeating = 0...layout.headRows.upperBound
        case .page(let page):
            try PageWriter(page, on: file).write()
            (widths, firstFreeRow) = (page.columnWidths, page.rows.count)
        }
        let charts = ChartWriter(
            charts: sheet.charts, sheet: file, firstRow: firstFreeRow, widths: widths)
        try charts.write(into: workbook)
        let printing = PrintWriter(setup: sheet.print, sheet: file)
        try printing.write(
            repeating: repeating,
            rows: max(1, firstFreeRow + ChartPlacement.rows(for: sheet.charts)),
            columns: widths.count)
        let lines = ChartPlacement.lines(of: sheet.charts)
        try printing.keepCharts(
            whole: lines.map { ($0.lowerBound + firstFreeRow)..<($0.upperBound + firstFreeRow) },
            repeating: repeating, widths: widths)
    }
}
