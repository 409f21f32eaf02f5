import CertFlowCore

/// One act that sent a matter back or ended it without success.
struct LedgerLine {
    let current: Case
    /// What was done or how it ended, in the definition's words.
    let category: String
    let on: Day?
    let number: String?
    let reason: String?
    let ground: String?

    /// The acts of the year, by day, then by case.
    static func lines(in report: AnnualReport) -> [LedgerLine] {
        let lines = report.cases.flatMap { current -> [LedgerLine] in
            guard let workflow = report.workflow(of: current), workflow.opening != .about else {
                return []
            }
            return returns(of: current, workflow, report) + ending(of: current, workflow)
        }
        let own = lines.filter { ($0.on?.year ?? $0.current.year) == report.year }
        return own.enumerated().sorted { one, other in
            (one.element.on ?? .last, one.element.current.id, one.offset)
                < (other.element.on ?? .last, other.element.current.id, other.offset)
        }.map(\.element)
    }

    /// What was handed down to a lower level: for correction, or to the district again.
    private static func returns(
        of current: Case, _ workflow: Workflow, _ report: AnnualReport
    ) -> [LedgerLine] {
        let stated = current.opinions.compactMap { opinion -> LedgerLine? in
            let down = workflow.transitions.first {
                $0.event == opinion.event
                    && workflow.handsDown($0, from: opinion.role, office: report.office)
            }
            return down.map { line(current, $0, on: opinion.on, opinion) }
        }
        let counting = workflow.transitions.first { $0.countsCorrection }
        guard let counting, current.corrections > 0,
            !current.opinions.contains(where: { $0.event == counting.event })
        else { return stated }
        let items = counting.gives.compactMap { name -> String? in
            let text = report.shown(name, of: current)
            return text.isEmpty ? nil : text
        }.joined(separator: "；")
        let correction = LedgerLine(
            current: current, category: counting.title.zh, on: nil,
            number: number(of: counting, current), reason: items, ground: nil)
        return stated + [correction]
    }

    /// How a case ended that was refused, declined, withdrawn, revoked or not chosen.
    private static func ending(of current: Case, _ workflow: Workflow) -> [LedgerLine] {
        guard let state = workflow.state(current.state), workflow.endsAdversely(state) else {
            return []
        }
        let last = current.opinions.last { $0.on == current.enteredOn }
        let transition = workflow.transitions.first {
            $0.event == last?.event && $0.target == .state(state.id)
        }
        let opinion = transition == nil ? nil : last
        return [
            LedgerLine(
                current: current, category: state.title.zh, on: current.enteredOn,
                number: transition.flatMap { number(of: $0, current) }, reason: opinion?.reason,
                ground: opinion?.ground)
        ]
    }

    private static func line(
        _ current: Case, _ transition: Transition, on day: Day, _ opinion: Opinion
    ) -> LedgerLine {
        LedgerLine(
            current: current, category: transition.title.zh, on: day,
            number: number(of: transition, current), reason: opinion.reason ?? opinion.opinion,
            ground: opinion.ground)
    }

    /// The official number that the transition took.
    private static func number(of transition: Transition, _ current: Case) -> String? {
        for case .number(let series) in transition.effects { return current.numbers[series] }
        return nil
    }
}

extension Workflow {
    /// Whether a transition sends an open case back to a lower level than that of who acted.
    func handsDown(_ transition: Transition, from role: RoleID, office: Office) -> Bool {
        guard case .state(let id) = transition.target, let target = state(id), !target.isFinal,
            let owner = target.owner.flatMap({ office.role($0)?.level }),
            let level = office.role(role)?.level
        else { return false }
        return owner.rank < level.rank
            && (transition.needsReason || transition.countsCorrection)
    }

    /// Whether a state ends a case without success: it needs a reason, or nobody's act leads there.
    func endsAdversely(_ state: State) -> Bool {
        guard state.isFinal, state.phase == .closed else { return false }
        return transitions.contains { transition in
            transition.target == .state(state.id)
                && (transition.needsReason
                    || !Set(transition.roles).isDisjoint(with: RoleID.drivers))
        }
    }
}

extension Office.Role.Level {
    /// The applicant is below the district, the district below the city.
    fileprivate var rank: Int {
        switch self {
        case .applicant: 0
        case .district: 1
        case .city, .bureau, .expert: 2
        }
    }
}
