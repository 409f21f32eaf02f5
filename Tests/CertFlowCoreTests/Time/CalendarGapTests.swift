import CertFlowCore
import Testing

@Suite("A question that the calendar cannot answer")
struct CalendarGapTests {
    @Test("names the first loaded year when the day is before it")
    func before() throws {
        let calendar = try WorkCalendar.sample()
        let day = Day.sample("2023-12-31")

        #expect(throws: CalendarGap.before(day, firstYear: 2024)) {
            try calendar.isWorkingDay(day)
        }
        #expect(throws: CalendarGap.before(day, firstYear: 2024)) {
            try calendar.adding(workingDays: 1, after: .sample("2023-12-30"))
        }
        #expect(throws: CalendarGap.before(day, firstYear: 2024)) {
            try calendar.workingDays(after: .sample("2026-01-01"), through: .sample("2023-12-30"))
        }
        #expect(try calendar.adding(workingDays: 1, after: day).due.iso == "2024-01-02")
    }

    @Test("is refused when the answer would lie after the year 9999")
    func beyond() throws {
        let calendar = try WorkCalendar.sample()
        let day = Day.sample("9999-12-01")

        #expect(throws: CalendarGap.beyondReach(from: day, days: 100)) {
            try calendar.adding(workingDays: 100, after: day)
        }
        #expect(throws: CalendarGap.beyondReach(from: day, days: .max)) {
            try calendar.adding(calendarDays: .max, after: day)
        }
        #expect(throws: CalendarGap.beyondReach(from: .last, days: 1)) {
            try calendar.adding(workingDays: 1, after: .last)
        }
    }

    @Test("is refused for a period of no days", arguments: [0, -1, Int.min])
    func noPeriod(days: Int) throws {
        let calendar = try WorkCalendar.sample()
        let day = Day.sample("2026-01-01")

        #expect(throws: CalendarGap.noPeriod(from: day, days: days)) {
            try calendar.adding(workingDays: days, after: day)
        }
        #expect(throws: CalendarGap.noPeriod(from: day, days: days)) {
            try calendar.adding(calendarDays: days, after: day)
        }
    }

    @Test("is found when the years are loaded, not later")
    func loading() {
        #expect(throws: CalendarMistake.empty) { try WorkCalendar([]) }
        #expect(throws: CalendarMistake.missing(year: 2025)) {
            try WorkCalendar([.sample(2026), .sample(2024)])
        }
        #expect(throws: CalendarMistake.repeated(year: 2024)) {
            try WorkCalendar([.sample(2024), .sample(2024)])
        }
    }

    @Test("has a sentence in both languages that says what to do")
    func sentences() {
        let day = Day.sample("2023-01-01")
        let gaps: [CalendarGap] = [
            .before(day, firstYear: 2024), .beyondReach(from: day, days: 5),
            .noPeriod(from: day, days: 0),
        ]
        let mistakes: [CalendarMistake] = [
            .empty, .missing(year: 2025), .repeated(year: 2025),
        ]
        let sentences = gaps.map(\.sentence) + mistakes.map(\.sentence)

        #expect(Set(sentences.map(\.zh)).count == sentences.count)
        #expect(Set(sentences.map(\.en)).count == sentences.count)
        #expect(gaps.allSatisfy { $0.year == 2023 })
    }

    @Test("has a cause in the file when a year contradicts itself or the week")
    func problems() throws {
        let year = CalendarYear(
            year: 2026, off: [.sample("2026-01-03"), .sample("2024-12-31"), .sample("2025-12-31")],
            makeUp: [.sample("2026-01-03"), .sample("2026-01-05"), .sample("2026-01-04")],
            notice: CalendarYear.Notice(title: "通知"))

        let found = year.problems.map(\.en)
        #expect(found.count == 3)
        #expect(try #require(found.first).hasPrefix("2024-12-31 does not belong"))
        #expect(found[1].hasPrefix("2026-01-03 is listed both"))
        #expect(found[2].contains("2026-01-05 is a Monday"))
        #expect(CalendarYear.samples.allSatisfy { $0.problems.isEmpty })
    }
}
