import FEEL
import Testing

/// Each input ends within its steps, whatever is done with it. What took for ever or ended the process
/// once, is a row here.
@Suite("A hostile expression", .serialized, .timeLimit(.minutes(1)))
struct HostileInputTests {
    /// The long form reads texts of about a million characters.
    private static let scale = Soak.isOn ? 10 : 1

    private static func repeated(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count)
    }

    private static func joined(_ count: Int, _ separator: String, _ part: (Int) -> String) -> String
    {
        (0..<count).map(part).joined(separator: separator)
    }

    /// Texts of some 30,000 characters.
    private static let long: [(name: String, text: String)] = [
        ("brackets", repeated("(", 33_000 * scale)), ("lists", repeated("[", 33_000 * scale)),
        ("contexts", repeated("{a:", 10_000 * scale)),
        ("signs", repeated("-", 33_000 * scale)), ("stars", repeated("*", 33_000 * scale)),
        ("commas", repeated(",", 33_000 * scale)),
        ("dots", "a" + repeated(".", 33_000 * scale)), ("digits", repeated("1", 33_000 * scale)),
        ("quotes", repeated("\"\"", 16_000 * scale)),
        ("a text", "\"" + repeated("a", 33_000 * scale) + "\""),
        ("an open text", "\"" + repeated("a", 33_000 * scale)),
        ("backslashes", "\"" + repeated("\\", 33_000 * scale) + "\""),
        ("escapes", "\"" + repeated("\\u0041", 6_000 * scale) + "\""),
        ("a comment", "/*" + repeated("a", 33_000 * scale)),
        ("comments", repeated("/* a */", 5_000 * scale) + "1"),
        ("a list", "[" + joined(10_000 * scale, ",") { "\($0)" } + "]"),
        ("unknown names", "[" + joined(5_000 * scale, ",") { "q\($0)" } + "]"),
        ("one long name", repeated("ab ", 10_000 * scale)),
        ("a long word", repeated("a", 33_000 * scale)),
        ("a sum", joined(10_000 * scale, "+") { _ in "1" }),
        ("a sum of names", joined(10_000 * scale, "+") { _ in "ab" }),
        ("powers", joined(10_000 * scale, "**") { _ in "2" }),
        ("alternatives", joined(6_000 * scale, " or ") { _ in "a" }),
        ("conditions", joined(6_000 * scale, " and ") { _ in "x" }),
        ("tests", "1 in (" + joined(10_000 * scale, ",") { _ in "2" } + ")"),
        ("arguments", "f(" + joined(10_000 * scale, ",") { _ in "a" } + ")"),
        ("named arguments", "f(" + joined(3_000 * scale, ",") { "a\($0):1" } + ")"),
        ("parameters", "function(" + joined(5_000 * scale, ",") { "a\($0)" } + ") 1"),
        ("paths", "a" + repeated(".b", 16_000 * scale)),
        ("filters", "a" + repeated("[1]", 10_000 * scale)),
        ("types", "1 instance of " + repeated("list<", 6_000 * scale) + "number"),
        ("a type", "1 instance of context<" + joined(2_000 * scale, ",") { "a\($0):number" } + ">"),
        ("loops", "for " + joined(2_000 * scale, ",") { "a\($0) in [1]" } + " return 1"),
        (
            "quantifiers",
            "some " + joined(2_000 * scale, ",") { "a\($0) in [1]" } + " satisfies true"
        ),
        ("a context", "{" + joined(4_000 * scale, ",") { "a\($0):1" } + "}"),
        ("a context that reads itself", "{b:1," + joined(3_000 * scale, ",") { "a\($0):b" } + "}"),
        ("names of two words", "{" + joined(3_000 * scale, ",") { "a b\($0):1" } + "}"),
        ("names of two words, turned", "{" + joined(3_000 * scale, ",") { "a\($0) b:1" } + "}"),
        (
            "loops in a context",
            "{" + joined(1_000 * scale, ",") { "a\($0) b:for c d in [] return 1" } + "}"
        ),
        ("contexts in a context", "{" + joined(2_000 * scale, ",") { "a\($0):{b:1}" } + "}"),
    ]

    @Test("that is long", arguments: long.map(\.name))
    func thatIsLong(name: String) throws {
        let text = try #require(Self.long.first { $0.name == name }?.text)
        Self.exercise(text, budget: 50_000)
    }

    private static func chain(
        _ first: String, _ count: Int, _ next: (String) -> String, _ last: String
    ) -> String {
        "{s0:\(first)," + joined(count, ",") { "s\($0 + 1):\(next("s\($0)"))" } + "}.\(last)"
    }

    /// Expressions whose values grow or nest without end.
    private static let growing: [(name: String, text: String)] = [
        ("texts that double", chain("\"aaaaaaaaaaaaaaaa\"", 60, { "\($0)+\($0)" }, "s60")),
        ("lists that double", chain("[1,2,3]", 60, { "concatenate(\($0),\($0))" }, "s60")),
        ("lists of themselves", chain("[1,2]", 60, { "[\($0),\($0)]" }, "s60")),
        ("contexts of themselves", chain("{a:1}", 60, { "{a:\($0),b:\($0)}" }, "s60")),
        ("a type of itself", chain("{a:1}", 60, { "{a:\($0),b:\($0)}" }, "s60") + " > 1"),
        ("lists in lists", chain("[]", 5_000, { "[\($0)]" }, "s5000")),
        ("contexts in contexts", chain("{}", 5_000, { "{a:\($0)}" }, "s5000")),
        ("ranges in ranges", chain("1", 5_000, { "(=\($0))" }, "s5000")),
        ("functions in functions", chain("1", 5_000, { "function() \($0)" }, "s5000")),
        (
            "functions of functions",
            "{m:function(x) function() x,s0:1," + joined(5_000, ",") { "s\($0 + 1):m(s\($0))" }
                + "}.s5000"
        ),
        (
            "calls of calls",
            "{f:function(x) " + repeated("[", 80) + "x" + repeated("]", 80) + ",a:"
                + repeated("f(", 50) + "1" + repeated(")", 50) + "}.a"
        ),
        ("results of a loop", "for i in 1..100000 return [partial]"),
        ("functions of a loop", "for i in 1..100000 return function() partial[-1]"),
        ("a deep recursion", "{f:function(g,n) [{a:g(g,n+1)}],r:f(f,1)}.r"),
        ("a wide recursion", "{f:function(g,n) g(g,n+1)+g(g,n+1),r:f(f,1)}.r"),
        (
            "a recursion through sort",
            "{f:function(g,n) sort([1,2],function(a,b) g(g,n)),r:f(f,1)}.r"
        ),
        ("loops in loops", "for " + joined(30, ",") { "i\($0) in 1..10" } + " return 1"),
        ("many days", "for d in @\"-999999999-01-01\"..@\"999999999-01-01\" return d"),
        (
            "identity",
            chain("[1,2]", 40, { "[\($0),\($0)]" }, "x").replacing(
                "}.x",
                with: ","
                    + joined(40, ",") {
                        "t\($0 + 1):[\($0 == 0 ? "[1,2]" : "t\($0)"),\($0 == 0 ? "[1,2]" : "t\($0)")]"
                    } + ",r:is(s40,t40)}.r")
        ),
        (
            "a joined text",
            chain("\"aaaaaaaaaaaaaaaa\"", 14, { "\($0)+\($0)" }, "x").replacing(
                "}.x", with: ",r:string join(for i in 1..50000 return \"a\",s14)}.r")
        ),
        (
            "a replaced text",
            chain("\"aaaaaaaaaaaaaaaa\"", 12, { "\($0)+\($0)" }, "x").replacing(
                "}.x", with: ",r:replace(s12,\"a\",s12)}.r")
        ),
        (
            "an escalating replacement",
            chain("\"aa\"", 40, { "replace(\($0),\"a\",\"$0$0\")" }, "s40")
        ),
        ("numbers as text", "string(for i in 1..100000 return 1e6144)"),
    ]

    @Test("that grows", arguments: growing.map(\.name))
    func thatGrows(name: String) throws {
        let text = try #require(Self.growing.first { $0.name == name }?.text)
        Self.exercise(text, budget: 50_000)
    }

    /// What is done again and again with a text `t` of 32 KiB, another one `u` of the same length, a list
    /// `l` and a context `c` of 2,000 entries.
    @Test(
        "that repeats dear work",
        arguments: [
            "t = u", "t < u", "max([t, u, t, u])", "u in [t..u]", "includes([t..u], u)",
            "u between t and u", "before(t, u)",
            "distinct values([t, u, t, u])", "is(t, u)", "sort([t, u, t, u], function(a, b) a < b)",
            "contains(t, u)", "substring before(t, u)",
            "starts with(t, u)", "ends with(t, u)", "string length(t)", "substring(t, 9, 1)",
            "upper case(t)", "string(t)", "string([t])", "number(t)",
            "date(t)", "duration(t)", "range(t)", "split(t, \"a\")", "replace(t, \"a\", \"b\")",
            "matches(t, \"b\")", "matches(\"a\", t)",
            "matches(\"a\", p)", "matches(t, \"(a|aa)+b\")", "get value(c, t)", "count(l)",
            "sum(l)", "median(l)", "mode(l)", "reverse(l)", "append(l, 1)",
            "insert before(l, 1, 1)", "remove(l, 1)", "sublist(l, 2)", "index of(l, -1)",
            "list contains(l, -1)", "-1 in l", "l = l", "l[item > 5]", "l[-1]",
            "flatten(l)", "concatenate(l, l)", "union(l, l)", "context put(c, \"x\", 1)",
            "context merge([c, c])", "get entries(c)", "c = c", "c.a1999",
            "string join(s)", "all(l)", "l instance of list<number>",
            "[f] instance of list<function<> -> list<number>>", "some x in l satisfies x < 0",
            "sqrt(2)", "exp(1.23456789)", "log(1.23456789)", "1.000001 ** 123456.789",
            "modulo(1e33, 7e-1)", "decimal(1e6144, 6176)", "1e6144 + 1e-6176",
            "date and time(\"2021-01-01T00:00:00@Europe/Paris\")",
            "time(\"00:00:00@Nowhere/\" + string(i))",
        ])
    func thatRepeats(work: String) throws {
        let scope = Scope([
            "t": .string(Self.repeated("a", 1 << 15)),
            "u": .string(Self.repeated("a", 1 << 15 - 1) + "b"),
            "p": .string(Self.repeated("a?", 2_000)),
            "l": .list((0..<2_000).map { .number(Decimal128($0)) }),
            "s": .list(Array(repeating: .string("a"), count: 2_000)),
            "c": .context(Context((0..<2_000).map { ("a\($0)", .null) })),
        ])
        let text =
            "{f: function() [" + Self.joined(500, ",") { "\($0)" }
            + "], r: count(for i in 1..10000000 return \(work))}.r"
        let evaluation = try FEEL.Expression(parsing: text).evaluate(in: scope, budget: 50_000)

        #expect(evaluation.value == .null)
        #expect(evaluation.problems.contains { $0.messageZH.contains("上限") })
    }

    /// Does everything that can be done with a text.
    static func exercise(_ text: String, budget: Int) {
        let scope = Scope(["x": .null, "a": .list([.null])])
        do throws(SyntaxError) {
            let expression = try FEEL.Expression(parsing: text)
            let value = expression.evaluate(in: scope, budget: budget).value
            #expect(value == value)
            #expect(value.hashValue == value.hashValue)
            #expect(!value.description.isEmpty)
            #expect(expression.check(names: ["x": .number]).diagnostics.count <= 100)
            #expect(expression.references.allSatisfy { !$0.path.isEmpty })
            let explanation = expression.explain(in: scope, budget: budget)
            #expect((explanation.verdict == .met) == explanation.parts.isEmpty)
        } catch {
            #expect(!error.message.isEmpty && !error.messageZH.isEmpty)
        }
    }

    @Test("in bytes that are no UTF-8 is a mistake with its place")
    func bytes() throws {
        let good = Array("甲 + 1".utf8)
        #expect(try FEEL.Expression(parsingUTF8: good).source == "甲 + 1")

        for (bytes, place) in [
            (Array("1 +\n甲".utf8.dropLast()), "2:1"), ([0xFF], "1:1"),
            (Array("\"a".utf8) + [0xC0, 0x80, 0x22], "1:3"),
            (Array("1".utf8) + [0xED, 0xA0, 0x80], "1:2"),
            (good + [0xF4, 0x90, 0x80, 0x80], "1:6"),
        ] {
            let error = #expect(throws: SyntaxError.self) {
                try FEEL.Expression(parsingUTF8: bytes)
            }
            #expect(error?.place.description == place)
            #expect(error?.messageZH == "文本从此处起不是 UTF-8 编码。")
        }
    }
}
