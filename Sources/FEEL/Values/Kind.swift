/// What a value is, without its parts.
enum Kind: Sendable, Hashable {
    case null, boolean, number, string, date, time, dateAndTime, dayTimeDuration, yearMonthDuration
    case list, context, range, function
}

extension Value {
    var kind: Kind {
        switch self {
        case .null: .null
        case .boolean: .boolean
        case .number: .number
        case .string: .string
        case .date: .date
        case .time: .time
        case .dateAndTime: .dateAndTime
        case .dayTimeDuration: .dayTimeDuration
        case .yearMonthDuration: .yearMonthDuration
        case .list: .list
        case .context: .context
        case .range: .range
        case .function: .function
        }
    }
}
