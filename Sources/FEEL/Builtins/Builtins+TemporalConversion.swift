extension Builtins {
    /// date, time, date and time, duration, years and months duration.
    static let temporalConversion: [Builtin] = [
        Builtin("date", [Parameter("from", oneOf: [.string, .date, .dateAndTime])], .date) {
            (call) throws(Message) in
            switch try call.value(0).first {
            case .string(let text): return try parsed("date", text, call)
            case .date(let date): return .date(date)
            case .dateAndTime(let value): return .date(value.date)
            default: throw call.refusal(0, "must be a text or a date", "应为文本或日期")
            }
        },
        Builtin(
            "date",
            [Parameter("year", .number), Parameter("month", .number), Parameter("day", .number)],
            .date
        ) { (call) throws(Message) in
            guard
                let date = CalendarDate(
                    year: try call.integer(0), month: try call.integer(1), day: try call.integer(2))
            else { throw Message("There is no such day.", "没有这一天。") }
            return .date(date)
        },
        Builtin("time", [Parameter("from", oneOf: [.string, .time, .dateAndTime, .date])], .time) {
            (call) throws(Message) in
            switch try call.value(0).first {
            case .string(let text): return try parsed("time", text, call)
            case .time(let time): return .time(time)
            case .dateAndTime(let value): return .time(value.time)
            case .date(let date): return .time(date.midnightUTC.time)
            default: throw call.refusal(0, "must be a text or a time", "应为文本或时间")
            }
        },
        Builtin(
            "time",
            [
                Parameter("hour", .number), Parameter("minute", .number),
                Parameter("second", .number),
                Parameter("offset", .dayTimeDuration, isOptional: true),
            ], .time
        ) { (call) throws(Message) in .time(try time(call)) },
        Builtin("date and time", [Parameter("from", oneOf: [.string, .dateAndTime])], .dateAndTime)
        {
            (call) throws(Message) in
            switch try call.value(0).first {
            case .string(let text): return try parsed("date and time", text, call)
            case .dateAndTime(let value): return .dateAndTime(value)
            default: throw call.refusal(0, "must be a text", "应为文本")
            }
        },
        Builtin(
            "date and time",
            [Parameter("date", oneOf: [.date, .dateAndTime]), Parameter("time", .time)],
            .dateAndTime
        ) { (call) throws(Message) in
            guard case .time(let time) = try call.value(1) else {
                throw call.refusal(1, "must be a time", "应为时间")
            }
            return .dateAndTime(DateAndTime(date: try day(call, 0), time: time))
        },
        Builtin("duration", [Parameter("from", .string)], .any) { (call) throws(Message) in
            try parsed("duration", call.string(0), call)
        },
        Builtin(
            "years and months duration",
            [
                Parameter("from", oneOf: [.date, .dateAndTime]),
                Parameter("to", oneOf: [.date, .dateAndTime]),
            ],
            .yearMonthDuration
        ) { (call) throws(Message) in
            let months = try day(call, 0).wholeMonths(until: try day(call, 1))
            return .yearMonthDuration(YearMonthDuration(months: months))
        },
    ]

    /// The value of a conversion from text; `nil` when the text is wrong.
    static func temporalValue(_ function: String, _ text: String) -> Value? {
        switch function {
        case "date": CalendarDate(text).map(Value.date)
        case "time": TimeOfDay(text).map(Value.time)
        case "date and time": DateAndTime(text).map(Value.dateAndTime)
        default:
            YearMonthDuration(text).map(Value.yearMonthDuration)
                ?? DayTimeDuration(text).map(Value.dayTimeDuration)
        }
    }

    private static func parsed(
        _ function: String, _ text: String, _ call: Arguments
    ) throws(Message) -> Value {
        try call.spend(text.utf8.count / 4)
        guard let value = temporalValue(function, text) else {
            throw Message("‘\(text)’ is no \(function).", "“\(text)”不能转换为 \(function)。")
        }
        return value
    }

    /// The day of a date or of a date and time.
    static func day(_ call: Arguments, _ index: Int) throws(Message) -> CalendarDate {
        switch try call.value(index).first {
        case .date(let date): return date
        case .dateAndTime(let value): return value.date
        default: throw call.refusal(index, "must be a date", "应为日期")
        }
    }

    private static func time(_ call: Arguments) throws(Message) -> TimeOfDay {
        let second = try call.number(2)
        let whole = try call.integer(2)
        let nanoseconds = second.subtracting(Decimal128(whole))?.multiplied(by: 1_000_000_000)?
            .rounded(scale: 0, .down).flatMap(Int.init(exactly:))
        var zone: Zone?
        if case .dayTimeDuration(let offset) = call.values[3] {
            zone = Zone(offsetSeconds: Int(clamping: offset.nanoseconds / 1_000_000_000))
            guard zone != nil else { throw call.refusal(3, "is out of range", "超出范围") }
        }
        guard let nanoseconds,
            let time = TimeOfDay(
                hour: try call.integer(0), minute: try call.integer(1), second: whole,
                nanosecond: nanoseconds, zone: zone)
        else { throw Message("There is no such time.", "没有这个时间。") }
        return time
    }
}

extension Value {
    /// The element of a list of one, else the value itself.
    var first: Value {
        guard case .list(let elements) = self, elements.count == 1 else { return self }
        return elements[0]
    }
}
