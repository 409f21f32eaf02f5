import CertFlowCore
import CertFlowWorkbook

/// The sheets for the public: what was published, as name, item, basis and amount. Nothing is masked:
/// what may not be published is not there.
struct PublicEdition {
    let sheets: [SheetPlan]

    init(_ frame: AnnualFrame) {
        var names = SheetNames()
        let cover = names.take(CoverSheet.name)
        var lists: [PublicSheet] = []
        for target in frame.report.pack.targets {
            guard let rows = PublicRow.rows(of: target, in: frame.report) else { continue }
            let title = "\(target.title.zh)名单"
            lists.append(
                PublicSheet(name: names.take(title), title: title, rows: rows, frame: frame))
        }
        let title = "奖励名单"
        lists.append(
            PublicSheet(
                name: names.take(title), title: title, rows: PublicRow.rewards(in: frame.report),
                hasAmounts: true, frame: frame))
        sheets =
            [PublicCover(name: cover, lists: lists, frame: frame).plan] + lists.map(\.sheet.plan)
    }
}

/// One published fact: who, for what, on what ground, how much.
struct PublicRow: Hashable {
    let name: String
    let item: String
    let basis: String
    var amount: Fen?
    /// Why there is no amount.
    var remark: String?
    var isExample = false

    /// The rows of a target's list; `nil` for national titles, which the State publishes itself.
    static func rows(of target: Target, in report: AnnualReport) -> [PublicRow]? {
        func granted(_ suffix: String) -> [PublicRow] {
            CountedTitles(target, titles: report.titles, cases: report.cases).of(report.year)
                .uniqued(by: \.countingKey).map { row(of: $0, suffix, target, report) }
        }
        switch target.measure {
        case .products:
            return ProductLine.lines(of: target, in: report).map { product($0, in: report) }
        case .selected: return granted("（入选）")
        case .titles:
            let isNational = report.pack.workflow(target.programme)?.certifier == .national
            return isNational ? nil : granted("（认定）")
        }
    }

    private static func product(_ line: ProductLine, in report: AnnualReport) -> PublicRow {
        if let certified = line.certified, line.isCertified(in: report.year) {
            let serial = certified.serial.map { " 序号\($0)" } ?? ""
            return PublicRow(
                name: line.enterprise, item: "\(line.productName)（认定）",
                basis: (certified.document ?? "公布名单") + serial)
        }
        let number = line.filed?.serial.map { "平台备案号 \($0)" }
        return PublicRow(
            name: line.enterprise, item: "\(line.productName)（备案）", basis: number ?? "平台备案")
    }

    private static func row(
        of title: TitleGranted, _ suffix: String, _ target: Target, _ report: AnnualReport
    ) -> PublicRow {
        PublicRow(
            name: title.enterprise, item: report.kindTitle(title.kind, of: target) + suffix,
            basis: title.document ?? target.source.description)
    }

    /// The rewards whose public notice is over and published.
    static func rewards(in report: AnnualReport) -> [PublicRow] {
        RewardLine.lines(in: report).filter(\.isPublished).map { line in
            PublicRow(
                name: line.current.enterprise,
                item: [line.title, line.current.productName].compactMap { $0 }
                    .joined(separator: "："),
                basis: line.basis.description, amount: line.assessed,
                remark: line.isUnset ? line.calculation?.sentence.zh : nil,
                isExample: line.isExample)
        }
    }
}
