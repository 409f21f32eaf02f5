/// A length of time in days, hours, minutes and seconds: the FEEL `days and time duration`.
public struct DayTimeDuration: Hashable, Sendable {
    // Two words keep the alignment at 8, so that a `Value` takes 24 bytes.
    private let high: Int64
    private let low: UInt64

    /// The length in nanoseconds; negative for a span backwards.
    public var nanoseconds: Int128 { Int128(high) << 64 | Int128(low) }

    /// A length in nanoseconds.
    public init(nanoseconds: Int128) {
        high = Int64(truncatingIfNeeded: nanoseconds >> 64)
        low = UInt64(truncatingIfNeeded: nanoseconds)
    }

    /// A length in whole seconds.
    public init(seconds: Int) { self.init(nanoseconds: Int128(seconds) * 1_000_000_000) }

    /// The length in seconds, which has a fraction when the nanoseconds are not a whole second.
    public var totalSeconds: Decimal128 {
        let whole = Decimal128(nanoseconds)
        return whole.multiplied(by: Decimal128(packing: 1, exponent: -9, isNegative: false))
            ?? whole
    }

    /// A length in seconds, cut to nanoseconds; `nil` when it is too long.
    public init?(seconds: Decimal128) {
        guard let scaled = seconds.multiplied(by: 1_000_000_000),
            let cut = scaled.rounded(scale: 0, .down), let value = Int128(exactly: cut)
        else { return nil }
        self.init(nanoseconds: value)
    }

    private var parts: (days: Int128, hours: Int128, minutes: Int128, seconds: Int128) {
        let total = Int128(nanoseconds.magnitude / 1_000_000_000)
        return (total / 86_400, total / 3_600 % 24, total / 60 % 60, total % 60)
    }

    /// The span in the other direction; `nil` when that is one nanosecond too long.
    var negated: DayTimeDuration? {
        nanoseconds == .min ? nil : DayTimeDuration(nanoseconds: -nanoseconds)
    }

    private var sign: Int128 { nanoseconds < 0 ? -1 : 1 }

    /// The whole days; negative for a span backwards, as are the other parts.
    public var days: Decimal128 { Decimal128(sign * parts.days) }
    /// The hours that are left after the days.
    public var hours: Decimal128 { Decimal128(sign * parts.hours) }
    /// The minutes that are left after the hours.
    public var minutes: Decimal128 { Decimal128(sign * parts.minutes) }
    /// The seconds that are left after the minutes, with their fraction.
    public var seconds: Decimal128 {
        DayTimeDuration(nanoseconds: nanoseconds % 60_000_000_000).totalSeconds
    }
}

extension DayTimeDuration: Comparable, CustomStringConvertible {
    /// Whether the first span is shorter.
    public static func < (left: DayTimeDuration, right: DayTimeDuration) -> Bool {
        left.nanoseconds < right.nanoseconds
    }

    /// The span as ISO 8601 text: `P1DT2H`, `-PT0.5S`, `PT0S`.
    public var description: String {
        let parts = parts
        let fraction = Int(nanoseconds.magnitude % 1_000_000_000).fractionText
        var clock = ""
        if parts.hours != 0 { clock += "\(parts.hours)H" }
        if parts.minutes != 0 { clock += "\(parts.minutes)M" }
        if parts.seconds != 0 || !fraction.isEmpty { clock += "\(parts.seconds)\(fraction)S" }
        guard nanoseconds != 0 else { return "PT0S" }
        let days = parts.days == 0 ? "" : "\(parts.days)D"
        return "\(nanoseconds < 0 ? "-" : "")P\(days)\(clock.isEmpty ? "" : "T" + clock)"
    }
}
