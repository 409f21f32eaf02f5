/// One sheet: a table or a free page, its charts and how it prints.
package struct SheetPlan: Hashable, Sendable {
    /// What stands on a sheet.
    package enum Content: Hashable, Sendable {
        case table(TablePlan)
        case page(PagePlan)
    }

    /// At most 31 UTF-16 units; see ``SheetNameProblem`` for what is refused.
    package let name: String
    package var content: Content
    /// Drawn below the content, in this order; two neighbouring halves share a line.
    package var charts: [ChartPlan]
    package var print: PrintSetup

    package init(
        name: String, content: Content, charts: [ChartPlan] = [],
        print: PrintSetup = PrintSetup()
    ) {
        self.name = name
        self.content = content
        self.charts = charts
        self.print = print
    }

    /// A sheet that holds a table.
    package init(
        name: String, table: TablePlan, charts: [ChartPlan] = [],
        print: PrintSetup = PrintSetup()
    ) {
        self.init(name: name, content: .table(table), charts: charts, print: print)
    }

    /// A sheet laid out freely, such as a cover.
    package init(
        name: String, page: PagePlan, charts: [ChartPlan] = [],
        print: PrintSetup = PrintSetup(orientation: .portrait)
    ) {
        self.init(name: name, content: .page(page), charts: charts, print: print)
    }

    /// The cells below a column's head, without the total; one blank row when there are no rows.
    ///
    /// - Returns: `nil` on a free page and outside the table.
    package func dataRange(ofColumn column: Int) -> CellRange? {
        guard case .table(let table) = content, table.columns.indices.contains(column) else {
            return nil
        }
        return CellRange(
            sheet: name, rows: TableLayout(table).dataRows, columns: column...column)
    }

    /// The cell of a column in the total row, or `nil` where there is none.
    package func totalCell(ofColumn column: Int) -> CellReference? {
        guard case .table(let table) = content, table.columns.indices.contains(column) else {
            return nil
        }
        return TableLayout(table).totalRow.map {
            CellReference(sheet: name, row: $0, column: column)
        }
    }

    /// The cell in row `row` of the data, counted from zero, or `nil` outside the table.
    package func dataCell(row: Int, column: Int) -> CellReference? {
        guard let range = dataRange(ofColumn: column), (0..<range.rows.count).contains(row) else {
            return nil
        }
        return CellReference(sheet: name, row: range.rows.lowerBound + row, column: column)
    }
}
