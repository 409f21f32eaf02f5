/// A point in time, the same everywhere.
///
/// It is encoded as its number of milliseconds. Its years are 1 to 9999, less a day at both ends,
/// so that it has a date at every offset from UTC.
///
/// > Unit: `milliseconds` is milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
package struct Instant: Hashable, Sendable {
    package static let first = Instant(milliseconds: -62_135_510_400_000)
    package static let last = Instant(milliseconds: 253_402_214_399_999)
    private static let range: ClosedRange<Int64> =
        -62_135_510_400_000...253_402_214_399_999

    package let milliseconds: Int64

    /// - Precondition: The instant lies from 0001-01-02 to 9999-12-30.
    package init(milliseconds: Int64) {
        precondition(
            Instant.range.contains(milliseconds), "an instant lies in the years 1 to 9999")
        self.milliseconds = milliseconds
    }

    /// `nil` when `milliseconds` lies outside the years of ``Instant``: for numbers from outside.
    package init?(exactly milliseconds: Int64) {
        guard Instant.range.contains(milliseconds) else { return nil }
        self.milliseconds = milliseconds
    }

    /// The instant `milliseconds` later, earlier when negative; `nil` outside the years of ``Instant``.
    package func adding(milliseconds: Int64) -> Instant? {
        let (sum, overflow) = self.milliseconds.addingReportingOverflow(milliseconds)
        return overflow ? nil : Instant(exactly: sum)
    }

    /// Milliseconds from this instant to `other`.
    package func milliseconds(to other: Instant) -> Int64 {
        other.milliseconds - milliseconds
    }
}

extension Instant: Comparable {
    package static func < (one: Instant, other: Instant) -> Bool {
        one.milliseconds < other.milliseconds
    }
}

extension Instant: CustomStringConvertible {
    package var description: String { rfc3339(offsetSeconds: 0) }
}

extension Instant: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let number = try container.decode(Int64.self)
        guard let instant = Instant(exactly: number) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\(number) is outside the years 1 to 9999")
        }
        self = instant
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}
