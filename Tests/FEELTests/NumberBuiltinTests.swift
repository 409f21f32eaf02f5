import FEEL
import Testing

@Suite("Built-in functions on numbers and texts")
struct NumberBuiltinTests {
    @Test(
        "calculate with 34 digits",
        arguments: [
            ("decimal(2.5, 0)", "2"), ("decimal(1 / 3, 2)", "0.33"), ("decimal(1250, -2)", "1200"),
            ("round up(1.1, 0)", "2"), ("round up(-1.1, 0)", "-2"), ("round down(-1.9, 0)", "-1"),
            ("round half up(2.5, 0)", "3"), ("round half up(-2.5, 0)", "-3"),
            ("round half down(2.5, 0)", "2"), ("round half down(2.51, 0)", "3"),
            ("round up(5.5, 6177)", "null"), ("round up(5.5, -6112)", "null"),
            ("floor(-1.5)", "-2"),
            ("floor(1.56, 1)", "1.5"), ("ceiling(-1.5)", "-1"), ("ceiling(1.51, 1)", "1.6"),
            ("floor(1.5, null)", "null"), ("abs(-1)", "1"), ("abs(@\"-P1Y\")", "@\"P1Y\""),
            ("abs(@\"-PT1S\")", "@\"PT1S\""), ("modulo(-12, 5)", "3"), ("modulo(12, -5)", "-3"),
            ("modulo(-10.1, 4.5)", "3.4"), ("modulo(1, 0)", "null"), ("sqrt(16)", "4"),
            ("sqrt(2)", "1.414213562373095048801688724209698"), ("sqrt(-1)", "null"),
            ("exp(1)", "2.718281828459045235360287471352662"), ("exp(-1E9)", "0"),
            ("exp(1E9)", "null"),
            ("log(10)", "2.302585092994045684017991454684364"), ("log(1)", "0"), ("log(0)", "null"),
            ("odd(-3)", "true"), ("odd(2)", "false"), ("even(0)", "true"), ("even(1.5)", "null"),
        ] as [Row])
    func numbers(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "convert",
        arguments: [
            ("number(\"1,000.5\", \",\", \".\")", "1000.5"),
            ("number(\"1 000,5\", \" \", \",\")", "1000.5"),
            ("number(\"1.5\")", "1.5"), ("number(\"1.5\", \".\", \".\")", "null"),
            ("number(\"1;5\", \";\", null)", "null"), ("number(\"x\")", "null"),
            ("string(1.50)", "\"1.5\""),
            ("string(\"a\")", "\"a\""), ("string(null)", "null"),
            ("string(@\"2026-03-01\")", "\"2026-03-01\""),
            ("string(@\"P14M\")", "\"P1Y2M\""), ("string(@\"PT90M\")", "\"PT1H30M\""),
            ("string([1, \"a\"])", "\"[1, \\\"a\\\"]\""), ("string({a: true})", "\"{a: true}\""),
            ("string(1E20)", "\"100000000000000000000\""), ("string(-0.0)", "\"0\""),
            ("range(\"[1..3)\")", "[1..3)"), ("range(\"(..3]\")", "(<= 3)"),
            ("range(\"[3..1]\")", "null"),
            ("range(\"[1 + 1..3]\")", "null"), ("range(\"[1..null]\")", "null"),
            ("range(\"[1..]\")", "null"),
            ("is(1, 1.0)", "true"), ("is(@\"10:00:00Z\", @\"11:00:00+01:00\")", "false"),
            ("is(1)", "false"),
        ] as [Row])
    func conversion(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "cut and search texts by Unicode scalars",
        arguments: [
            ("substring(\"foobar\", 3)", "\"obar\""), ("substring(\"foobar\", -2, 1)", "\"a\""),
            ("substring(\"foobar\", 3, 99)", "\"obar\""), ("substring(\"foobar\", 0)", "null"),
            ("substring(\"甲🐎乙\", 2, 1)", "\"🐎\""), ("string length(\"e\\u0301\")", "2"),
            ("\"e\\u0301\" = \"\\u00E9\"", "false"), ("contains(\"e\\u0301\", \"e\")", "true"),
            ("upper case(\"aß中\")", "\"ASS中\""), ("lower case(\"ÄB\")", "\"äb\""),
            ("substring before(\"foobar\", \"bar\")", "\"foo\""),
            ("substring before(\"foobar\", \"x\")", "\"\""),
            ("substring after(\"foobar\", \"ob\")", "\"ar\""),
            ("substring after(\"foobar\", \"\")", "\"foobar\""),
            ("starts with(\"foobar\", \"foo\")", "true"),
            ("ends with(\"foobar\", \"bar\")", "true"),
            ("ends with(\"foobar\", \"foo\")", "false"), ("contains(\"aaab\", \"aab\")", "true"),
            ("contains(null, \"a\")", "null"), ("contains(\"\", \"\")", "true"),
        ] as [Row])
    func strings(row: Row) throws { try expectFeel(row.text, gives: row.expected) }
}
