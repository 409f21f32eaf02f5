import CertFlow
import CertFlowCore

/// What an applicant is told after handing in: the case, the receipt, and what happens next by when.
struct ReceiptView {
    let pack: Pack
    let workflow: Workflow
    let language: Language
    let kept: Engine.KeptReceipt?

    /// `entry` is the one that took the application in.
    func page(_ current: Case, _ entry: Entry, at moment: String) -> String {
        let state = workflow.state(current.state)
        var lines = [
            pick("已提交：\(current.id)", "Filed: \(current.id)") + "  "
                + workflow.title.text(language),
            "  "
                + [current.enterprise, current.productName].compactMap(\.self).joined(
                    separator: "  "),
            pick(
                "收件回执：流水第 \(entry.sequence) 号，\(moment)",
                "Receipt: entry \(entry.sequence) of the journal, \(moment)"),
        ]
        if let kept { lines.append(kept.line.text(language)) }
        if let state {
            lines.append(
                pick(
                    "现在：\(state.title.zh)（\(state.reads.zh)）",
                    "Now: \(state.title.en) (\(state.reads.en))"))
        }
        lines.append(next(current))
        lines.append(
            pick(
                "查询进度：certflow case show \(current.id)",
                "Follow it with certflow case show \(current.id)"))
        return lines.map(\.printable).joined(separator: "\n")
    }

    func json(_ current: Case, _ entry: Entry) -> JSONLine {
        JSONLine([
            ("case", .text(current.id.rawValue)),
            ("programme", .text(current.programme.rawValue)),
            ("entry", .number(Int64(entry.sequence))), ("day", .text(entry.on.iso)),
            ("state", .text(current.state.rawValue)),
            ("stateTitle", JSONLine.Value(workflow.state(current.state)?.title.text(language))),
            ("owner", JSONLine.Value(current.owner?.rawValue)),
            ("due", JSONLine.Value(current.deadline?.due.iso)),
            ("provisional", .flag(current.deadline?.isProvisional ?? false)),
            ("version", .number(Int64(current.version))),
            ("receipt", JSONLine.Value(kept?.receipt.code)),
            ("receiptFile", JSONLine.Value(kept?.path)),
        ])
    }

    private func next(_ current: Case) -> String {
        guard let owner = current.owner else {
            return pick("下一步：无，已办结", "Next: nothing, it is closed")
        }
        let role = pack.office.role(owner)?.title.text(language) ?? owner.rawValue
        guard let deadline = current.deadline else {
            return pick("下一步：由\(role)办理（期限未设定）", "Next: the \(role) (no period is set)")
        }
        let provisional =
            deadline.isProvisional
            ? pick("，暂定，放假安排未公布", ", provisional until the calendar is announced") : ""
        return pick(
            "下一步：由\(role)办理，\(deadline.due.iso)（含）前（\(deadline.length)\(deadline.unit.title.zh)\(provisional)）",
            "Next: the \(role), by \(deadline.due.iso) (\(deadline.length) \(deadline.unit.title.en)\(provisional))"
        )
    }

    private func pick(_ zh: String, _ en: String) -> String { language.pick(zh: zh, en: en) }
}
