import FEEL
import Testing

@Suite("An expression from outside cannot exhaust the machine")
struct BoundsTests {
    @Test(
        "nesting ends with a mistake",
        arguments: [
            ("(", "1", ")"), ("[", "1", "]"), ("{a: ", "1", "}"), ("not(", "true", ")"),
            ("-", "x", ""),
            ("if true then ", "1", " else 2"), ("1 + (", "1", ")"),
            ("for i in ", "[1]", " return i"),
            ("1 in (", "1", ")"), ("x[", "1", "]"), ("function() ", "1", ""), ("[1..", "2", "]"),
        ])
    func nesting(opening: String, core: String, closing: String) throws {
        for depth in [20, 5_000] {
            let text =
                String(repeating: opening, count: depth) + core
                + String(repeating: closing, count: depth)
            let parsed = Result { () throws(SyntaxError) in try FEEL.Expression(parsing: text) }

            switch parsed {
            case .success(let expression):
                #expect(depth == 20)
                _ = expression.evaluate(in: .sample)
            case .failure(let error):
                #expect(depth > 20, "\(error)")
                #expect(error.messageZH.contains("嵌套"))
            }
        }
    }

    @Test("long chains are no nesting", arguments: [" + 1", " * 1", " and true", " - 1"])
    func chains(link: String) throws {
        let text = (link == " and true" ? "true" : "1") + String(repeating: link, count: 5_000)
        let evaluation = try FEEL.Expression(parsing: text).evaluate(in: Scope())

        #expect(evaluation.problems == [])
    }

    @Test("a chain of paths is nested and ends with a mistake")
    func paths() {
        #expect(throws: SyntaxError.self) {
            try FEEL.Expression(parsing: "x" + String(repeating: ".x", count: 5_000))
        }
    }

    @Test(
        "work ends when the budget is spent",
        arguments: [
            "for i in 1..1000000000000 return i", "some i in 1..1000000000000 satisfies i < 0",
            "for i in 1..2000, j in 1..2000 return 1", "count(for i in [1..9999999999] return i)",
            "{a: [1, 2, 3, 4], b: concatenate(a, a, a, a), c: concatenate(b, b, b, b), d: concatenate(c, c, c, c), "
                + "e: concatenate(d, d, d, d), f: concatenate(e, e, e, e), g: concatenate(f, f, f, f), "
                + "h: concatenate(g, g, g, g), i: concatenate(h, h, h, h), j: concatenate(i, i, i, i)}.j",
            "{a: [1, 1], b: [a, a, a, a, a, a, a, a], c: [b, b, b, b, b, b, b, b], d: [c, c, c, c, c, c, c, c], "
                + "e: [d, d, d, d, d, d, d, d], f: [e, e, e, e, e, e, e, e], g: [f, f, f, f, f, f, f, f], "
                + "h: [g, g, g, g, g, g, g, g], s: string(h), t: h = h, u: flatten(h)}.s",
        ])
    func budget(text: String) throws {
        let evaluation = try FEEL.Expression(parsing: text).evaluate(in: Scope(), budget: 50_000)

        #expect(evaluation.value == .null)
        #expect(evaluation.problems.map(\.messageZH).contains("求值步数超过允许的上限。"))
    }

    @Test("functions that call each other end with a problem")
    func recursion() throws {
        let text = "{f: function(g, n) if n = 0 then 0 else 1 + g(g, n - 1), r: f(f, %)}.r"
        let shallow = text.replacing("%", with: "20")
        let deep = text.replacing("%", with: "100000")

        #expect(try feel(shallow) == .number(20))
        #expect(try feel(deep) == .null)
    }

    @Test("a loop cannot nest its results without end")
    func partial() throws {
        #expect(try feel("for i in 1..10000 return [partial[-1]]") == .null)
        #expect(try feel("count(for i in 1..100 return [partial[-1]])") == .number(100))
    }
}
