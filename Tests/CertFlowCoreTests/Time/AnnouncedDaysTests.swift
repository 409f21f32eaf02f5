import CertFlowCore
import Foundation
import Testing

/// Compares with a public list of announced days that lies beside the repository on some machines.
@Suite(
    "Every announced day agrees with the public list",
    .enabled(
        if: AnnouncedDays.isPresent,
        "the list of announced days is not on this machine; the literal years are tested elsewhere")
)
struct AnnouncedDaysTests {
    @Test("and is written the same in the samples of these tests")
    func samples() throws {
        let years = try AnnouncedDays.years()

        for sample in CalendarYear.samples {
            let listed = try #require(years.first { $0.year == sample.year })
            #expect(listed.off == sample.off)
            #expect(listed.makeUp == sample.makeUp)
        }
    }

    @Test("and counts as a finger on the list does, from every day of 2020 to 2026")
    func everyDay() throws {
        let years = try AnnouncedDays.years()
        let calendar = try WorkCalendar(years)
        let off = Set(years.flatMap(\.off))
        let makeUp = Set(years.flatMap(\.makeUp))
        let origin = Day.sample("2019-12-31")
        let days = Array(origin.advanced(by: 1)...Day.sample("2026-12-31"))
        var worked: [Day] = []
        for (index, day) in days.enumerated() {
            let isWeekend = [3, 4].contains(index % 7)  // 2020-01-01 is a Wednesday.
            let works = makeUp.contains(day) || (!isWeekend && !off.contains(day))
            if works { worked.append(day) }
            #expect(try calendar.isWorkingDay(day) == works)
            #expect(try calendar.workingDays(after: origin, through: day).count == worked.count)
        }
        for (index, day) in worked.enumerated() {
            let end = try calendar.adding(workingDays: index + 1, after: origin)
            #expect(end.due == day)
            #expect(!end.isProvisional)
        }
    }
}

private enum AnnouncedDays {
    struct Year: Decodable {
        struct Listed: Decodable {
            let date: String
            let isOffDay: Bool
        }

        let year: Int
        let days: [Listed]
    }

    static var file: URL {
        URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
            .appending(path: "../../../../../shared/calendars/cn-holidays-2020-2026.json")
            .standardizedFileURL
    }

    static var isPresent: Bool { FileManager.default.fileExists(atPath: file.path) }

    static func years() throws -> [CalendarYear] {
        try JSONDecoder().decode([Year].self, from: Data(contentsOf: file)).map { year in
            CalendarYear(
                year: year.year,
                off: Set(year.days.filter(\.isOffDay).map { Day.sample($0.date) }),
                makeUp: Set(year.days.filter { !$0.isOffDay }.map { Day.sample($0.date) }),
                notice: CalendarYear.Notice(title: "\(year.year)"))
        }
    }
}
