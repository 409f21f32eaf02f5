import CertFlowCore

/// Writes a way through a workflow as the text of a scenario file.
struct ScenarioText {
    let space: Space
    /// What the scenario shows.
    let title: Bilingual
    let path: [PathSearch.Step]
    /// What the last line shows beside the state.
    var ending = ""
    /// Lines after the way.
    var after: [String] = []
    /// A role in which one and the same person acts all along.
    var onePerson: RoleID?
    /// What the head needs beside what the way needs.
    private var isOnNotice: Bool { path.contains { isNotice($0) } }

    /// Whether nobody knows if a case can go this way.
    var isDoubtful = false

    init(
        _ space: Space, _ title: Bilingual, _ path: [PathSearch.Step], ending: String = "",
        after: [String] = [], onePerson: RoleID? = nil
    ) {
        self.space = space
        self.title = title
        self.path = path
        self.ending = ending
        self.after = after
        self.onePerson = onePerson
    }

    private var workflow: Workflow { space.workflow }

    var text: String {
        let head =
            isDoubtful
            ? "# 待定：“\(title.zh)”（undecided: \(title.en)）"
            : "# 反例：不满足“\(title.zh)”（refuted: \(title.en)）"
        var lines = [head, "programme \(workflow.id)"]
        lines += settings
        if workflow.needsRound { lines.append("round sample") }
        if let onePerson { lines.append("actor one roles=\(onePerson)") }
        lines += experts
        if workflow.opening != .application { lines.append("opened sample") }
        lines += abouts + facts
        lines.append("")
        var seats = 0
        var previous: PathSearch.Step?
        for (index, step) in path.enumerated() {
            if step.edge.kind == .score { seats += 1 }
            let isLast = index == path.count - 1
            lines += prepared(index)
            for var line in self.lines(step, seat: seats, after: previous) {
                if isLast, !ending.isEmpty {
                    line += line.hasSuffix("|") ? " \(ending)" : ", \(ending)"
                }
                lines.append(line)
            }
            previous = step
        }
        // What is opened already needs a line on which nothing is done.
        if lines.last == "", after.isEmpty, let first = path.first {
            let state = ScenarioKeyword.state(space.state(of: first.edge.target)?.id.rawValue ?? "")
            let follows = [state, ending].filter { !$0.isEmpty }.joined(separator: ", ")
            lines.append("until +0  | \(follows)")
        }
        return (lines + after).joined(separator: "\n") + "\n"
    }

    // MARK: Head

    /// Parameters that the way needs and the pack leaves unset.
    private var settings: [String] {
        var names: [ParameterName] = []
        for step in path {
            if isNotice(step), let length = workflow.notice?.length { names.append(length) }
            switch step.edge.kind {
            case .deadlineOver, .lapse:
                if let length = space.state(of: step.from)?.deadline?.length {
                    names.append(length)
                }
            default: continue
            }
        }
        let lines = names.uniqued.compactMap { name -> String? in
            guard let parameter = space.pack.parameter(name), parameter.values.isEmpty else {
                return nil
            }
            return "set \(name) = \(ScenarioText.sampleLength) \(parameter.unit)"
        }
        return lines + (isOnNotice ? rewards : [])
    }

    private static let sampleLength = 5

    /// A notice of rewards needs the review of each, and a payment its amount.
    private var rewards: [String] {
        guard workflow.transitions.contains(where: { $0.effects.contains(.assess) }) else {
            return []
        }
        return space.pack.rewards.flatMap { reward -> [String] in
            var lines: [String] = []
            if !reward.amendments.contains(where: { $0.amount != .unset }) {
                lines.append("set \(reward.id) = 10000 yuan")
            }
            if reward.appliesBy == nil { lines.append("set \(reward.id).appliesBy = recognition") }
            if reward.fairCompetition == nil {
                lines.append("set \(reward.id).fairCompetition = 示例审查〔2026〕1号")
            }
            return lines
        }
    }

    private var experts: [String] {
        let count = path.count { $0.edge.kind == .score }
        guard let role = workflow.panel?.role, count > 0 else { return [] }
        return (1...count).map { "actor panel-\($0) roles=\(role)" }
    }

    /// The application meets the guards of the way that ask for nothing but what it states.
    private var facts: [String] {
        let stated = Set(workflow.form.questions.map(\.name.rawValue))
        let known = Set(RuleUnit.types.keys).union(["parameter"])
        let guards = path.compactMap(\.edge.transition)
            .flatMap { workflow.transitions[$0].guards }.uniqued
            .filter { name in
                let roots = space.guards.roots(of: name).subtracting(known)
                return !roots.isEmpty && roots.isSubset(of: stated)
            }
        return guards.isEmpty ? [] : ["facts sample meets=\(guards.joined(separator: ","))"]
    }

    private var abouts: [String] {
        path.compactMap { step -> String? in
            guard case .companionOpens(let index) = step.edge.kind else { return nil }
            let id = space.companions[index].workflow.id
            return "case \(id) programme=\(id) about=case"
        }.uniqued
    }

    // MARK: Steps

    private func lines(
        _ step: PathSearch.Step, seat: Int, after previous: PathSearch.Step?
    ) -> [String] {
        let state = ScenarioKeyword.state(space.state(of: step.edge.target)?.id.rawValue ?? "")
        switch step.edge.kind {
        case .score:
            return ["+1  panel-\(seat)  \(step.edge.role ?? "expert")  score sample  | \(state)"]
        case .deadlineOver: return ["until due  | overdue"]
        case .lapse: return ["until due  | \(state)"]
        case .companionOpens(let index): return opened(space.companions[index])
        case .companionEnds(let index, let doing):
            return ended(space.companions[index], doing, state: state)
        case .transition(let index):
            let transition = workflow.transitions[index]
            if transition.opensCase { return opening(transition, state) }
            let role = step.edge.role ?? .applicant
            return driven(transition, role, state)
                ?? ["+1  \(who(role))  \(role)  \(transition.event) sample  | \(state)"]
        }
    }

    /// Steps in place that give what the guards of the way's step `index` ask for, and nothing before gave.
    private func prepared(_ index: Int) -> [String] {
        guard case .transition(let number) = path[index].edge.kind,
            let state = space.state(of: path[index].from)
        else { return [] }
        let step = workflow.transitions[number]
        let earlier = path[..<index].compactMap(\.edge.transition).map { workflow.transitions[$0] }
        var known = Set(workflow.form.questions.map(\.name))
        for done in earlier + [step] { known.formUnion(done.gives + done.mayGive) }
        let asked = Set(step.guards.flatMap { space.guards.roots(of: $0) })
        var lines: [String] = []
        for giving in workflow.exits(from: state.id) where giving.target == .stay {
            let missing = giving.gives.filter { asked.contains($0.rawValue) && !known.contains($0) }
            guard !missing.isEmpty,
                let role = giving.roles.first(where: { !RoleID.drivers.contains($0) })
            else { continue }
            known.formUnion(missing)
            lines.append("+1  \(who(role))  \(role)  \(giving.event) sample  |")
        }
        return lines
    }

    private func opening(_ transition: Transition, _ state: String) -> [String] {
        guard workflow.opening != .link else { return [] }
        return ["+0  applicant  applicant  \(transition.event) sample  | \(state)"]
    }

    private func who(_ role: RoleID) -> String {
        if role == .applicant { return "applicant" }
        return role == onePerson ? "one" : "someone"
    }

    /// The line of a transition that a list, a round or a notice does.
    private func driven(_ transition: Transition, _ role: RoleID, _ state: String) -> [String]? {
        guard RoleID.drivers.contains(role), let person = space.person(behind: role) else {
            return nil
        }
        let who = who(person)
        switch role {
        case .list:
            return [
                "+1  \(who)  \(person)  list.record event=\(transition.event) sample  | \(state)"
            ]
        case .notice where transition.event == workflow.notice?.opens:
            return ["+1  \(who)  \(person)  notice.open sample  | \(state)"]
        case .notice:
            return [
                "+\(noticeLength + 1)  \(who)  \(person)  notice.publish sample  | \(state)"
            ]
        case .round:
            let cosigners = (workflow.round?.cosigners ?? []).map {
                "+0  someone  \($0)  round.cosign sample  |"
            }
            return ["+30  \(who)  \(person)  round.rank  |"] + cosigners
                + ["+0  \(who)  \(person)  round.decide sample select=1  | \(state)"]
        default: return nil
        }
    }

    private var noticeLength: Int {
        let parameter = workflow.notice.flatMap { space.pack.parameter($0.length) }
        return parameter?.values.last?.value.number?.wholeNumber ?? ScenarioText.sampleLength
    }

    private func isNotice(_ step: PathSearch.Step) -> Bool { step.edge.role == .notice }

    private func opened(_ companion: Companion) -> [String] {
        let other = companion.workflow
        guard let opening = other.openings.first else { return [] }
        return ["+0  @\(other.id)  applicant  @\(other.id) \(opening.event) sample  |"]
    }

    private func ended(_ companion: Companion, _ doing: Int?, state: String) -> [String] {
        let other = companion.workflow
        let event = doing.map { workflow.transitions[$0].event }
        let way = event.flatMap { companion.parentEvents[$0] } ?? companion.quietEnd ?? []
        let steps = way.map { other.transitions[$0] }.filter { !$0.opensCase }
        return steps.enumerated().map { index, transition in
            let role = transition.roles.first { $0 != .applicant } ?? .applicant
            let who = role == .applicant ? "@\(other.id)" : "someone"
            let follows = index == steps.count - 1 ? " @case \(state)" : ""
            return "+1  \(who)  \(role)  @\(other.id) \(transition.event) sample  |\(follows)"
        }
    }
}
