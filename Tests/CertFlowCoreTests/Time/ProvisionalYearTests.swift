import CertFlowCore
import Testing

@Suite("A year that is not yet announced")
struct ProvisionalYearTests {
    @Test("has 254 working days in 2027, by the weekends and the statutory days alone")
    func wholeYear() throws {
        let span = try WorkCalendar.sample().workingDays(
            after: .sample("2026-12-31"), through: .sample("2027-12-31"))

        #expect(span.count == 254)
        #expect(span.isProvisional)
    }

    @Test("marks what depends on it, and nothing else")
    func marks() throws {
        let calendar = try WorkCalendar.sample()

        #expect(try !calendar.adding(workingDays: 10, after: .sample("2026-12-01")).isProvisional)
        #expect(try calendar.adding(workingDays: 10, after: .sample("2026-12-28")).isProvisional)
        #expect(
            try !calendar.workingDays(
                after: .sample("2026-12-01"), through: .sample("2026-12-31")
            ).isProvisional)
        #expect(
            try calendar.workingDays(
                after: .sample("2027-01-05"), through: .sample("2026-12-01")
            ).isProvisional)
        #expect(calendar.isProvisional(.sample("2027-01-01")))
        #expect(!calendar.isProvisional(.sample("2026-12-31")))
    }

    @Test("is no longer provisional once its notice is loaded")
    func announced() throws {
        let years = CalendarYear.samples + [.sample(2027, off: "01-01/01-03", makeUp: "")]
        let calendar = try WorkCalendar(years.reversed())

        #expect(calendar.lastYear == 2027)
        #expect(try calendar.isWorkingDay(.sample("2027-02-05")))
        #expect(try !calendar.adding(workingDays: 1, after: .sample("2026-12-31")).isProvisional)
    }

    @Test("takes the days that the notice of the year before names in it")
    func neighbours() throws {
        let year = CalendarYear(
            year: 2026, off: [.sample("2027-01-04")], makeUp: [.sample("2027-01-09")],
            notice: CalendarYear.Notice(title: "通知"))
        let calendar = try WorkCalendar([year])

        #expect(try !calendar.isWorkingDay(.sample("2027-01-04")))
        #expect(try calendar.isWorkingDay(.sample("2027-01-09")))
        #expect(try !calendar.isWorkingDay(.sample("2027-04-05")))
    }

    /// The expected days come from another implementation of the lunar calendar.
    @Test(
        "has the festivals of its own lunar year off",
        arguments: [
            (2027, "01-01 02-05 02-08 04-05 06-09 09-15 10-01"),
            (2028, "01-25 01-26 01-27 01-28 04-04 05-01 05-02 10-02 10-03"),
            (2029, "01-01 02-12 02-13 02-14 02-15 04-04 05-01 05-02 10-01 10-02 10-03"),
            (2030, "01-01 02-04 02-05 04-05 05-01 05-02 06-05 09-12 10-01 10-02 10-03"),
            (2031, "01-01 01-22 01-23 01-24 05-01 05-02 06-24 10-01 10-02 10-03"),
            (2032, "01-01 02-10 02-11 02-12 02-13 10-01"),
            (2033, "01-31 02-01 02-02 04-04 05-02 06-01 09-08 10-03"),
            (2034, "02-20 02-21 04-05 05-01 05-02 06-20 09-27 10-02 10-03"),
            (2035, "01-01 02-07 02-08 02-09 04-05 05-01 05-02 10-01 10-02 10-03"),
        ])
    func festivals(year: Int, weekdaysOff: String) throws {
        let calendar = try WorkCalendar.sample()
        let off = try (Day.sample("\(year)-01-01")...Day.sample("\(year)-12-31")).filter {
            try !$0.weekday.isWeekend && !calendar.isWorkingDay($0)
        }

        #expect(off.map { String($0.iso.dropFirst(5)) }.joined(separator: " ") == weekdaysOff)
    }

    @Test("is answered beyond the lunar table as well", arguments: [2036, 2050, 9999])
    func farAway(year: Int) throws {
        let calendar = try WorkCalendar.sample()

        #expect(try !calendar.isWorkingDay(.sample("\(year)-10-01")))
        #expect(calendar.isProvisional(.sample("\(year)-10-01")))
    }
}
