import Testing

@testable import CertFlowWorkbook

@Suite("A table on a sheet")
struct TableTests {
    @Test("stands as officers expect: title, notes, head, rows, total, remark, notes, signatures")
    func parts() throws {
        let cells = try ScratchFolder().written(.sample(YearEndSample.awards)).cells()

        #expect(cells["A1"]?.value == "2026年度知识产权奖补资金汇总表")
        #expect(cells["A2"]?.value == "填报单位：样例市知识产权局")
        #expect(cells.values.contains { $0.value == "单位：万元" })
        #expect(cells["A3"]?.value == "序号")
        #expect(cells["F3"]?.value == "金额")
        #expect(cells["H4"]?.value == "实拨")
        #expect(cells["A5"]?.value == "1")
        #expect(cells["A75"]?.value == "合计")
        #expect(cells["F75"]?.formula == "SUM(F5:F74)")
        #expect(cells["F75"]?.value == "1400")
        #expect(cells["H75"]?.value == "1330.74625")
        #expect(cells["A76"]?.value.hasPrefix("合计（大写）") == true)
        #expect(cells["A77"]?.value.hasPrefix("注：") == true)
        #expect(cells["A79"]?.value == "制表人：")
    }

    @Test("merges title, groups and total label, and nothing in the rows")
    func merges() throws {
        let sheet = try ScratchFolder().written(.sample(YearEndSample.awards)).sheet(1)

        let merged = sheet.all("mergeCell").compactMap { $0["ref"] }
        #expect(merged.contains("A1:K1"))
        #expect(merged.contains("F3:H3"))
        #expect(merged.contains("A3:A4"))
        #expect(merged.contains("A75:E75"))
        #expect(sheet.all("autoFilter").first?["ref"] == "A4:K74")
    }

    @Test("keeps its head, and the columns asked for, when scrolled")
    func frozen() throws {
        let pane = try #require(
            ScratchFolder().written(.sample(YearEndSample.awards)).sheet(1).first("pane"))

        #expect(pane["ySplit"] == "4")
        #expect(pane["xSplit"] == "3")
        #expect(pane["state"] == "frozen")
        #expect(pane["topLeftCell"] == "D5")
    }

    @Test("without rows keeps one blank row, so that formulas over it give nothing, and says so")
    func empty() throws {
        let cells = try ScratchFolder().written(.sample(YearEndSample.empty)).cells()

        #expect(YearEndSample.empty.dataRange(ofColumn: 1)?.address == "B3:B3")
        #expect(cells["B3"]?.type == "blank")
        #expect(cells["C4"]?.formula == "SUM(C3:C3)")
        #expect(cells["C4"]?.value == "0")
        #expect(cells["A5"]?.value == "本表无记录。")
    }

    @Test("tells where its cells are before it is written")
    func references() throws {
        let sheet = YearEndSample.awards

        #expect(sheet.dataRange(ofColumn: 7)?.qualified == "'奖补资金汇总表'!$H$5:$H$74")
        #expect(sheet.totalCell(ofColumn: 7)?.address == "H75")
        #expect(sheet.dataCell(row: 69, column: 0)?.address == "A74")
        #expect(sheet.dataCell(row: 70, column: 0) == nil)
        #expect(sheet.dataRange(ofColumn: 11) == nil)
        #expect(YearEndSample.cover.dataRange(ofColumn: 0) == nil)
        #expect(
            SheetPlan.sample(columns: [ColumnPlan("列", .text)], rows: []).totalCell(ofColumn: 0)
                == nil)
    }

    @Test("adds up counts, numbers and money, remarks counting nothing, and divides for a rate")
    func totals() throws {
        let sheet = SheetPlan.sample(
            columns: [
                ColumnPlan("区县", .text), ColumnPlan("目标", .count, total: .sum),
                ColumnPlan("完成", .count, total: .sum),
                ColumnPlan("率", .percent(decimals: 0), total: .ratio(part: 2, whole: 1)),
                ColumnPlan("分", .number(decimals: 1), total: .sum),
                ColumnPlan("额", .money(.yuan), total: .sum),
                ColumnPlan("末", .text, total: .cell(.text("完"))),
            ],
            rows: [
                [
                    .text("a"), .count(40), .count(30), .percent(0.75), .number(1.5),
                    .money(fen: 1), .blank,
                ],
                [
                    .text("b"), .text("无年度任务"), .formula("20+2", value: .count(22)), .text("—"),
                    .count(2),
                    .money(fen: 99), .blank,
                ],
            ])
        let cells = try ScratchFolder().written(.sample(sheet)).cells()

        #expect(cells["B5"]?.value == "40")
        #expect(cells["C5"]?.value == "52")
        #expect(cells["D5"]?.value == "1.3")
        #expect(cells["D5"]?.formula == "IF(B5=0,\"—\",C5/B5)")
        #expect(cells["E5"]?.value == "3.5")
        #expect(cells["F5"]?.value == "1")
        #expect(cells["G5"]?.value == "完")
    }

    @Test("shows a dash for a rate of nothing")
    func rateOfNothing() throws {
        let sheet = SheetPlan.sample(
            columns: [
                ColumnPlan("a", .text), ColumnPlan("b", .count, total: .sum),
                ColumnPlan("c", .percent(decimals: 0), total: .ratio(part: 1, whole: 1)),
            ], rows: [])
        let cells = try ScratchFolder().written(.sample(sheet)).cells()

        #expect(cells["C4"]?.type == "str")
        #expect(cells["C4"]?.value == "—")
    }

    @Test("is wide enough for every number and wraps long text in rows high enough for it")
    func widths() throws {
        let table = TablePlan(
            title: "t",
            columns: [
                ColumnPlan("额", .money(.yuan), width: .fixed(3)), ColumnPlan("长", .text),
                ColumnPlan("数", .count),
            ],
            rows: [
                [
                    .money(fen: 999_999_999_999_999), .text(String(repeating: "字", count: 100)),
                    .text("标准未明确，待修订后核定，不予计算"),
                ]
            ])
        let sheet = try ScratchFolder().written(.sample(SheetPlan(name: "表", table: table)))
            .sheet(1)
        let columns = sheet.all("col").map { Double($0["width"] ?? "") ?? 0 }
        let row = try #require(sheet.all("row").first { $0["r"] == "3" })

        #expect(columns[0] >= Double("9,999,999,999,999.99".count))
        #expect(columns[1] <= 40)
        #expect(columns[2] <= 20)
        #expect(Double(row["ht"] ?? "") ?? 0 >= 6 * 14)
        #expect(row["customHeight"] == "1")
    }

    @Test("prints on A4 across, one page wide, its head on every page, with page numbers")
    func print() throws {
        let book = try ScratchFolder().written(.sample(YearEndSample.awards))
        let sheet = try book.sheet(1)
        let names = try book.part("xl/workbook.xml").all("definedName")

        let setup = try #require(sheet.first("pageSetup"))
        #expect(setup["paperSize"] == "9")
        #expect(setup["orientation"] == "landscape")
        #expect(setup["fitToHeight"] == "0")
        #expect(setup["fitToWidth"] ?? "1" == "1")
        #expect(sheet.first("pageSetUpPr")?["fitToPage"] == "1")
        #expect(sheet.first("oddFooter")?.text.hasSuffix("第 &P 页 共 &N 页") == true)
        #expect(
            names.contains { $0["name"] == "_xlnm.Print_Titles" && $0.text == "'奖补资金汇总表'!$1:$4" })
        #expect(
            names.contains {
                $0["name"] == "_xlnm.Print_Area" && $0.text == "'奖补资金汇总表'!$A$1:$K$79"
            })
    }

    @Test("prints as asked: paper, direction, header and footer, with & as itself")
    func printAsAsked() throws {
        let columns = [ColumnPlan("列", .text)]
        let sheet = SheetPlan(
            name: "表", table: TablePlan(title: "t", columns: columns, rows: []),
            print: PrintSetup(
                paper: .a3, orientation: .portrait, isOnePage: true, header: "演练 A&B", footer: "9月")
        )
        let written = try ScratchFolder().written(.sample(sheet)).sheet(1)

        #expect(written.first("pageSetup")?["paperSize"] == "8")
        #expect(written.first("pageSetup")?["orientation"] == "portrait")
        #expect(written.first("pageSetup")?["fitToHeight"] == nil)
        #expect(written.first("oddHeader")?.text.hasSuffix("&9 演练 A&&B") == true)
        #expect(written.first("oddFooter")?.text.contains("&9 9月&C") == true)
    }
}
