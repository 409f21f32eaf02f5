import FEEL
import Testing

@Suite("The grammar of FEEL")
struct GrammarTests {
    @Test(
        "reads every kind of literal",
        arguments: [
            ("1", "1.0"), (".5", "0.5"), ("-.5", "0 - 0.5"), ("1.5e3", "1500"), ("2E-2", "0.02"),
            ("\"a\\n\\\"\\\\\\u4e2d\"", "\"a\n\\\"\\\\中\""), ("\"\\d\"", "\"\\\\d\""),
            ("\"\\uD83D\\uDC0E\"", "\"\\U01F40E\""), ("true", "not(false)"), ("null", "[][1]"),
            ("@\"2026-03-01\"", "date(2026, 3, 1)"), ("@\"10:00:00\"", "time(10, 0, 0)"),
            ("@\"2026-03-01T10:00:00\"", "date and time(@\"2026-03-01\", @\"10:00:00\")"),
            ("@\"P1D\"", "duration(\"PT24H\")"), ("@\"P1Y\"", "duration(\"P12M\")"),
            ("@\"nothing\"", "null"), ("[]", "[1][false]"), ("{}", "context([])"),
        ] as [Row])
    func literals(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "binds operators in the order of the standard",
        arguments: [
            ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("-3 ** 2", "9"), ("2 ** 3 ** 2", "64"),
            ("2 * 3 ** 2", "18"), ("10 - 2 - 3", "5"), ("--1", "1"), ("2 ** -1", "0.5"),
            ("1 + 2 = 3 and 2 < 1 or true", "true"), ("true or false and false", "true"),
            ("1 + 1 between 2 and 1 + 2", "true"), ("1 in [1..3] and false", "false"),
            ("-5 instance of number", "true"), ("{a: 2}.a ** 2", "4"),
            ("if true then 1 else 2 + 3", "1"), ("1 /* one */ + // two\n 2", "3"),
        ] as [Row])
    func precedence(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "reads ranges in every spelling",
        arguments: [
            ("1 in [1..2]", "true"), ("1 in (1..2]", "false"), ("1 in ]1..2]", "false"),
            ("2 in [1..2)", "false"), ("2 in [1..2[", "false"), ("[1..2[ = [1..2)", "true"),
            ("1 in (< 2)", "true"), ("(> 1) = (>= 1)", "false"), ("1 in (!= 1)", "false"),
            ("[1..[2, 3][1]]", "[1..2]"), ("[ [1..2[, 3 ]", "[[1..2), 3]"),
            ("1 in [[1..2], 7]", "true"), ("[1..\"a\"]", "null"), ("5 in [1..null]", "null"),
            ("\"b\" in [\"a\"..\"c\"]", "true"), ("[1..3].end", "3"),
            ("(1..3].start included", "false"), ("(< 3).start", "null"),
        ] as [Row])
    func ranges(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "reads unary tests after in",
        arguments: [
            ("5 in 5", "true"), ("5 in (4, 5)", "true"), ("5 in (< 5, > 5)", "false"),
            ("5 in = 5", "true"), ("5 in != 5", "false"), ("5 in (? > 4 and ? < 6)", "true"),
            ("5 in (4 + 1)", "true"), ("3 in (1 + 1) * 2 - 1", "true"), ("[1] in [[1]]", "true"),
            ("5 in (2..4)", "false"), ("5 in ([1, 2], [5])", "true"), ("null in [1..2]", "null"),
            ("5 in (null, 5)", "true"), ("5 in \"a\"", "null"),
        ] as [Row])
    func membership(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "reads loops, quantifiers, conditions and functions",
        arguments: [
            ("for i in 1..3 return i * i", "[1, 4, 9]"), ("for i in 3..1 return i", "[3, 2, 1]"),
            ("for i in (1..4) return i", "[2, 3]"), ("for i in 5 return i", "[5]"),
            ("for i in 1..2, j in i..2 return [i, j]", "[[1, 1], [1, 2], [2, 2]]"),
            ("for d in @\"2026-02-28\"..@\"2026-03-01\" return d.day", "[28, 1]"),
            ("for i in 1..4 return if i < 3 then 1 else partial[-1] + partial[-2]", "[1, 1, 2, 3]"),
            ("for i in null return i", "null"), ("for i in \"a\"..\"b\" return i", "null"),
            ("for i in 1.5..3 return i", "null"), ("some x in [1, 2] satisfies x > 1", "true"),
            ("every x in [1, 2] satisfies x > 1", "false"), ("every x in [] satisfies x", "true"),
            ("some x in [] satisfies x", "false"), ("some x in [null] satisfies x > 1", "null"),
            ("some x in [null, 2] satisfies x > 1", "true"),
            ("every x in [null, 0] satisfies x > 1", "false"),
            ("some x in [1, 2], y in [2] satisfies x = y", "true"),
            ("if null then 1 else 2", "2"), ("(function(x, y) x - y)(3, 1)", "2"),
            ("(function(x, y) x - y)(y: 3, x: 1)", "-2"),
            ("(function(a: number) a)(\"x\")", "null"), ("(function(a) a)()", "null"),
            ("{f: function(x) x + 1, y: f(1)}.y", "2"),
            ("{x: 1, f: function() x, g: (function(x) f())(2)}.g", "1"),
            ("for my item in [1, 2] return my item + 1", "[2, 3]"),
        ] as [Row])
    func clauses(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "reads lists, filters and paths",
        arguments: [
            ("[1, 2, 3][2]", "2"), ("[1, 2, 3][-1]", "3"), ("[1, 2, 3][4]", "null"),
            ("[1, 2, 3][item > 1]", "[2, 3]"), ("[1, 2, 3][null]", "[]"), ("5[1]", "5"),
            ("5[item > 9]", "[]"), ("null[1]", "null"), ("[1, 2][\"a\"]", "null"),
            ("[{a: 1}, {a: 2}][a > 1]", "[{a: 2}]"), ("[{a: 1}, {b: 2}].a", "[1, null]"),
            ("[{item: 5}][item = 5]", "[{item: 5}]"), ("{a: {b: 1}}.a.b", "1"),
            ("{a: 1}.b", "null"),
            ("{\"a b\": 1}.a b", "1"), ("{a: 1, b: a + 1}.b", "2"), ("{a: 1, a: 2}", "null"),
            ("{\"\": 1}", "context([{key: \"\", value: 1}])"), ("[[1, 2], [3]][1][2]", "2"),
        ] as [Row])
    func structures(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "knows the types of values",
        arguments: [
            ("1 instance of number", "true"), ("null instance of Any", "false"),
            ("null instance of Null", "true"), ("[1] instance of list<number>", "true"),
            ("[1, \"a\"] instance of list<number>", "false"),
            ("[] instance of list<string>", "true"),
            ("[null] instance of list<string>", "true"),
            ("{a: 1, b: 2} instance of context<a: number>", "true"),
            ("{a: 1} instance of context<a: number, b: number>", "false"),
            ("[1..2] instance of range<number>", "true"),
            ("[1..2] instance of range<string>", "false"),
            ("@\"P1D\" instance of days and time duration", "true"),
            ("@\"P1Y\" instance of years and months duration", "true"),
            ("@\"P1Y\" instance of days and time duration", "false"),
            ("@\"2026-01-01\" instance of date and time", "false"),
            ("(function() \"a\") instance of function<> -> string", "true"),
            ("(function() \"a\") instance of function<> -> number", "false"),
            ("(function(a: Any) 1) instance of function<number> -> Any", "true"),
            ("(function(a: string) 1) instance of function<number> -> Any", "false"),
            ("abs instance of function<number> -> number", "true"),
        ] as [Row])
    func types(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "keeps names with spaces, signs and any letters apart from operators",
        arguments: [
            ("上年度 销售额 >= 500 * 10000", "true"), ("上年度   销售额", "6000000"),
            ("a-b", "7"), ("a - b", "7"), ("企业.专利数 + 1", "4"), ("专利.年份", "[2019, 2024]"),
            ("count(专利[年份 > 2020])", "1"), ("{x y: 1, z: x y + 1}.z", "2"),
            ("{x+y: 1, z: x+y}.z", "1"), ("{🐎: 1}.🐎", "1"), ("string length(\"中文\")", "2"),
        ] as [Row])
    func names(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "reads the tests of a decision table",
        arguments: [
            ("-", 1, true), ("< 10", 9, true), ("< 10, 20", 20, true), ("not(1, 2)", 2, false),
            ("[1..5]", 3, true), ("not([1..5])", 3, false), ("? * 2 = 6", 3, true),
        ] as [(String, Int, Bool)])
    func tests(text: String, input: Int, expected: Bool) throws {
        let tests = try FEEL.Expression(parsingTests: text)
        let scope = Scope(["?": .number(Decimal128(input))])

        #expect(tests.evaluate(in: scope).value == .boolean(expected))
    }
}
