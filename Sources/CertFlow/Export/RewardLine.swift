import CertFlowCore

/// The facts of a reward case that its lists show.
enum RewardKey {
    static let rule: FactName = "rewardRule"
    static let recognisedOn: FactName = "recognisedOn"
    static let recognitionDocument: FactName = "recognitionDocument"
    static let otherLevels: FactName = "sameRewardAmount"
    static let creditResult: FactName = "creditResult"
    static let creditQueriedOn: FactName = "creditQueriedOn"
    static let fundingDocument: FactName = "fundingDocument"
    static let voucher: FactName = "voucher"
    static let paidOn: FactName = "paidOn"
    static let receivedOn: FactName = "receivedOn"
    static let receiptNumber: FactName = "receiptNumber"
    static let accountName: FactName = "accountName"
    static let bankName: FactName = "bankName"
    static let accountNumber: FactName = "accountNumber"
}

/// One reward of the year: what its rule makes due, what was assessed, what was paid.
struct RewardLine {
    let current: Case
    let rule: RewardRule?
    let title: String
    let basis: Citation
    /// The calculation: the stored one, else what the rule gives today; `nil` when it cannot be asked.
    let calculation: Assessment?
    let notice: Notice?
    /// The 签批依据 of the collective decision.
    let ground: String?

    /// What the rule makes due (应奖).
    var due: Fen? { calculation?.amount }

    /// What officers assessed (核定).
    var assessed: Fen? { current.assessment?.amount }

    /// What was paid (已拨付).
    var paid: Fen? { current.facts[RewardKey.paidOn]?.day == nil ? nil : assessed }

    /// Whether the source leaves the amount open.
    var isUnset: Bool { calculation?.outcome == .unset }

    var isExample: Bool { calculation?.isExample ?? false }

    /// Whether the amount itself, not only the day it applies by, is an example.
    var isAmountExample: Bool {
        guard let on = calculation?.appliesOn else { return false }
        return rule?.inForce(on: on)?.isExample ?? false
    }

    /// Whether its public notice is over and its result published.
    var isPublished: Bool { notice?.stage == .published }

    /// The rewards whose case was opened in the year and was not refused, declined or withdrawn.
    static func lines(in report: AnnualReport) -> [RewardLine] {
        let open = report.cases.filter {
            $0.year == report.year && $0.phase != .closed && report.isReward($0)
        }
        let lines = open.map { line(of: $0, in: report) }
        let order = Dictionary(
            report.pack.rewards.enumerated().map { ($0.element.id, $0.offset) }
        ) { first, _ in first }
        let sorted = report.sortedByUnit(lines) { ($0.current.unit, $0.current.creditCode) }
        return sorted.enumerated().sorted { one, other in
            func place(_ line: RewardLine) -> Int {
                line.rule.flatMap { order[$0.id] } ?? order.count
            }
            return (place(one.element), one.offset) < (place(other.element), other.offset)
        }.map(\.element)
    }

    private static func line(of current: Case, in report: AnnualReport) -> RewardLine {
        let id =
            current.assessment?.rule
            ?? current.facts[RewardKey.rule]?.text.flatMap { RewardRuleID(rawValue: $0) }
        let rule = id.flatMap { report.pack(of: current).reward($0) }
        let notice = report.notice(current.notice)
        return RewardLine(
            current: current, rule: rule,
            title: rule?.title.zh ?? report.shown(RewardKey.rule, of: current),
            basis: rule?.source ?? current.assessment?.source
                ?? report.workflow(of: current)?.basis ?? Citation(document: ""),
            calculation: current.assessment ?? calculation(of: current, notice, report),
            notice: notice,
            ground: report.workflow(of: current)?.decisionGround(of: current))
    }

    private static func calculation(
        of current: Case, _ notice: Notice?, _ report: AnnualReport
    ) -> Assessment? {
        do throws(Refusal) {
            return try RewardAssessor(pack: report.pack(of: current), day: report.day).assess(
                current.facts, filedOn: current.filedOn, noticeOn: notice?.openedOn)
        } catch {
            // The case does not state yet what the rule asks for.
            return nil
        }
    }
}

extension RewardLine {
    /// The rule's standard as a table shows it.
    var standard: String {
        if isUnset, rule?.amendments.isEmpty ?? true { return "标准未明确" }
        if let due { return "一次性\(due.policyText)" + (isAmountExample ? exampleMark : "") }
        guard case .fixed(let amount)? = rule?.amendments.last?.amount else { return "标准未明确" }
        let isExample = rule?.amendments.last?.isExample ?? false
        return "一次性\(amount.policyText)" + (isExample ? exampleMark : "")
    }

    /// The day by which the rule applies, and why that day.
    var appliesBy: String? {
        guard let by = calculation?.appliesBy else { return isUnset ? "未明确" : nil }
        let isExample = rule?.appliesByIsExample ?? false
        let day = calculation?.appliesOn.map { "\($0.iso) " } ?? ""
        return "\(day)\(by.title.zh)" + (isExample ? exampleMark : "")
    }

    /// First and last day of the public notice.
    var noticePeriod: String? {
        notice.map {
            "\($0.openedOn.iso) 至 \($0.lastDay.iso)"
                + ($0.isExample ? "（公示期\(AnnualFrame.exampleMark)）" : "")
        }
    }

    private var exampleMark: String { "（\(AnnualFrame.exampleMark)）" }
}

extension Workflow {
    /// The 签批依据 of the decision after which a case is put on public notice.
    func decisionGround(of current: Case) -> String? {
        let waiting = Set(
            transitions.filter { $0.event == notice?.opens }.flatMap(\.from))
        let decisions = Set(
            transitions.filter { transition in
                guard case .state(let target) = transition.target else { return false }
                return waiting.contains(target)
            }.map(\.event))
        return current.opinions.last { decisions.contains($0.event) && $0.ground != nil }?.ground
    }
}
