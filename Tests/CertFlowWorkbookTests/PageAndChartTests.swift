import Testing

@testable import CertFlowWorkbook

@Suite("A free page and its charts")
struct PageAndChartTests {
    @Test("carries formulas over other sheets, with their values and in merged cells")
    func formulas() throws {
        let book = try ScratchFolder().written(
            .sample(YearEndSample.cover, YearEndSample.awards, YearEndSample.progress))
        let cells = try book.cells(1)

        #expect(cells["C8"]?.formula == "COUNTA('奖补资金汇总表'!$C$5:$C$74)")
        #expect(cells["C8"]?.value == "70")
        #expect(cells["B9"]?.formula == "'奖补资金汇总表'!$H$75")
        #expect(cells["B9"]?.value == "1330.74625")
        let merged = try book.sheet(1).all("mergeCell").compactMap { $0["ref"] }
        #expect(merged.contains("A2:D2"))
        #expect(merged.contains("B9:D10"))
        #expect(merged.contains("A9:A10"))
        #expect(try book.sheet(1).first("pageSetup")?["orientation"] == "portrait")
    }

    @Test("asks Excel to calculate everything anew on opening")
    func recalculation() throws {
        let book = try ScratchFolder().written(.sample(.blank, .text))

        #expect(try book.part("xl/workbook.xml").first("calcPr")?["fullCalcOnLoad"] == "1")
    }

    @Test(
        "draws a chart over the cells, with their values kept in it",
        arguments: [
            (.column, "c:barChart", "col"), (.bar, "c:barChart", "bar"),
            (.line, "c:lineChart", nil),
        ] as [(ChartPlan.Kind, String, String?)])
    func chart(_ kind: ChartPlan.Kind, element: String, direction: String?) throws {
        var sheet = SheetPlan.sample(
            columns: [ColumnPlan("区县", .text), ColumnPlan("数", .count)],
            rows: [[.text("甲"), .count(3)], [.text("乙"), .count(5)]])
        let names = try #require(sheet.dataRange(ofColumn: 0))
        let values = try #require(sheet.dataRange(ofColumn: 1))
        sheet.charts = [
            ChartPlan(
                kind, title: "图", categories: names, series: [ChartSeries("数", values: values)])
        ]
        let book = try ScratchFolder().written(.sample(sheet))
        let chart = try book.part("xl/charts/chart1.xml")

        #expect(chart.first(element) != nil)
        #expect(chart.first("c:barDir")?["val"] == direction)
        #expect(chart.all("c:f").map(\.text) == ["'表'!$A$3:$A$4", "'表'!$B$3:$B$4"])
        #expect(chart.first("c:numCache")?.all("c:v").map(\.text) == ["3", "5"])
        #expect(chart.first("c:title")?.all("a:t").map(\.text) == ["图"])
    }

    @Test("is printed with its charts, none of them cut by a page's end")
    func chartsStayWhole() throws {
        let sheet = try ScratchFolder().written(.sample(YearEndSample.progress)).sheet(1)

        // Table rows 1 to 10; the charts with the gap above them follow.
        #expect(sheet.all("brk").map { $0["id"] } == ["10"])
    }

    @Test("places two halves side by side and everything else below")
    func placement() {
        let range = CellRange(sheet: "表", rows: 0...0, columns: 0...0)
        func chart(_ width: ChartPlan.Width, _ rows: Int) -> ChartPlan {
            ChartPlan(
                .bar, title: "t", categories: range, series: [], width: width, heightRows: rows)
        }
        let charts = [
            chart(.half, 10), chart(.half, 12), chart(.half, 10), chart(.full, 8), chart(.full, 8),
        ]
        let places = ChartPlacement.places(for: charts)

        #expect(places.map(\.row) == [1, 1, 14, 25, 34])
        #expect(places.map(\.isRight) == [false, true, false, false, false])
        #expect(ChartPlacement.rows(for: charts) == 42)
        #expect(ChartPlacement.lines(of: charts) == [0..<13, 13..<24, 24..<33, 33..<42])
    }

    @Test("begins a page before a chart that would not fit, never for one that fits nowhere")
    func breaks() {
        let heights = [Double](repeating: 15, count: 40)

        #expect(
            ChartBreaks.rows(heights: heights, blocks: [10..<25, 25..<40], repeated: 15, page: 320)
                == [10, 25])
        #expect(
            ChartBreaks.rows(heights: heights, blocks: [10..<25], repeated: 15, page: 420) == [])
        #expect(ChartBreaks.rows(heights: heights, blocks: [0..<40], repeated: 0, page: 100) == [])
    }
}
