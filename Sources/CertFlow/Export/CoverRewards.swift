import CertFlowCore
import CertFlowWorkbook

/// The part of the cover that adds up the rewards of the year.
struct CoverRewards {
    let rewards: RewardSheet
    let report: AnnualReport

    func add(to page: inout CoverPage) {
        page.line("二、奖励资金（万元）", .heading)
        page.head([
            ("奖励项目", 0, 2), ("标准", 2, 1), ("依据", 3, 2), ("件（家）数", 5, 1), ("应奖", 6, 2),
            ("核定", 8, 1), ("已拨付", 9, 2), ("拨付率", 11, 1),
        ])
        let first = page.next
        for rule in report.pack.rewards { page.add(row(rule, on: page)) }
        page.add(total(from: first, on: page))
        let assessed = rewards.lines.compactMap(\.assessed).reduce(.zero, +)
        let paid = rewards.lines.compactMap(\.paid).reduce(.zero, +)
        page.add(capitals(assessed: assessed, paid: paid))
        if rewards.lines.contains(where: \.isExample) { page.add(examples(page)) }
        page.line("注：预算数未录入登记库，不计算预算执行率；标准或适用时点未明确的不予计算，不计金额。", .paragraph)
        page.gap()
    }

    private func row(_ rule: RewardRule, on page: CoverPage) -> PageRow {
        let row = page.next
        let name = page.cell(row: row, column: 0)
        let lines = rewards.lines.filter { $0.rule?.id == rule.id }
        let list = rewards.sheet
        let isOpen = rule.isOpen(on: report.day) && lines.allSatisfy { $0.due == nil }
        func sum(_ column: RewardSheet.Column, _ amount: (RewardLine) -> Fen?) -> Cell {
            if isOpen { return .text("不予计算") }
            return .formula(
                "SUMIFS(\(list.range(column)),\(list.range(.reward)),\(local: name))",
                value: .amount(lines.compactMap(amount).reduce(.zero, +)))
        }
        return PageRow([
            PageCell(.text(rule.title.zh), .label, column: 0, columns: 2),
            PageCell(.text(rule.standard(on: report.day)), column: 2),
            PageCell(.text(rule.source.description), column: 3, columns: 2),
            PageCell(
                .formula(
                    "COUNTIF(\(list.range(.reward)),\(local: name))", value: .count(lines.count)),
                column: 5),
            PageCell(sum(.due, \.due), column: 6, columns: 2),
            PageCell(sum(.assessed, \.assessed), column: 8),
            PageCell(sum(.paid, \.paid), column: 9, columns: 2),
            PageCell(rate(row: row, lines, page), column: 11),
        ])
    }

    private func total(from first: Int, on page: CoverPage) -> PageRow {
        let row = page.next
        let list = rewards.sheet
        let counts = CellRange(sheet: page.sheet, rows: first...max(first, row - 1), columns: 5...5)
        func sum(_ column: RewardSheet.Column, _ amount: (RewardLine) -> Fen?) -> Cell {
            .formula(
                "\(list.total(column))",
                value: .amount(rewards.lines.compactMap(amount).reduce(.zero, +)))
        }
        return PageRow([
            PageCell(.text("合计"), .label, column: 0, columns: 5),
            PageCell(
                .formula("SUM(\(local: counts))", value: .count(rewards.lines.count)), column: 5),
            PageCell(sum(.due, \.due), column: 6, columns: 2),
            PageCell(sum(.assessed, \.assessed), column: 8),
            PageCell(sum(.paid, \.paid), column: 9, columns: 2),
            PageCell(rate(row: row, rewards.lines, page), column: 11),
        ])
    }

    /// Paid by assessed.
    private func rate(row: Int, _ lines: [RewardLine], _ page: CoverPage) -> Cell {
        let assessed = lines.compactMap(\.assessed).reduce(.zero, +)
        let paid = lines.compactMap(\.paid).reduce(.zero, +)
        let (whole, part) = (page.cell(row: row, column: 8), page.cell(row: row, column: 9))
        return .formula(
            "IF(N(\(local: whole))=0,\"—\",N(\(local: part))/\(local: whole))",
            value: assessed == .zero
                ? .text("—") : .percent(Double(paid.count) / Double(assessed.count)))
    }

    private func capitals(assessed: Fen, paid: Fen) -> PageRow {
        PageRow([
            PageCell(.text("核定合计（大写）"), .label, column: 0, columns: 2),
            PageCell(.text(Capitals.withCurrency(assessed)), column: 2),
            PageCell(.text("已拨付合计（大写）"), .label, column: 3, columns: 2),
            PageCell(.text(Capitals.withCurrency(paid)), column: 5, columns: 7),
        ])
    }

    private func examples(_ page: CoverPage) -> PageRow {
        let list = rewards.sheet
        let amounts = rewards.lines.filter(\.isExample).compactMap(\.assessed)
        return PageRow([
            PageCell(
                .text("其中：按\(AnnualFrame.exampleMark)核定"), .label, column: 0, columns: 8),
            PageCell(
                .formula(
                    """
                    SUMIFS(\(list.range(.assessed)),\(list.range(.example)),\
                    \(text: AnnualFrame.exampleMark))
                    """, value: .amount(amounts.reduce(.zero, +))), column: 8),
            PageCell(.text("标准或适用时点为\(AnnualFrame.exampleMark)"), column: 9, columns: 3),
        ])
    }
}

extension Fen {
    /// As policies write it, without the space: 20万元.
    var policyText: String { shortText.filter { $0 != " " } }
}

extension RewardRule {
    /// Whether amount or day of application is not set, so that nothing can be computed.
    func isOpen(on day: Day) -> Bool {
        guard appliesBy != nil, case .fixed? = inForce(on: day)?.amount else { return true }
        return false
    }

    /// The standard in force on `day`, with what is open or an example.
    func standard(on day: Day) -> String {
        guard let amendment = inForce(on: day), case .fixed(let amount) = amendment.amount else {
            return "标准未明确，不予计算"
        }
        let mark = amendment.isExample ? "（\(AnnualFrame.exampleMark)）" : ""
        let applies =
            appliesBy.map { by in
                "按\(by.title.zh)" + (appliesByIsExample ? "（\(AnnualFrame.exampleMark)）" : "")
            } ?? "适用时点未明确，不予计算"
        return "一次性\(amount.policyText)\(mark)；\(applies)"
    }
}
