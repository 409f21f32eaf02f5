@testable import CertFlowWorkbook

extension WorkbookProperties {
    /// 2026-12-31T00:00:00Z.
    static let sample = WorkbookProperties(title: "样例", createdSeconds: 1_798_675_200)
}

extension WorkbookPlan {
    /// A workbook of these sheets.
    static func sample(_ sheets: SheetPlan...) -> WorkbookPlan {
        WorkbookPlan(sheets: sheets, properties: .sample)
    }

    /// A workbook of one table that has one column and one row.
    static func sample(_ cell: Cell, _ kind: ValueKind) -> WorkbookPlan {
        .sample(.sample(columns: [ColumnPlan("列", kind)], rows: [[cell]]))
    }
}

extension SheetPlan {
    /// A table sheet: title in row 1, head in row 2, data from row 3.
    static func sample(
        name: String = "表", columns: [ColumnPlan], rows: [[Cell]], charts: [ChartPlan] = []
    ) -> SheetPlan {
        SheetPlan(
            name: name, table: TablePlan(title: "标题", columns: columns, rows: rows),
            charts: charts)
    }
}

extension SheetDate {
    /// A date that exists; the tests that use it name it literally.
    static func sample(_ year: Int, _ month: Int, _ day: Int) -> Cell {
        SheetDate(year: year, month: month, day: day).map(Cell.date) ?? .text("no such day")
    }
}
