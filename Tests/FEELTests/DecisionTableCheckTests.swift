import FEEL
import Testing

@Suite("The static check of a decision table")
struct DecisionTableCheckTests {
    typealias Policy = DecisionTable.HitPolicy

    private let names: [String: FEELType] = [
        "类型": .string, "额": .number, "日": .date, "标签": .list(.string), "门槛": .number,
    ]

    private func check(_ text: String, _ policy: Policy = .unique) throws -> [String] {
        let table = try DecisionTable.sample(text, policy, names: ["门槛"])
        let found = table.check(names: names)
        #expect(
            found.allSatisfy { $0.messageZH.unicodeScalars.contains { $0.value > 0x4E00 } })
        return found.map(\.description)
    }

    @Test(
        "finds no mistake where there is none",
        arguments: [
            (
                .unique,
                "类型: string; \"甲\", \"乙\" | 额: number; [0..100] || y: number; ; 0\n\"甲\" | >= 门槛 || 额 * 2"
            ),
            (
                .priority,
                "日: date || y: string; \"高\", \"低\"\n> @\"2026-01-01\" || \"高\"\nnot(null) || \"低\""
            ),
            (.sum, "标签: list<string> || y: number; ; 0\nlist contains(?, \"a\") || 1"),
            (.collect, "额: number || y: number; ; []\n? > 1 || 1"),
            (.maximum, "额: number || y: date\n[1..2], 5 || 日"),
            (.count, "额: number || y: string; ; 0\n- || \"a\""),
            (.first, "额: number; null, [0..9] || y: number; 1, 2; 2\nnull || 1\n< 9 || null"),
        ] as [(Policy, String)])
    func fine(policy: Policy, text: String) throws {
        #expect(try check(text, policy) == [])
    }

    @Test(
        "finds mistakes of types",
        arguments: [
            (
                "类型: number || y: number\n1 || 1",
                "input 1, 1:1: This should be number, but is string."
            ),
            (
                "数: number; ; 额额 || y: number\n1 || 1",
                "input 1, 1:1: The name ‘额额’ is unknown. (did you mean ‘额’?)"
            ),
            (
                "额: number; \"a\" || y: number\n1 || 1",
                "allowed values of input 1, 1:1: String cannot hold number."
            ),
            (
                "额: number || y: number\n> \"5\" || 1",
                "rule 1, input 1, 1:3: Number cannot be compared with string."
            ),
            (
                "类型: string || y: number\n- || 1\n[1..5] || 1",
                "rule 2, input 1, 1:1: Range<number> cannot hold string."
            ),
            (
                "额: number || y: number\n> 门坎 || 1",
                "rule 1, input 1, 1:3: The name ‘门坎’ is unknown. (did you mean ‘门槛’?)"
            ),
            (
                "额: number || y: number\n? > \"a\" || 1",
                "rule 1, input 1, 1:1: Number cannot be compared with string."
            ),
            (
                "额: number || y: number\n- || 类型",
                "rule 1, output 1, 1:1: This should be number, but is string."
            ),
            (
                "额: number || y: number\n- || 额 + \"a\"",
                "rule 1, output 1, 1:1: ‘+’ is not defined for number and string."
            ),
            ("额: number || y: string; 1\n- || \"a\"", "output 1, 1:1: Number cannot hold string."),
            (
                "额: number || y: number; ; \"无\"\n- || 1",
                "default of output 1, 1:1: This should be number, but is string."
            ),
        ])
    func types(text: String, expected: String) throws {
        #expect(try check(text) == [expected])
    }

    @Test(
        "finds literals outside the allowed values",
        arguments: [
            (
                "类型: string; \"示范企业\", \"优势企业\" || y: number\n\"优势企ye\" || 1",
                "rule 1, input 1, 1:1: \"优势企ye\" is none of the allowed values."
            ),
            (
                "类型: string; \"示范企业\", \"优势企业\" || y: number\n\"示范企业\", \"优势企叶\" || 1",
                "rule 1, input 1, 1:9: \"优势企叶\" is none of the allowed values. (did you mean ‘优势企业’?)"
            ),
            (
                "类型: string; \"甲\", \"乙\" || y: number\nnot(\"丁\") || 1",
                "rule 1, input 1, 1:5: \"丁\" is none of the allowed values. (did you mean ‘乙’?)"
            ),
            (
                "额: number; [0..100] || y: number\n[1, 101] || 1",
                "rule 1, input 1, 1:5: 101 is none of the allowed values."
            ),
            (
                "额: number || y: string; \"高级\", \"低级\"\n- || \"高及\"",
                "rule 1, output 1, 1:1: \"高及\" is none of the allowed values. (did you mean ‘高级’?)"
            ),
            (
                "额: number || y: number; [0..9]; 10\n- || 1",
                "default of output 1, 1:1: 10 is none of the allowed values."
            ),
        ])
    func allowed(text: String, expected: String) throws {
        #expect(try check(text) == [expected])
    }

    @Test(
        "finds hit policies that the outputs do not go with",
        arguments: [
            (
                .priority, "y: string",
                "output 1: ‘P’ needs the output's values in descending priority."
            ),
            (
                .outputOrder, "y: string",
                "output 1: ‘O’ needs the output's values in descending priority."
            ),
            (
                .priority, "y: number; [1..9]",
                "output 1: ‘P’ needs the output's values as a list of literals."
            ),
            (
                .priority, "y: number; not(0)",
                "output 1: ‘P’ needs the output's values as a list of literals."
            ),
            (
                .outputOrder, "y: number; 1, > 2",
                "output 1: ‘O’ needs the output's values as a list of literals."
            ),
            (.sum, "y: string", "output 1: ‘C+’ is not defined for string."),
            (.minimum, "y: boolean", "output 1: ‘C<’ is not defined for boolean."),
        ] as [(Policy, String, String)])
    func policies(policy: Policy, output: String, expected: String) throws {
        #expect(try check("额: number || \(output)\n- || null", policy) == [expected])
    }

    @Test("finds aggregations and defaults of several outputs", arguments: [Policy.sum, .count])
    func several(policy: Policy) throws {
        let text = "额: number || y: number | z: number; ; 0\n- || 1 | 2"

        #expect(
            try check(text, policy) == [
                "table: ‘\(policy.rawValue)’ needs a single output.",
                "output 1: Either all outputs have a default or none.",
            ])
    }

    @Test("knows the functions of the host")
    func functions() throws {
        let fee = Function(
            name: "费用", parameters: [Parameter("额", .number)], result: .number
        ) { $0[0] }
        let table = try DecisionTable.sample(
            "额: number; ; 费用(额) || y: number\n> 费用(1) || 费用(\"a\")")

        #expect(
            table.check(names: names, functions: [fee]).map(\.description)
                == ["rule 1, output 1, 1:4: This should be number, but is string."])
    }
}
