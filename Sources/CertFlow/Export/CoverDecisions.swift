import CertFlowCore
import CertFlowWorkbook

/// What waits for a decision of the leaders, one sentence each.
struct CoverDecisions {
    let report: AnnualReport
    let rewards: RewardSheet
    let objections: ObjectionSheet

    /// Numbered; says so when there is none.
    var texts: [String] {
        let all =
            headlines + unsetRewards + endedNotices + openObjections + unmatchedRows
            + affected
        guard !all.isEmpty else { return ["　无。"] }
        return all.enumerated().map { "　\($0.offset + 1). \($0.element)" }
    }

    private var headlines: [String] {
        report.pack.targets.filter { !$0.filedKinds.isEmpty && $0.headline == nil }.map {
            "“\($0.title.zh)”的表头口径待市局填定（①、②或③），本簿暂按③列示。"
        }
    }

    private var unsetRewards: [String] {
        report.pack.rewards.compactMap { rule in
            let open = rewards.lines.filter { $0.rule?.id == rule.id && $0.isUnset }
            guard let sentence = open.first?.calculation?.sentence.zh else { return nil }
            return "\(sentence)（待定\(open.count)件）"
        }
    }

    private var endedNotices: [String] {
        let ended = report.notices.filter { $0.stage == .ended }
        guard !ended.isEmpty else { return [] }
        let ids = ended.map(\.id.rawValue).joined(separator: "、")
        return ["公示期满·待发文\(ended.count)批：\(ids)。"]
    }

    private var openObjections: [String] {
        let open = objections.lines.filter { !$0.isFinal }
        guard !open.isEmpty else { return [] }
        let ids = open.map(\.id.rawValue).joined(separator: "、")
        return ["未办结异议\(open.count)件：\(ids)。"]
    }

    private var unmatchedRows: [String] {
        let rows = report.lists.filter { $0.publishedOn.year == report.year }.flatMap(\.rows)
            .filter { $0.problem != nil }
        guard !rows.isEmpty else { return [] }
        return ["公布名单中有\(rows.count)行未能与登记库对应，未计入，待核。"]
    }

    private var affected: [String] {
        let cases = report.affected
        guard !cases.isEmpty else { return [] }
        let ids = cases.prefix(5).map(\.id.rawValue).joined(separator: "、")
        return [
            "所绑定的流程版本缺失或被改动的办件\(cases.count)件（\(ids)\(cases.count > 5 ? "等" : "")），暂不能办理，待从备份恢复。"
        ]
    }
}
