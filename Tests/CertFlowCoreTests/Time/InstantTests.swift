import CertFlowCore
import Foundation
import Testing

@Suite("An instant")
struct InstantTests {
    @Test(
        "is read from RFC 3339, whatever the offset",
        arguments: [
            ("1970-01-01T00:00:00Z", 0),
            ("2026-03-05T17:00:00+08:00", 1_772_701_200_000),
            ("2026-03-05T09:00:00Z", 1_772_701_200_000),
            ("2026-03-05t09:00:00z", 1_772_701_200_000),
            ("2026-03-04T23:30:00-09:30", 1_772_701_200_000),
            ("2026-03-05T17:00:00.5+08:00", 1_772_701_200_500),
            ("2026-03-05T17:00:00.123999+08:00", 1_772_701_200_123),
            ("1969-12-31T23:59:59.999Z", -1),
        ])
    func reads(text: String, milliseconds: Int64) throws {
        #expect(try #require(Instant(rfc3339: text)).milliseconds == milliseconds)
    }

    @Test(
        "needs a date, a time and an offset",
        arguments: [
            "", "2026-03-05", "2026-03-05T17:00:00", "2026-03-05T17:00+08:00",
            "2026-03-05 17:00:00+08:00", "2026-03-05T24:00:00Z", "2026-03-05T17:60:00Z",
            "2026-03-05T17:00:60Z", "2026-02-30T17:00:00Z", "2026-03-05T17:00:00.Z",
            "2026-03-05T17:00:00+0800", "2026-03-05T17:00:00+24:00", "2026-03-05T17:00:00Z ",
            "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z",
        ])
    func refuses(text: String) {
        #expect(Instant(rfc3339: text) == nil)
    }

    @Test(
        "is written with the offset that is asked for",
        arguments: [
            (1_772_701_200_000, 28_800, "2026-03-05T17:00:00+08:00"),
            (1_772_701_200_000, 0, "2026-03-05T09:00:00Z"),
            (1_772_701_200_123, -34_200, "2026-03-04T23:30:00.123-09:30"),
            (-1, 0, "1969-12-31T23:59:59.999Z"),
            (-1, 29_143, "1970-01-01T08:04:59.999+08:05"),
        ] as [(Int64, Int, String)])
    func writes(milliseconds: Int64, offset: Int, text: String) {
        let instant = Instant(milliseconds: milliseconds)

        #expect(instant.rfc3339(offsetSeconds: offset) == text)
        #expect(Instant(rfc3339: text) == instant)
    }

    @Test("is a number in JSON, within the years 1 to 9999")
    func codable() throws {
        let instant = Instant(milliseconds: 1_772_701_200_123)
        let json = Data("[1772701200123]".utf8)

        #expect(try JSONEncoder().encode([instant]) == json)
        #expect(try JSONDecoder().decode([Instant].self, from: json) == [instant])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Instant].self, from: Data("[9223372036854775807]".utf8))
        }
        #expect(Instant.last.adding(milliseconds: 1) == nil)
        #expect(Instant(exactly: .min) == nil)
        #expect(instant.milliseconds(to: .first) < 0)
    }
}

@Suite("A time of day")
struct LocalTimeTests {
    @Test(
        "is read as hours and minutes",
        arguments: [("00:00", 0), ("17:00", 1_020), ("23:59", 1_439)])
    func reads(text: String, minutes: Int) throws {
        let time = try #require(LocalTime(text))

        #expect(time.minutes == minutes)
        #expect(time.text == text)
    }

    @Test(
        "is nothing else", arguments: ["", "24:00", "7:00", "17:60", "17.00", "17:00:00", "1７:00"])
    func refuses(text: String) {
        #expect(LocalTime(text) == nil)
    }
}

@Suite("A moment at the office")
struct MomentTests {
    @Test(
        "has the office's date and time",
        arguments: [
            ("2026-03-05T09:00:00Z", 28_800, "2026-03-05", "17:00"),
            ("2026-03-05T15:59:59Z", 28_800, "2026-03-05", "23:59"),
            ("2026-03-05T16:00:00Z", 28_800, "2026-03-06", "00:00"),
            ("1969-12-31T23:59:59.999Z", 0, "1969-12-31", "23:59"),
            ("2026-03-05T00:00:00Z", -3_600, "2026-03-04", "23:00"),
        ])
    func local(text: String, offset: Int, day: String, time: String) throws {
        let moment = Moment(try #require(Instant(rfc3339: text)), offsetSeconds: offset)

        #expect(moment.day.iso == day)
        #expect(moment.time.text == time)
        #expect(Moment(rfc3339: moment.rfc3339) == moment)
    }

    @Test("begins a minute of a day, and both give it back")
    func begins() throws {
        let closing = try #require(LocalTime("17:00"))
        let moment = try #require(
            Moment(day: .sample("2026-03-05"), time: closing, offsetSeconds: 28_800))

        #expect(moment.rfc3339 == "2026-03-05T17:00:00+08:00")
        #expect(moment.time == closing)
        #expect(Moment(day: .first, time: .midnight, offsetSeconds: 0) == nil)
    }

    @Test("exists at every offset, at both ends of time", arguments: [-86_340, 0, 86_340])
    func ends(offset: Int) {
        #expect(Moment(.first, offsetSeconds: offset).day >= .first)
        #expect(Moment(.last, offsetSeconds: offset).day <= .last)
    }

    @Test("is one text in JSON, with its offset")
    func codable() throws {
        let moment = try #require(Moment(rfc3339: "2026-03-05T17:00:00+08:00"))
        let json = try JSONEncoder().encode([moment])

        #expect(String(decoding: json, as: UTF8.self) == #"["2026-03-05T17:00:00+08:00"]"#)
        #expect(try JSONDecoder().decode([Moment].self, from: json) == [moment])
    }
}
