import FEEL
import Testing

@Suite("A conformance case")
struct ConformanceCaseTests {
    @Test(
        "passes by FEEL equality, with a tolerance for numbers whose expected text has a fraction",
        arguments: [
            ("1 + 1", "{}", "2", nil, true), ("1 + 1", "{}", "3", nil, false),
            ("x.a b", "{x: {\"a b\": 1}}", "1", nil, true),
            ("1 / 3", "{}", "0.33333333", nil, true), ("1 / 3", "{}", "0.3333", nil, false),
            ("[1 / 3]", "{}", "[0.33333333]", nil, true),
            ("{a: 1 / 3}", "{}", "{a: 0.33333333}", nil, true),
            ("1.000000001", "{}", "1", nil, false), ("1 +", "{}", "null", nil, true),
            ("1 / 0", "{}", "null", nil, true),
            ("[5]", "{}", "5", "number", true), ("[5]", "{}", "5", nil, false),
            ("\"a\"", "{}", "null", "number", true),
            ("@\"2026-03-01\"", "{}", "@\"2026-03-01T00:00:00Z\"", "date and time", true),
            ("1", "[]", "1", nil, false),
        ] as [(String, String, String, String?, Bool)])
    func judges(expression: String, context: String, expected: String, type: String?, passes: Bool)
    {
        let outcome = ConformanceCase(
            expression: expression, context: context, expected: expected, type: type
        ).judge()

        #expect(outcome.passes == passes)
    }

    @Test("only evaluates when nothing is expected, and says what went wrong")
    func errors() {
        let outcome = ConformanceCase(expression: "1 +").judge()

        #expect(outcome.passes == nil)
        #expect(outcome.error == "1:4: An expression is expected here, not the end.")
    }
}
