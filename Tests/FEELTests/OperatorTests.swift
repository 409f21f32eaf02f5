import FEEL
import Testing

@Suite("The operators of FEEL")
struct OperatorTests {
    @Test(
        "join truth values with three-valued logic",
        arguments: [
            ("true and null", "null"), ("false and null", "false"), ("null and false", "false"),
            ("true or null", "true"), ("null or true", "true"), ("false or null", "null"),
            ("true and 1", "null"), ("false and 1", "false"), ("1 or true", "true"),
            ("not(null)", "null"), ("not(1)", "null"), ("true and true and false", "false"),
        ] as [Row])
    func logic(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "compare values of one kind only",
        arguments: [
            ("1.0 = 1", "true"), ("1 = \"1\"", "null"), ("1 = null", "false"),
            ("null = null", "true"),
            ("null != 1", "true"), ("[1, [2]] = [1, [2]]", "true"), ("[1] = [1, 1]", "false"),
            ("{a: 1, b: 2} = {b: 2, a: 1}", "true"), ("{} = []", "null"), ("[] = null", "false"),
            ("\"a\" < \"b\"", "true"), ("\"Z\" < \"a\"", "true"), ("1 < \"a\"", "null"),
            ("true < false", "null"), ("[1] < [2]", "null"), ("null < 1", "null"),
            ("@\"10:00:00Z\" = @\"11:00:00+01:00\"", "true"),
            ("@\"10:00:00\" = @\"10:00:00Z\"", "false"),
            ("@\"10:00:00\" < @\"10:00:00Z\"", "null"),
            ("@\"2026-01-01T00:00:00+08:00\" = @\"2025-12-31T16:00:00Z\"", "true"),
            ("@\"2026-01-01T00:00:00@Asia/Shanghai\" = @\"2026-01-01T00:00:00+08:00\"", "true"),
            ("@\"10:00:00.5\" = @\"10:00:00.6\"", "true"),
            ("@\"10:00:00.5\" < @\"10:00:00.6\"", "true"),
            ("@\"P1D\" = @\"PT24H\"", "true"), ("@\"P1Y\" = @\"P1D\"", "null"),
            ("1 between null and 2", "null"), ("3 between null and 2", "false"),
        ] as [Row])
    func comparison(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "calculate with dates, times and durations",
        arguments: [
            ("@\"2024-01-31\" + @\"P1M\"", "@\"2024-02-29\""),
            ("@\"P1M\" + @\"2024-01-31\"", "@\"2024-02-29\""),
            ("@\"2024-02-29\" - @\"P1Y\"", "@\"2023-02-28\""),
            ("@\"2026-03-01\" - @\"PT1H\"", "@\"2026-02-28\""),
            ("@\"2026-03-01\" - @\"2026-02-01\"", "@\"P28D\""),
            ("@\"2026-03-01T00:00:00Z\" - @\"2026-02-28\"", "@\"P1D\""),
            ("@\"2026-03-01T00:00:00\" - @\"2026-02-28\"", "null"),
            ("@\"23:30:00\" + @\"PT1H\"", "@\"00:30:00\""),
            ("@\"10:00:00\" - @\"08:30:00\"", "@\"PT1H30M\""),
            ("@\"10:00:00+08:00\" - @\"10:00:00Z\"", "@\"-PT8H\""),
            (
                "@\"2021-03-28T01:30:00@Europe/Paris\" + @\"PT1H\"",
                "@\"2021-03-28T03:30:00@Europe/Paris\""
            ),
            ("@\"P1D\" * 1.5", "@\"P1DT12H\""), ("2 * @\"P5M\"", "@\"P10M\""),
            ("@\"P1Y\" / 5", "@\"P2M\""),
            ("@\"P1D\" / @\"PT6H\"", "4"), ("@\"P1Y\" / @\"P3M\"", "4"),
            ("@\"P1D\" + @\"P1Y\"", "null"),
            ("-@\"P1D\"", "@\"-P1D\""), ("-@\"2026-01-01\"", "null"),
            ("@\"999999999-12-31\" + @\"P1D\"", "null"),
        ] as [Row])
    func temporal(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "are exact on numbers and refuse what is none",
        arguments: [
            ("0.1 + 0.2", "0.3"), ("1 / 3 * 3", "0.9999999999999999999999999999999999"),
            ("9999999999999999999999999999999999 + 1", "1E34"), ("1 / 0", "null"),
            ("10 ** 7000", "null"), ("2 ** 0.5", "1.414213562373095048801688724209698"),
            ("(-8) ** 3", "-512"), ("(-8) ** 0.5", "null"), ("0 ** -1", "null"), ("0 ** 0", "1"),
            ("\"a\" + \"b\"", "\"ab\""), ("\"a\" - \"b\"", "null"), ("1 + \"b\"", "null"),
            ("1 + null", "null"), ("true + 1", "null"), ("[1] + [2]", "null"),
        ] as [Row])
    func numbers(row: Row) throws { try expectFeel(row.text, gives: row.expected) }
}
