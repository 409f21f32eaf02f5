/// An instant together with the office's date and time of day at that instant.
///
/// It is encoded as an RFC 3339 text with the office's offset, such as `2026-03-05T17:00:00+08:00`.
package struct Moment: Hashable, Sendable {
    package let instant: Instant
    /// The office's offset from UTC, east positive: whole minutes, in seconds.
    package let offsetSeconds: Int
    /// The office's calendar day.
    package let day: Day
    /// The office's time of day; seconds are dropped.
    package let time: LocalTime

    /// - Parameters:
    ///   - instant: The point in time.
    ///   - offsetSeconds: What the office's clocks are ahead of UTC; part of a minute is dropped.
    /// - Precondition: The offset is less than a day.
    package init(_ instant: Instant, offsetSeconds: Int) {
        precondition(abs(offsetSeconds) < 86_400, "an offset from UTC is less than a day")
        let offsetMinutes = offsetSeconds / 60
        let minutes = Int(instant.milliseconds.flooredQuotient(60_000)) + offsetMinutes
        self.instant = instant
        self.offsetSeconds = offsetMinutes * 60
        day = Day(ordinal: Int32(minutes.flooredQuotient(1_440)))
        time = LocalTime(minutes: minutes.flooredRemainder(1_440))
    }

    /// Reads an RFC 3339 text; the office's offset is the one written in it.
    package init?(rfc3339 text: some StringProtocol) {
        guard let parsed = RFC3339(text) else { return nil }
        self.init(parsed.instant, offsetSeconds: parsed.offsetSeconds)
    }

    /// The moment at which `time` begins on `day`; `nil` at the two ends of the calendar.
    package init?(day: Day, time: LocalTime, offsetSeconds: Int) {
        let seconds = Int64(day.ordinal) * 86_400 + Int64(time.minutes * 60 - offsetSeconds)
        guard let instant = Instant(exactly: seconds * 1_000) else { return nil }
        self.init(instant, offsetSeconds: offsetSeconds)
    }

    /// The moment as text, such as `2026-03-05T17:00:00+08:00`.
    package var rfc3339: String { instant.rfc3339(offsetSeconds: offsetSeconds) }
}

extension Moment: Comparable {
    /// In time; two offices' names for one instant are ordered by their offsets.
    package static func < (one: Moment, other: Moment) -> Bool {
        (one.instant, one.offsetSeconds) < (other.instant, other.offsetSeconds)
    }
}

extension Moment: CustomStringConvertible {
    package var description: String { rfc3339 }
}

extension Moment: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let moment = Moment(rfc3339: text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "‘\(text)’ is not a moment such as 2026-03-05T17:00:00+08:00")
        }
        self = moment
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rfc3339)
    }
}
