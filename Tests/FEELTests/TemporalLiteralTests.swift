import FEEL
import Testing

@Suite("The texts of dates, times and durations")
struct TemporalLiteralTests {
    /// DMN 1.5, §10.3.2.3.4 and table 73: dates as XML Schema writes them, years to 999,999,999.
    @Test(
        "are dates of the proleptic calendar",
        arguments: [
            ("2016-02-29", true), ("2017-02-29", false), ("2000-02-29", true),
            ("1900-02-29", false),
            ("0000-01-01", true), ("-0001-12-31", true), ("-2017-01-01", true),
            ("10000-01-01", true),
            ("999999999-12-31", true), ("-999999999-01-01", true), ("1000000000-01-01", false),
            ("01000-01-01", false), ("998-12-31", false), ("+2017-01-01", false),
            ("2017-13-01", false),
            ("2017-00-01", false), ("2017-01-00", false), ("2017-04-31", false),
            ("2017-1-01", false),
            ("2017-01-1", false), (" 2017-01-01", false), ("2017-01-01 ", false),
            ("2017-01-01Z", false),
            ("2017/01/01", false), ("20170101", false), ("２017-01-01", false), ("", false),
        ] as [(String, Bool)])
    func dates(text: String, isDate: Bool) throws {
        #expect(try feel("date(\"\(text)\") != null") == .boolean(isDate))
        #expect(CalendarDate(text)?.description == (isDate ? text : nil))
    }

    /// DMN 1.5, §10.3.2.3.5: no leap seconds, offsets within 18 hours, zones of the IANA database.
    @Test(
        "are times",
        arguments: [
            ("00:00:00", "00:00:00"), ("23:59:59", "23:59:59"), ("24:00:00", "00:00:00"),
            ("10:30:00.5", "10:30:00.5"), ("10:30:00.120", "10:30:00.12"),
            ("10:30:00.1234567891", "10:30:00.123456789"), ("10:30:00Z", "10:30:00Z"),
            ("10:30:00+00:00", "10:30:00Z"), ("10:30:00-00:00", "10:30:00Z"),
            ("10:30:00+14:00", "10:30:00+14:00"), ("10:30:00-14:00", "10:30:00-14:00"),
            ("10:30:00+18:00", "10:30:00+18:00"), ("10:30:00-18:00", "10:30:00-18:00"),
            ("10:30:00+02:45:55", "10:30:00+02:45:55"),
            ("10:30:00@Asia/Shanghai", "10:30:00@Asia/Shanghai"),
            ("10:30:00@Etc/UTC", "10:30:00@Etc/UTC"),
            ("10:30:00.5@America/Argentina/Ushuaia", "10:30:00.5@America/Argentina/Ushuaia"),
            ("24:00:01", nil), ("24:00:00.1", nil), ("25:00:00", nil), ("10:60:00", nil),
            ("23:59:60", nil), ("10:30", nil), ("10:30:00.", nil), ("10:30:00,5", nil),
            ("1:30:00", nil),
            ("10:30:00+18:01", nil), ("10:30:00+18:00:01", nil), ("10:30:00+8:00", nil),
            ("10:30:00+08", nil), ("10:30:00+08:60", nil), ("10:30:00 Z", nil), ("10:30:00ZZ", nil),
            ("10:30:00Z@Etc/UTC", nil), ("10:30:00@", nil), ("10:30:00@Nowhere/Here", nil),
            ("10:30:00@GMT+8", nil), ("10:30:00@../x", nil), ("T10:30:00", nil), ("", nil),
        ] as [(String, String?)])
    func times(text: String, expected: String?) throws {
        let value = try feel("string(time(\"\(text)\"))")
        #expect(value == (expected.map(Value.string) ?? .null))
        #expect(try feel("@\"\(text)\" = time(\"\(text)\")") == .boolean(true))
    }

    /// DMN 1.5, table 73, `date and time`; the end of a day is the midnight after it.
    @Test(
        "are dates with times",
        arguments: [
            ("2017-01-01T10:30:00", "2017-01-01T10:30:00"), ("2017-01-01", "2017-01-01T00:00:00"),
            ("2016-12-31T24:00:00", "2017-01-01T00:00:00"),
            ("2016-02-28T24:00:00Z", "2016-02-29T00:00:00Z"),
            ("-0001-12-31T24:00:00", "0000-01-01T00:00:00"),
            (
                "999999999-12-31T23:59:59.999999999@Europe/Paris",
                "999999999-12-31T23:59:59.999999999@Europe/Paris"
            ),
            ("-999999999-01-01T00:00:00-18:00", "-999999999-01-01T00:00:00-18:00"),
            ("999999999-12-31T24:00:00", nil), ("2017-01-01T10:30", nil),
            ("2017-01-01 10:30:00", nil),
            ("2017-01-01t10:30:00", nil), ("2017-02-29T10:30:00", nil), ("2017-01-01T", nil),
            ("T10:30:00", nil),
            ("2017-01-01T10:30:00+01:00@Europe/Paris", nil), ("2017-01-01T23:59:60", nil),
        ] as [(String, String?)])
    func datesWithTimes(text: String, expected: String?) throws {
        let value = try feel("string(date and time(\"\(text)\"))")
        #expect(value == (expected.map(Value.string) ?? .null))
    }

    /// DMN 1.5, §10.3.2.3.7 and §10.3.2.3.8: days with times and years with months never mix.
    @Test(
        "are durations, whose text is normalised",
        arguments: [
            ("P1D", "P1D"), ("PT24H", "P1D"), ("PT36H", "P1DT12H"), ("P1DT36H", "P2DT12H"),
            ("PT60S", "PT1M"),
            ("PT3600S", "PT1H"), ("PT0S", "PT0S"), ("P0D", "PT0S"), ("-PT0S", "PT0S"),
            ("-P1D", "-P1D"),
            ("-PT90M", "-PT1H30M"), ("PT0.5S", "PT0.5S"), ("PT1.50S", "PT1.5S"), ("PT0.S", "PT0S"),
            ("PT1.1234567899S", "PT1.123456789S"), ("P1DT1H1M1.1S", "P1DT1H1M1.1S"), ("P1Y", "P1Y"),
            ("P12M", "P1Y"), ("P14M", "P1Y2M"), ("-P14M", "-P1Y2M"), ("P0M", "P0M"), ("P0Y", "P0M"),
            ("P1Y0M", "P1Y"), ("P999999999Y", "P999999999Y"), ("P1Y1D", nil), ("P1M1Y", nil),
            ("PT1M1H", nil),
            ("P", nil), ("PT", nil), ("P1DT", nil), ("P1", nil), ("1D", nil), ("P1H", nil),
            ("PT1D", nil),
            ("PT1Y", nil), ("P1W", nil), ("P1.5D", nil), ("PT1.5H", nil), ("PT.5S", nil),
            ("P-1D", nil),
            ("+P1D", nil), ("--P1D", nil), ("p1d", nil), ("P1D ", nil), ("P1DT1H1D", nil),
            ("PT1S1S", nil),
            ("P9999999999999999999D", nil), ("P9999999999999999999Y", nil), ("", nil),
        ] as [(String, String?)])
    func durations(text: String, expected: String?) throws {
        let value = try feel("string(duration(\"\(text)\"))")
        #expect(value == (expected.map(Value.string) ?? .null))
    }

    /// DMN 1.5, table 73: the forms of `date`, `time` and `date and time` with parts.
    @Test(
        "have a counterpart in parts",
        arguments: [
            ("date(2017, 2, 28)", "@\"2017-02-28\""), ("date(2017, 2, 29)", "null"),
            ("date(2017, 0, 1)", "null"),
            ("date(-1, 1, 1)", "@\"-0001-01-01\""), ("date(1E9, 1, 1)", "null"),
            ("date(1E30, 1, 1)", "null"),
            ("date(2017, 1, 31.9)", "@\"2017-01-31\""), ("date(year: 2017, month: 1)", "null"),
            ("date(\"2017-01-01\", 1)", "null"), ("date([\"2017-01-01\"])", "@\"2017-01-01\""),
            ("date(@\"2017-01-01T10:00:00Z\")", "@\"2017-01-01\""), ("date(@\"10:00:00\")", "null"),
            ("time(10, 20, 30)", "@\"10:20:30\""), ("time(10, 20)", "null"),
            ("time(24, 0, 0)", "null"),
            ("time(-1, 0, 0)", "null"), ("time(10, 60, 0)", "null"), ("time(10, 0, 60)", "null"),
            ("time(10, 0, 59.5)", "@\"10:00:59.5\""), ("time(10, 0, -0.5)", "null"),
            ("time(10, 0, 0, @\"PT8H\")", "@\"10:00:00+08:00\""),
            ("time(10, 0, 0, @\"PT0S\")", "@\"10:00:00Z\""),
            ("time(10, 0, 0, @\"PT19H\")", "null"), ("time(10, 0, 0, @\"P1Y\")", "null"),
            ("time(10, 0, 0, null)", "@\"10:00:00\""), ("time(@\"2017-01-01\")", "@\"00:00:00Z\""),
            ("time(@\"2017-01-01T10:00:00@Asia/Tokyo\")", "@\"10:00:00@Asia/Tokyo\""),
            ("date and time(@\"2017-01-01\", @\"10:00:00Z\")", "@\"2017-01-01T10:00:00Z\""),
            ("date and time(@\"2017-01-01T08:00:00Z\", @\"10:00:00\")", "@\"2017-01-01T10:00:00\""),
            ("date and time(\"2017-01-01\", @\"10:00:00\")", "null"),
            ("date and time(@\"2017-01-01\", \"10:00:00\")", "null"),
            ("date and time(@\"2017-01-01\", null)", "null"), ("@\"no date\"", "null"),
            ("@\"\"", "null"),
        ] as [Row])
    func parts(row: Row) throws { try expectFeel(row.text, gives: row.expected) }
}
