import FEEL
import Testing

@Suite("Calculating with dates, times and durations")
struct TemporalArithmeticTests {
    /// DMN 1.5, tables 45 to 48: months keep the day of the month, or take the last one.
    @Test(
        "adds months with clipping, and days and seconds exactly",
        arguments: [
            ("@\"2017-01-31\" + @\"P1M\"", "@\"2017-02-28\""),
            ("@\"2016-01-31\" + @\"P1M\"", "@\"2016-02-29\""),
            ("@\"2016-02-29\" + @\"P1Y\"", "@\"2017-02-28\""),
            ("@\"2016-02-29\" + @\"P4Y\"", "@\"2020-02-29\""),
            ("@\"2017-03-31\" - @\"P1M\"", "@\"2017-02-28\""),
            ("@\"2017-01-15\" - @\"P1M\"", "@\"2016-12-15\""),
            ("@\"0000-01-01\" - @\"P1M\"", "@\"-0001-12-01\""),
            ("@\"2017-12-31\" + @\"P1D\"", "@\"2018-01-01\""),
            ("@\"2017-01-01\" + @\"PT23H\"", "@\"2017-01-01\""),
            ("@\"2017-01-01\" - @\"PT1S\"", "@\"2016-12-31\""),
            ("@\"2017-01-31T10:00:00Z\" + @\"P1M\"", "@\"2017-02-28T10:00:00Z\""),
            ("@\"2017-01-01T23:59:59.5\" + @\"PT0.5S\"", "@\"2017-01-02T00:00:00\""),
            ("@\"23:30:00\" + @\"PT1H\"", "@\"00:30:00\""),
            ("@\"00:00:00\" - @\"PT1S\"", "@\"23:59:59\""),
            ("@\"10:00:00+08:00\" + @\"P3DT1H\"", "@\"11:00:00+08:00\""),
            ("@\"10:00:00\" + @\"P1M\"", "null"),
            ("@\"P1D\" + @\"2017-01-01\"", "@\"2017-01-02\""),
            ("@\"P1D\" - @\"2017-01-01\"", "null"),
            ("@\"PT1H\" + @\"23:30:00\"", "@\"00:30:00\""), ("@\"PT1H\" - @\"23:30:00\"", "null"),
            ("@\"999999999-12-31\" + @\"P1D\"", "null"),
            ("@\"-999999999-01-01\" - @\"P1M\"", "null"),
            ("@\"2017-01-01\" + 1", "null"), ("@\"2017-01-01\" + @\"2017-01-01\"", "null"),
            ("@\"2017-01-01\" + \"P1D\"", "null"), ("@\"2017-01-01\" * 2", "null"),
        ] as [Row])
    func adding(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "subtracts to days and time durations",
        arguments: [
            ("@\"2017-03-01\" - @\"2016-03-01\"", "@\"P365D\""),
            ("@\"2016-03-01\" - @\"2017-03-01\"", "@\"-P365D\""),
            ("@\"2017-01-01T00:00:00Z\" - @\"2016-12-31T00:00:00+01:00\"", "@\"P1DT1H\""),
            ("@\"2017-01-01T00:00:00\" - @\"2016-12-31T12:00:00\"", "@\"PT12H\""),
            ("@\"2017-01-01T00:00:00\" - @\"2017-01-01T00:00:00Z\"", "null"),
            ("@\"2017-01-01T10:00:00Z\" - @\"2017-01-01\"", "@\"PT10H\""),
            ("@\"2017-01-01\" - @\"2017-01-01T10:00:00Z\"", "@\"-PT10H\""),
            ("@\"2017-01-01\" - @\"2017-01-01T10:00:00\"", "null"),
            ("@\"11:00:00\" - @\"10:00:00\"", "@\"PT1H\""),
            ("@\"10:00:00Z\" - @\"10:00:00+01:00\"", "@\"PT1H\""),
            ("@\"10:00:00Z\" - @\"10:00:00\"", "null"),
            ("@\"2017-01-01\" - @\"10:00:00\"", "null"),
            ("@\"999999999-12-31\" - @\"-999999999-01-01\"", "@\"P730484999633D\""),
        ] as [Row])
    func subtracting(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "scales durations, months being cut to whole ones",
        arguments: [
            ("@\"P1D\" * 1.5", "@\"P1DT12H\""), ("1.5 * @\"P1D\"", "@\"P1DT12H\""),
            ("@\"P1D\" / 3", "@\"PT8H\""),
            ("@\"P1D\" * -1", "@\"-P1D\""), ("@\"P1D\" / 0", "null"), ("2 / @\"P1D\"", "null"),
            ("@\"P5M\" * 1.5", "@\"P7M\""), ("@\"-P5M\" * 1.5", "@\"-P7M\""),
            ("@\"P1Y\" / 5", "@\"P2M\""),
            ("@\"P1Y\" / 0", "null"), ("@\"P1Y\" / @\"P5M\"", "2.4"), ("@\"P1D\" / @\"PT6H\"", "4"),
            ("@\"P1D\" / @\"PT0S\"", "null"), ("@\"P1Y\" / @\"P0M\"", "null"),
            ("@\"P1Y\" / @\"P1D\"", "null"),
            ("@\"P1Y\" * @\"P1Y\"", "null"), ("@\"P1D\" ** 2", "null"),
            ("@\"P1D\" + @\"PT1H\"", "@\"P1DT1H\""),
            ("@\"P1D\" - @\"PT24H\"", "@\"PT0S\""), ("@\"P1D\" + @\"P1M\"", "null"),
            ("@\"P1D\" * 1E6144", "null"), ("@\"P1Y\" * 1E30", "null"),
            ("@\"P1D\" * 1E-6176", "@\"PT0S\""),
            ("-@\"P1Y2M\"", "@\"-P1Y2M\""), ("--@\"P1D\"", "@\"P1D\""),
            ("abs(@\"-P1Y2M\")", "@\"P1Y2M\""),
        ] as [Row])
    func scaling(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    /// The longest durations have no counterpart in the other direction.
    @Test(
        "ends at the longest duration and at the ends of the calendar",
        arguments: [
            "-(@\"-P9223372036854775807M\" - @\"P1M\")",
            "abs(@\"-P9223372036854775807M\" - @\"P1M\")",
            "@\"2020-01-01\" - (@\"-P9223372036854775807M\" - @\"P1M\")",
            "@\"0000-01-01\" + @\"-P9223372036854775807M\"",
            "@\"9999-01-01\" + @\"P9223372036854775807M\"",
            "-(@\"P1M\" * -9223372036854775808)", "@\"P9223372036854775807M\" + @\"P1M\"",
            "@\"2020-01-01T00:00:00Z\" + @\"P999999999999999999D\"",
            "@\"2020-01-01T00:00:00@Asia/Shanghai\" + @\"P999999999999999999D\"",
            "@\"-999999999-01-01T00:00:00@Asia/Shanghai\" - @\"PT1S\"",
        ])
    func limits(text: String) throws { try expectFeel(text, gives: "null") }

    /// DMN 1.5, §10.3.2.3.6: values with a zone are instants; a local value compares only with its like.
    @Test(
        "compares instants, and to the second for equality",
        arguments: [
            ("@\"2021-01-01T00:00:00@Europe/Paris\" = @\"2020-12-31T23:00:00Z\"", "true"),
            ("@\"2021-07-01T00:00:00@Europe/Paris\" = @\"2021-07-01T00:00:00+02:00\"", "true"),
            ("@\"2021-01-01T00:00:00\" = @\"2021-01-01T00:00:00Z\"", "false"),
            ("@\"2021-01-01T00:00:00\" < @\"2021-01-01T00:00:00Z\"", "null"),
            ("@\"2021-01-01T00:00:00+01:00\" < @\"2021-01-01T00:00:00Z\"", "true"),
            ("@\"10:00:00Z\" < @\"11:00:00+02:00\"", "false"),
            ("@\"10:00:00\" < @\"11:00:00\"", "true"),
            ("@\"10:00:00Z\" = @\"10:00:00\"", "false"), ("@\"10:00:00Z\" < @\"11:00:00\"", "null"),
            ("@\"2021-01-01\" = @\"2021-01-01T00:00:00Z\"", "null"),
            ("@\"2021-01-01\" < @\"2021-01-02T00:00:00Z\"", "null"),
            ("@\"-0001-01-01\" < @\"0000-01-01\"", "true"),
            ("@\"P1Y\" < @\"P13M\"", "true"), ("@\"P1D\" < @\"P1M\"", "null"),
            ("@\"-P1D\" < @\"PT0S\"", "true"),
            ("@\"P1D\" = @\"P1M\"", "null"), ("@\"PT0S\" = @\"P0M\"", "null"),
            ("@\"P0D\" = @\"-P0D\"", "true"),
            ("is(@\"10:00:00Z\", @\"11:00:00+01:00\")", "false"),
            ("is(@\"P1Y\", @\"P12M\")", "true"),
        ] as [Row])
    func comparing(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "follows the clock of a zone across its changes",
        arguments: [
            (
                "@\"2021-10-31T02:30:00@Europe/Paris\" + @\"PT1H\" > @\"2021-10-31T02:30:00@Europe/Paris\"",
                "true"
            ),
            (
                "@\"2021-03-28T01:30:00@Europe/Paris\" + @\"PT1H\"",
                "@\"2021-03-28T03:30:00@Europe/Paris\""
            ),
            (
                "@\"2021-03-27T12:00:00@Europe/Paris\" + @\"P1D\"",
                "@\"2021-03-28T13:00:00@Europe/Paris\""
            ),
            (
                "@\"12345-01-01T00:00:00@Europe/Paris\" + @\"PT1H\"",
                "@\"12345-01-01T01:00:00@Europe/Paris\""
            ),
            (
                "@\"-12345-01-01T00:00:00@Europe/Paris\" + @\"PT1H\"",
                "@\"-12345-01-01T01:00:00@Europe/Paris\""
            ),
        ] as [Row])
    func zones(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    /// DMN 1.5, table 60, special properties.
    @Test(
        "gives the properties of each kind, and of no other",
        arguments: [
            ("@\"2026-03-01\".year", "2026"), ("@\"-0044-03-15\".year", "-44"),
            ("@\"2026-03-01\".month", "3"),
            ("@\"2026-03-01\".day", "1"), ("@\"0000-01-01\".weekday", "6"),
            ("@\"2026-03-01\".hour", "null"),
            ("@\"2026-03-01\".timezone", "null"), ("@\"10:20:30.9\".second", "30"),
            ("@\"10:20:30\".year", "null"),
            ("@\"10:20:30+08:00\".time offset", "@\"PT8H\""),
            ("@\"10:20:30Z\".time offset", "@\"PT0S\""),
            ("@\"10:20:30\".time offset", "null"), ("@\"10:20:30Z\".timezone", "null"),
            ("@\"10:20:30@Asia/Tokyo\".timezone", "\"Asia/Tokyo\""),
            ("@\"2026-03-01T10:20:30\".minute", "20"),
            ("@\"2026-03-01T10:20:30\".weekday", "7"), ("@\"P1Y2M\".years", "1"),
            ("@\"P1Y2M\".months", "2"),
            ("@\"P1Y2M\".days", "null"), ("@\"-P1DT2H3M4.5S\".days", "-1"),
            ("@\"-P1DT2H3M4.5S\".hours", "-2"),
            ("@\"-P1DT2H3M4.5S\".minutes", "-3"), ("@\"-P1DT2H3M4.5S\".seconds", "-4.5"),
            ("@\"P1D\".years", "null"), ("[@\"2026-03-01\", null].year", "[2026, null]"),
            ("day of year(@\"2024-12-31T23:59:59Z\")", "366"),
            ("day of week([@\"0001-01-01\"])", "\"Monday\""),
            ("month of year(@\"0000-12-31\")", "\"December\""),
            ("week of year(@\"2010-01-03\")", "53"),
            ("week of year(@\"2008-12-30\")", "1"), ("week of year(\"2008-12-30\")", "null"),
            ("years and months duration(@\"2016-02-29\", @\"2017-02-28\")", "@\"P11M\""),
            ("years and months duration(@\"2017-01-31\", @\"2017-02-28\")", "@\"P0M\""),
            ("years and months duration(@\"2017-02-28\", @\"2016-02-29\")", "@\"-P11M\""),
            (
                "years and months duration(@\"-999999999-01-01\", @\"999999999-01-01\")",
                "@\"P1999999998Y\""
            ),
        ] as [Row])
    func properties(row: Row) throws { try expectFeel(row.text, gives: row.expected) }
}
