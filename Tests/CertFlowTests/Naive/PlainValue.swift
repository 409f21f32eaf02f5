import FEEL

/// The value of a fact, as plain as can be; days by their number in the table.
indirect enum PlainValue: Hashable, Sendable {
    case text(String)
    case flag(Bool)
    /// Hundredths, so that shares and counts are exact.
    case number(hundredths: Int)
    case money(yuan: Int)
    case day(Int)
    case list([PlainValue])
    case row([String: PlainValue])

    var isBlank: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .list(let items): items.isEmpty
        case .row(let fields): fields.isEmpty
        case .flag, .number, .money, .day: false
        }
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }

    func feel(_ days: PlainDays) -> Value {
        switch self {
        case .text(let text): return .string(text)
        case .flag(let flag): return .boolean(flag)
        case .number(let hundredths):
            return .number(Decimal128(hundredths).divided(by: 100) ?? .zero)
        case .money(let yuan): return .number(Decimal128(yuan))
        case .day(let number): return days.feel(number)
        case .list(let items): return .list(items.map { $0.feel(days) })
        case .row(let fields):
            return .context(
                Context(fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value.feel(days)) }))
        }
    }
}

extension PlainDays {
    func feel(_ number: Int) -> Value {
        let row = rows[number]
        return CalendarDate(year: row.year, month: row.month, day: row.day).map { .date($0) }
            ?? .null
    }
}

extension PlainValue: CustomStringConvertible {
    var description: String {
        switch self {
        case .text(let text): "“\(text)”"
        case .flag(let flag): "\(flag)"
        case .number(let hundredths): "\(hundredths)/100"
        case .money(let yuan): "\(yuan) yuan"
        case .day(let day): "day \(day)"
        case .list(let items): "\(items)"
        case .row(let fields): "\(fields)"
        }
    }
}
