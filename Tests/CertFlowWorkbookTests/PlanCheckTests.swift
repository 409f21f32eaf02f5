import Testing

@testable import CertFlowWorkbook

@Suite("A plan that cannot be a workbook")
struct PlanCheckTests {
    private static let place = SheetPlace(sheet: "表", cell: "A3")

    @Test("is refused when it has no sheets or a sheet has no columns")
    func nothing() {
        #expect(throws: WorkbookError.noSheets) {
            try WorkbookPlan(sheets: [], properties: .sample).check()
        }
        #expect(throws: WorkbookError.noColumns(sheet: "表")) {
            try WorkbookPlan.sample(.sample(columns: [], rows: [])).check()
        }
        #expect(throws: WorkbookError.noColumns(sheet: "页")) {
            try WorkbookPlan.sample(
                SheetPlan(name: "页", page: PagePlan(columnWidths: [], rows: []))
            ).check()
        }
    }

    @Test(
        "is refused for a cell that Excel could not hold or that does not belong there",
        arguments: [
            (.count(5), .identifier, .misfit(place, kind: .identifier)),
            (.identifier("1"), .count, .misfit(place, kind: .count)),
            (.money(fen: 1), .count, .misfit(place, kind: .count)),
            (.number(1), .money(.yuan), .misfit(place, kind: .money(.yuan))),
            (.percent(.nan), .percent(decimals: 1), .notFinite(place)),
            (.number(.infinity), .number(decimals: 1), .notFinite(place)),
            (.money(fen: 1_000_000_000_000_000), .money(.yuan), .numberTooLarge(place)),
            (.money(fen: .min), .money(.wanYuan), .numberTooLarge(place)),
            (.count(.max), .count, .numberTooLarge(place)),
            (.formula("", value: .blank), .text, .formula(place)),
            (
                .formula("\(text: String(repeating: "字", count: 256))", value: .blank), .text,
                .formula(place)
            ),
            (
                .formula("1", value: .formula("2", value: .count(2))), .count,
                .misfit(place, kind: .count)
            ),
        ] as [(Cell, ValueKind, WorkbookError)])
    func cells(_ cell: Cell, _ kind: ValueKind, _ refusal: WorkbookError) {
        #expect(throws: refusal) { try WorkbookPlan.sample(cell, kind).check() }
    }

    @Test("is refused for a row of another length than the head")
    func rowWidth() {
        let sheet = SheetPlan.sample(
            columns: [ColumnPlan("a", .text), ColumnPlan("b", .text)],
            rows: [[.blank, .blank], [.blank]])

        #expect(throws: WorkbookError.rowWidth(sheet: "表", row: 2, cells: 1, columns: 2)) {
            try WorkbookPlan.sample(sheet).check()
        }
    }

    @Test("is refused beyond the last row and the last column")
    func size() {
        let columns = [ColumnPlan("a", .text)]
        let full = SheetPlan.sample(
            columns: columns, rows: [[Cell]](repeating: [.blank], count: 1_048_574))
        let over = SheetPlan.sample(
            columns: columns, rows: [[Cell]](repeating: [.blank], count: 1_048_575))
        let wide = SheetPlan.sample(
            columns: [ColumnPlan](repeating: ColumnPlan("a", .text), count: 16_385), rows: [])

        #expect(throws: Never.self) { try WorkbookPlan.sample(full).check() }
        #expect(
            throws: WorkbookError.sheetTooLarge(sheet: "表", rows: 1_048_577, columns: 1)
        ) { try WorkbookPlan.sample(over).check() }
        #expect(throws: WorkbookError.sheetTooLarge(sheet: "表", rows: 4, columns: 16_385)) {
            try WorkbookPlan.sample(wide).check()
        }
    }

    @Test("is refused for totals that mean nothing")
    func totals() {
        let cases: [([ColumnPlan], WorkbookError)] = [
            ([ColumnPlan("a", .count, total: .sum)], .noRoomForTotalLabel(sheet: "表")),
            (
                [ColumnPlan("a", .text), ColumnPlan("b", .ordinal, total: .sum)],
                .total(sheet: "表", column: "b")
            ),
            (
                [ColumnPlan("a", .text), ColumnPlan("b", .percent(decimals: 0), total: .sum)],
                .total(sheet: "表", column: "b")
            ),
            (
                [
                    ColumnPlan("a", .text),
                    ColumnPlan("b", .percent(decimals: 0), total: .ratio(part: 0, whole: 9)),
                ], .total(sheet: "表", column: "b")
            ),
        ]
        for (columns, refusal) in cases {
            #expect(throws: refusal) {
                try WorkbookPlan.sample(.sample(columns: columns, rows: [])).check()
            }
        }
    }

    @Test("is refused when a sum has more digits than Excel keeps")
    func largeSum() {
        let half = Cell.money(fen: 600_000_000_000_000)
        let sheet = SheetPlan.sample(
            columns: [ColumnPlan("a", .text), ColumnPlan("b", .money(.yuan), total: .sum)],
            rows: [[.blank, half], [.blank, half]])

        #expect(
            throws: WorkbookError.numberTooLarge(SheetPlace(sheet: "表", cell: "B5"))
        ) { try WorkbookPlan.sample(sheet).check() }
    }

    @Test(
        "is refused for page cells outside the page or over each other",
        arguments: [
            [PageCell(.blank, column: 2)], [PageCell(.blank, column: 1, columns: 2)],
            [PageCell(.blank, column: -1)], [PageCell(.blank, column: 0, rows: 2)],
            [PageCell(.blank, column: 0, columns: 0)],
            [PageCell(.blank, column: 0, columns: 2), PageCell(.blank, column: 1)],
            [PageCell(.blank, column: 0, columns: .max)],
        ])
    func pages(_ cells: [PageCell]) {
        let sheet = SheetPlan(
            name: "页", page: PagePlan(columnWidths: [10, 10], rows: [PageRow(cells)]))

        #expect(throws: WorkbookError.self) { try WorkbookPlan.sample(sheet).check() }
    }

    @Test("is refused for a chart over a sheet that is not there, or without series")
    func charts() {
        let columns = [ColumnPlan("a", .text)]
        let range = CellRange(sheet: "别处", rows: 0...1, columns: 0...0)
        let own = CellRange(sheet: "表", rows: 0...1, columns: 0...0)
        let lost = ChartPlan(
            .bar, title: "t", categories: own, series: [ChartSeries("s", values: range)])
        let bare = ChartPlan(.bar, title: "t", categories: own, series: [])

        for chart in [lost, bare] {
            #expect(throws: WorkbookError.self) {
                try WorkbookPlan.sample(
                    .sample(columns: columns, rows: [], charts: [chart])
                ).check()
            }
        }
    }

    @Test("is explained in a Chinese and an English sentence, each with an end")
    func sentences() {
        let errors: [WorkbookError] =
            [
                .noSheets, .duplicateSheetName("x"), .noColumns(sheet: "x"),
                .rowWidth(sheet: "x", row: 1, cells: 2, columns: 3),
                .sheetTooLarge(sheet: "x", rows: 1, columns: 2), .layout(Self.place),
                .textTooLong(Self.place, units: 40_000), .misfit(Self.place, kind: .money(.yuan)),
                .numberTooLarge(Self.place), .notFinite(Self.place), .formula(Self.place),
                .total(sheet: "x", column: "y"), .noRoomForTotalLabel(sheet: "x"),
                .folderMissing("/x"), .folderNotWritable("/x"), .notAFile("/x"), .diskFull("/x"),
                .system(call: "open", path: "/x", errno: 5), .library("x"),
            ] + SheetNameProblem.allCases.map { .sheetName("x", $0) }
        for error in errors {
            #expect(error.chinese.hasSuffix("。"))
            #expect(error.english.hasSuffix("."))
            #expect(error.chinese.count > 5 && error.english.count > 10)
        }
        #expect(Set(errors.map(\.description)).count == errors.count)
    }
}
