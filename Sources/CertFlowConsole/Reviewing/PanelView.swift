import CertFlowCore

/// The scores of a case. Experts are numbered in the order of scoring; who they are stays in the
/// journal.
struct PanelView {
    let language: Language

    func page(_ current: Case, _ panel: Panel, proposal: String?, columns: Int) -> String {
        var table = TextTable(
            [
                TextColumn(pick("标准", "Criterion")), TextColumn(pick("满分", "Of"), .right),
            ]
                + current.scores.indices.map {
                    TextColumn(pick("专家\($0 + 1)", "Expert \($0 + 1)"), .right)
                })
        for criterion in panel.criteria {
            table.add(
                [criterion.title.text(language), String(criterion.points)]
                    + current.scores.map { String($0.points[criterion.name] ?? 0) })
        }
        table.add(
            [pick("合计", "Total"), String(panel.criteria.map(\.points).reduce(0, +))]
                + current.scores.map { String($0.total) })
        var lines = [
            "\(current.id)  \(current.enterprise)".printable,
            pick(
                "已评 \(current.scores.count) 位，共 \(panel.seats) 席",
                "\(current.scores.count) of \(panel.seats) have scored"), "",
            table.rendered(columns: columns),
        ]
        for (index, score) in current.scores.enumerated() {
            guard let remark = score.remark else { continue }
            lines.append(pick("专家\(index + 1)：", "Expert \(index + 1): ") + remark.printable)
        }
        if let proposal {
            lines.append(pick("评审结果（建议）：\(proposal)", "Proposal: \(proposal)"))
        }
        return lines.joined(separator: "\n")
    }

    func json(_ current: Case, _ panel: Panel, proposal: String?) -> JSONLine {
        JSONLine([
            ("case", .text(current.id.rawValue)), ("panel", .text(panel.name)),
            ("seats", .number(Int64(panel.seats))),
            (
                "scores",
                .list(
                    current.scores.map { score in
                        .object(
                            panel.criteria.map {
                                ($0.name, .number(Int64(score.points[$0.name] ?? 0)))
                            } + [
                                ("total", .number(Int64(score.total))),
                                ("remark", JSONLine.Value(score.remark)),
                            ])
                    })
            ),
            ("proposal", JSONLine.Value(proposal)),
        ])
    }

    private func pick(_ zh: String, _ en: String) -> String { language.pick(zh: zh, en: en) }
}
