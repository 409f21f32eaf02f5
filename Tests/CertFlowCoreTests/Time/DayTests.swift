import CertFlowCore
import Foundation
import Testing

@Suite("A calendar day")
struct DayTests {
    @Test(
        "is read from ISO text and written back",
        arguments: [
            ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-03-05", 20_517),
            ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
        ])
    func iso(text: String, ordinal: Int32) throws {
        let day = try #require(Day(text))

        #expect(day.ordinal == ordinal)
        #expect(day.iso == text)
        #expect(Day(ordinal: ordinal) == day)
    }

    @Test(
        "is nothing else than a day that exists",
        arguments: [
            "", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00",
            "2026-1-01", "2026/01/01", "20260101", " 2026-01-01", "2026-01-01 ", "+026-01-01",
            "2026-01-0１", "0000-01-01", "12026-01-01", "2026-01-01T", "二〇二六-01-01",
        ])
    func strict(text: String) {
        #expect(Day(text) == nil)
    }

    @Test("follows the day before, in date and weekday, for four hundred years and more")
    func everyDay() throws {
        var expected = (year: 1599, month: 12, day: 31)
        var weekday = 5  // 1599-12-31 is a Friday.
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        let start = Day.sample("1599-12-31")
        for offset in 0...150_000 {
            let day = start.advanced(by: offset)
            guard (day.year, day.month, day.day) == expected, day.weekday.rawValue == weekday else {
                Issue.record("\(day) is not \(expected) on weekday \(weekday)")
                return
            }
            let isLeap =
                expected.year % 4 == 0 && (expected.year % 100 != 0 || expected.year % 400 == 0)
            let length =
                expected.month == 2 && isLeap ? 29 : lengths[expected.month - 1]
            expected.day += 1
            if expected.day > length { expected = (expected.year, expected.month + 1, 1) }
            if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
            weekday = weekday % 7 + 1
        }
    }

    @Test("is counted in whole days, and stops at the ends of the calendar")
    func arithmetic() {
        let day = Day.sample("2024-02-28")

        #expect(day.adding(days: 2) == .sample("2024-03-01"))
        #expect(day.adding(days: -59) == .sample("2023-12-31"))
        #expect(day.distance(to: .sample("2025-02-28")) == 366)
        #expect(day.days(since: .sample("2024-03-01")) == -2)
        #expect(Day.last.adding(days: 1) == nil)
        #expect(Day.first.adding(days: -1) == nil)
        #expect(day.adding(days: .max) == nil)
        #expect(Array(day...Day.sample("2024-03-01")).count == 3)
    }

    @Test("is a text in JSON, and a wrong one is refused")
    func codable() throws {
        let day = Day.sample("2026-03-05")

        #expect(
            try String(decoding: JSONEncoder().encode([day]), as: UTF8.self) == #"["2026-03-05"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: Data(#"["2026-03-05"]"#.utf8)) == [day])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2026-02-30"]"#.utf8))
        }
    }

    @Test("is written as official documents write it")
    func chinese() {
        #expect(Day.sample("2026-03-05").chinese == "2026年3月5日")
        #expect(Day.sample("2026-03-05").weekday.title.zh == "星期四")
    }
}
