import CertFlowCore
import CertFlowWorkbook

/// The cover of the public edition: which lists it holds and how long they are.
struct PublicCover {
    let plan: SheetPlan

    private static let widths: [Double] = [40, 14, 24]

    init(name: String, lists: [PublicSheet], frame: AnnualFrame) {
        var page = CoverPage(sheet: name, widths: Self.widths)
        CoverHead.add(to: &page, frame)
        page.head([("名单", 0, 1), ("条数", 1, 1), ("金额（万元）", 2, 1)])
        for list in lists { page.add(Self.row(list)) }
        page.gap()
        page.line("　　本簿只列已公布事项的名称、项目、依据和金额。", .paragraph)
        for list in lists where list.hasAmounts {
            page.line("　　\(list.title)合计（大写）：\(Capitals.withCurrency(list.sum))。", .paragraph)
        }
        plan = SheetPlan(
            name: name, page: PagePlan(columnWidths: Self.widths, rows: page.rows),
            print: frame.print(.a4, .portrait, isOnePage: true))
    }

    private static func row(_ list: PublicSheet) -> PageRow {
        PageRow([
            PageCell(.text(list.title), .label, column: 0),
            PageCell(
                .formula("COUNTA(\(list.sheet.range(.name)))", value: .count(list.rows.count)),
                column: 1),
            PageCell(
                list.hasAmounts
                    ? .formula("\(list.sheet.total(.amount))", value: .amount(list.sum))
                    : .text("—"), column: 2),
        ])
    }
}
