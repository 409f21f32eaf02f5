import FEEL
import Testing

/// DMN 1.5, §10.3.2.9 and grammar rules 48 to 54.
@Suite("The types of values")
struct InstanceOfTests {
    private static let values: [(text: String, type: String)] = [
        ("true", "boolean"), ("1.5", "number"), ("\"a\"", "string"), ("@\"2024-01-01\"", "date"),
        ("@\"10:00:00\"", "time"),
        ("@\"2024-01-01T10:00:00\"", "date and time"), ("@\"P1D\"", "days and time duration"),
        ("@\"P1Y\"", "years and months duration"), ("[1]", "list<number>"),
        ("{a: 1}", "context<a: number>"),
        ("[1..2]", "range<number>"), ("(function(x: number) x)", "function<number> -> number"),
    ]

    @Test(
        "each value belongs to its own type and to Any, and to no other",
        arguments: values.map(\.text))
    func own(text: String) throws {
        for (other, type) in Self.values {
            #expect(
                try feel("\(text) instance of \(type)") == .boolean(other == text),
                "\(text) of \(type)")
        }
        #expect(try feel("\(text) instance of Any") == .boolean(true))
        #expect(try feel("null instance of Any") == .boolean(false))
    }

    @Test(
        "types have parts",
        arguments: [
            ("[1] instance of list<Any>", "true"), ("[] instance of list<string>", "true"),
            ("[1, \"a\"] instance of list<number>", "false"),
            ("[null, 1] instance of list<number>", "true"),
            ("[[1], [2]] instance of list<list<number>>", "true"),
            ("[[1], [\"a\"]] instance of list<list<number>>", "false"),
            ("[1] instance of number", "false"), ("1 instance of list<number>", "false"),
            ("{} instance of context<>", "true"), ("{a: 1} instance of context<>", "true"),
            ("{a: 1} instance of context<b: number>", "false"),
            ("{a: null} instance of context<a: number>", "true"),
            ("{a: 1, b: 2} instance of context<a: number>", "true"),
            ("{a: {b: 1}} instance of context<a: context<b: number>>", "true"),
            ("{a: {b: 1}} instance of context<a: context<b: string>>", "false"),
            ("{\"a b\": 1} instance of context<a b: number>", "true"),
            ("[1..2] instance of range<Any>", "true"),
            ("[\"a\"..\"b\"] instance of range<number>", "false"),
            ("(< 3) instance of range<number>", "true"),
            ("[@\"2024-01-01\"..@\"2024-01-02\"] instance of range<date>", "true"),
            (
                "[@\"2024-01-01T00:00:00\"..@\"2024-01-02T00:00:00\"] instance of range<date and time>",
                "true"
            ),
            ("[{a: 1}] instance of list<context<a: number>>", "true"),
            ("null instance of number", "false"), ("null instance of list<Any>", "false"),
            ("null instance of Null", "true"), ("1 instance of Null", "false"),
            ("-1 instance of number", "true"),
            ("[1][1] instance of number", "true"), ("{a: 1}.a instance of number", "true"),
            ("1 + 1 instance of number", "null"),
            ("(1 + 1) instance of number", "true"),
            ("date(\"2024-01-01\") instance of date", "true"),
            ("not(1 instance of string)", "true"),
            ("1 instance of number and true", "true"),
            ("@\"P1D\" instance of dayTimeDuration", "true"),
            ("@\"P1Y\" instance of yearMonthDuration", "true"),
            ("@\"2024-01-01T10:00:00\" instance of dateTime", "true"),
        ] as [Row])
    func parts(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    /// §10.3.2.9.2: parameters are contravariant, results covariant.
    @Test(
        "functions conform by parameters and result",
        arguments: [
            ("(function() 1) instance of function<> -> number", "true"),
            ("(function() 1) instance of function<> -> Any", "true"),
            ("(function() 1) instance of function<> -> string", "false"),
            ("(function() 1) instance of function<Any> -> number", "false"),
            ("(function(x: number) \"a\") instance of function<number> -> string", "true"),
            ("(function(x: Any) \"a\") instance of function<number> -> string", "true"),
            ("(function(x: number) \"a\") instance of function<Any> -> string", "false"),
            (
                "(function(x: list<number>) x) instance of function<list<number>> -> list<number>",
                "true"
            ),
            ("abs instance of function<number> -> number", "true"),
            ("abs instance of number", "false"), ("abs instance of Any", "true"),
            ("(function(f: function<number> -> number) f(1))(function(x: number) x + 1)", "2"),
            ("(function(x: number) x)(\"a\")", "null"), ("(function(x: list<number>) x)(1)", "[1]"),
            ("(function(x: number) x)([1])", "1"),
            ("(function(x: date and time) x)(@\"2024-01-01\")", "@\"2024-01-01T00:00:00Z\""),
            ("(function(x: number) x)(null)", "null"),
            ("(function(x: context<a: number>) x.a)({a: 1, b: 2})", "1"),
            ("(function(x: context<a: number>) x.a)({b: 2})", "null"),
        ] as [Row])
    func functions(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "what is no type is a mistake",
        arguments: [
            "any", "Number", "thing", "list<>", "list<number", "context<a>", "function<number>",
            "range<>", "list<number>>", "days", "date and", "",
        ])
    func unknown(type: String) {
        #expect(throws: SyntaxError.self) { try FEEL.Expression(parsing: "1 instance of \(type)") }
    }
}
