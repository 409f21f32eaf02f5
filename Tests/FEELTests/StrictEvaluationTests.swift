import FEEL
import Testing

@Suite("Under strict evaluation nothing passes because something is missing")
struct StrictEvaluationTests {
    private let scope = Scope([
        "规模": .null, "类型": .string("发明"), "数": .null, "五": .number(5),
        "专利": .list([
            .context(["状态": .string("有效")]), .context(["状态": .null]),
        ]),
    ])

    private func expression(_ text: String) throws -> FEEL.Expression {
        try FEEL.Expression(parsing: text, names: scope.names)
    }

    @Test(
        "what depends on null is null, where the language says true or false",
        arguments: [
            ("规模 = \"小型\"", .boolean(false)), ("规模 != \"小型\"", .boolean(true)),
            ("\"小型\" = 规模", .boolean(false)), ("not(规模 = \"小型\")", .boolean(true)),
            ("规模 in (\"小型\", \"微型\")", .boolean(false)), ("类型 in (规模)", .boolean(false)),
            ("if 规模 = \"小型\" then true else false", .boolean(false)),
            ("count(专利[状态 = \"有效\"]) = 1", .boolean(true)),
            ("every p in 专利 satisfies p.状态 != \"失效\"", .boolean(true)),
            ("规模 = 数", .boolean(true)),
            ("类型 = \"发明\" and 规模 != \"大型\"", .boolean(true)),
        ] as [(String, Value)])
    func undecidable(text: String, standard: Value) throws {
        let expression = try expression(text)

        #expect(expression.evaluate(in: scope).value == standard)
        #expect(expression.strict.evaluate(in: scope).value == .null)
        #expect(expression.strict.explain(in: scope).verdict == .undecidable)
    }

    @Test(
        "what does not depend on null is as it was",
        arguments: [
            ("规模 = null", .boolean(true)), ("类型 != null", .boolean(true)),
            ("null = 规模", .boolean(true)), ("规模 in (null, \"小型\")", .boolean(true)),
            ("类型 = \"发明\"", .boolean(true)), ("类型 = \"外观\" and 规模 = \"小型\"", .boolean(false)),
            ("类型 = \"发明\" or 规模 = \"小型\"", .boolean(true)),
            ("some p in 专利 satisfies p.状态 = \"有效\"", .boolean(true)),
            ("if 规模 = null then 五 else 0", .number(5)), ("五 between 1 and 9", .boolean(true)),
            ("count(专利[1].状态)", .number(1)), ("专利[状态 != null].状态", .list([.string("有效")])),
        ] as [(String, Value)])
    func decided(text: String, value: Value) throws {
        let expression = try expression(text)

        #expect(expression.evaluate(in: scope).value == value)
        #expect(expression.strict.evaluate(in: scope).value == value)
    }

    @Test("an explanation names what is missing")
    func missing() throws {
        let explanation = try expression("类型 = \"发明\" and 规模 != \"大型\"").strict.explain(in: scope)

        #expect(explanation.missing == ["规模"])
    }

    @Test("a filter says which element it cannot decide about")
    func filter() throws {
        let evaluation = try expression("专利[状态 = \"有效\"]").strict.evaluate(in: scope)

        #expect(evaluation.value == .null)
        #expect(evaluation.problems.map(\.messageZH) == ["无法判断第 2 项是否计入。"])
    }
}
