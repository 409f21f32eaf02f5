import FEEL
import Testing

@Suite("A decision table reads its texts")
struct DecisionTableReadingTests {
    private func mistakes(
        inputs: [DecisionTable.Input] = [.init("年数", type: .number)],
        outputs: [DecisionTable.Output] = [.init("金额", type: .number)],
        rules: [DecisionTable.Rule] = [.init(["-"], ["1"])]
    ) -> [String] {
        do throws(DecisionTable.Mistakes) {
            _ = try DecisionTable(name: "表", inputs: inputs, outputs: outputs, rules: rules)
            return []
        } catch {
            #expect(
                error.diagnostics.allSatisfy {
                    $0.messageZH.unicodeScalars.contains { $0.value > 0x4E00 }
                })
            return error.diagnostics.map(\.description)
        }
    }

    @Test("without a mistake when there is none")
    func fine() {
        #expect(mistakes() == [])
    }

    @Test("and reports every mistake with its cell and place")
    func all() {
        let found = mistakes(
            inputs: [
                .init("年数", expression: "企业.年数 +", type: .number, allowed: "[0..]"),
                .init("年数", type: .number), .init("", expression: "x", type: .number),
            ],
            outputs: [
                .init("金额", type: .number, allowed: "", defaultExpression: "1 2"),
                .init("金额", type: .number), .init("", type: .number),
            ],
            rules: [
                .init(["-", "≥ 5", "< "], ["1", "2", "if"]),
                .init(["-", "-"], ["1", "2", "3", "4"]),
                .init(["", "1", "1"], [" ", "\"", "3"]),
            ])

        #expect(
            found == [
                "input 2: The name ‘年数’ is also that of input 1.",
                "input 3: The column has no name.",
                "output 2: The name ‘金额’ is also that of output 1.",
                "output 3: The column has no name.",
                "rule 2: The rule has 2 conditions, not 3.",
                "rule 2: The rule has 4 results, not 3.",
                "input 1, 1:8: An expression is expected here, not the end.",
                "allowed values of input 1, 1:6: An expression is expected here, not the end.",
                "output 1: The text is empty. (write - where anything will do)",
                "default of output 1, 1:3: The expression should end before ‘2’.",
                "rule 1, input 2, 1:1: ‘≥’ does not belong here. (write >=)",
                "rule 1, input 3, 1:3: An expression is expected here, not the end.",
                "rule 1, output 3, 1:3: An expression is expected here, not the end.",
                "rule 3, input 1: The text is empty. (write - where anything will do)",
                "rule 3, output 1: The text is empty. (write null where there is no result)",
                "rule 3, output 2, 1:1: A text is not closed with ‘\"’.",
            ])
    }

    @Test("and needs an output and a rule")
    func empty() {
        #expect(
            mistakes(outputs: [], rules: []) == [
                "table: The table has no output.", "table: The table has no rule.",
            ])
    }

    @Test("and keeps what was written")
    func kept() throws {
        let rules = [DecisionTable.Rule([">= 3"], ["1"], annotation: "第五条")]
        let table = try DecisionTable(
            name: "年限", inputs: [.init("年数", type: .number)],
            outputs: [.init("金额", type: .number)], rules: rules)

        #expect(table.rules == rules)
        #expect(table.hitPolicy == .unique)
        #expect(table.inputs.map(\.expression) == ["年数"])
    }

    @Test(
        "and knows the type of its answer",
        arguments: [
            (.unique, "number"), (.collect, "list<number>"), (.sum, "number"), (.count, "number"),
            (.minimum, "number"), (.outputOrder, "list<number>"),
        ] as [(DecisionTable.HitPolicy, String)])
    func types(policy: DecisionTable.HitPolicy, expected: String) throws {
        let one = try DecisionTable.sample("x: number || y: number\n- || 1", policy)
        let two = try DecisionTable.sample("x: number || y: number | z: string\n- || 1 | \"a\"")

        #expect(one.resultType.description == expected)
        #expect(two.resultType.description == "context<y: number, z: string>")
    }

    @Test("and finds locations in both languages")
    func locations() {
        let all: [DecisionTable.Location] = [
            .table, .input(1), .allowed(2), .output(3), .default(4), .rule(5),
            .cell(rule: 6, input: 7), .result(rule: 8, output: 9),
        ]

        #expect(
            all.map(\.descriptionZH) == [
                "决策表", "第1个输入", "第2个输入的允许值", "第3个输出", "第4个输出的默认值", "第5条规则",
                "第6条规则第7个输入", "第8条规则第9个输出",
            ])
        #expect(all.map(\.rule) == [nil, nil, nil, nil, nil, 5, 6, 8])
    }
}
