import FEEL
import Testing

@Suite("Money, shares and plain numbers are kept apart")
struct MeasureTests {
    private let names: [String: FEELType] = [
        "销售额": .measure(.money), "上年销售额": .measure(.money), "增长率": .measure(.percent),
        "人数": .number, "元": .measure(.money), "万元": .measure(.money),
        "percent": .measure(.percent), "日期": .date, "同意": .boolean, "any": .any,
        "明细": .list(.context(["金额": .measure(.money), "份额": .measure(.percent), "件": .number])),
        "奖励": .function([.measure(.money)], .measure(.money)),
    ]

    private func check(_ text: String) throws -> CheckResult {
        let units: [Measure: String] = [.money: "万元", .percent: "percent"]
        return try FEEL.Expression(parsing: text, names: names.keys)
            .check(names: names, profile: .strict(units: units))
    }

    @Test(
        "what makes sense has a type",
        arguments: [
            ("销售额 >= 500 * 万元", .boolean), ("销售额 >= 0", .boolean), ("0 < 销售额", .boolean),
            ("销售额 + 上年销售额", .measure(.money)), ("销售额 + 0", .measure(.money)),
            ("销售额 * 2", .measure(.money)), ("2 * 销售额", .measure(.money)),
            ("销售额 * 增长率", .measure(.money)), ("销售额 / 2", .measure(.money)),
            ("销售额 / 增长率", .measure(.money)), ("销售额 / 上年销售额", .measure(.percent)),
            ("销售额 / 上年销售额 - 1 >= 20 * percent", .boolean), ("1 - 增长率", .measure(.percent)),
            ("增长率 * 增长率", .measure(.percent)), ("(销售额 / 上年销售额) ** 0.5", .measure(.percent)),
            ("人数 / 增长率", .number), ("-销售额", .measure(.money)),
            ("sum(明细.金额)", .measure(.money)), ("max(销售额, 上年销售额)", .measure(.money)),
            ("mean(明细.份额)", .measure(.percent)), ("sum(明细.件)", .number),
            ("round half up(销售额 / 3, 2)", .measure(.money)), ("abs(销售额 - 上年销售额)", .measure(.money)),
            ("销售额 between 0 and 5 * 万元", .boolean), ("销售额 in [0..5 * 万元]", .boolean),
            ("销售额 in (0, > 5 * 万元)", .boolean), ("count(明细[金额 > 1 * 万元]) > 2", .boolean),
            ("if 同意 then 销售额 else 0", .measure(.money)), ("string(销售额)", .string),
            ("奖励(销售额)", .measure(.money)), ("销售额 > any", .boolean), ("any * 销售额 > 销售额", .boolean),
            ("销售额 = null", .boolean),
        ] as [(String, FEELType)])
    func sensible(text: String, type: FEELType) throws {
        let result = try check(text)

        #expect(result.diagnostics == [])
        #expect(result.type == type)
    }

    @Test(
        "what makes none is refused, with the unit to write",
        arguments: [
            (
                "销售额 >= 500",
                "1:1: Money cannot be compared with a plain number. (give the number its unit: 5 * 万元)"
            ),
            (
                "增长率 >= 20",
                "1:1: Percent cannot be compared with a plain number. (give the number its unit: 5 * percent)"
            ),
            (
                "增长率 <= 1",
                "1:1: Percent cannot be compared with a plain number. (give the number its unit: 5 * percent)"
            ),
            ("销售额 > 增长率", "1:1: Money cannot be compared with percent."),
            ("销售额 + 增长率", "1:1: ‘+’ makes no sense for money and percent."),
            (
                "销售额 + 1",
                "1:1: ‘+’ makes no sense for money and a plain number. (give the number its unit: 5 * 万元)"
            ),
            ("销售额 * 上年销售额", "1:1: ‘*’ makes no sense for money and money."),
            (
                "人数 / 销售额",
                "1:1: ‘/’ makes no sense for a plain number and money. (give the number its unit: 5 * 万元)"
            ),
            (
                "销售额 ** 2",
                "1:1: ‘**’ makes no sense for money and a plain number. (give the number its unit: 5 * 万元)"
            ),
            (
                "销售额 between 1 and 2 * 万元",
                "1:1: Money cannot be compared with a plain number. (give the number its unit: 5 * 万元)"
            ),
            (
                "销售额 in [1..2]",
                "1:8: Money cannot be compared with a plain number. (give the number its unit: 5 * 万元)"
            ),
            (
                "销售额 in (> 5)",
                "1:11: Money cannot be compared with a plain number. (give the number its unit: 5 * 万元)"
            ),
            (
                "max(销售额, 人数)",
                "1:10: Money cannot be compared with a plain number. (give the number its unit: 5 * 万元)"
            ),
            ("if 同意 then 销售额 else 增长率", "1:1: Money cannot be compared with percent."),
            ("销售额 + 日期", "1:1: ‘+’ is not defined for money and date."),
            ("奖励(人数)", "1:4: This should be money, but is number."),
        ])
    func senseless(text: String, message: String) throws {
        #expect(try check(text).diagnostics.map(\.description) == [message])
    }
}

@Suite("The strict profile")
struct StrictProfileTests {
    private let names: [String: FEELType] = [
        "today": .date, "同意": .boolean, "金额": .number, "名称": .string,
    ]

    private func mistakes(_ text: String, _ profile: Profile) throws -> [String] {
        try FEEL.Expression(parsing: text, names: names.keys)
            .check(names: names, profile: profile).diagnostics
            .map { "\($0.rule.rawValue) \($0)" }
    }

    @Test(
        "refuses what a rule must not do, which the whole language allows",
        arguments: [
            (
                "now() = null",
                "no-clock 1:1: A rule asks no clock, so ‘now()’ has no place in it. (write today without brackets)"
            ),
            ("金额 < null", "type-clash 1:1: Nothing is smaller or larger than null."),
            (
                "if 同意 then 1 else \"a\"",
                "type-clash 1:1: The branches are of different types: number and string."
            ),
            (
                "function(x) external {java: {class: \"a\"}}",
                "external-function 1:1: A rule cannot call a function from outside."
            ),
            ("金额 in [5..1]", "empty-range 1:7: The range holds nothing."),
            ("金额 in (1..1)", "empty-range 1:7: The range holds nothing."),
        ])
    func refused(text: String, message: String) throws {
        #expect(try mistakes(text, .strict()) == [message])
        #expect(try mistakes(text, .full) == [])
    }

    @Test(
        "a regular expression that cannot be read is a mistake at load",
        arguments: ["matches(名称, \"[a\")", "replace(名称, \"(a\", \"b\")", "split(名称, \"*\")"])
    func patterns(text: String) throws {
        #expect(try mistakes(text, .full).first?.hasPrefix("bad-literal 1:") == true)
    }

    @Test("allows a range of one value and a comparison with null")
    func allowed() throws {
        #expect(try mistakes("金额 in [1..1] and 名称 != null and 金额 in [-5..-1]", .strict()) == [])
    }
}
