import FEEL
import Testing

@Suite("The static check")
struct CheckTests {
    private let names: [String: FEELType] = [
        "金额": .number, "名称": .string, "同意": .boolean, "日期": .date, "any": .any,
        "间隔": .dayTimeDuration,
        "企业": .context(["专利数": .number, "名称": .string]), "open": .context([:]),
        "专利": .list(.context(["号": .string, "年份": .number])),
        "working days between": .function([.date, .date], .number),
    ]

    private func check(_ text: String) throws -> CheckResult {
        try FEEL.Expression(parsing: text, names: names.keys).check(names: names)
    }

    @Test(
        "finds no mistake where there is none, and the type",
        arguments: [
            ("金额 * 2 >= 100 and 同意", .boolean), ("企业.专利数 + 1", .number), ("专利.年份", .list(.number)),
            ("专利[年份 > 2020]", .list(.context(["号": .string, "年份": .number]))), ("专利[1].号", .string),
            ("every p in 专利 satisfies p.年份 > 2000", .boolean), ("sum(专利.年份)", .number),
            ("for i in 1..3 return 名称", .list(.string)), ("if 同意 then 1 else 2", .number),
            ("日期 + @\"P1M\"", .date), ("日期 - 日期", .dayTimeDuration), ("日期 + 间隔 * 2", .date),
            ("any.x.y > 1 and any", .boolean), ("open.whatever = 1", .boolean),
            ("金额 = null", .boolean),
            ("working days between(日期, 日期) > 3", .boolean), ("金额 in [1..5]", .boolean),
            ("金额 in (1, > 5)", .boolean), ("名称 in [\"a\", \"b\"]", .boolean),
            ("max(专利.年份)", .number),
            ("sort(专利, function(x, y) x.年份 < y.年份)[1].号", .string), ("日期.year", .number),
            ("min(1, 2)", .number), ("date(\"2026-03-01\")", .date),
            ("duration(\"P1D\") * 2", .dayTimeDuration),
            ("(function(x: number) x + 1)(2)", .number), ("{a: 1, b: a + 1}.b", .number),
            ("any + 1", .any),
            ("string length(substring(名称, 1, 2))", .number), ("金额 between 1 and 2", .boolean),
            ("any[x > 1 and item.y = 2]", .list(.any)), ("count(union([1], [2]))", .number),
            ("[1..3].start", .number),
        ] as [(String, FEELType)])
    func types(text: String, type: FEELType) throws {
        let result = try check(text)

        #expect(result.diagnostics == [])
        #expect(result.type == type || text == "any + 1" && result.type != .boolean)
    }

    @Test(
        "finds mistakes with place and hint",
        arguments: [
            ("金頟 > 1", "1:1: The name ‘金頟’ is unknown. (did you mean ‘金额’?)"),
            ("1 +\n 企业.专利树", "2:5: There is no entry ‘专利树’. (did you mean ‘专利数’?)"),
            ("cuont(专利)", "1:1: The function ‘cuont’ is unknown. (did you mean ‘count’?)"),
            ("金额 > 名称", "1:1: Number cannot be compared with string."),
            ("金额 = \"1\"", "1:1: Number cannot be compared with string."),
            ("同意 < 同意", "1:1: Boolean cannot be compared with boolean."),
            ("金额 and 同意", "1:1: This should be boolean, but is number."),
            ("同意 + 1", "1:1: ‘+’ is not defined for boolean and number."),
            ("-名称", "1:2: String has no negative."),
            ("not(金额)", "1:5: This should be boolean, but is number."),
            ("if 金额 then 1 else 2", "1:4: This should be boolean, but is number."),
            ("some p in 专利 satisfies p.年份", "1:24: This should be boolean, but is number."),
            ("专利[号]", "1:4: A filter needs a truth value or a place, not string."),
            ("日期.yaer", "1:4: Date has no property ‘yaer’. (did you mean ‘year’?)"),
            ("date(金额)", "1:6: This should be string, but is number."),
            ("day of week(名称)", "1:13: This should be date, but is string."),
            ("abs(名称)", "1:5: This should be number, but is string."),
            ("abs(1, 2)", "1:1: The arguments do not fit; known is abs(n), abs(n), abs(n)."),
            (
                "substring(text: 名称, start position: 1)",
                "1:1: The arguments do not fit; known is substring(string, start position[, length])."
            ),
            ("working days between(日期)", "1:1: It takes 2 arguments, not 1."),
            ("working days between(日期, 1)", "1:26: This should be date, but is number."),
            ("金额 in [\"a\"..\"b\"]", "1:7: Range<string> cannot hold number."),
            ("金额 in < \"a\"", "1:9: Number cannot be compared with string."),
            ("@\"2026-13-01\"", "1:1: ‘2026-13-01’ is no date, time or duration."),
            ("date(\"2026-02-30\")", "1:6: ‘2026-02-30’ is no date."),
            ("{a: 1, a: 2}", "1:8: The key ‘a’ occurs twice."),
            ("金额(1)", "1:1: Number cannot be called."),
            ("金额，名称", "1:1: The name ‘金额，名称’ is unknown. (write signs in half width)"),
            ("[1..\"a\"]", "1:1: Number cannot be compared with string."),
        ])
    func mistakes(text: String, expected: String) throws {
        let diagnostics = try check(text).diagnostics

        #expect(diagnostics.map(\.description) == [expected])
        #expect(
            diagnostics.allSatisfy { $0.messageZH.unicodeScalars.contains { $0.value > 0x4E00 } })
    }

    @Test(
        "knows the optional and named parameters of the host's functions",
        arguments: [
            ("fee(1)", []), ("fee(1, \"a\")", []), ("fee(kind: \"a\", amount: 2) + 1", []),
            ("fee()", ["The arguments do not fit; known is fee(amount[, kind])."]),
            ("fee(1, 2)", ["This should be string, but is number."]),
            ("fee(amuont: 2)", ["The arguments do not fit; known is fee(amount[, kind])."]),
            ("fea(1)", ["The function ‘fea’ is unknown."]),
        ])
    func hostFunctions(text: String, expected: [String]) throws {
        let fee = Function(
            name: "fee",
            parameters: [
                Parameter("amount", .number), Parameter("kind", .string, isOptional: true),
            ],
            result: .number
        ) { $0[0] }
        let result = try FEEL.Expression(parsing: text).check(names: [:], functions: [fee])

        #expect(result.diagnostics.map(\.message) == expected)
        #expect(result.type == .number || !expected.isEmpty)
    }

    @Test(
        "lists the names and paths that are read",
        arguments: [
            ("金额 > parameter.limit", ["金额", "parameter.limit"]),
            ("every p in 专利 satisfies p.年份 > 下限", ["专利", "下限"]),
            ("专利[年份 > 下限].号", ["专利", "下限"]), ("{a: 金额, b: a}.b", ["金额"]),
            ("(function(x) x + y)(1)", ["y"]), ("count(专利) + sum(x)", ["专利", "x"]),
            ("for i in 1..n return i + partial[1]", ["n"]), ("f(1)", []),
        ])
    func references(text: String, expected: [String]) throws {
        let expression = try FEEL.Expression(parsing: text, names: names.keys)

        #expect(expression.references(names: names).map(\.text) == expected)
    }
}
