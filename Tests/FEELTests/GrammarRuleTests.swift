import FEEL
import Testing

@Suite("The grammar, rule by rule")
struct GrammarRuleTests {
    /// DMN 1.5, §10.3.1.2: each grammar rule by its name, with a text that it reads.
    static let rules: [(rule: String, text: String, value: String)] = [
        ("expression", "1 + 1", "2"),
        ("textual expression", "if true then 1 else 2", "1"),
        ("textual expressions", "2 in (1, 2)", "true"),
        ("arithmetic expression", "1 + 2 - 3 * 4 / 6 ** 1", "1"),
        ("simple expression", "1 + 2 = 3", "true"),
        ("simple expressions", "5 in (1 + 1, 5)", "true"),
        ("simple positive unary test", "1 in < 2", "true"),
        ("interval", "2 in [1..3]", "true"),
        ("open interval start", "2 in ]1..2]", "true"),
        ("closed interval start", "1 in [1..2]", "true"),
        ("open interval end", "2 in [1..2[", "false"),
        ("closed interval end", "2 in [1..2]", "true"),
        ("simple positive unary tests", "1 in (< 0, > 0)", "true"),
        ("simple unary tests", "1 in (= 1)", "true"),
        ("positive unary test", "5 in (> 3)", "true"),
        ("positive unary tests", "5 in (> 9, 5)", "true"),
        ("unary tests", "3 in (? = 3)", "true"),
        ("endpoint", "2 in [1 + 1..3]", "true"),
        ("simple value", "@\"P1D\" in [@\"P1D\"..@\"P2D\"]", "true"),
        ("qualified name", "{a: {b: 1}, c: a.b}.c", "1"),
        ("addition", "1 + 1", "2"),
        ("subtraction", "3 - 1", "2"),
        ("multiplication", "2 * 3", "6"),
        ("division", "6 / 3", "2"),
        ("exponentiation", "2 ** 3", "8"),
        ("arithmetic negation", "-(1)", "0 - 1"),
        ("name", "{a b: 1, c: a b}.c", "1"),
        ("name start", "{_a: 1}._a", "1"),
        ("name part", "{a1: 1}.a1", "1"),
        ("name start char", "{é中🐎: 1}.é中🐎", "1"),
        ("name part char", "{a1·: 1}.a1·", "1"),
        ("additional name symbols", "{a.b/c-d'e+f*g: 1, h: a.b/c-d'e+f*g}.h", "1"),
        ("literal", "null", "[][1]"),
        ("simple literal", "1", "1.0"),
        ("string literal", "\"a\\\"b\"", "\"a\\u0022b\""),
        ("boolean literal", "true", "not(false)"),
        ("numeric literal", "-1.5e-1", "0 - 0.15"),
        ("digit", "0123456789", "123456789"),
        ("function invocation", "abs(-1)", "1"),
        ("parameters", "max(1, 2)", "2"),
        ("named parameters", "modulo(divisor: 3, dividend: 5)", "2"),
        ("parameter name", "substring(string: \"ab\", start position: 2)", "\"b\""),
        ("positional parameters", "modulo(5, 3)", "2"),
        ("path expression", "{a: {b: 1}}.a.b", "1"),
        ("for expression", "for i in [1, 2] return i", "[1, 2]"),
        ("iteration context", "for i in 1..2 return i", "[1, 2]"),
        ("if expression", "if false then 1 else 2", "2"),
        ("quantified expression", "some x in [1] satisfies x = 1", "true"),
        ("disjunction", "false or true", "true"),
        ("conjunction", "true and false", "false"),
        ("comparison", "1 between 0 and 2 and 1 != 2", "true"),
        ("filter expression", "[1, 2][item > 1]", "[2]"),
        ("instance of", "1 instance of number", "true"),
        ("type", "[1] instance of list<number>", "true"),
        ("boxed expression", "(function(x) [x])(1)", "[1]"),
        ("list", "[1, \"a\", [2]]", "[1, \"a\", [2]]"),
        ("function definition", "(function(x, y) x + y)(1, 2)", "3"),
        ("formal parameter", "(function(x: number) x)(1)", "1"),
        ("context", "{}", "context([])"),
        ("context entry", "{a: 1, b: a}.b", "1"),
        ("key", "{\"b c\": 2}.b c", "2"),
        ("date time literal", "@\"2024-01-01\"", "date(\"2024-01-01\")"),
        ("white space", "1\u{3000}+\u{00A0}1\u{FEFF}", "2"),
        ("vertical space", "1\u{2028}+\n1", "2"),
        ("string escape sequence", "\"\\t\\n\\r\\'\\\\\\u4E2D\\U01F40E\"", "\"\t\n\r'\\\\中🐎\""),
        ("range literal", "range(\"[1..3)\")", "[1..3)"),
    ]

    @Test("each rule reads its text", arguments: rules)
    func rule(rule: String, text: String, value: String) throws {
        try expectFeel(text, gives: value)
    }

    @Test("no rule stands twice, and there are 66")
    func complete() { #expect(Set(Self.rules.map(\.rule)).count == 66) }

    @Test(
        "numbers, signs and powers",
        arguments: [
            ("-.5", "0 - 0.5"), ("1.50", "1.5"), ("1E3", "1000"), ("1e+3", "1000"),
            ("1e-3", "0.001"), ("-(-1)", "1"), ("--1", "1"), ("- 1", "-1"),
            ("2 ** 3 ** 2", "64"), ("-2 ** 2", "4"), ("2 ** -1", "0.5"), ("2 - -2", "4"),
            ("2--2", "4"), ("2*-2", "-4"), ("-2 * -2", "4"),
            ("10 - 4 - 3", "3"), ("16 / 4 / 2", "2"), ("2 * 3 ** 2", "18"), ("-(2) ** 2", "4"),
            ("1e6144", "1E+6144"), ("1e-6176 > 0", "true"),
            ("1e-7000", "0"), ("9999999999999999999999999999999999.5", "1E34"),
            ("0.1 + 0.2 = 0.3", "true"),
        ] as [Row])
    func numbers(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "comments, escapes and texts",
        arguments: [
            ("/* a */1/* b */+/* c */1/* d */", "2"), ("1 // a\n+ 1 // b", "2"),
            ("1 /* // */ + 1", "2"), ("1 /**/ + 1", "2"), ("1 /***/ + 1", "2"),
            ("1 /* /* */ + 1", "2"), ("\"/* a */\"", "\"/\" + \"* a */\""),
            ("\"// a\"", "\"/\" + \"/ a\""), ("[1, // a\n 2]", "[1, 2]"),
            ("{a /* b */ : 1}.a", "1"), ("4/2", "2"), ("4 / /* x */ 2", "2"),
            ("\"\\uD83D\\uDC0E\"", "\"🐎\""), ("\"\\ud83d\\udc0e\"", "\"🐎\""),
            ("\"\\U01F40E\"", "\"🐎\""), ("\"\\q\"", "\"\\\\q\""), ("\"\\u12\"", "\"\\\\u12\""),
            ("\"a\nb\"", "\"a\\nb\""), ("\"中\"", "\"\\u4E2D\""),
        ] as [Row])
    func texts(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "names of several words, signs and keywords",
        arguments: [
            ("{a b c: 1, d: a b c}.d", "1"), ("{a  b: 1, c: a b}.c", "1"),
            ("{a+b: 1, a: 5, b: 2, c: a+b}.c", "1"), ("{a: 5, b: 2, c: a+b}.c", "7"),
            ("{a-b: 1, c: a - b}.c", "1"), ("{x and y: 1, z: x and y}.z", "1"),
            ("{profit/loss: 1, z: profit/loss * 2}.z", "2"),
            ("{in stock: 1, z: in stock + 1}.z", "2"),
            ("{for sale: true, z: if for sale then 1 else 2}.z", "1"),
            ("{a**b: 1, c: a**b}.c", "1"),
            ("{date: 1, z: date + 1}.z", "2"),
            ("{date of birth: 1, date: 2, z: date of birth + date}.z", "3"),
            ("{item: 1}.item", "1"),
            ("(function(a b) a b + 1)(1)", "2"), ("(function(a b) a b + 1)(a b: 1)", "2"),
            ("for a b in [1, 2] return a b * 2", "[2, 4]"),
            ("some a b in [1] satisfies a b = 1", "true"), ("{🐎 x: 1, z: 🐎 x}.z", "1"),
            ("上年度 销售额 + 1", "6000001"), ("a-b - 1", "6"), ("a-b-1", "6"),
            ("{x: {a b: 1}}.x.a b", "1"), ("{not: 1, z: not}.z", "1"),
            ("{years and months duration: 1, z: years and months duration}.z", "1"),
        ] as [Row])
    func names(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "what no rule reads is a mistake",
        arguments: [
            "", " ", "1.", "1 2", "1 +", "+ 1", "* 1", "(1", "1)", "[1", "[1,]", "[,1]", "{a}",
            "{a: }", "{: 1}", "{a: 1,}", "{1: 2}", "f(1,)", "f(,1)",
            "f(a: 1, 2)", "if 1 then 2", "if then else", "for i in return i", "for in [1] return 1",
            "for i in [1]", "some i in [1]", "every in [] satisfies 1",
            "1..2", "[1..]", "(..)", "1 between 2", "1 between 2 and", "1 in", "1 instance of",
            "1 instance number", "function(1) 1", "function(x", "\"a", "'a'",
            "@a", "@", "#", "a & b", "a | b", "a == b", "!a", "a.", ".a", "a..b", "{if: 1}",
            "{true: 1}", "null: 1", "1e", "/* a", "\"\\uD83D\"", "\"\\UFFFFFF\"",
            "true false", "then", "else 1", "return", "a[", "a[]", "a[1", "a(", "x in ()", "-",
            "not(", "2 ** ** 3", "1 = = 1",
        ])
    func mistakes(text: String) {
        #expect(throws: SyntaxError.self, "\(text)") { try FEEL.Expression(parsing: text) }
    }

    /// DMN 1.5, tables 42 and 43, equality and order; table 38 and 39, three-valued logic.
    @Test(
        "equality and truth",
        arguments: [
            ("null = null", "true"), ("1 = null", "false"), ("null != null", "false"),
            ("1 = \"1\"", "null"), ("1 != \"1\"", "null"), ("[] = []", "true"),
            ("[] = null", "false"), ("[1] = [1.0]", "true"), ("[1, [2]] = [1, [2]]", "true"),
            ("[null] = [null]", "true"), ("[1] = 1", "null"),
            ("{a: 1, b: 2} = {b: 2, a: 1}", "true"), ("{a: 1} = {a: 1, b: null}", "false"),
            ("{} = {}", "true"), ("[1..2] = [1..2]", "true"),
            ("[1..2] = (1..2]", "false"), ("\"a\" < \"b\"", "true"), ("\"a\" < \"B\"", "false"),
            ("\"🐎\" > \"\\uFFFD\"", "true"), ("true < false", "null"),
            ("true = true", "true"), ("[1] < [2]", "null"),
            ("(function() 1) = (function() 1)", "null"), ("1 < 2 = true", "true"),
            ("true and null", "null"), ("false and null", "false"), ("null or true", "true"),
            ("null or false", "null"), ("true and 1", "null"),
            ("false and 1", "false"), ("\"a\" or true", "true"), ("not(null)", "null"),
            ("not(\"a\")", "null"), ("if null then 1 else 2", "2"),
            ("if 1 then 1 else 2", "2"), ("if \"true\" then 1 else 2", "2"), ("1 + null", "null"),
            ("\"a\" + null", "null"), ("\"a\" + 1", "null"), ("1 / 0", "null"),
        ] as [Row])
    func equality(row: Row) throws { try expectFeel(row.text, gives: row.expected) }
}
