/// What Excel cannot hold in one cell.
enum CellCheck {
    /// Excel keeps 15 digits of a number.
    static let largest: UInt64 = 999_999_999_999_999
    private static let formulaLimit = 8_192
    private static let quoteLimit = 255

    static func check(
        _ cell: Cell, kind: ValueKind, at place: CellReference
    ) throws(WorkbookError) {
        guard kind.accepts(cell) else { throw .misfit(SheetPlace(place), kind: kind) }
        if case .formula(let formula, let value) = cell {
            guard !formula.text.isEmpty, formula.text.utf16.count <= formulaLimit,
                formula.longestQuote <= quoteLimit
            else { throw .formula(SheetPlace(place)) }
            if case .formula = value { throw .formula(SheetPlace(place)) }
        }
        try checkValue(cell.shown, at: place)
    }

    /// A text must fit in one cell as it is written.
    static func check(_ text: String, at place: SheetPlace) throws(WorkbookError) {
        // A text never has more UTF-16 units than bytes, and seven bytes become at most twelve.
        guard text.utf8.count > CellText.limit / 2 else { return }
        let units = CellText.safe(text).utf16.count
        guard units <= CellText.limit else { throw .textTooLong(place, units: units) }
    }

    private static func checkValue(
        _ value: Cell, at place: CellReference
    ) throws(WorkbookError) {
        switch value {
        case .text(let text), .identifier(let text): try check(text, at: SheetPlace(place))
        case .count(let count):
            guard count.magnitude <= largest else { throw .numberTooLarge(SheetPlace(place)) }
        case .money(let fen):
            guard fen.magnitude <= largest else { throw .numberTooLarge(SheetPlace(place)) }
        case .number(let number), .percent(let number):
            guard number.isFinite else { throw .notFinite(SheetPlace(place)) }
        case .blank, .date, .formula: return
        }
    }
}
