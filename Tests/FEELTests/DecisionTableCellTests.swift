import FEEL
import Testing

@Suite("A cell admits what its unary tests admit")
struct DecisionTableCellTests {
    /// Cells by the type of their input, with values to try.
    private static let cells: [(type: String, cells: [String], values: [String])] = [
        (
            "number",
            [
                "-", "5", "-5", "5.00", "< 5", "<= 5", "> 5", ">= 5", "= 5", "!= 5", "[1..5]",
                "(1..5)", "]1..5[", "[1..5)", "(1..5]", "1, 3, 5", "< 1, > 5", "not(5)",
                "not(1, [3..5])", "not(< 5)", "null", "5, null", "not(null)", "[5..5]", "[5..1]",
                "500 * 10000", "> 2 * 2", "(< 5)", "[1, 3, [4..5]]", "(!= 5)", "(= 5)", "\"5\"",
                "[1..5], not(3)", "? > 4", "? * 2 = 10", "界", "> 界", "< 界, 5", "not(界)",
                "not(5, > 界)", "x", "x + 1", "[界..10]", "true", "[\"a\"..\"b\"]", "< \"a\"",
                "1E6144", "-1E6144", "0.1", "0.10000000000000000000000000000000001",
            ],
            [
                "0", "1", "3", "4", "4.5", "5", "5.0", "5.000001", "6", "-5", "5000000", "null",
                "0.1", "1E6144", "-2E6144",
            ]
        ),
        (
            "string",
            [
                "-", "\"甲\"", "\"甲\", \"乙\"", "not(\"甲\")", "not(\"甲\", \"乙\")", "< \"乙\"",
                ">= \"甲\"", "[\"a\"..\"c\")", "null", "\"甲\", null", "[\"甲\", \"丙\"]", "5",
                "starts with(?, \"甲\")", "string length(?) > 1", "名", "not(名)", "\"\"",
                "!= \"甲\"", "= \"甲\"",
            ],
            ["\"甲\"", "\"乙\"", "\"丙\"", "\"甲乙\"", "\"\"", "\"b\"", "\"c\"", "null", "\"其他\""]
        ),
        (
            "boolean", ["-", "true", "false", "true, false", "not(true)", "null", "? = true", "1"],
            ["true", "false", "null"]
        ),
        (
            "date",
            [
                "-", "@\"2026-03-01\"", "date(\"2026-03-01\")", "> date(2026, 3, 1)",
                "[@\"2026-01-01\"..@\"2026-12-31\"]", "< @\"2026-03-01\"",
                "not(@\"2026-03-01\")", "@\"2026-03-01T00:00:00\"", "? < @\"2026-03-01\"",
                "@\"2026-03-01\" + @\"P1D\"", "null", "date(\"2026-02-30\")",
            ],
            [
                "@\"2026-03-01\"", "@\"2026-02-28\"", "@\"2026-03-02\"", "@\"2027-01-01\"", "null",
                "@\"-0001-01-01\"",
            ]
        ),
        (
            "time",
            [
                "-", "@\"10:00:00\"", "< @\"10:00:00\"", "[@\"09:00:00\"..@\"17:00:00\"]",
                "not(@\"10:00:00\")", "@\"10:00:00.5\"", "<= @\"10:00:00.5\"",
            ],
            [
                "@\"10:00:00\"", "@\"10:00:00.5\"", "@\"10:00:00.9\"", "@\"10:00:01\"",
                "@\"23:59:59\"", "@\"00:00:00\"", "@\"10:00:00Z\"", "null",
            ]
        ),
        (
            "date and time",
            [
                "-", "@\"2026-03-01T10:00:00+08:00\"", ">= @\"2026-03-01T02:00:00Z\"",
                "(@\"2026-03-01T02:00:00Z\"..@\"2026-03-01T03:00:00Z\")",
                "not(@\"2026-03-01T02:00:00Z\")", "@\"2026-03-01T02:00:00.25Z\"",
            ],
            [
                "@\"2026-03-01T02:00:00Z\"", "@\"2026-03-01T10:00:00.75+08:00\"",
                "@\"2026-03-01T10:00:00@Asia/Shanghai\"", "@\"2026-03-01T02:00:01Z\"",
                "@\"2026-03-01T02:00:00\"", "@\"2026-03-01\"", "null",
            ]
        ),
        (
            "days and time duration",
            [
                "-", "@\"P1D\"", "> @\"PT12H\"", "[@\"PT0S\"..@\"P1D\"]", "not(@\"P1D\")",
                "@\"P1M\"",
            ],
            ["@\"P1D\"", "@\"PT24H\"", "@\"PT12H\"", "@\"-P1D\"", "@\"PT0.5S\"", "null"]
        ),
        (
            "years and months duration",
            ["-", "@\"P1Y\"", "> @\"P6M\"", "[@\"P6M\"..@\"P1Y\"]", "not(@\"P12M\")", "@\"P1D\""],
            ["@\"P12M\"", "@\"P6M\"", "@\"P7M\"", "@\"-P1M\"", "null"]
        ),
        (
            "list<string>", ["-", "list contains(?, \"甲\")", "[\"甲\"]", "count(?) > 1", "null"],
            ["[]", "[\"甲\"]", "[\"甲\", \"乙\"]", "null"]
        ),
        (
            "Any", ["-", "5", "\"甲\"", "> 4", "not(5)", "null", "[1..9]", "true"],
            ["5", "\"甲\"", "6", "true", "null", "@\"2026-03-01\"", "[5]"]
        ),
        (
            "context", ["-", "? = {a: 1}", "{a: 1}", "?.a = 1"],
            ["{a: 1}", "{a: 2}", "{}", "null"]
        ),
    ]

    @Test("exactly as the evaluator does", arguments: cells.indices)
    func evaluator(group: Int) throws {
        let (type, cells, values) = Self.cells[group]
        let names = ["界", "名"]
        let scope = Scope(["界": .number(4), "名": .string("乙")])
        let input = DecisionTable.Input(
            "x", type: type == "list<string>" ? .list(.string) : try #require(FEELType(name: type)))
        for cell in cells {
            let table = try DecisionTable(
                name: "", inputs: [input], outputs: [.init("y", type: .number)],
                rules: [.init([cell], ["1"])], names: names)
            let tests = try FEEL.Expression(parsingTests: cell, names: names + ["x"])
            for text in values {
                let value = try feel(text, in: Scope())
                let converted = try #require(value.converted(to: input.type))
                let inner = scope.adding(Context([("x", converted), ("?", converted)]))
                let expected = tests.evaluate(in: inner).value == .boolean(true)
                let decision = table.decide([value], in: scope)
                #expect((decision.rules == [1]) == expected, "\(cell) for \(text)")
            }
        }
    }

    @Test("all cells of a column together as each of them alone", arguments: cells.indices)
    func together(group: Int) throws {
        let (type, cells, values) = Self.cells[group]
        let input = DecisionTable.Input(
            "x", type: type == "list<string>" ? .list(.string) : try #require(FEELType(name: type)))
        let scope = Scope(["界": .number(4), "名": .string("乙")])
        func table(_ cells: [String]) throws -> DecisionTable {
            try DecisionTable(
                name: "", inputs: [input], outputs: [.init("y", type: .number)],
                rules: cells.map { .init([$0], ["1"]) }, hitPolicy: .collect,
                names: ["界", "名"])
        }
        let all = try table(cells)
        let each = try cells.map { try table([$0]) }
        for text in values {
            let value = try feel(text, in: Scope())
            let expected = each.indices
                .filter { each[$0].decide([value], in: scope).rules == [1] }.map { $0 + 1 }
            #expect(all.decide([value], in: scope).rules == expected, "\(text)")
        }
    }

    @Test("inputs are expressions over the outside, cells see them by name")
    func names() throws {
        let table = try DecisionTable.sample(
            """
            专利 数: number; ; 企业.专利数 | 销售额: number; ; 上年度 销售额 / 10000 || 金额: number
            >= 3 | > 专利 数 * 100 || 销售额 * 10
            - | - || 专利 数 + 上年度 销售额
            """, .first, names: ["上年度 销售额", "企业"])

        #expect(table.decide(in: .sample).summary == "6000 matched 1")
        let lower = Scope.sample.adding(["上年度 销售额": .number(10_000)])
        #expect(table.decide(in: lower).summary == "10003 matched 2")
    }

    @Test("a name of the outside hides a built-in")
    func hidden() throws {
        let text = "x: date || y: number\ndate(\"2026-03-01\") || 1"
        let day = Function(name: "date", parameters: [Parameter("s", .string)], result: .date) {
            _ in .date(try #require(CalendarDate("2026-12-31")))
        }
        let value = "@\"2026-12-31\""

        #expect(try DecisionTable.sample(text).decide([value]).outcome == .unmatched)
        let table = try DecisionTable.sample(text, names: ["date"])
        #expect(try table.decide([value], in: Scope().adding([day])).outcome == .matched)
    }
}
