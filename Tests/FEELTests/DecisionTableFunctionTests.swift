import FEEL
import Testing

@Suite("A decision table is a function")
struct DecisionTableFunctionTests {
    private func scope() throws -> Scope {
        let table = try DecisionTable.sample(
            """
            企业类型: string; "示范", "优势" | 销售额: number || 金额: number
            "示范" | - || 200000
            "优势" | >= 门槛 || 150000
            """, names: ["门槛"])
        let outer = Scope(["门槛": .number(500)])
        return Scope().adding([table.function(named: "奖励标准", in: outer)])
    }

    @Test(
        "that expressions call",
        arguments: [
            ("奖励标准(\"示范\", null)", "200000"), ("奖励标准(\"优势\", 600) / 2", "75000"),
            ("奖励标准(销售额: 600, 企业类型: \"优势\")", "150000"),
            ("sum(for t in [\"示范\", \"优势\"] return 奖励标准(t, 500))", "350000"),
        ])
    func calls(text: String, expected: String) throws {
        try expectFeel(text, gives: expected, in: scope())
    }

    @Test(
        "whose null has a reason",
        arguments: [
            ("奖励标准(\"优势\", null)", "“示例表”：“销售额”未填写，而结论取决于它。"),
            ("奖励标准(null, 1)", "“示例表”：“企业类型”未填写，而结论取决于它。"),
            ("奖励标准(\"优势\", 1)", "“示例表”：没有规则适用于 企业类型 = \"优势\"，销售额 = 1。"),
            ("奖励标准(\"培育\", 1)", "“示例表”：“企业类型”为 \"培育\"，不在允许值之内。"),
            ("奖励标准(1, 1)", "“奖励标准”的“企业类型”应为文本，而不是数字。"),
            ("奖励标准(\"优势\")", "“奖励标准”需要 2 个参数，而不是 1 个。"),
        ])
    func reasons(text: String, expected: String) throws {
        let evaluation = try FEEL.Expression(parsing: text).evaluate(in: scope())

        #expect(evaluation.value == .null)
        #expect(evaluation.problems.map(\.messageZH) == [expected])
    }

    @Test("that the static check knows")
    func check() throws {
        let table = try DecisionTable.sample("年数: number || 金额: number\n- || 1", .collect)
        let function = table.function()
        func diagnostics(_ text: String) throws -> [String] {
            try FEEL.Expression(parsing: text).check(names: [:], functions: [function])
                .diagnostics.map(\.message)
        }

        #expect(function.name == "示例表")
        #expect(try diagnostics("sum(示例表(3))") == [])
        #expect(try diagnostics("示例表(\"3\")") == ["This should be number, but is string."])
        #expect(
            try FEEL.Expression(parsing: "示例表(3)").check(names: [:], functions: [function]).type
                == .list(.number))
    }
}
