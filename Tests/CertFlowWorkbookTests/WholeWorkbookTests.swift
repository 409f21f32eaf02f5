import Foundation
import Testing

@testable import CertFlowWorkbook

@Suite("A whole workbook")
struct WholeWorkbookTests {
    @Test("has the same bytes when written twice, whatever its file is called")
    func sameBytes() throws {
        let folder = try ScratchFolder()

        try YearEndSample.plan.write(to: folder.file("a.xlsx"))
        try YearEndSample.plan.write(to: folder.file("another name.xlsx"))

        let first = try Data(contentsOf: URL(fileURLWithPath: folder.file("a.xlsx")))
        let second = try Data(
            contentsOf: URL(fileURLWithPath: folder.file("another name.xlsx")))
        #expect(first == second)
        #expect(first.count > 10_000)
        // Names a file to keep the workbook in, to look at it in an office program.
        if let keep = ProcessInfo.processInfo.environment["CERTFLOW_KEEP_WORKBOOK"] {
            try first.write(to: URL(fileURLWithPath: keep))
        }
    }

    @Test("has only well-formed parts and no drop-down lists, links or macros")
    func wellFormed() throws {
        let book = try ScratchFolder().written(YearEndSample.plan)

        for part in try book.parts() { _ = try book.part(part) }
        for index in 1...YearEndSample.plan.sheets.count {
            let sheet = try book.sheet(index)
            #expect(sheet.all("dataValidation").isEmpty)
            #expect(sheet.all("hyperlink").isEmpty)
        }
        #expect(try book.parts().allSatisfy { !$0.contains("vba") && !$0.contains("externalLink") })
    }

    @Test("says when and by whom it was made, as told, whatever the clock says")
    func properties() throws {
        let core = try ScratchFolder().written(YearEndSample.plan).part("docProps/core.xml")

        #expect(core.first("dcterms:created")?.text == "2026-12-31T00:00:00Z")
        #expect(core.first("dcterms:modified")?.text == "2026-12-31T00:00:00Z")
        #expect(core.first("dc:title")?.text == "2026年度工作簿")
        #expect(core.first("dc:creator")?.text == "样例市知识产权局")
    }

    @Test("reads the fonts that office machines have")
    func fonts() throws {
        let styles = try ScratchFolder().written(YearEndSample.plan).part("xl/styles.xml")
        let names = Set(styles.first("fonts")?.all("name").compactMap { $0["val"] } ?? [])

        #expect(names == ["Calibri", "宋体", "黑体", "仿宋"])
    }

    @Test("of a thousand rows adds up to what its cells hold")
    func addsUp() throws {
        let rows = (0..<1_000).map { [Cell.count($0), .money(fen: Int64($0) * 123_457)] }
        let sheet = SheetPlan.sample(
            columns: [ColumnPlan("号", .ordinal), ColumnPlan("额", .money(.wanYuan), total: .sum)],
            rows: rows)
        let cells = try ScratchFolder().written(.sample(sheet)).cells()
        let sum = (3...1_002).reduce(0.0) { $0 + (Double(cells["B\($1)"]?.value ?? "") ?? .nan) }

        #expect(cells["B1003"]?.value == "61666.7715")
        #expect(abs(sum - 61_666.7715) < 1e-6)
    }
}
