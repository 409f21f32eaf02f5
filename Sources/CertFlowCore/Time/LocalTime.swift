/// A time of day at the office, to the minute: 00:00 to 23:59.
package struct LocalTime: Hashable, Sendable {
    package static let midnight = LocalTime(minutes: 0)
    package static let lastMinute = LocalTime(minutes: 1_439)

    /// Minutes since midnight.
    package let minutes: Int

    /// - Precondition: `minutes` is from 0 to 1439.
    package init(minutes: Int) {
        precondition((0..<1_440).contains(minutes), "a day has 1440 minutes")
        self.minutes = minutes
    }

    /// `nil` when there is no such time.
    package init?(hour: Int, minute: Int) {
        guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        minutes = hour * 60 + minute
    }

    /// Reads `17:00` and nothing else: two and two ASCII digits. 24:00 is written 23:59.
    package init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"),
            let hour = AsciiDigits.number(bytes[0..<2]),
            let minute = AsciiDigits.number(bytes[3..<5])
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    package var hour: Int { minutes / 60 }
    package var minute: Int { minutes % 60 }

    /// The time as text, such as `17:00`.
    package var text: String {
        AsciiDigits.text(hour, width: 2) + ":" + AsciiDigits.text(minute, width: 2)
    }
}

extension LocalTime: Comparable {
    package static func < (one: LocalTime, other: LocalTime) -> Bool {
        one.minutes < other.minutes
    }
}

extension LocalTime: CustomStringConvertible {
    package var description: String { text }
}

extension LocalTime: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let time = LocalTime(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "‘\(text)’ is not a time such as 17:00")
        }
        self = time
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
