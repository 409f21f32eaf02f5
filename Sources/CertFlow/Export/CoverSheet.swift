import CertFlowCore
import CertFlowWorkbook

/// 封面: one page for leaders: targets, money, what is late, what waits for a decision.
struct CoverSheet {
    static let name = "封面"

    let plan: SheetPlan

    /// 目标, 年度任务, 口径, 来源 (two), ①, ②, ③, 表头口径, 完成, 完成率, 差额.
    private static let widths: [Double] = [30, 12, 60, 13, 13, 10, 10, 12, 16, 11, 11, 11]

    init(
        name: String, frame: AnnualFrame, lists: [TargetList], rewards: RewardSheet,
        backlog: BacklogSheet, objections: ObjectionSheet
    ) {
        let report = frame.report
        var page = CoverPage(sheet: name, widths: Self.widths)
        CoverHead.add(to: &page, frame)
        CoverTargets(lists: lists).add(to: &page)
        CoverRewards(rewards: rewards, report: report).add(to: &page)
        let decisions = CoverDecisions(report: report, rewards: rewards, objections: objections)
        CoverBacklog(backlog: backlog, report: report).add(to: &page, beside: decisions.texts)
        page.gap()
        page.add(
            PageRow(
                AnnualFrame.signatures.enumerated().map { index, signature in
                    PageCell(
                        .text("\(signature.label)："), .paragraph, column: [0, 3, 8][index],
                        columns: [3, 5, 4][index])
                }))
        plan = SheetPlan(
            name: name, page: PagePlan(columnWidths: Self.widths, rows: page.rows),
            print: frame.print(isOnePage: true))
    }
}

/// The title of a cover with its marks.
enum CoverHead {
    static func add(to page: inout CoverPage, _ frame: AnnualFrame) {
        let report = frame.report
        page.line(
            "\(frame.rehearsalPrefix)\(report.year)年度知识产权认定与奖励工作情况", .title)
        page.line(
            "\(report.office.name.zh)　　统计截至\(report.day.chinese)　　\(frame.edition.title.zh)",
            .subtitle)
        if report.isRehearsal {
            page.line(
                "【\(AnnualFrame.rehearsalMark)】本簿由演练登记库生成，数据均为演练数据，不作正式统计，不得对外使用。",
                .paragraph)
        }
        if report.isExample {
            page.line(
                "【\(AnnualFrame.exampleMark)】本簿部分标准、期限、口径为示例值，未见任何规定作此规定；所涉之处均标“\(AnnualFrame.exampleMark)”。",
                .paragraph)
        }
        page.gap()
    }
}
