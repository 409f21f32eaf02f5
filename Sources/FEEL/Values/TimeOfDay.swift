/// A time of the day with nanoseconds, with or without a zone: the FEEL `time`.
public struct TimeOfDay: Hashable, Sendable {
    /// Nanoseconds since midnight, below 86,400 × 10⁹.
    public let nanosecondOfDay: Int
    /// The zone, or `nil` for a local time.
    public let zone: Zone?

    static let nanosecondsOfDay = 86_400_000_000_000

    /// A time, or `nil` when a part is out of range.
    public init?(hour: Int, minute: Int, second: Int, nanosecond: Int = 0, zone: Zone? = nil) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
            (0...999_999_999).contains(nanosecond)
        else { return nil }
        self.init(
            wrapping: ((hour * 60 + minute) * 60 + second) * 1_000_000_000 + nanosecond, zone: zone)
    }

    /// A time from nanoseconds since midnight; whole days are dropped.
    init(wrapping nanoseconds: Int, zone: Zone?) {
        let rest = nanoseconds % TimeOfDay.nanosecondsOfDay
        nanosecondOfDay = rest < 0 ? rest + TimeOfDay.nanosecondsOfDay : rest
        self.zone = zone
    }

    /// The hour, 0 … 23.
    public var hour: Int { secondOfDay / 3600 }
    /// The minute, 0 … 59.
    public var minute: Int { secondOfDay / 60 % 60 }
    /// The second, 0 … 59.
    public var second: Int { secondOfDay % 60 }
    /// The fraction of the second in nanoseconds.
    public var nanosecond: Int { nanosecondOfDay % 1_000_000_000 }
    /// The whole seconds since midnight.
    public var secondOfDay: Int { nanosecondOfDay / 1_000_000_000 }

    /// The offset from UTC in seconds, or `nil` for a local time.
    ///
    /// A named zone has its offset of 1970-01-01, because a time alone knows no day.
    public var offsetSeconds: Int? { zone?.offset(atLocalSecond: secondOfDay, year: 1970) }

    /// Nanoseconds since midnight UTC; `nil` for a local time.
    var utcNanosecond: Int? { offsetSeconds.map { nanosecondOfDay - $0 * 1_000_000_000 } }

    /// The order of two times, or `nil` when only one of them has a zone.
    public func compare(_ other: TimeOfDay) -> Ordering? {
        if zone == other.zone { return .of(nanosecondOfDay, other.nanosecondOfDay) }
        guard let left = utcNanosecond, let right = other.utcNanosecond else { return nil }
        return .of(left, right)
    }

    /// The time some nanoseconds later, across midnight.
    func adding(nanoseconds: Int128) -> TimeOfDay {
        let rest = Int(nanoseconds % Int128(TimeOfDay.nanosecondsOfDay))
        return TimeOfDay(wrapping: nanosecondOfDay + rest, zone: zone)
    }
}

extension TimeOfDay: CustomStringConvertible {
    /// The time as ISO 8601 text: `17:00:00+08:00`.
    public var description: String {
        let clock = "\(hour.padded(2)):\(minute.padded(2)):\(second.padded(2))"
        return clock + nanosecond.fractionText + (zone?.description ?? "")
    }
}

extension Int {
    /// Nanoseconds as the digits after the point, without trailing zeros: `.5` for 500,000,000.
    var fractionText: String {
        guard self != 0 else { return "" }
        var digits = self
        var width = 9
        while digits % 10 == 0 {
            digits /= 10
            width -= 1
        }
        return "." + digits.padded(width)
    }
}
