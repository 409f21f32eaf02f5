import CertFlow
import CertFlowCore
import FEEL

/// How a case reads on the screen and as JSON.
struct CaseView {
    let revisions: Revisions
    let language: Language

    func state(_ current: Case) -> String {
        let state = revisions.workflow(of: current)?.state(current.state)
        return state?.title.text(language) ?? current.state.rawValue
    }

    /// The office as the case's revision has it; the newest one when that cannot be read.
    private func office(_ current: Case) -> Office? {
        (revisions.pack(current.revision) ?? revisions.newest)?.office
    }

    func unit(_ current: Case) -> String {
        office(current)?.unit(current.unit)?.name.text(language) ?? current.unit.rawValue
    }

    func json(_ current: Case, with workflow: Workflow? = nil) -> JSONLine {
        var fields: [(String, JSONLine.Value)] = [
            ("id", .text(current.id.rawValue)), ("programme", .text(current.programme.rawValue)),
            ("state", .text(current.state.rawValue)), ("phase", .text(current.phase.rawValue)),
            ("stateTitle", .text(state(current))),
            ("creditCode", .text(current.creditCode)), ("enterprise", .text(current.enterprise)),
            ("unit", .text(current.unit.rawValue)),
            ("product", JSONLine.Value(current.productName)),
            ("year", .number(Int64(current.year))),
            ("round", JSONLine.Value(current.round?.rawValue)),
            ("parent", JSONLine.Value(current.parent?.rawValue)),
            ("filedOn", .text(current.filedOn.iso)), ("version", .number(Int64(current.version))),
            ("revision", .text(current.revision)),
            ("owner", JSONLine.Value(current.owner?.rawValue)),
            ("due", JSONLine.Value(current.deadline?.due.iso)),
            ("overdue", .flag(current.deadline?.isMarked ?? false)),
            ("provisional", .flag(current.deadline?.isProvisional ?? false)),
            ("rewardFen", current.assessment?.amount.map { .number($0.count) } ?? .null),
            ("rewardOutcome", JSONLine.Value(current.assessment?.outcome.rawValue)),
        ]
        if let workflow {
            fields.append(("facts", .object(facts(current, workflow))))
            fields.append(
                (
                    "numbers",
                    .object(
                        current.numbers.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) }
                    )
                ))
        }
        return JSONLine(fields)
    }

    private func facts(_ current: Case, _ workflow: Workflow) -> [(String, JSONLine.Value)] {
        current.facts.values.sorted { $0.key < $1.key }.map { name, value in
            (name.rawValue, json(value))
        }
    }

    private func json(_ value: FactValue) -> JSONLine.Value {
        switch value {
        case .text(let text): .text(text)
        case .flag(let flag): .flag(flag)
        case .number(let number): .text(number.feelText)
        case .money(let fen): .object([("fen", .number(fen.count))])
        case .day(let day): .text(day.iso)
        case .list(let items): .list(items.map(json))
        case .record(let fields):
            .object(fields.sorted { $0.key < $1.key }.map { ($0.key.rawValue, json($0.value)) })
        }
    }

    /// One screen: head, phases, facts, opinions, what comes next.
    func page(_ current: Case, _ workflow: Workflow, links: [Case]) -> String {
        var lines = [
            "\(current.id)  \(workflow.title.text(language))",
            "\(current.enterprise)（\(current.creditCode)） \(unit(current))",
            phases(current, workflow),
            "\(label("状态", "State"))\(state(current))\(due(current))",
        ]
        for (key, number) in current.numbers.sorted(by: { $0.key < $1.key }) {
            let series = office(current)?.series(key)?.title.text(language) ?? key
            lines.append("\(series)：\(number)")
        }
        if let assessment = current.assessment {
            lines.append(assessment.sentence.text(language))
        }
        lines.append("")
        for question in workflow.form.questions + workflow.facts {
            guard let value = current.facts[question.name] else { continue }
            guard let office = office(current) else { continue }
            let shown = question.show(value, office: office).text(language)
            lines += "\(question.title.text(language))：\(shown)".wrapped(to: 78).enumerated()
                .map { $0.offset == 0 ? $0.element : "  \($0.element)" }
        }
        if !current.opinions.isEmpty { lines.append("") }
        for opinion in current.opinions { lines.append(self.opinion(opinion, workflow)) }
        if !links.isEmpty { lines += ["", label("关联办件", "Linked cases")] }
        for link in links { lines.append("  \(link.id)  \(state(link))") }
        return lines.joined(separator: "\n")
    }

    private func label(_ zh: String, _ en: String) -> String {
        language.pick(zh: "\(zh)：", en: "\(en): ")
    }

    private func due(_ current: Case) -> String {
        guard let deadline = current.deadline else { return "" }
        let late = deadline.isMarked ? language.pick(zh: "，已逾期", en: ", overdue") : ""
        let provisional =
            deadline.isProvisional
            ? language.pick(zh: "（暂定，放假安排未公布）", en: " (provisional)") : ""
        return language.pick(
            zh: "，\(deadline.due.iso) 到期\(provisional)\(late)",
            en: ", due \(deadline.due.iso)\(provisional)\(late)")
    }

    private func phases(_ current: Case, _ workflow: Workflow) -> String {
        Phase.allCases.filter { phase in
            workflow.states.contains { $0.phase == phase }
        }.map { phase in
            phase == current.phase
                ? "【\(phase.title.text(language))】" : phase.title.text(language)
        }.joined(separator: " → ")
    }

    private func opinion(_ opinion: Opinion, _ workflow: Workflow) -> String {
        let event = workflow.transitions.first { $0.event == opinion.event }?.title.text(language)
        let words = [
            opinion.opinion, opinion.reason,
            opinion.ground.map { language.pick(zh: "依据 \($0)", en: "ground: \($0)") },
        ].compactMap { $0 }.joined(separator: "；")
        return "\(opinion.on.iso) \(opinion.actor) \(event ?? opinion.event.rawValue)：\(words)"
    }
}
