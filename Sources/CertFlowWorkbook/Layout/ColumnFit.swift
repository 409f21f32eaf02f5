/// Widths of a table's columns, in half-width characters, so that no number becomes `####` and text
/// that is too long is wrapped.
struct ColumnFit {
    let widths: [Double]
    /// For each column the most decimals that an amount needs in the column's unit.
    let moneyDecimals: [Int]

    private static let padding = 2.0
    /// Room for the filter button in the head.
    private static let button = 2.5
    private static let widest = 250.0
    private static let widestNumber = 60.0
    private static let remarkWidth = 14.0

    /// - Parameters:
    ///   - table: Already checked.
    ///   - totals: One cell a column, blank where there is no total.
    ///   - print: Says how much fits on a page.
    init(table: TablePlan, totals: [Cell], print: PrintSetup) {
        let columns = table.columns.indices
        let decimals = columns.map { Self.decimals(table, totals, column: $0) }
        let needs = columns.map {
            Self.need(table, totals, column: $0, moneyDecimals: decimals[$0])
        }
        // A page is readable down to about seven tenths of full size: long text gives way first.
        let budget = print.charactersAcross * 1.45
        var limits = (text: 34.0, note: 44.0)
        var fitted = Self.widths(table, needs: needs, limits: limits)
        while fitted.reduce(0, +) > budget, limits.text > 14 {
            limits = limits.note > 24 ? (limits.text, limits.note - 4) : (limits.text - 2, 24)
            fitted = Self.widths(table, needs: needs, limits: limits)
        }
        widths = fitted
        moneyDecimals = decimals
    }

    private static func decimals(_ table: TablePlan, _ totals: [Cell], column: Int) -> Int {
        guard case .money(let unit) = table.columns[column].kind else { return 2 }
        var most = 2
        for cell in table.rows.lazy.map({ $0[column] }) + [totals[column]] {
            if case .money(let fen) = cell.shown { most = max(most, unit.decimals(of: fen)) }
        }
        return most
    }

    /// Width of the widest cell, the head aside.
    private static func need(
        _ table: TablePlan, _ totals: [Cell], column: Int, moneyDecimals: Int
    ) -> Double {
        let kind = table.columns[column].kind
        var widest = 0.0
        for row in table.rows {
            let sample = NumberFormat.sample(
                of: row[column], kind: kind, moneyDecimals: moneyDecimals)
            // A remark where a number would stand is wrapped, it does not stretch the column.
            let limit = kind.isNumeric && row[column].text != nil ? remarkWidth : widestNumber
            widest = max(widest, min(limit, DisplayWidth.widest(sample)))
        }
        // The total is printed bold.
        let total = NumberFormat.sample(
            of: totals[column], kind: kind, moneyDecimals: moneyDecimals)
        return max(widest, DisplayWidth.widest(total) * 1.06) + padding
    }

    private static func widths(
        _ table: TablePlan, needs: [Double], limits: (text: Double, note: Double)
    ) -> [Double] {
        zip(table.columns, needs).map { column, need in
            let head = headWidth(of: column, hasFilter: table.hasFilter)
            let width =
                switch (column.width, column.kind) {
                case (.fixed(let width), let kind) where kind.isNumeric: max(width, need)
                case (.fixed(let width), _): width
                case (.fitted, .text): max(head, Self.limited(need, to: limits.text))
                case (.fitted, .note): max(head, Self.limited(max(need, 12), to: limits.note))
                case (.fitted, .identifier): max(head, min(need, 32))
                case (.fitted, _): max(head, need)
                }
            return min(max(width, 4), widest)
        }
    }

    /// A column is not wrapped for the sake of a character or two.
    private static func limited(_ need: Double, to limit: Double) -> Double {
        need <= limit * 1.2 ? need : limit
    }

    /// A head may take two lines, three when it is long.
    private static func headWidth(of column: ColumnPlan, hasFilter: Bool) -> Double {
        let length = DisplayWidth.widest(column.title)
        let lines = length > 20 ? 3.0 : length > 8 ? 2.0 : 1.0
        return (length / lines).rounded(.up) + 2 + (hasFilter ? button : 0)
    }
}
