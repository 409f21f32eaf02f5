import CertFlowCore
package import CertFlowWorkbook

/// Composes the annual workbook: pure, so the same report gives the same plan and the same bytes.
package enum AnnualWorkbook {
    /// The sheets of an edition, the cover first.
    package static func plan(_ report: AnnualReport, edition: AnnualEdition) -> WorkbookPlan {
        let frame = AnnualFrame(report: report, edition: edition)
        let sheets =
            switch edition {
            case .internal: InternalEdition(frame).sheets
            case .public: PublicEdition(frame).sheets
            }
        return WorkbookPlan(
            sheets: sheets,
            properties: WorkbookProperties(
                title: "\(frame.rehearsalPrefix)\(report.year)年度知识产权认定与奖励工作簿",
                subject: edition.title.zh, author: report.office.name.zh,
                company: report.office.name.zh,
                createdSeconds: max(1, Int(report.day.ordinal) * 86_400)))
    }
}

/// The sheets for the office.
private struct InternalEdition {
    let sheets: [SheetPlan]

    init(_ frame: AnnualFrame) {
        var names = SheetNames()
        let cover = names.take(CoverSheet.name)
        var own: [SheetPlan] = []
        var lists: [TargetList] = []
        for quota in frame.report.quotas {
            let (list, extra) = Self.list(quota, frame, &names)
            lists.append(list)
            own += [list.plan] + extra
        }
        let rewards = RewardSheet(name: names.take("奖励资金汇总表"), frame: frame)
        let payments = PaymentSheet(
            name: names.take("奖励兑付台账"), lines: rewards.lines, frame: frame)
        let districts = DistrictSheet(
            name: names.take("分区县任务完成情况"), lists: lists, frame: frame)
        let backlog = BacklogSheet(name: names.take("滞后事项清单"), frame: frame)
        let ledger = LedgerSheet(name: names.take("退回不予受理撤回撤销台账"), frame: frame)
        let objections = ObjectionSheet(name: names.take("异议台账"), frame: frame)
        let first = CoverSheet(
            name: cover, frame: frame, lists: lists, rewards: rewards, backlog: backlog,
            objections: objections)
        sheets =
            [first.plan] + own + [
                rewards.sheet.plan, payments.sheet.plan, districts.sheet.plan,
                backlog.sheet.plan, ledger.sheet.plan, objections.sheet.plan,
            ]
    }

    private static func list(
        _ quota: Quota, _ frame: AnnualFrame, _ names: inout SheetNames
    ) -> (list: TargetList, extra: [SheetPlan]) {
        let target = quota.target
        let name = names.take("\(target.title.zh)名单")
        switch target.measure {
        case .products:
            let products = ProductSheet(target, name: name, frame: frame)
            let table = FilingSheet(
                name: names.take("备案情况表（分区县）"), of: products, frame: frame)
            return (TargetList(products, quota: quota), [table.sheet.plan])
        case .titles:
            return (TargetList(TitleSheet(target, name: name, frame: frame), quota: quota), [])
        case .selected:
            return (TargetList(SelectedSheet(target, name: name, frame: frame), quota: quota), [])
        }
    }
}
