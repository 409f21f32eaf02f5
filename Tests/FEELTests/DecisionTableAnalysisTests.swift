import FEEL
import Testing

/// A table, and what the analysis says of it in Chinese.
private typealias Golden = (policy: DecisionTable.HitPolicy, text: String, expected: [String])

@Suite("The analysis of a decision table")
struct DecisionTableAnalysisTests {
    private static let goldens: [Golden] = [
        (
            .unique,
            """
            企业类型: string; "示范", "优势" | 销售额: number; >= 0 || 金额: number
            "示范" | >= 500 || 1
            "优势" | [500..1000] || 2
            "优势" | >= 1000 || 3
            """,
            [
                "rule 3 第2条与第3条重叠，例如 企业类型 = \"优势\"，销售额 = 1000。",
                "table 没有规则覆盖 销售额 in [0..500)，例如 企业类型 = \"示范\"，销售额 = 0。",
            ]
        ),
        (.unique, "x: number || y: number\n< 500 || 1\n> 500 || 2", ["table 没有规则覆盖 x = 500。"]),
        (.unique, "x: number || y: number\n<= 500 || 1\n> 500 || 2", []),
        (.unique, "x: number || y: number; ; 0\n< 500 || 1\n> 500 || 2", []),
        (.unique, "x: number; [0..9] || y: number\n[0..4] || 1\n(4..9] || 2", []),
        (
            .unique, "x: number || y: number\n[0..10) || 1\n[20..30] || 2",
            ["table 没有规则覆盖 x in (< 0, [10..20), > 30)，例如 x = 10。"]
        ),
        (
            .unique,
            """
            日: date || y: number
            < @"2026-03-01" || 1
            @"2026-03-01" || 2
            > @"2026-03-02" || 3
            """, ["table 没有规则覆盖 日 = @\"2026-03-02\"。"]
        ),
        (.unique, "日: date || y: number\n<= @\"2026-03-01\" || 1\n>= @\"2026-03-02\" || 2", []),
        (
            .unique, "日: date || y: number\n< @\"2026-03-01\" || 1\n> @\"2026-03-02\" || 2",
            [
                "table 没有规则覆盖 日 in [@\"2026-03-01\"..@\"2026-03-02\"]，例如 日 = @\"2026-03-01\"。"
            ]
        ),
        (
            .unique, "时: time || y: number\n<= @\"12:00:00\" || 1\n>= @\"12:00:01\" || 2",
            [
                "table 没有规则覆盖 时 in (@\"12:00:00\"..@\"12:00:01\")，例如 时 = @\"12:00:00.001\"。"
            ]
        ),
        (.unique, "b: boolean || y: number\ntrue || 1", ["table 没有规则覆盖 b = false。"]),
        (.unique, "b: boolean || y: number\ntrue || 1\nnot(true) || 2", []),
        (
            .unique, "s: string || y: number\n\"乙\", \"甲\" || 1",
            ["table 没有规则覆盖 not(s in (\"乙\", \"甲\"))，例如 s = \"其他\"。"]
        ),
        (
            .unique, "s: string; \"丙\", \"乙\", \"甲\" || y: number\n\"乙\" || 1",
            ["table 没有规则覆盖 s in (\"丙\", \"甲\")，例如 s = \"丙\"。"]
        ),
        (
            .unique, "x: number || y: number\nnull || 1\n> 0 || 2",
            ["table 没有规则覆盖 x <= 0，例如 x = 0。"]
        ),
        (.unique, "x: number; null, > 0 || y: number\n> 0 || 2", ["table 没有规则覆盖 x = null。"]),
        (
            .unique, "s: string; \"甲\", \"乙\" || y: number\n\"丁\" || 1\n- || 2",
            ["rule 1, input 1 第1条不会适用：没有“s”满足“\"丁\"”。"]
        ),
        (
            .collect, "x: number || y: number; ; 0\n> 5, [3..2] || 1\n[3..2] || 2\n- || 3",
            ["rule 2, input 1 第2条不会适用：没有“x”满足“[3..2]”。"]
        ),
        (
            .first,
            """
            类型: string | x: number || y: number
            "甲" | - || 1
            - | < 5 || 2
            "甲", "乙" | < 5 || 3
            "甲" | > 0 || 4
            - | >= 5 || 5
            - | - || 6
            """,
            [
                "rule 3 第3条不起作用：凡其适用之处，第2条都在先，例如 类型 = \"甲\"，x = 0。",
                "rule 4 第4条不起作用：凡其适用之处，第1条都在先，例如 类型 = \"甲\"，x = 5。",
                "rule 6 第6条不起作用：凡其适用之处，第2条与第5条都在先，例如 x = 0。",
            ]
        ),
        (
            .priority,
            """
            x: number || y: string; "高", "低"
            > 3 || "低"
            > 2 || "高"
            <= 2 || "低"
            """, ["rule 1 第1条不起作用：凡其适用之处，第2条的优先级更高，例如 x = 4。"]
        ),
        (
            .any,
            """
            x: number || y: number
            <= 5 || 1
            >= 5 || 1
            5 || 2
            >= 6 || x - x + 1
            >= 7 || x - 6
            """,
            [
                "rule 3 第1条与第3条重叠而结果不同，例如 x = 5。",
                "rule 3 第2条与第3条重叠而结果不同，例如 x = 5。",
                "rule 4 第2条与第4条可能重叠而结果不同，例如 x = 6。",
                "rule 5 第2条与第5条重叠而结果不同，例如 x = 8。",
                "rule 5 第4条与第5条重叠而结果不同，例如 x = 8。",
                "? rule 4, output 1 “x - x + 1”的值在判定之前不可知。",
            ]
        ),
        (
            .unique,
            """
            x: number | s: string || y: number
            > 门槛 | "甲" || 1
            <= 5 | "甲" || 2
            - | "乙" || 3
            """,
            [
                "rule 2 第1条与第2条可能重叠，例如 x = 5，s = \"甲\"。",
                "table 没有规则覆盖 not(s in (\"甲\", \"乙\"))，例如 x = 5，s = \"其他\"。",
                "table x > 5 且 s = \"甲\" 是否有规则覆盖，取决于第1条，例如 x = 6，s = \"甲\"。",
                "? rule 1, input 1, 1:3 “门槛”的值在判定之前不可知。",
            ]
        ),
        (
            .first,
            "x: number || y: number\n? * 2 > 5 || 1\n> 3 || 2\n- || 3",
            [
                "rule 2 第2条与第3条是否起作用无法判定，例如 x = 4。",
                "? rule 1, input 1, 1:1 “? * 2 > 5”是含“?”的运算，不作分析。",
            ]
        ),
        (
            .unique,
            """
            标签: list<string> | s: string; "甲", "乙" || y: number
            list contains(?, "a") | "甲" || 1
            - | "乙" || 2
            """,
            [
                "table s = \"甲\" 是否有规则覆盖，取决于第1条，例如 标签 = []，s = \"甲\"。",
                "? input 1 对文本列表的条件不作分析。",
            ]
        ),
        (
            .unique, "t: time || y: number\n< @\"12:00:00\" || 1\n>= @\"12:00:00Z\" || 2",
            [
                "rule 2 第1条与第2条可能重叠，例如 t = @\"12:00:00\"。",
                "table 任何输入 是否有规则覆盖，取决于第1条与第2条，例如 t = @\"12:00:00\"。",
                "? input 1 该列的时间有的带时区、有的不带。",
            ]
        ),
        (
            .unique, "x: number; < 上限 || y: number\n> 0 || 1",
            ["? allowed values of input 1, 1:3 “上限”的值在判定之前不可知。"]
        ),
    ]

    @Test("finds exactly what is there", arguments: goldens.indices)
    func golden(index: Int) throws {
        let (policy, text, expected) = Self.goldens[index]
        let analysis = try DecisionTable.sample(text, policy, names: ["门槛", "上限"]).analyse()

        let lines =
            analysis.findings.map { "\($0.location) \($0.messageZH)" }
            + analysis.undecided.map { undecided in
                let place = undecided.place.map { ", \($0)" } ?? ""
                return "? \(undecided.location)\(place) \(undecided.messageZH)"
            }
        #expect(lines == expected)
        #expect(analysis.isSound == expected.isEmpty)
        #expect(analysis.findings.allSatisfy { $0.message.hasSuffix(".") })
    }

    @Test("says it in English as well")
    func english() throws {
        let text =
            "x: number | b: boolean || y: number\n< 5 | - || 1\n> 7 | true || 2\n> 8 | - || 3"
        let unique = try DecisionTable.sample(text).analyse()
        let first = try DecisionTable.sample(text + "\n> 9 | true || 4", .first).analyse()

        #expect(
            unique.findings.map(\.description) == [
                "rule 3: Rules 2 and 3 overlap, for example x = 9, b = true.",
                "table: No rule covers x in [5..7], for example x = 5, b = false.",
                "table: No rule covers x in [5..8] and b = false, for example x = 5, b = false.",
            ])
        #expect(
            first.findings.first?.description
                == "rule 4: Rule 4 never counts, because rule 2 comes first wherever it matches, "
                + "for example x = 10, b = true.")
        #expect(first.findings.map(\.kind) == [.maskedRule, .gap, .gap])
    }

    @Test("lists few findings and says how many more there are")
    func limits() throws {
        let rules = (0..<30).map { _ in "- || 1" }
        let table = try DecisionTable.sample(
            (["x: number || y: number"] + rules).joined(separator: "\n"))
        let analysis = table.analyse(most: 5)

        #expect(analysis.findings.count == 5)
        #expect(analysis.omitted == [.overlap: 30 * 29 / 2 - 5])
    }

    @Test("ends when it takes too long, and says so")
    func tooLarge() throws {
        let table = try DecisionTable.sample(
            "x: number | y: number || z: number\n< 5 | < 5 || 1\n>= 5 | - || 2\n- | >= 5 || 3")
        let analysis = table.analyse(steps: 3)

        #expect(
            analysis.undecided.map(\.description) == [
                "table: The table is too large to find all overlaps within 3 steps.",
                "table: The table is too large to find all gaps within 3 steps.",
            ])
        #expect(!analysis.isSound)
        #expect(table.analyse(steps: 1_000).undecided == [])
    }
}
