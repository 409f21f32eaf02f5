import CertFlow
import CertFlowCore

/// How a simulation looks: the situation, what each role could do, what time would bring.
struct SimulationView {
    let language: Language
    let columns: Int

    func situation(_ simulation: Simulation) throws -> String {
        var lines = [rule, try heading(simulation)]
        lines += try facts(simulation)
        lines += ["", try offers(simulation)]
        lines += try time(simulation)
        return lines.joined(separator: "\n")
    }

    private var rule: String { String(repeating: "─", count: min(columns, 72)) }

    private func heading(_ simulation: Simulation) throws -> String {
        guard let current = try simulation.current() else {
            return "\(simulation.today.iso)  "
                + simulation.workflow.title.text(language) + pick("：尚未提交", ": not filed yet")
        }
        let title = simulation.workflow.state(current.state)?.title.text(language) ?? ""
        return "\(simulation.today.iso)  \(current.id)  \(title)（\(current.state)）"
    }

    /// Deadline, corrections, numbers, reward and other cases.
    private func facts(_ simulation: Simulation) throws -> [String] {
        guard let current = try simulation.current() else { return [] }
        var lines: [String] = []
        if let deadline = current.deadline {
            let mark = deadline.isMarked ? pick("（已逾期）", " (overdue)") : ""
            lines.append(pick("期限：", "Due: ") + deadline.due.iso + mark)
        }
        for (state, days) in current.suspended.sorted(by: { $0.key < $1.key }) {
            let title = simulation.workflow.state(StateID(stringLiteral: state))?.title
            lines.append(
                pick("暂停：", "Paused: ") + (title?.text(language) ?? state)
                    + pick("，还剩 \(days) 天", ", \(days) days left"))
        }
        if current.corrections > 0 {
            lines.append(pick("补正次数：\(current.corrections)", "Corrections: \(current.corrections)"))
        }
        for number in current.numbers.sorted(by: { $0.key < $1.key }) {
            lines.append(pick("编号：", "Number: ") + number.value)
        }
        if let assessment = current.assessment {
            lines.append(pick("核定：", "Reward: ") + assessment.sentence.text(language))
        }
        for other in try simulation.others() {
            let workflow = simulation.pack.workflow(other.case.programme)
            let title = workflow?.state(other.case.state)?.title.text(language) ?? ""
            lines.append("@\(other.alias)  \(other.case.id)  \(title)（\(other.case.state)）")
        }
        return lines
    }

    private func offers(_ simulation: Simulation) throws -> String {
        var table = TextTable([
            TextColumn(pick("谁", "Who"), min: 8), TextColumn(pick("可办", "Could do"), min: 12),
            TextColumn(pick("事项", "Event")), TextColumn(pick("现在", "Now"), min: 16),
        ])
        for offer in try simulation.offers() {
            table.add([
                role(offer.role, simulation), offer.title.text(language), offer.event.rawValue,
                stands(offer),
            ])
        }
        guard table.count > 0 else {
            return pick("没有去路：办件已终结。", "Nothing leads on: the case is closed.")
        }
        return table.rendered(columns: columns)
    }

    /// What would be needed, or what is in the way.
    private func stands(_ offer: Simulation.Offer) -> String {
        if let refusal = offer.refusal { return refusal.sentence.text(language) }
        switch offer.role {
        case .list: return pick("凭公布名单：list.record", "by an official list: list.record")
        case .notice:
            return pick(
                "随公示：notice.open、notice.publish", "by a notice: notice.open, notice.publish")
        case .round: return pick("随批次决定：round.rank …", "by the round's decision: round.rank …")
        case .link: return pick("由关联办件引起", "by a linked case")
        case .clock: return pick("期限届满时", "when the deadline ends")
        default:
            guard !offer.needs.isEmpty else { return pick("可以", "yes") }
            return pick("可以，须给出 ", "yes, giving ")
                + offer.needs.joined(separator: pick("、", ", "))
        }
    }

    private func time(_ simulation: Simulation) throws -> [String] {
        let endings = try simulation.endings()
        guard !endings.isEmpty else {
            return [pick("时间过去：没有期限在计算。", "As time passes: no deadline runs.")]
        }
        return endings.map { ending in
            let what: String =
                switch ending.end {
                case .mark: pick("标记逾期", "marked as overdue")
                case .remind: pick("标记逾期并提醒经办人", "marked as overdue, and the owner is reminded")
                case .escalate: pick("标记逾期并提请上一级", "marked as overdue, and told to the level above")
                case .lapse: pick("视为撤回", "the case lapses")
                }
            let alias = ending.alias == Scenario.mainAlias ? "" : "@\(ending.alias) "
            return pick(
                "时间过去：\(alias)过了 \(ending.due.iso)，\(what)。",
                "As time passes: after \(ending.due.iso) \(alias)is \(what).")
        }
    }

    /// The facts of the main case, as a person reads them.
    func facts(of simulation: Simulation) throws -> String {
        guard let current = try simulation.current() else {
            return pick("尚未提交。", "Nothing is filed yet.")
        }
        var table = TextTable([
            TextColumn(pick("事实", "Fact"), min: 12), TextColumn(pick("名称", "Name")),
            TextColumn(pick("值", "Value"), min: 16),
        ])
        for question in simulation.workflow.form.questions + simulation.workflow.facts {
            guard let value = current.facts[question.name] else { continue }
            table.add([
                question.title.text(language), question.name.rawValue,
                question.show(value, office: simulation.pack.office).text(language),
            ])
        }
        return table.rendered(columns: columns)
    }

    private func role(_ role: RoleID, _ simulation: Simulation) -> String {
        simulation.pack.office.role(role)?.title.text(language) ?? role.rawValue
    }

    private func pick(_ zh: String, _ en: String) -> String { language.pick(zh: zh, en: en) }
}
