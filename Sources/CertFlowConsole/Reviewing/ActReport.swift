import CertFlow
import CertFlowCore

/// What an act did: the new state, the numbers taken, and what followed from it.
struct ActReport {
    let pack: Pack
    let language: Language

    /// One line for the case, one for each case that followed.
    func lines(_ entries: [Entry], _ workflow: Workflow) -> [String] {
        guard let move = entries.first.flatMap(Self.move) else { return [] }
        let event = workflow.transitions.first { $0.event == move.event }?.title
        var parts = [
            "\(move.id) \(event?.text(language) ?? move.event.rawValue)" + colon
                + [move.from, move.to].compactMap(\.self).map { state($0, workflow) }
                .joined(separator: " → ")
        ]
        if let deadline = move.deadline, !move.isFinal {
            parts.append(
                language.pick(zh: "期限 \(deadline.due.iso)", en: "due \(deadline.due.iso)")
                    + (deadline.isProvisional
                        ? language.pick(zh: "（暂定）", en: " (provisional)") : ""))
        }
        parts += numbers(entries).map { "\(title(of: $0)) \($0.text)" }
        var lines = [parts.joined(separator: language.pick(zh: "，", en: ", "))]
        if let assessment = move.assessment { lines.append(assessment.sentence.text(language)) }
        for entry in entries.dropFirst() where entry.subject.kind == .case {
            guard let follow = Self.move(entry),
                let other = pack.workflows.first(where: {
                    $0.state(follow.to) != nil && follow.id.rawValue.hasPrefix($0.code + "-")
                })
            else { continue }
            let opened = "  → \(follow.id) \(other.title.text(language))"
            lines.append(opened + colon + state(follow.to, other))
        }
        return lines.map(\.printable)
    }

    /// One object; `kept` is the receipt, when an applicant handed something in.
    func json(_ entries: [Entry], _ kept: Engine.KeptReceipt? = nil) -> JSONLine {
        let first = entries.first
        let move = first.flatMap(Self.move)
        return JSONLine([
            ("case", JSONLine.Value(move?.id.rawValue)),
            ("entry", JSONLine.Value(first?.sequence)),
            ("event", JSONLine.Value(move?.event.rawValue)),
            ("from", JSONLine.Value(move?.from?.rawValue)),
            ("to", JSONLine.Value(move?.to.rawValue)),
            ("version", JSONLine.Value(move?.version)),
            ("owner", JSONLine.Value(move?.owner?.rawValue)),
            ("due", JSONLine.Value(move?.deadline?.due.iso)),
            ("numbers", .object(numbers(entries).map { ($0.series, .text($0.text)) })),
            (
                "followed",
                .list(entries.dropFirst().compactMap(Self.move).map { .text($0.id.rawValue) })
            ), ("receipt", JSONLine.Value(kept?.receipt.code)),
            ("receiptFile", JSONLine.Value(kept?.path)),
        ])
    }

    static func move(_ entry: Entry) -> CaseMoved? {
        for change in entry.changes {
            switch change {
            case .caseMoved(let move): return move
            case .caseOpened(let opened): return opened.move
            default: continue
            }
        }
        return nil
    }

    private var colon: String { language.pick(zh: "：", en: ": ") }

    private func numbers(_ entries: [Entry]) -> [NumberTaken] {
        entries.flatMap(\.changes).compactMap { change in
            if case .numberTaken(let number) = change { number } else { nil }
        }
    }

    private func title(of number: NumberTaken) -> String {
        pack.office.series(number.series)?.title.text(language) ?? number.series
    }

    private func state(_ id: StateID, _ workflow: Workflow) -> String {
        workflow.state(id)?.title.text(language) ?? id.rawValue
    }
}
