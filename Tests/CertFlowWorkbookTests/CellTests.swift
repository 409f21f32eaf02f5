import Testing

@testable import CertFlowWorkbook

@Suite("A written cell")
struct CellTests {
    @Test(
        "has the type, value and number format of what it holds",
        arguments: [
            (.text("甲公司"), .text, "s", "甲公司", "General"),
            (.identifier("0061000123456789012"), .identifier, "s", "0061000123456789012", "@"),
            (.count(1_234), .count, "n", "1234", "#,##0"),
            (.count(2026), .ordinal, "n", "2026", "0"),
            (.count(3), .number(decimals: 1), "n", "3", "#,##0.0"),
            (.number(86.5), .number(decimals: 2), "n", "86.5", "#,##0.00"),
            (.percent(0.853), .percent(decimals: 1), "n", "0.853", "0.0%"),
            (.blank, .text, "blank", "", "General"),
            (.text("无年度任务"), .count, "s", "无年度任务", "General"),
            (.formula("COUNTA(A1:A2)", value: .count(2)), .count, "n", "2", "#,##0"),
            (.formula("T(A1)", value: .text("=x")), .text, "str", "=x", "General"),
        ] as [(Cell, ValueKind, String, String, String)])
    func typed(_ cell: Cell, _ kind: ValueKind, type: String, value: String, format: String) throws
    {
        let written = try ScratchFolder().written(.sample(cell, kind)).cells()

        #expect(written["A3"]?.type == type)
        #expect(written["A3"]?.value == value)
        #expect(written["A3"]?.numberFormat == format)
    }

    @Test(
        "holds an amount exactly and shows every digit of it",
        arguments: [
            (703_625_00, .wanYuan, "70.3625", "#,##0.00??"),
            (20_000_000, .wanYuan, "20", "#,##0.00"),
            (1, .wanYuan, "1E-06", "#,##0.00????"),
            (12_345_678_901_234, .wanYuan, "12345678.901234", "#,##0.00????"),
            (999_999_999_999_999, .wanYuan, "999999999.999999", "#,##0.00????"),
            (-5, .yuan, "-0.05", "#,##0.00"),
            (123_456_789_01, .yuan, "123456789.01", "#,##0.00"),
        ] as [(Int64, MoneyUnit, String, String)])
    func money(fen: Int64, unit: MoneyUnit, value: String, format: String) throws {
        let written = try ScratchFolder().written(.sample(.money(fen: fen), .money(unit))).cells()

        #expect(written["A3"]?.type == "n")
        #expect(written["A3"]?.value == value)
        #expect(written["A3"]?.numberFormat == format)
    }

    @Test(
        "holds a day as Excel counts days",
        arguments: [
            (1900, 3, 1, "61"), (2000, 2, 29, "36585"), (2026, 12, 31, "46387"),
            (9999, 12, 31, "2958465"),
        ])
    func days(year: Int, month: Int, day: Int, serial: String) throws {
        let written = try ScratchFolder()
            .written(.sample(SheetDate.sample(year, month, day), .date)).cells()

        #expect(written["A3"]?.type == "n")
        #expect(written["A3"]?.value == serial)
        #expect(written["A3"]?.numberFormat == "yyyy-mm-dd")
    }

    @Test(
        "is refused a day that is not there",
        arguments: [
            (1900, 2, 28), (2026, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 13, 1),
            (2026, 0, 1), (2026, 1, 0), (10_000, 1, 1),
        ])
    func noSuchDay(year: Int, month: Int, day: Int) {
        #expect(SheetDate(year: year, month: month, day: day) == nil)
    }

    @Test("keeps a column of codes as text for what the clerk types next")
    func codeColumn() throws {
        let book = try ScratchFolder().written(.sample(.identifier("007"), .identifier))

        let column = try #require(book.sheet(1).first("col"))
        #expect(column["style"] != nil)
        let ignored = try #require(book.sheet(1).first("ignoredError"))
        #expect(ignored["numberStoredAsText"] == "1")
        #expect(ignored["sqref"] == "A3:A3" || ignored["sqref"] == "A3")
    }
}
