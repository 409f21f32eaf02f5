/// A calendar day without a zone, from 0001-01-01 to 9999-12-31 (proleptic Gregorian).
///
/// > Unit: `ordinal` is days since 1970-01-01.
package struct Day: Hashable, Sendable {
    package static let first = Day(ordinal: -719_162)
    package static let last = Day(ordinal: 2_932_896)

    /// Days since 1970-01-01, which is day 0.
    package let ordinal: Int32

    /// - Precondition: `ordinal` lies between 0001-01-01 and 9999-12-31.
    package init(ordinal: Int32) {
        precondition(
            (-719_162...2_932_896).contains(ordinal), "a day lies in the years 1 to 9999")
        self.ordinal = ordinal
    }

    /// `nil` when there is no such day, such as 29 February 2026.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...CivilDate.days(inMonth: month, of: year)).contains(day)
        else { return nil }
        self.init(ordinal: CivilDate(year: year, month: month, day: day).ordinal)
    }

    /// Reads `2026-03-05` and nothing else: four, two and two ASCII digits, a day that exists.
    package init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = AsciiDigits.number(bytes[0..<4]),
            let month = AsciiDigits.number(bytes[5..<7]),
            let day = AsciiDigits.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The first day of `year`; `nil` outside the years 1 to 9999.
    package init?(firstOf year: Int) {
        self.init(year: year, month: 1, day: 1)
    }

    package var year: Int { CivilDate(ordinal: ordinal).year }
    package var month: Int { CivilDate(ordinal: ordinal).month }
    /// The day of the month, from 1.
    package var day: Int { CivilDate(ordinal: ordinal).day }
    package var weekday: Weekday { Weekday(ordinal: ordinal) }

    /// The day as text, such as `2026-03-05`.
    package var iso: String {
        let date = CivilDate(ordinal: ordinal)
        return AsciiDigits.text(date.year, width: 4) + "-" + AsciiDigits.text(date.month, width: 2)
            + "-" + AsciiDigits.text(date.day, width: 2)
    }

    /// The day as official documents write it, such as 2026年3月5日.
    package var chinese: String {
        let date = CivilDate(ordinal: ordinal)
        return "\(date.year)年\(date.month)月\(date.day)日"
    }

    /// Calendar days from `earlier` to this day; negative when `earlier` is later.
    package func days(since earlier: Day) -> Int { earlier.distance(to: self) }

    /// The day `days` calendar days later, earlier when negative; `nil` outside the years 1 to 9999.
    package func adding(days: Int) -> Day? {
        let (sum, overflow) = Int(ordinal).addingReportingOverflow(days)
        guard !overflow, sum >= Day.first.ordinal, sum <= Day.last.ordinal else { return nil }
        return Day(ordinal: Int32(sum))
    }
}

extension Day: Strideable {
    package static func < (one: Day, other: Day) -> Bool { one.ordinal < other.ordinal }

    /// Calendar days from this day to `other`.
    package func distance(to other: Day) -> Int { Int(other.ordinal) - Int(ordinal) }

    /// - Precondition: The result lies in the years 1 to 9999; ``adding(days:)`` answers for any number.
    package func advanced(by days: Int) -> Day {
        guard let day = adding(days: days) else {
            preconditionFailure("\(self) and \(days) days is outside the years 1 to 9999")
        }
        return day
    }
}

extension Day: CustomStringConvertible {
    package var description: String { iso }
}

extension Day: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Day(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "‘\(text)’ is not a day such as 2026-03-05")
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
