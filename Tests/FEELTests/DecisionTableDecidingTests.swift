import FEEL
import Testing

@Suite("A decision table answers by its hit policy")
struct DecisionTableDecidingTests {
    typealias Policy = DecisionTable.HitPolicy

    /// Rules that match together from 2 on.
    private static let rows = """
        年数: number || 等级: string; "高", "中", "低"
        >= 1 || "低"
        >= 2 || "中"
        >= 3 || "高"
        [2..4] || "中"
        """

    @Test(
        "with one output",
        arguments: [
            (.unique, "1", "\"低\" matched 1"), (.unique, "2", "null failed 1,2,4"),
            (.unique, "0", "null unmatched"),
            (.any, "1", "\"低\" matched 1"), (.any, "2", "null failed 1,2,4"),
            (.priority, "1", "\"低\" matched 1"), (.priority, "2", "\"中\" matched 2,4,1"),
            (.priority, "3", "\"高\" matched 3,2,4,1"),
            (.first, "3", "\"低\" matched 1"), (.first, "0", "null unmatched"),
            (.ruleOrder, "3", "[\"低\", \"中\", \"高\", \"中\"] matched 1,2,3,4"),
            (.ruleOrder, "1", "[\"低\"] matched 1"), (.ruleOrder, "0", "null unmatched"),
            (.outputOrder, "3", "[\"高\", \"中\", \"中\", \"低\"] matched 3,2,4,1"),
            (.collect, "2", "[\"低\", \"中\", \"中\"] matched 1,2,4"),
            (.collect, "0", "null unmatched"),
            (.count, "2", "3 matched 1,2,4"), (.count, "0", "null unmatched"),
        ] as [(Policy, String, String)])
    func single(policy: Policy, years: String, expected: String) throws {
        let decision = try DecisionTable.sample(Self.rows, policy).decide([years])

        #expect(decision.summary == expected)
        #expect(decision.problems.isEmpty == (decision.outcome == .matched))
    }

    @Test(
        "by aggregating numbers",
        arguments: [
            (.sum, "7", "350 matched 1,2,3"), (.sum, "1", "100 matched 1"),
            (.sum, "0", "null unmatched"), (.minimum, "7", "50 matched 1,2,3"),
            (.maximum, "7", "200 matched 1,2,3"), (.count, "7", "3 matched 1,2,3"),
            (.minimum, "9", "50 matched 1,2,3,4"),
            (.maximum, "9", "200 matched 1,2,3,4"), (.sum, "9", "450 matched 1,2,3,4"),
        ] as [(Policy, String, String)])
    func aggregation(policy: Policy, years: String, expected: String) throws {
        let table = try DecisionTable.sample(
            """
            年数: number || 金额: number
            >= 1 || 100
            >= 2 || 年数 * 0 + 200
            >= 5 || 50
            >= 8 || 100
            """, policy)

        #expect(try table.decide([years]).summary == expected)
    }

    @Test(
        "by aggregating what is no number",
        arguments: [
            (.sum, "string", "\"a\"", "\"b\"", "null failed 1,2"),
            (.minimum, "string", "\"a\"", "\"b\"", "\"a\" matched 1,2"),
            (.maximum, "date", "@\"2026-01-01\"", "@\"2026-03-01\"", "@\"2026-03-01\" matched 1,2"),
            (.maximum, "number", "1", "null", "null failed 1,2"),
            (.sum, "number", "null", "1", "null failed 1,2"),
            (.minimum, "boolean", "true", "false", "null failed 1,2"),
            (.sum, "number", "9.9E6144", "9.9E6144", "null failed 1,2"),
        ] as [(Policy, String, String, String, String)])
    func extremes(
        policy: Policy, type: String, first: String, second: String, expected: String
    ) throws {
        let table = try DecisionTable.sample(
            "x: number || y: \(type)\n- || \(first)\n- || \(second)", policy)

        #expect(try table.decide(["1"]).summary == expected)
    }

    @Test(
        "with several outputs, by their priorities from left to right",
        arguments: [
            (.priority, "{等级: \"高\", 说明: \"丙\", 权重: 1} matched 3,4,2,1"),
            (
                .outputOrder,
                "[{等级: \"高\", 说明: \"丙\", 权重: 1}, {等级: \"高\", 说明: \"丁\", 权重: 2}, "
                    + "{等级: \"低\", 说明: \"乙\", 权重: 1}, {等级: \"低\", 说明: \"甲\", 权重: 3}] matched 3,4,2,1"
            ),
            (.first, "{等级: \"低\", 说明: \"甲\", 权重: 3} matched 1"),
            (.unique, "null failed 1,2,3,4"), (.any, "null failed 1,2,3,4"),
        ] as [(Policy, String)])
    func several(policy: Policy, expected: String) throws {
        let table = try DecisionTable.sample(
            """
            x: number || 等级: string; "高", "低" | 说明: string | 权重: number; 1, 2, 3
            - || "低" | "甲" | 3
            - || "低" | "乙" | 1
            - || "高" | "丙" | 1
            - || "高" | "丁" | 2
            """, policy)

        #expect(try table.decide(["1"]).summary == expected)
    }

    @Test("rules of an any table may agree, also with computed and with several results")
    func agreement() throws {
        let single = try DecisionTable.sample("x: number || y: number\n- || 2\n> 0 || x * 2", .any)
        let several = try DecisionTable.sample(
            "x: number || y: number | z: string\n- || 1 | \"a\"\n> 0 || x | \"a\"", .any)

        #expect(try single.decide(["1"]).summary == "2 matched 1,2")
        #expect(try single.decide(["3"]).summary == "null failed 1,2")
        #expect(
            try single.decide(["3"]).problems.map(\.messageZH)
                == ["第1条与第2条同时适用，但结果分别为 2 和 6。"])
        #expect(try several.decide(["1"]).summary == "{y: 1, z: \"a\"} matched 1,2")
        #expect(try several.decide(["2"]).outcome == .failed)
    }

    @Test("two rules of a unique table are a mistake that names them")
    func overlap() throws {
        let decision = try DecisionTable.sample(Self.rows).decide(["2"])

        #expect(
            decision.problems.map(\.description)
                == ["table: Rules 1, 2 and 4 match together, but only one may."])
        #expect(decision.problems.map(\.messageZH) == ["第1条、第2条与第4条同时适用，而只允许一条。"])
    }

    @Test("more than sixty-four rules are no limit")
    func manyRules() throws {
        let rules = (0..<200).map { "[\($0 * 10)..\($0 * 10 + 10)) || \($0)" }
        let table = try DecisionTable.sample(
            (["x: number || y: number"] + rules).joined(separator: "\n"))

        for rule in [0, 63, 64, 127, 128, 199] {
            #expect(
                try table.decide(["\(rule * 10 + 9)"]).summary == "\(rule) matched \(rule + 1)")
        }
        #expect(try table.decide(["2000"]).outcome == .unmatched)
    }

    @Test("a table without inputs always matches")
    func noInputs() throws {
        let table = try DecisionTable(
            name: "常数", inputs: [], outputs: [.init("值", type: .number)],
            rules: [.init([], ["7"])])

        #expect(table.decide(in: Scope()).summary == "7 matched 1")
        #expect(table.analyse().isSound)
    }
}
