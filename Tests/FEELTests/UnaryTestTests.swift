import FEEL
import Testing

@Suite("Tests after in, and those of a decision table")
struct UnaryTestTests {
    /// DMN 1.5, grammar rules 7 to 18 and 42, table 55.
    @Test(
        "after in",
        arguments: [
            ("5 in 5", "true"), ("5 in 6", "false"), ("5 in \"a\"", "null"), ("5 in null", "false"),
            ("null in null", "true"),
            ("null in 5", "false"), ("5 in = 5", "true"), ("5 in != 5", "false"),
            ("5 in < 6", "true"), ("5 in <= 4", "false"),
            ("5 in > null", "null"), ("5 in (> 3, < 2)", "true"), ("5 in (< 3, > 9)", "false"),
            ("5 in (null, 5)", "true"),
            ("5 in (1, null)", "false"), ("null in (1, null)", "true"),
            ("5 in (< null, 5)", "true"), ("5 in (< null, 6)", "null"),
            ("5 in []", "false"), ("5 in [1, 5]", "true"), ("5 in [1, null]", "false"),
            ("null in [null]", "true"),
            ("null in []", "false"), ("5 in [[1..6], 9]", "true"), ("5 in [[6..9], (> 4)]", "true"),
            ("[1] in [1]", "true"),
            ("[1] in [[1]]", "true"), ("[1, 2] in [[1, 2], 3]", "true"),
            ("{a: 1} in [{a: 1}]", "true"), ("{a: 1} in {a: 1}", "true"),
            ("5 in [1..5]", "true"), ("5 in [1..5)", "false"), ("5 in (5..9]", "false"),
            ("5 in ]5..9]", "false"), ("5 in [1..5[", "false"),
            ("5 in [9..1]", "false"), ("5 in [1..null]", "null"), ("5 in [null..9]", "null"),
            ("9 in [null..5]", "false"),
            ("null in [1..5]", "null"), ("\"a\" in [1..5]", "null"), ("5 in (1..9)", "true"),
            ("5 in (1 + 3..9 - 3)", "true"),
            ("[1..5] in [1..5]", "true"), ("5 in (2 + 3)", "true"), ("5 in 2 + 3", "true"),
            ("5 in (4, 2 + 3)", "true"),
            ("5 in (? > 4)", "true"), ("5 in (? * 2 = 10, 1)", "true"),
            ("5 in (count([?]) = 1)", "true"), ("5 in (not(? = 5))", "false"),
            ("[5] in (count(?) = 1)", "true"), ("\"abc\" in (starts with(?, \"a\"))", "true"),
            ("5 in (? + 0)", "true"),
            ("null in (? = null)", "true"), ("5 in (every x in [1, 2] satisfies x < ?)", "true"),
            ("@\"10:00:00\" in [@\"09:00:00\"..@\"11:00:00\"]", "true"),
            ("@\"2024-01-01\" in > @\"2023-01-01\"", "true"), ("true in (false, true)", "true"),
            ("1 in 1 in true", "true"),
            ("5 in [1..9] and 6 in [1..9]", "true"), ("(1..5) in [(1..5)]", "true"),
            ("5 in (= 5)", "true"), ("[1] in (= [1])", "true"),
            ("not(5 in [1, 2])", "true"), ("5 between 1 and 9", "true"),
            ("5 between 9 and 1", "false"), ("null between 1 and 2", "null"),
            ("5 between null and 9", "null"), ("5 between 1 and 9 and true", "true"),
            ("5 between \"a\" and 9", "null"),
        ] as [Row])
    func membership(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    /// DMN 1.5, grammar rules 12 to 17: `-`, `not(…)`, and tests separated by commas.
    @Test(
        "in a decision table",
        arguments: [
            ("-", "5", "true"), ("-", "null", "true"), ("5", "5", "true"), ("6", "5", "false"),
            ("< 6", "5", "true"),
            ("[1..5]", "5", "true"), ("(1..5)", "5", "false"), ("]1..5]", "5", "true"),
            ("1, 5", "5", "true"), ("1, 2", "5", "false"),
            ("not(5)", "5", "false"), ("not(1, 2)", "5", "true"), ("not(< 3, > 9)", "5", "true"),
            ("not(null)", "5", "true"),
            ("null", "null", "true"), ("null", "5", "false"), ("not(null)", "null", "false"),
            ("< 6", "null", "null"), ("not(< 6)", "null", "null"),
            ("\"a\", \"b\"", "\"b\"", "true"), ("[5, 6]", "5", "true"), ("[[5]]", "[5]", "true"),
            ("? > 4", "5", "true"),
            ("? > 4, ? < 1", "5", "true"), ("? = null", "null", "true"),
            ("not(? > 4)", "5", "false"), ("count(?) > 1", "[1, 2]", "true"),
            ("= 5", "5", "true"), ("!= 5", "5", "false"), ("(< 3), 5", "5", "true"),
            ("true", "true", "true"), ("false", "false", "true"),
            ("-5", "-5", "true"), ("> -5", "0", "true"),
            ("date(\"2024-01-01\")", "@\"2024-01-01\"", "true"), ("1/* a */,5//b", "5", "true"),
        ] as [(String, String, String)])
    func decisionTables(tests: String, input: String, expected: String) throws {
        let scope = Scope(["?": try feel(input)])
        let value = try FEEL.Expression(parsingTests: tests).evaluate(in: scope).value
        #expect(value == (try feel(expected)), "\(tests) gives \(value)")
    }

    @Test(
        "in a decision table, with a mistake",
        arguments: ["", ",", "1,", "not(", "not()", "not(1", "- 5 -", "-,1", "< ", "1 2"])
    func mistakes(tests: String) {
        #expect(throws: SyntaxError.self) { try FEEL.Expression(parsingTests: tests) }
    }
}
