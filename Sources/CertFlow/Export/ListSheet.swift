import CertFlowWorkbook

/// A table whose columns have names of our own, so that formulas of other sheets can point at them.
struct ListSheet<Column: Hashable> {
    let plan: SheetPlan
    private let columns: [Column]

    /// One row while it is filled: where it stands, so that formulas can name its cells.
    struct Row {
        fileprivate let index: Int
        fileprivate let sheet: SheetPlan
        fileprivate let columns: [Column]

        /// A cell of the same row.
        func cell(_ column: Column) -> CellReference {
            let range = ListSheet.range(column, columns, sheet)
            return CellReference(
                sheet: sheet.name, row: range.rows.lowerBound + index,
                column: range.columns.lowerBound)
        }

        /// A column from its first row down to this one.
        func upToHere(_ column: Column) -> CellRange {
            let range = ListSheet.range(column, columns, sheet)
            let first = range.rows.lowerBound
            return CellRange(
                sheet: sheet.name, rows: first...(first + index), columns: range.columns)
        }

        /// A whole column of the same sheet.
        func whole(_ column: Column) -> CellRange { ListSheet.range(column, columns, sheet) }
    }

    /// Fills `frame`, which has title, notes and footnotes but no columns and rows, with `count` rows:
    /// `cell` says what stands in a column of the row of an index.
    init(
        name: String, frame: TablePlan, columns: [(Column, ColumnPlan)], count: Int,
        print: PrintSetup, cell: (Column, Int, Row) -> Cell
    ) {
        let names = columns.map(\.0)
        var table = frame
        table.columns = columns.map(\.1)
        table.rows = Array(repeating: Array(repeating: .blank, count: columns.count), count: count)
        let blank = SheetPlan(name: name, table: table, print: print)
        table.rows = (0..<count).map { index in
            let row = Row(index: index, sheet: blank, columns: names)
            return names.map { cell($0, index, row) }
        }
        plan = SheetPlan(name: name, table: table, print: print)
        self.columns = names
    }

    private init(plan: SheetPlan, columns: [Column]) {
        self.plan = plan
        self.columns = columns
    }

    func with(charts: [ChartPlan]) -> ListSheet {
        var plan = plan
        plan.charts = charts
        return ListSheet(plan: plan, columns: columns)
    }

    /// The cells of a column, without head and total.
    func range(_ column: Column) -> CellRange { Self.range(column, columns, plan) }

    /// The rows as they are filled: what stands in a column of each.
    var rows: [(Column) -> Cell] {
        guard case .table(let table) = plan.content else { return [] }
        return table.rows.map { cells in
            { column in columns.firstIndex(of: column).map { cells[$0] } ?? .blank }
        }
    }

    /// The cell of a column in the total row.
    ///
    /// - Precondition: The table has a total row.
    func total(_ column: Column) -> CellReference {
        guard let index = columns.firstIndex(of: column),
            let cell = plan.totalCell(ofColumn: index)
        else { preconditionFailure("the sheet has this column and a total row") }
        return cell
    }

    private static func range(
        _ column: Column, _ columns: [Column], _ plan: SheetPlan
    ) -> CellRange {
        guard let index = columns.firstIndex(of: column),
            let range = plan.dataRange(ofColumn: index)
        else { preconditionFailure("the sheet has this column") }
        return range
    }
}
