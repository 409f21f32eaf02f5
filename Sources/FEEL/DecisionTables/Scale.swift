/// Dates, times and durations as whole numbers in their order.
enum Scale: Sendable, Hashable {
    /// Days since 1970-01-01.
    case date
    /// Nanoseconds since midnight: of UTC where there is a zone, else local.
    case time(Zone?)
    /// Nanoseconds since 1970-01-01: of UTC where there is a zone, else local.
    case dateAndTime(Zone?)
    /// Nanoseconds.
    case dayTimeDuration
    /// Months.
    case yearMonthDuration

    private static let second: Int128 = 1_000_000_000
    private static let day = Int128(TimeOfDay.nanosecondsOfDay)

    /// The scale of a type in a column with some points.
    ///
    /// - Throws: When the points are local times as well as times of a zone, which have no order.
    init(of type: FEELType, points: [Value]) throws(Message) {
        var zones: [Zone?] = []
        for point in points {
            switch (type, point) {
            case (.time, .time(let time)): zones.append(time.zone)
            case (.dateAndTime, .dateAndTime(let value)): zones.append(value.zone)
            default: break
            }
        }
        guard Set(zones.map { $0 == nil }).count < 2 else {
            throw Message(
                "The column has times with a zone and without.", "该列的时间有的带时区、有的不带。")
        }
        let zone = zones.first ?? nil
        switch type {
        case .date: self = .date
        case .time: self = .time(zone)
        case .dateAndTime: self = .dateAndTime(zone)
        case .dayTimeDuration: self = .dayTimeDuration
        default: self = .yearMonthDuration
        }
    }

    /// The number of a value; `nil` for a value that does not belong to the scale.
    func tick(of value: Value) -> Int128? {
        switch (self, value) {
        case (.date, .date(let date)): return Int128(date.daysSinceEpoch)
        case (.time(let zone), .time(let time)):
            guard (zone == nil) == (time.zone == nil) else { return nil }
            return Int128(time.utcNanosecond ?? time.nanosecondOfDay)
        case (.dateAndTime(let zone), .dateAndTime(let value)):
            guard (zone == nil) == (value.zone == nil) else { return nil }
            return value.nanosecondsSinceEpoch ?? value.localNanoseconds
        case (.dayTimeDuration, .dayTimeDuration(let span)): return span.nanoseconds
        case (.yearMonthDuration, .yearMonthDuration(let span)): return Int128(span.totalMonths)
        default: return nil
        }
    }

    /// The numbers at which the answer of a test with a point may change: equality of times looks
    /// at whole seconds, their order does not.
    func ticks(around point: Value) -> [Int128] {
        guard let tick = tick(of: point) else { return [] }
        switch self {
        case .date, .dayTimeDuration, .yearMonthDuration: return [tick]
        case .time, .dateAndTime:
            let rest = (tick % Scale.second + Scale.second) % Scale.second
            return [tick - rest, tick, tick - rest + Scale.second]
                .filter { value(at: $0) != nil }
        }
    }

    /// The value of a number; `nil` when there is none.
    func value(at tick: Int128) -> Value? {
        switch self {
        case .date:
            return Int(exactly: tick).flatMap(CalendarDate.init(daysSinceEpoch:)).map(Value.date)
        case .time(let zone): return Scale.time(at: tick, zone).map(Value.time)
        case .dateAndTime(let zone):
            return DateAndTime(nanosecondsSinceEpoch: tick, zone: zone).map(Value.dateAndTime)
        case .dayTimeDuration: return .dayTimeDuration(DayTimeDuration(nanoseconds: tick))
        case .yearMonthDuration:
            return Int(exactly: tick).map { .yearMonthDuration(YearMonthDuration(months: $0)) }
        }
    }

    /// The time at a nanosecond of the UTC day, in the zone or, where it has none there, in another.
    private static func time(at tick: Int128, _ zone: Zone?) -> TimeOfDay? {
        guard let zone else {
            return (0..<day).contains(tick) ? TimeOfDay(wrapping: Int(tick), zone: nil) : nil
        }
        let others = (-18...18).compactMap { Zone(offsetSeconds: $0 * 3_600) }
        for zone in [zone, .utc] + others {
            let offset = zone.offset(atInstant: Int(tick / second), year: 1970)
            let local = tick + Int128(offset) * second
            guard (0..<day).contains(local) else { continue }
            let time = TimeOfDay(wrapping: Int(local), zone: zone)
            if let utc = time.utcNanosecond, Int128(utc) == tick { return time }
        }
        return nil
    }
}
