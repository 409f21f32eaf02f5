/// What a column or a field holds; decides alignment, number format and which cells fit.
package enum ValueKind: Hashable, Sendable {
    /// A name or a short text, left.
    case text
    /// Long text, left, in a wider column.
    case note
    /// A code, written as text in a column formatted as text.
    case identifier
    /// A number of things, with thousands separators, right.
    case count
    /// A position, rank or year: a whole number without separators, centred, never added up.
    case ordinal
    /// A number with this many decimals (0 to 9), right.
    case number(decimals: Int)
    /// An amount in this unit, right.
    case money(MoneyUnit)
    /// A ratio with this many decimals (0 to 9), right.
    case percent(decimals: Int)
    /// A day, centred.
    case date

    /// Whether a cell of this kind may hold `cell`; text and blanks fit everywhere.
    func accepts(_ cell: Cell) -> Bool {
        switch (self, cell.shown) {
        case (_, .blank), (_, .text): true
        case (.text, .identifier), (.note, .identifier), (.identifier, .identifier): true
        case (.count, .count), (.ordinal, .count), (.number, .count): true
        case (.number, .number), (.money, .money), (.percent, .percent), (.date, .date): true
        default: false
        }
    }

    /// The kind of a cell for which none was named.
    static func natural(of cell: Cell) -> ValueKind {
        switch cell.shown {
        case .blank, .text, .formula: .text
        case .identifier: .identifier
        case .count: .count
        case .number: .number(decimals: 2)
        case .money: .money(.wanYuan)
        case .percent: .percent(decimals: 1)
        case .date: .date
        }
    }

    var isNumeric: Bool {
        switch self {
        case .text, .note, .identifier: false
        default: true
        }
    }

    /// Whether `Total.sum` makes sense in such a column.
    var canBeAdded: Bool {
        switch self {
        case .count, .number, .money: true
        default: false
        }
    }
}
