/// Excel number formats, and the same formats applied, so that a column can be made wide enough.
enum NumberFormat {
    static let date = "yyyy-mm-dd"
    static let text = "@"

    /// The format of a cell.
    ///
    /// - Parameters:
    ///   - cell: What is shown.
    ///   - kind: The column's kind.
    ///   - moneyDecimals: The most decimals that an amount of the column needs; shorter amounts are
    ///     padded with spaces, so that decimal points stand in one line.
    /// - Returns: An Excel format code, or `nil` for text and blanks.
    static func code(for cell: Cell, kind: ValueKind, moneyDecimals: Int) -> String? {
        switch (cell.shown, kind) {
        case (.identifier, _): text
        case (.text, .identifier), (.blank, .identifier): text
        case (.count, .ordinal): "0"
        case (.count, .number(let decimals)), (.number, .number(let decimals)):
            "#,##0" + fraction(decimals)
        case (.count, _): "#,##0"
        case (.number, _): "#,##0.00"
        case (.money, _):
            "#,##0.00" + String(repeating: "?", count: max(0, moneyDecimals - 2))
        case (.percent, .percent(let decimals)): "0" + fraction(decimals) + "%"
        case (.percent, _): "0.0%"
        case (.date, _): date
        default: nil
        }
    }

    /// A text as wide as the cell is shown; exact digits do not matter, their number does.
    static func sample(of cell: Cell, kind: ValueKind, moneyDecimals: Int) -> String {
        switch (cell.shown, kind) {
        case (.blank, _), (.formula, _): ""
        case (.text(let text), _), (.identifier(let text), _): text
        case (.count(let count), .ordinal): String(count)
        case (.count(let count), .number(let decimals)):
            grouped(count.magnitude, isNegative: count < 0) + fraction(decimals)
        case (.count(let count), _): grouped(count.magnitude, isNegative: count < 0)
        case (.number(let number), .number(let decimals)): sample(of: number, decimals: decimals)
        case (.number(let number), _): sample(of: number, decimals: 2)
        case (.money(let fen), .money(.yuan)):
            grouped(UInt(fen.magnitude / 100), isNegative: fen < 0) + ".00"
        case (.money(let fen), _):
            grouped(UInt(fen.magnitude / 1_000_000), isNegative: fen < 0) + fraction(moneyDecimals)
        case (.percent(let ratio), .percent(let decimals)):
            sample(of: ratio * 100, decimals: decimals) + "%"
        case (.percent(let ratio), _): sample(of: ratio * 100, decimals: 1) + "%"
        case (.date(let date), _): date.description
        }
    }

    private static func sample(of number: Double, decimals: Int) -> String {
        // Beyond 18 digits the column is as wide as columns get; the text only has to be long.
        let whole = UInt(min(number.magnitude.rounded(.up), 1e18))
        return grouped(whole, isNegative: number < 0) + fraction(decimals)
    }

    private static func fraction(_ decimals: Int) -> String {
        decimals > 0 ? "." + String(repeating: "0", count: min(decimals, 9)) : ""
    }

    private static func grouped(_ magnitude: UInt, isNegative: Bool) -> String {
        let digits = Array(String(magnitude))
        var result = isNegative ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
            result.append(digit)
        }
        return result
    }
}
