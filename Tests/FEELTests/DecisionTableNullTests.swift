import FEEL
import Testing

@Suite("A decision table tells unknown from unmatched")
struct DecisionTableNullTests {
    typealias Policy = DecisionTable.HitPolicy

    /// Decides and lists the missing inputs behind the summary.
    private func outcome(
        _ text: String, _ policy: Policy = .unique, _ values: [String]
    ) throws -> String {
        let decision = try DecisionTable.sample(text, policy).decide(values)
        return decision.summary
            + (decision.missing.isEmpty
                ? "" : " missing \(decision.missing.joined(separator: ","))")
    }

    @Test(
        "a missing input passes what provides for it",
        arguments: [
            ("-", "1 matched 1"), ("null", "1 matched 1"), ("not(null)", "null unmatched"),
            ("? = null", "1 matched 1"), ("\"甲\", null", "1 matched 1"),
            ("not(\"甲\", null)", "null unmatched"),
            ("\"甲\"", "null undecidable missing 类型"),
            // By the standard null is not "甲"; that nobody knows yet is said as well.
            ("not(\"甲\")", "1 undecidable 1 missing 类型"),
            ("> \"甲\"", "null undecidable missing 类型"),
            ("[\"a\"..\"b\"]", "null undecidable missing 类型"),
            ("contains(?, \"甲\")", "null undecidable missing 类型"),
        ])
    func cells(cell: String, expected: String) throws {
        #expect(try outcome("类型: string || y: number\n\(cell) || 1", .unique, ["null"]) == expected)
    }

    @Test("null is nothing missing where it is allowed")
    func allowedNull() throws {
        let text = "x: number; null, > 0 || y: number\n> 5 || 1"

        #expect(try outcome(text, .unique, ["null"]) == "null unmatched")
        #expect(try outcome(text + "\nnull || 2", .unique, ["null"]) == "2 matched 2")
    }

    private static let two = """
        类型: string | 金额: number || y: number
        "甲" | - || 1
        "乙" | < 5 || 2
        "乙" | >= 5 || 3
        """

    @Test(
        "an input is missing only where it matters",
        arguments: [
            (["\"甲\"", "null"], "1 matched 1"), (["\"乙\"", "null"], "null undecidable missing 金额"),
            (["\"丙\"", "null"], "null unmatched"),
            (["null", "3"], "null undecidable missing 类型"),
            (["null", "null"], "null undecidable missing 类型,金额"),
        ])
    func relevance(values: [String], expected: String) throws {
        #expect(try outcome(Self.two, .unique, values) == expected)
    }

    @Test(
        "what a rule decides for certain stands where the hit policy lets it",
        arguments: [
            (.first, ["1", "null"], "1 matched 1"),
            (.first, ["2", "null"], "3 undecidable 3 missing y"),
            (.unique, ["1", "null"], "1 matched 1"), (.any, ["1", "null"], "1 matched 1"),
            (.collect, ["2", "null"], "[3] undecidable 3 missing y"),
            (.sum, ["2", "null"], "3 undecidable 3 missing y"),
            (.priority, ["2", "null"], "3 undecidable 3 missing y"),
        ] as [(Policy, [String], String)])
    func certainty(policy: Policy, values: [String], expected: String) throws {
        let text = """
            x: number | y: number || z: number; 1, 2, 3
            1 | - || 1
            2 | > 5 || 2
            2 | - || 3
            """
        #expect(try outcome(text, policy, values) == expected)
    }

    @Test("a default stands for no rule, not for unknown")
    func defaults() throws {
        let text = "x: number || y: number; ; 0\n> 5 || 1"

        #expect(try outcome(text, .unique, ["3"]) == "0 defaulted")
        #expect(try outcome(text, .unique, ["null"]) == "0 undecidable missing x")
    }

    @Test(
        "the default is given as it is, for every hit policy",
        arguments: [
            (.unique, "x + 1", "4 defaulted"), (.first, "0", "0 defaulted"),
            (.collect, "[]", "[] defaulted"), (.collect, "0", "0 defaulted"),
            (.ruleOrder, "[7]", "[7] defaulted"), (.sum, "0", "0 defaulted"),
            (.count, "0", "0 defaulted"), (.unique, "\"无\"", "null failed"),
            (.unique, "null", "null defaulted"),
        ] as [(Policy, String, String)])
    func everyDefault(policy: Policy, text: String, expected: String) throws {
        #expect(
            try outcome("x: number || y: number; ; \(text)\n> 5 || 1", policy, ["3"]) == expected)
    }

    @Test("several outputs have defaults together or none")
    func severalDefaults() throws {
        let both = "x: number || y: number; ; 0 | z: string; ; \"无\"\n> 5 || 1 | \"有\""
        let one = "x: number || y: number; ; 0 | z: string\n> 5 || 1 | \"有\""

        #expect(try outcome(both, .unique, ["3"]) == "{y: 0, z: \"无\"} defaulted")
        #expect(try outcome(one, .unique, ["3"]) == "null unmatched")
    }

    @Test("the reasons name the input, the values or the cell")
    func reasons() throws {
        let table = try DecisionTable.sample(
            "销售额: number || y: number\n> 门槛 || 1\n<= 0 || 2", names: ["门槛"])
        func problems(_ values: [String], _ scope: Scope) throws -> [String] {
            try table.decide(values, in: scope).problems.map(\.description)
        }

        #expect(
            try problems(["3"], Scope(["门槛": .number(5)])) == ["table: No rule matches 销售额 = 3."])
        #expect(
            try problems(["null"], Scope(["门槛": .number(5)]))
                == ["input 1: ‘销售额’ is not stated, and the decision depends on it."])
        #expect(
            try problems(["3"], Scope(["门槛": .null])) == [
                "rule 1, input 1: The condition has no answer, because a value in it is missing or wrong."
            ])
        #expect(
            try problems(["3"], Scope()) == [
                "rule 1, input 1, 1:3: The name ‘门槛’ is unknown.",
                "rule 1, input 1: The condition has no answer, because a value in it is missing or wrong.",
            ])
        #expect(try table.decide(["3"], in: Scope(["门槛": .null])).outcome == .undecidable)
        #expect(try table.decide(["0"], in: Scope(["门槛": .null])).outcome == .matched)
    }

    @Test("a value outside the allowed ones, or of another type, fails the decision")
    func strictInputs() throws {
        let table = try DecisionTable.sample(
            "类型: string; \"甲\", \"乙\" | 金额: number; [0..100] || y: number\n- | - || 1")
        func summary(_ values: [String]) throws -> [String] {
            let decision = try table.decide(values)
            return [decision.summary] + decision.problems.map(\.messageZH)
        }

        #expect(try summary(["\"甲\"", "100"]) == ["1 matched 1"])
        #expect(try summary(["\"丙\"", "1"]) == ["null failed", "“类型”为 \"丙\"，不在允许值之内。"])
        #expect(try summary(["\"甲\"", "101"]) == ["null failed", "“金额”为 101，不在允许值之内。"])
        #expect(try summary(["\"甲\"", "\"1\""]) == ["null failed", "“金额”应为数字，而不是文本。"])
        #expect(try summary(["null", "1"]) == ["1 matched 1"])
        #expect(try summary(["[\"甲\"]", "1"]) == ["1 matched 1"])
    }

    @Test("a result outside the allowed ones, or of another type, fails the decision")
    func strictResults() throws {
        let table = try DecisionTable.sample(
            "x: number || y: string; \"高\", \"低\"\n1 || string(x)\n2 || x\n3 || \"高\"\n4 || null")

        #expect(try table.decide(["1"]).summary == "null failed 1")
        #expect(
            try table.decide(["1"]).problems.map(\.description)
                == ["rule 1, output 1: ‘y’ would be \"1\", which is none of its allowed values."])
        #expect(
            try table.decide(["2"]).problems.map(\.description)
                == ["rule 2, output 1: ‘y’ must be string, not a number."])
        #expect(try table.decide(["3"]).summary == "\"高\" matched 3")
        #expect(try table.decide(["4"]).summary == "null matched 4")
    }

    @Test("the work is bounded")
    func budget() throws {
        let table = try DecisionTable.sample(
            "x: number || y: number\ncount(for i in 1..1000000 return i) > ? || 1\n- || 2", .first)
        let decision = table.decide([.number(1)], budget: 10_000)

        #expect(decision.outcome == .failed)
        #expect(decision.problems.map(\.messageZH).contains("决策步数超过允许的上限。"))
    }
}
