extension Value {
    /// A property of a date, time, duration or range; `nil` when the value has no such property.
    ///
    /// > Source: DMN 1.5, table 60.
    func property(_ name: String) -> Value? {
        switch self {
        case .date(let date): date.property(name)
        case .time(let time): time.property(name, offset: time.offsetSeconds)
        case .dateAndTime(let value):
            value.date.property(name) ?? value.time.property(name, offset: value.offsetSeconds)
        case .dayTimeDuration(let span): span.property(name)
        case .yearMonthDuration(let span):
            switch name {
            case "years": Value(span.years)
            case "months": Value(span.months)
            default: nil
            }
        case .range(let range): range.property(name)
        case .null, .boolean, .number, .string, .list, .context, .function: nil
        }
    }

    /// The names of the properties of a type, for the static check.
    static func properties(of type: FEELType) -> [String: FEELType]? {
        let day: [String: FEELType] = [
            "year": .number, "month": .number, "day": .number, "weekday": .number,
        ]
        let clock: [String: FEELType] = [
            "hour": .number, "minute": .number, "second": .number,
            "time offset": .dayTimeDuration, "timezone": .string,
        ]
        switch type {
        case .date: return day
        case .time: return clock
        case .dateAndTime: return day.merging(clock) { first, _ in first }
        case .dayTimeDuration:
            return ["days": .number, "hours": .number, "minutes": .number, "seconds": .number]
        case .yearMonthDuration: return ["years": .number, "months": .number]
        case .range(let element):
            return [
                "start": element, "end": element, "start included": .boolean,
                "end included": .boolean,
            ]
        default: return nil
        }
    }
}

extension CalendarDate {
    fileprivate func property(_ name: String) -> Value? {
        switch name {
        case "year": Value(year)
        case "month": Value(month)
        case "day": Value(day)
        case "weekday": Value(weekday)
        default: nil
        }
    }
}

extension TimeOfDay {
    fileprivate func property(_ name: String, offset: Int?) -> Value? {
        switch name {
        case "hour": return Value(hour)
        case "minute": return Value(minute)
        case "second": return Value(second)
        case "time offset":
            return offset.map { .dayTimeDuration(DayTimeDuration(seconds: $0)) } ?? .null
        case "timezone":
            guard case .named(let zone) = zone else { return .null }
            return .string(zone.identifier)
        default: return nil
        }
    }
}

extension DayTimeDuration {
    fileprivate func property(_ name: String) -> Value? {
        switch name {
        case "days": .number(days)
        case "hours": .number(hours)
        case "minutes": .number(minutes)
        case "seconds": .number(seconds)
        default: nil
        }
    }
}

extension ValueRange {
    fileprivate func property(_ name: String) -> Value? {
        switch name {
        case "start": start ?? .null
        case "end": end ?? .null
        case "start included": .boolean(includesStart)
        case "end included": .boolean(includesEnd)
        default: nil
        }
    }
}
