import FEEL
import Testing

@Suite("Built-in functions on texts, at their edges")
struct StringBuiltinTests {
    /// DMN 1.5, table 74: positions count Unicode characters from 1, or from −1 at the end.
    @Test(
        "cut, join and search by Unicode characters",
        arguments: [
            ("substring(\"foobar\", 3)", "\"obar\""), ("substring(\"foobar\", 3, 3)", "\"oba\""),
            ("substring(\"foobar\", -2, 1)", "\"a\""),
            ("substring(\"foobar\", 1)", "\"foobar\""), ("substring(\"foobar\", -6)", "\"foobar\""),
            ("substring(\"foobar\", 6)", "\"r\""),
            ("substring(\"foobar\", 7)", "null"), ("substring(\"foobar\", -7)", "null"),
            ("substring(\"foobar\", 0)", "null"), ("substring(\"\", 1)", "null"),
            ("substring(\"foobar\", 3, 0)", "null"), ("substring(\"foobar\", 3, -1)", "null"),
            ("substring(\"foobar\", 3, 99)", "\"obar\""),
            ("substring(\"foobar\", 3, 1E30)", "null"),
            ("substring(\"foobar\", 1.9, 1.9)", "\"f\""),
            ("substring(\"foobar\", 3, null)", "null"),
            ("substring(\"甲🐎乙\", 2, 1)", "\"🐎\""), ("substring(\"🐎🐎x\", -1)", "\"x\""),
            ("substring([\"foobar\"], [3])", "\"obar\""),
            ("string length(\"\")", "0"), ("string length(\"🐎\")", "1"),
            ("string length(\"e\\u0301\")", "2"), ("string length([\"ab\"])", "2"),
            ("string length([\"a\", \"b\"])", "null"), ("upper case(\"straße\")", "\"STRASSE\""),
            ("upper case(\"\")", "\"\""), ("lower case(\"ÀÉΣ\")", "\"àéσ\""),
            ("upper case(\"🐎1\")", "\"🐎1\""), ("substring before(\"foobar\", \"bar\")", "\"foo\""),
            ("substring before(\"foobar\", \"xyz\")", "\"\""),
            ("substring before(\"foobar\", \"\")", "\"\""),
            ("substring before(\"a🐎b🐎\", \"🐎\")", "\"a\""),
            ("substring after(\"foobar\", \"ob\")", "\"ar\""),
            ("substring after(\"\", \"a\")", "\"\""),
            ("substring after(\"foobar\", \"\")", "\"foobar\""),
            ("substring after(\"foobar\", \"r\")", "\"\""),
            ("contains(\"foobar\", \"of\")", "false"), ("contains(\"foobar\", \"\")", "true"),
            ("contains(\"\", \"a\")", "false"),
            ("contains(\"aabaabaac\", \"aabaac\")", "true"), ("contains(\"é\", \"e\")", "false"),
            ("contains(\"e\\u0301\", \"é\")", "false"),
            ("contains(\"🐎\", \"\\u0041\")", "false"), ("starts with(\"foobar\", \"\")", "true"),
            ("starts with(\"a\", \"aa\")", "false"),
            ("starts with(\"e\\u0301\", \"e\")", "true"), ("ends with(\"foobar\", \"r\")", "true"),
            ("ends with(\"a\", \"aa\")", "false"), ("ends with(\"a\", \"\")", "true"),
            ("string join([\"a\", null, \"b\"], \"-\")", "\"a-b\""),
            ("string join([], \"-\")", "\"\""), ("string join([null], \"-\")", "\"\""),
            ("string join(\"a\", \"-\")", "\"a\""), ("string join([\"a\", \"b\"], null)", "\"ab\""),
            ("string join([\"a\", 1])", "null"),
            ("string join([\"a\", [\"b\"]])", "null"), ("string join([\"a\", \"b\"], 1)", "null"),
            ("string join([\"\", \"\"], \"-\")", "\"-\""),
        ] as [Row])
    func texts(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    /// DMN 1.5, table 73 and grammar rule numeric literal.
    @Test(
        "read numbers as literals, with separators",
        arguments: [
            ("number(\"1.5\")", "1.5"), ("number(\"-1.5e-2\")", "-0.015"),
            ("number(\".5\")", "0.5"), ("number(\"1E3\")", "1000"), ("number(\"+1\")", "null"),
            ("number(\"1.\")", "null"), ("number(\"1.e2\")", "null"), ("number(\"\")", "null"),
            ("number(\" 1\")", "null"), ("number(\"1 \")", "null"), ("number(\"１\")", "null"),
            ("number(\"0x1\")", "null"), ("number(\"NaN\")", "null"),
            ("number(\"1e9999\")", "null"), ("number(\"--1\")", "null"),
            ("number(\"1,000\")", "null"),
            ("number(\"1 000 000,5\", \" \", \",\")", "1000000.5"),
            ("number(\"1,000.5\", \",\", \".\")", "1000.5"),
            ("number(\"1.000,5\", \".\", \",\")", "1000.5"),
            ("number(\"1.5\", null, null)", "1.5"), ("number(\"1,5\", null, \",\")", "1.5"),
            ("number(\"1.5\", null, \",\")", "null"), ("number(\"1,000\", \",\", null)", "1000"),
            ("number(\"1.5\", \".\", \".\")", "null"), ("number(\"1.5\", \",\", \",\")", "null"),
            ("number(\"1;5\", \";\", \".\")", "null"), ("number(\"1.5\", \"\", \".\")", "null"),
            ("number(\"1.5\", \",\", \" \")", "null"), ("number(\"1.5\", \",\")", "null"),
            ("number([\"1.5\"])", "1.5"),
        ] as [Row])
    func numbers(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    /// DMN 1.5, §10.3.4.1, `string`: what a value looks like as text.
    @Test(
        "write values",
        arguments: [
            ("string(\"a\\\"b\")", "\"a\\\"b\""), ("string(1.50)", "\"1.5\""),
            ("string(-0)", "\"0\""), ("string(1E-7)", "\"0.0000001\""),
            ("string(1E20)", "\"100000000000000000000\""),
            ("string(true)", "\"true\""), ("string(null)", "null"),
            ("string([1, \"a\", null])", "\"[1, \\\"a\\\", null]\""),
            ("string({a: \"b\"})", "\"{a: \\\"b\\\"}\""),
            ("string({\"a b\": 1})", "\"{\\\"a b\\\": 1}\""), ("string([])", "\"[]\""),
            ("string({})", "\"{}\""), ("string([1..3))", "\"[1..3)\""),
            ("string((< 3))", "\"(< 3)\""),
            ("string(@\"2024-01-01\")", "\"2024-01-01\""),
            ("string(@\"10:00:00.500Z\")", "\"10:00:00.5Z\""), ("string(@\"P14M\")", "\"P1Y2M\""),
            ("string(@\"PT36H\")", "\"P1DT12H\""),
            ("string(@\"-P1D\")", "\"-P1D\""), ("string([@\"2024-01-01\"])", "\"[2024-01-01]\""),
            ("string(from: 1)", "\"1\""), ("string(1, 2)", "null"),
        ] as [Row])
    func writing(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    /// DMN 1.5, §10.3.4.10, `is`: the same element of the domain, with the same zone.
    @Test(
        "tell whether two values are the same element",
        arguments: [
            ("is(1, 1.0)", "true"), ("is(1, \"1\")", "false"), ("is(null, null)", "true"),
            ("is(null, 1)", "false"), ("is([1, [2]], [1, [2]])", "true"), ("is([1], 1)", "false"),
            ("is({a: 1, b: 2}, {b: 2, a: 1})", "true"), ("is([1..2], [1..2])", "true"),
            ("is([1..2], [1..2))", "false"), ("is((< 1), (< 1))", "true"),
            ("is((!= 1), (= 1))", "false"),
            ("is(@\"10:00:00Z\", @\"10:00:00+00:00\")", "true"),
            ("is(@\"10:00:00Z\", @\"10:00:00@Etc/UTC\")", "false"),
            ("is(@\"2024-01-01\", @\"2024-01-01T00:00:00Z\")", "false"),
            ("is(@\"PT0S\", @\"P0M\")", "false"), ("is(\"e\\u0301\", \"é\")", "false"),
            ("is(abs, abs)", "true"), ("is(1, 2, 3)", "null"), ("is(value1: 1)", "false"),
        ] as [Row])
    func identity(row: Row) throws { try expectFeel(row.text, gives: row.expected) }
}
