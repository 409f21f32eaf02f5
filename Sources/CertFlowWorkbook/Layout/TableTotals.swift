/// The total row of a table: for each column a live formula with its value, or a blank.
struct TableTotals {
    /// As many cells as the table has columns.
    let cells: [Cell]

    /// - Throws: ``WorkbookError/total(sheet:column:)`` when a column cannot be added up, and
    ///   ``WorkbookError/numberTooLarge(_:)`` when a sum is beyond 64 bits.
    init(of table: TablePlan, sheet: String) throws(WorkbookError) {
        let layout = TableLayout(table)
        var cells: [Cell] = []
        for index in table.columns.indices {
            cells.append(try Self.ownTotal(of: table, column: index, layout: layout, sheet: sheet))
        }
        // Ratios come last: they divide the totals of other columns.
        for (index, column) in table.columns.enumerated() {
            guard case .ratio(let part, let whole) = column.total else { continue }
            guard let row = layout.totalRow, cells.indices.contains(part),
                cells.indices.contains(whole),
                let partValue = Self.number(cells[part]), let wholeValue = Self.number(cells[whole])
            else { throw .total(sheet: sheet, column: column.title) }
            let dividend = CellReference(sheet: sheet, row: row, column: part)
            let divisor = CellReference(sheet: sheet, row: row, column: whole)
            cells[index] = .formula(
                "IF(\(local: divisor)=0,\"—\",\(local: dividend)/\(local: divisor))",
                value: wholeValue == 0 ? .text("—") : .percent(partValue / wholeValue))
        }
        self.cells = cells
    }

    private static func ownTotal(
        of table: TablePlan, column: Int, layout: TableLayout, sheet: String
    ) throws(WorkbookError) -> Cell {
        switch table.columns[column].total {
        case .none, .ratio: return .blank
        case .cell(let cell): return cell
        case .sum:
            guard table.columns[column].kind.canBeAdded else {
                throw .total(sheet: sheet, column: table.columns[column].title)
            }
            let range = CellRange(sheet: sheet, rows: layout.dataRows, columns: column...column)
            guard let sum = sum(of: table, column: column) else {
                throw .numberTooLarge(
                    SheetPlace(
                        CellReference(sheet: sheet, row: layout.totalRow ?? 0, column: column)))
            }
            return .formula("SUM(\(local: range))", value: sum)
        }
    }

    /// What `SUM` gives: text and blanks count nothing. `nil` beyond 64 bits.
    private static func sum(of table: TablePlan, column: Int) -> Cell? {
        switch table.columns[column].kind {
        case .money:
            var sum: Int64 = 0
            for row in table.rows {
                guard case .money(let fen) = row[column].shown else { continue }
                let (next, isOver) = sum.addingReportingOverflow(fen)
                guard !isOver else { return nil }
                sum = next
            }
            return .money(fen: sum)
        case .count:
            var sum = 0
            for row in table.rows {
                guard case .count(let count) = row[column].shown else { continue }
                let (next, isOver) = sum.addingReportingOverflow(count)
                guard !isOver else { return nil }
                sum = next
            }
            return .count(sum)
        default:
            return .number(table.rows.reduce(0) { $0 + (number($1[column]) ?? 0) })
        }
    }

    private static func number(_ cell: Cell) -> Double? {
        switch cell.shown {
        case .count(let count): Double(count)
        case .number(let number): number
        case .money(let fen): Double(fen)
        default: nil
        }
    }
}
