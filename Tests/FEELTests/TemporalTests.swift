import FEEL
import Testing

@Suite("Dates, times and durations")
struct TemporalTests {
    @Test(
        "are made from texts and from parts",
        arguments: [
            ("date(\"2024-02-29\")", "date(2024, 2, 29)"), ("date(\"2023-02-29\")", "null"),
            ("date(\"998-12-31\")", "null"), ("date(\"01211-12-31\")", "null"),
            ("date(\"2024-2-9\")", "null"),
            ("date(@\"2024-02-29T10:00:00\")", "@\"2024-02-29\""), ("date(2024, null, 1)", "null"),
            ("time(\"10:30:00+08:00\")", "time(10, 30, 0, @\"PT8H\")"),
            ("time(\"24:00:01\")", "null"),
            ("time(\"10:30\")", "null"), ("time(\"10:30:60\")", "null"),
            ("time(\"10:00:00+19:00\")", "null"),
            ("time(@\"2026-03-01\")", "@\"00:00:00Z\""), ("time(10, 30, 1.5)", "@\"10:30:01.5\""),
            ("time(\"10:00:00@Nowhere/City\")", "null"), ("time(\"10:00:00@GMT+5\")", "null"),
            ("date and time(\"2024-12-31T24:00:00\")", "@\"2025-01-01T00:00:00\""),
            ("date and time(\"2024-12-31\")", "@\"2024-12-31T00:00:00\""),
            ("date and time(@\"2026-01-01T05:00:00Z\", @\"10:00:00\")", "@\"2026-01-01T10:00:00\""),
            ("date and time(\"2024-12-31T10:00:00+01:00@Europe/Paris\")", "null"),
            ("duration(\"P1Y2M\")", "@\"P14M\""), ("duration(\"-PT1H2M\")", "-@\"PT62M\""),
            ("duration(\"PT0.S\")", "@\"PT0S\""), ("duration(\"P1Y1D\")", "null"),
            ("duration(\"P\")", "null"),
            ("duration(\"PT\")", "null"), ("duration(\"P1DT\")", "null"),
            ("duration(\"P1H\")", "null"),
            ("years and months duration(@\"2024-02-29\", @\"2025-02-28\")", "@\"P11M\""),
            ("years and months duration(@\"2025-02-28\", @\"2024-02-29\")", "@\"-P11M\""),
        ] as [Row])
    func making(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "have properties",
        arguments: [
            ("@\"2026-03-01\".year", "2026"), ("@\"2026-03-01\".weekday", "7"),
            ("@\"2026-03-01T10:20:30\".minute", "20"), ("@\"10:20:30.5\".second", "30"),
            ("@\"10:00:00\".time offset", "null"), ("@\"10:00:00+08:00\".time offset", "@\"PT8H\""),
            ("@\"2026-07-01T00:00:00@Europe/Paris\".time offset", "@\"PT2H\""),
            ("@\"2026-01-01T00:00:00@Europe/Paris\".timezone", "\"Europe/Paris\""),
            ("@\"P14M\".years", "1"), ("@\"P14M\".months", "2"), ("@\"P14M\".days", "null"),
            ("@\"P1DT2H3M4.5S\".seconds", "4.5"), ("@\"-P1DT2H\".hours", "-2"),
            ("day of year(@\"2024-12-31\")", "366"),
            ("day of week(@\"2024-02-29\")", "\"Thursday\""),
            ("month of year(@\"2024-02-29\")", "\"February\""),
            ("week of year(@\"2005-01-01\")", "53"),
            ("week of year(@\"2003-12-29\")", "1"), ("day of week(\"x\")", "null"),
            ("now()", "@\"2026-03-01T09:00:00+08:00\""), ("today()", "@\"2026-03-01\""),
        ] as [Row])
    func properties(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test("have no now unless the scope says so")
    func noClock() throws {
        #expect(try feel("today()", in: Scope()) == .null)
    }

    @Test(
        "count days through the whole calendar", arguments: [-999_999_999, -4, 0, 1600, 1970, 2024])
    func days(year: Int) throws {
        for month in 1...12 {
            let date = try #require(CalendarDate(year: year, month: month, day: 28))
            #expect(CalendarDate(daysSinceEpoch: date.daysSinceEpoch) == date)
            #expect(CalendarDate(date.description) == date)
        }
        #expect(CalendarDate(year: 1970, month: 1, day: 1)?.daysSinceEpoch == 0)
    }

    @Test(
        "stand in their relations",
        arguments: [
            ("before(1, 2)", "true"), ("before([1..3], 3)", "false"), ("before([1..3), 3)", "true"),
            ("before(1, (1..3])", "true"), ("before([1..3), [3..4])", "true"),
            ("before([1..3], [3..4])", "false"),
            ("after([4..5], [1..3])", "true"), ("after(4, [1..3])", "true"),
            ("meets([1..3], [3..4])", "true"),
            ("meets([1..3), [3..4])", "false"), ("met by([3..4], [1..3])", "true"),
            ("overlaps([1..3], [3..4])", "true"), ("overlaps([1..3), [3..4])", "false"),
            ("overlaps before([1..3], [2..4])", "true"), ("overlaps after([2..4], [1..3])", "true"),
            ("finishes(3, [1..3])", "true"), ("finishes([2..3], [1..3])", "true"),
            ("finished by([1..3], [2..3])", "true"), ("includes([1..3], 3)", "true"),
            ("includes([1..3], [2..3])", "true"), ("during(2, [1..3])", "true"),
            ("during([2..3], [1..3])", "true"),
            ("starts(1, [1..3])", "true"), ("starts([1..2], [1..3])", "true"),
            ("started by([1..3], 1)", "true"),
            ("started by([1..3], [1..2])", "true"), ("coincides(1, 1)", "true"),
            ("coincides([1..3], [1..3))", "false"),
            ("during(@\"2026-03-01\", [@\"2026-01-01\"..@\"2026-12-31\"])", "true"),
            ("before([1..3], \"a\")", "null"), ("before(null, 1)", "null"),
        ] as [Row])
    func relations(row: Row) throws { try expectFeel(row.text, gives: row.expected) }
}
