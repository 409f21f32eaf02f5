import CertFlowCore
import Testing

@Suite("The working days of the announced years")
struct WorkCalendarTests {
    let calendar: WorkCalendar

    init() throws {
        calendar = try .sample()
    }

    @Test("are 251, 248 and 248", arguments: [(2024, 251), (2025, 248), (2026, 248)])
    func years(year: Int, expected: Int) throws {
        let span = try calendar.workingDays(
            after: .sample("\(year - 1)-12-31"), through: .sample("\(year)-12-31"))

        #expect(span.count == expected)
        #expect(!span.isProvisional)
    }

    @Test(
        "end a period on the day that a finger on the wall calendar finds",
        arguments: [
            ("2026-02-13", 1, "2026-02-14"),  // a make-up Saturday
            ("2026-02-13", 2, "2026-02-24"),  // over 春节
            ("2026-02-10", 5, "2026-02-24"),
            ("2026-02-09", 20, "2026-03-13"),
            ("2026-02-17", 1, "2026-02-24"),  // day 0 inside the holiday
            ("2026-02-27", 1, "2026-02-28"),  // another make-up Saturday
            ("2026-03-02", 5, "2026-03-09"),
            ("2025-12-31", 1, "2026-01-04"),  // a make-up Sunday
            ("2025-09-26", 2, "2025-09-29"),
            ("2026-12-31", 1, "2027-01-04"),
        ])
    func periods(from: String, count: Int, to: String) throws {
        let end = try calendar.adding(workingDays: count, after: .sample(from))

        #expect(end.due.iso == to)
        #expect(end.isProvisional == to.hasPrefix("2027"))
    }

    @Test("roll a day forward only when it is off")
    func rolls() throws {
        #expect(try calendar.workingDay(onOrAfter: .sample("2026-02-16")).due.iso == "2026-02-24")
        #expect(try calendar.workingDay(onOrAfter: .sample("2026-02-14")).due.iso == "2026-02-14")
    }

    @Test("count calendar days as they are, without asking the calendar")
    func calendarDays() throws {
        let end = try calendar.adding(calendarDays: 7, after: .sample("2026-12-28"))

        #expect(end.due.iso == "2027-01-04")
        #expect(!end.isProvisional)
    }

    @Test("undo a period: as many working days lie in it as it was given", arguments: 0..<40)
    func inverse(seed: Int) throws {
        let start = Day.sample("2023-12-31").advanced(by: seed * 31 % 1_300)
        for count in [1, 2, 3, 7, 20, 60, 248, 500, 1_001] {
            let end = try calendar.adding(workingDays: count, after: start)
            let span = try calendar.workingDays(after: start, through: end.due)

            #expect(span.count == count)
            #expect(span.isProvisional == end.isProvisional)
            #expect(try calendar.isWorkingDay(end.due))
        }
    }

    @Test("add up over two spans, and turn their sign when counted backwards", arguments: 0..<40)
    func spans(seed: Int) throws {
        let days = [0, 1, 2].map {
            Day.sample("2024-01-01").advanced(by: (seed * 97 + $0 * 431 + seed * $0 * 53) % 1_500)
        }
        let (one, two, three) = (days[0], days[1], days[2])

        let whole = try calendar.workingDays(after: one, through: three).count
        let parts =
            try calendar.workingDays(after: one, through: two).count
            + calendar.workingDays(after: two, through: three).count
        #expect(whole == parts)
        #expect(try calendar.workingDays(after: three, through: one).count == -whole)
    }

    @Test("are counted quickly over a long span as slowly, a day at a time")
    func longSpan() throws {
        let (start, end) = (Day.sample("2024-05-17"), Day.sample("2039-08-02"))
        let slowly = try (start.advanced(by: 1)...end).count { try calendar.isWorkingDay($0) }

        #expect(try calendar.workingDays(after: start, through: end).count == slowly)
    }

    @Test("an empty span has none and depends on nothing")
    func emptySpan() throws {
        let span = try calendar.workingDays(
            after: .sample("2030-01-01"), through: .sample("2030-01-01"))

        #expect(span.count == 0)
        #expect(!span.isProvisional)
    }
}
