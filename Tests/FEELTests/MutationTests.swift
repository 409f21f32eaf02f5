import FEEL
import Foundation
import Testing

@Suite("A mutated expression is an expression or a mistake")
struct MutationTests {
    /// Valid expressions of every kind.
    static let corpus: [String] = {
        let grammar = GrammarRuleTests.rules.map(\.text)
        let builtins = BuiltinCoverageTests.positives
        return grammar + builtins + [
            "for i in 1..3, j in [i, 2] return {a: i, b: j}.a + partial[-1]",
            "some x in [1, null] satisfies x in (< 2, [3..4))",
            "every d in [@\"2026-01-01\"..@\"2026-01-03\"] satisfies d.weekday < 6",
            "if x between 1 and 2 then \"甲\" else null",
            "sort([3, 1, 2], function(a, b) a < b)[-1] ** 0.5",
            "{f: function(n: number) if n < 1 then 1 else n * 2, r: f(f(3))}.r",
            "replace(\"abcabc\", \"(a|b)+?(c)\", \"$2$1\\\\$\", \"i\")",
            "matches(\"中文🐎\", \"^\\\\p{Lo}+[^a-z-[q]]$\", \"smx\")",
            "[{a: 1, b: [1, 2]}, {a: null}][a = 1].b[item > 1]",
            "@\"2024-02-29T23:59:59.5@Europe/Paris\" + @\"P1Y\" - @\"PT0.5S\"",
            "(@\"2026-03-01T10:00:00+08:00\" - @\"2026-02-28\") / @\"PT1H\"",
            "overlaps before([1..3), (2..5]) or during(1, (> 0))",
            "context put({a: {b: 1}}, [\"a\", \"b\"], [null])",
            "string join(for s in split(\"a1b22c\", \"[0-9]+\") return upper case(s), \"-\")",
            "round half up(1e33 / 7e-30, 3) + decimal(2.345e2, -1)",
            "{a b+c: 1, d: a b+c, \"e f\": [d]}.e f[1]", "上年度 销售额 >= 500 * 10000 and 企业.专利数 > 1",
            "number(\"1.234,5\", \".\", \",\") in [1234..1235]",
            "(function(a, b) [a, b])(b: 1, a: {c: \"\\U01F40E\"})[2].c",
            "[1, \"a\", null] instance of list<Any>",
            "{a: 1} instance of context<a: number, b: list<string>>", "1 /* a */ + // b\n -2 ** -3",
            "not(true) or null and 1 < 2", "range(\"(@\\\"P1D\\\"..@\\\"P2D\\\"]\").end",
        ]
    }()

    private static let tokens = [
        "(", ")", "[", "]", "{", "}", ",", ":", "..", ".", "+", "-", "*", "/", "**", "<", "<=", "=",
        "!=", ">", "?", "@", "\"", "\\", "//", "/*", "*/",
        " in ", " and ", " or ", "not(", "for ", " return ", "if ", " then ", " else ", "some ",
        " satisfies ", " between ", " instance of ", "function(",
        "item", "partial", "null", "true", "1e6144", "-1e-6176", "9223372036854775807",
        "999999999-12-31", "P999999999Y", "@Asia/Shanghai", "\\uD83D", "\\p{Lu}",
        "{1000000}", "(a*)*", "list<", "range(", "甲", "🐎", "\u{301}", "\u{0}", "\u{FEFF}",
        "\u{200B}",
    ].map { Array($0.unicodeScalars) }

    /// A mutation, by inserting, leaving out, doubling, exchanging or inflating something.
    static func mutated(_ random: inout SplitMix64) -> String {
        func below(_ count: Int) -> Int { count < 1 ? 0 : Int(random.next() % UInt64(count)) }
        var text = Array(corpus[below(corpus.count)].unicodeScalars)
        for _ in 0...below(4) {
            let place = below(text.count + 1)
            let end = min(text.count, place + 1 + below(6))
            switch below(9) {
            case 0: text.insert(Unicode.Scalar(UInt32(below(0xD800))) ?? " ", at: place)
            case 1: text.removeSubrange(place..<end)
            case 2: text.insert(contentsOf: text[place..<end], at: place)
            case 3: text.insert(contentsOf: tokens[below(tokens.count)], at: place)
            case 4: text.replaceSubrange(place..<end, with: tokens[below(tokens.count)])
            case 5: if place < text.count { text[place] = Unicode.Scalar(UInt8(below(128))) }
            case 6:
                let other = Array(corpus[below(corpus.count)].unicodeScalars)
                text = Array(text[..<place]) + other[below(other.count)...]
            case 7:
                let moved = Array(text[place..<end])
                text.removeSubrange(place..<end)
                text.insert(contentsOf: moved, at: below(text.count + 1))
            default:
                if let digit = text[place...].firstIndex(where: { (48...57).contains($0.value) }) {
                    text.insert(
                        contentsOf: String(repeating: "9", count: 1 + below(40)).unicodeScalars,
                        at: digit)
                }
            }
        }
        return String(String.UnicodeScalarView(text))
    }

    /// 2,000 mutations, 200,000 in the long form; the seed names the run.
    @Test("whatever is done with it", arguments: 0..<20)
    func mutations(seed: UInt64) throws {
        var random = SplitMix64(seed: 0xFEE1 &+ seed)
        for _ in 0..<(Soak.isOn ? 10_000 : 100) {
            let text = Self.mutated(&random)
            HostileInputTests.exercise(text, budget: 2_000)
            let bytes = Array(text.utf8)
            let cut = Array(bytes.dropLast(Int(random.next() % 3)))
            do throws(SyntaxError) {
                let tests = try FEEL.Expression(parsingTests: text, names: Scope.sample.names)
                _ = tests.evaluate(in: Scope(["?": .number(Decimal128(1))]), budget: 2_000)
                _ = try FEEL.Expression(parsingUTF8: cut, names: Scope.sample.names)
            } catch {
                #expect(error.place.line > 0 && error.place.column > 0)
            }
        }
    }

    @Test("and so are the published cases, where they are present")
    func published() throws {
        guard let lines = try SharedFile.lines("feel-tck/cases.jsonl") else { return }
        var random = SplitMix64(seed: 0x7C4)
        for line in lines where Soak.isOn || random.next() % 8 == 0 {
            let expression = try JSONDecoder().decode(Published.self, from: Data(line.utf8))
                .expression
            var text = Array(expression.unicodeScalars)
            guard !text.isEmpty else { continue }
            let token = Self.tokens[Int(random.next() % UInt64(Self.tokens.count))]
            text.insert(contentsOf: token, at: Int(random.next() % UInt64(text.count)))
            HostileInputTests.exercise(String(String.UnicodeScalarView(text)), budget: 2_000)
        }
    }

    private struct Published: Decodable {
        let expression: String
    }

    @Test("the texts it begins with are expressions", arguments: corpus)
    func valid(text: String) throws {
        _ = try FEEL.Expression(parsing: text, names: Scope.sample.names)
    }
}
