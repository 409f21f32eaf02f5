/// A date with a time, with or without a zone: the FEEL `date and time`.
public struct DateAndTime: Hashable, Sendable {
    /// The day.
    public let date: CalendarDate
    /// The time of the day; its zone is the zone of the whole.
    public let time: TimeOfDay

    /// Joins a day and a time.
    public init(date: CalendarDate, time: TimeOfDay) {
        self.date = date
        self.time = time
    }

    /// The local date and time in a zone at an instant, or `nil` beyond the last year.
    ///
    /// - Parameters:
    ///   - nanosecondsSinceEpoch: Nanoseconds since 1970-01-01T00:00:00Z.
    ///   - zone: `nil` keeps the time local; the nanoseconds are local then.
    public init?(nanosecondsSinceEpoch: Int128, zone: Zone?) {
        let day = Int128(TimeOfDay.nanosecondsOfDay)
        func split(_ nanoseconds: Int128) -> (day: Int, rest: Int)? {
            let quotient = nanoseconds / day - (nanoseconds % day < 0 ? 1 : 0)
            return Int(exactly: quotient).map { ($0, Int(nanoseconds - quotient * day)) }
        }
        guard let utc = split(nanosecondsSinceEpoch) else { return nil }
        guard let zone else {
            guard let date = CalendarDate(daysSinceEpoch: utc.day) else { return nil }
            self.init(date: date, time: TimeOfDay(wrapping: utc.rest, zone: nil))
            return
        }
        guard let year = CalendarDate(daysSinceEpoch: utc.day)?.year else { return nil }
        let second = utc.day * 86_400 + utc.rest / 1_000_000_000
        let offset = zone.offset(atInstant: second, year: year)
        guard let local = split(nanosecondsSinceEpoch + Int128(offset) * 1_000_000_000),
            let date = CalendarDate(daysSinceEpoch: local.day)
        else { return nil }
        self.init(date: date, time: TimeOfDay(wrapping: local.rest, zone: zone))
    }

    /// The zone, or `nil` for a local date and time.
    public var zone: Zone? { time.zone }

    /// The offset from UTC in seconds, or `nil` for a local date and time.
    public var offsetSeconds: Int? {
        zone?.offset(
            atLocalSecond: date.daysSinceEpoch * 86_400 + time.secondOfDay, year: date.year)
    }

    /// Nanoseconds since the epoch as if the time were UTC.
    var localNanoseconds: Int128 {
        Int128(date.daysSinceEpoch) * Int128(TimeOfDay.nanosecondsOfDay)
            + Int128(time.nanosecondOfDay)
    }

    /// Nanoseconds since 1970-01-01T00:00:00Z, or `nil` for a local date and time.
    public var nanosecondsSinceEpoch: Int128? {
        offsetSeconds.map { localNanoseconds - Int128($0) * 1_000_000_000 }
    }

    /// The order of two values, or `nil` when only one of them has a zone.
    public func compare(_ other: DateAndTime) -> Ordering? {
        if zone == nil, other.zone == nil { return .of(localNanoseconds, other.localNanoseconds) }
        guard let left = nanosecondsSinceEpoch, let right = other.nanosecondsSinceEpoch else {
            return nil
        }
        return .of(left, right)
    }

    /// The value some nanoseconds later in the same zone, or `nil` beyond the last year.
    func adding(nanoseconds: Int128) -> DateAndTime? {
        let start = nanosecondsSinceEpoch ?? localNanoseconds
        let (sum, overflow) = start.addingReportingOverflow(nanoseconds)
        return overflow ? nil : DateAndTime(nanosecondsSinceEpoch: sum, zone: zone)
    }

    /// The same time some months later.
    func adding(months: Int) -> DateAndTime? {
        date.adding(months: months).map { DateAndTime(date: $0, time: time) }
    }

    /// The nanoseconds from another value to this one, or `nil` when only one of them has a zone.
    func nanoseconds(since other: DateAndTime) -> Int128? {
        if zone == nil, other.zone == nil { return localNanoseconds - other.localNanoseconds }
        guard let end = nanosecondsSinceEpoch, let start = other.nanosecondsSinceEpoch else {
            return nil
        }
        return end - start
    }
}

extension DateAndTime: CustomStringConvertible {
    /// The value as ISO 8601 text: `2026-03-01T17:00:00+08:00`.
    public var description: String { "\(date)T\(time)" }
}

extension CalendarDate {
    /// Midnight UTC of the day, which is how DMN reads a date where a date and time is wanted.
    public var midnightUTC: DateAndTime {
        DateAndTime(date: self, time: TimeOfDay(wrapping: 0, zone: .utc))
    }
}
