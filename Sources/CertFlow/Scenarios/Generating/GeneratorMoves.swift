import CertFlowCore
import CertFlowStore

/// A way on from a situation: one or several lines.
struct GeneratorMove {
    let lines: [GeneratedLine]
    /// The transition it is meant to take; `nil` for scores.
    let key: TransitionKey?
    /// Cases that the head must name for it.
    var heads: [String] = []
}

/// What can be tried in a situation, read from the definition.
struct GeneratorMoves {
    let workflow: Workflow
    let pack: Pack

    func all(_ world: GeneratorWorld) throws -> [GeneratorMove] {
        let day = try world.tomorrow()
        guard let current = try world.main() else {
            return workflow.openings.filter { $0.roles.contains(.applicant) }.map { opening in
                GeneratorMove(
                    lines: [
                        GeneratedLine(
                            day: world.today, who: "applicant", role: "applicant",
                            does: opening.event.rawValue)
                    ], key: TransitionKey(programme: workflow.id, from: nil, event: opening.event))
            }
        }
        var moves = try workflow.exits(from: current.state).flatMap {
            try self.moves($0, current, world, day)
        }
        if let panel = workflow.panel, panel.state == current.state,
            current.scores.count < panel.seats
        {
            let line = GeneratedLine(
                day: day, who: "someone", role: panel.role.rawValue, does: "score sample")
            moves.append(
                GeneratorMove(
                    lines: Array(repeating: line, count: panel.seats - current.scores.count),
                    key: nil))
        }
        return moves
    }

    private func moves(
        _ transition: Transition, _ current: Case, _ world: GeneratorWorld, _ day: Day
    ) throws -> [GeneratorMove] {
        let key = TransitionKey(
            programme: workflow.id, from: current.state, event: transition.event)
        if let role = role(for: transition, in: current.state) {
            return [
                GeneratorMove(
                    lines: [
                        GeneratedLine(
                            day: day, who: role == .applicant ? "applicant" : "someone",
                            role: role.rawValue, does: "\(transition.event) sample")
                    ], key: key)
            ]
        }
        if transition.roles.contains(.list) { return listMoves(transition, key, day) }
        if transition.roles.contains(.notice) {
            return try noticeMoves(transition, key, world, day)
        }
        if transition.roles.contains(.clock) {
            guard let due = current.deadline?.due.adding(days: 1) else { return [] }
            return [GeneratorMove(lines: [GeneratedLine(day: due)], key: key)]
        }
        if transition.roles.contains(.round) {
            return try roundMoves(transition, key, current, world, day)
        }
        return try aboutMoves(transition, key, day) + linkedMoves(transition, key, world, day)
    }

    /// Who does it: the owner of the state when the transition is theirs.
    func role(for transition: Transition, in state: StateID?) -> RoleID? {
        let people = transition.roles.filter { !RoleID.drivers.contains($0) }
        let owner = state.flatMap { workflow.state($0)?.owner }
        return owner.flatMap { people.contains($0) ? $0 : nil } ?? people.first
    }

    private func listMoves(
        _ transition: Transition, _ key: TransitionKey, _ day: Day
    ) -> [GeneratorMove] {
        var kinds = [""]
        for case .title(let title) in transition.effects {
            if let fact = title.kindFact, case .choice(let choices)? = workflow.question(fact)?.type
            {
                kinds = choices.map { " kind=\($0.key)" }
            }
        }
        return kinds.map { kind in
            GeneratorMove(
                lines: [
                    GeneratedLine(
                        day: day, who: "someone", role: pack.office.duties.lists.rawValue,
                        does: "list.record event=\(transition.event)\(kind) sample")
                ], key: key)
        }
    }

    private func noticeMoves(
        _ transition: Transition, _ key: TransitionKey, _ world: GeneratorWorld, _ day: Day
    ) throws -> [GeneratorMove] {
        guard let rule = workflow.notice else { return [] }
        func line(_ day: Day, _ does: String) -> GeneratedLine {
            GeneratedLine(day: day, who: "someone", role: rule.role.rawValue, does: does)
        }
        guard transition.event == rule.publishes else {
            return [GeneratorMove(lines: [line(day, "notice.open sample")], key: key)]
        }
        guard let id = try world.main()?.notice,
            let notice = try world.player.engine.register.read({ try $0.notice(id) }),
            let after = notice.lastDay.adding(days: 1)
        else { return [] }
        let next = try pack.calendar.workingDay(onOrAfter: max(after, day)).due
        return [
            GeneratorMove(
                lines: [GeneratedLine(day: after), line(next, "notice.publish sample")], key: key)
        ]
    }

    /// The whole decision: rank, every cosignature, decide. Only the main case is ranked, unless there is
    /// another that goes before it.
    private func roundMoves(
        _ transition: Transition, _ key: TransitionKey, _ current: Case, _ world: GeneratorWorld,
        _ day: Day
    ) throws -> [GeneratorMove] {
        guard let rule = workflow.round, rule.waiting == current.state, let id = current.round
        else { return [] }
        let hasRival = world.player.story.id(Self.rival) != nil
        guard hasRival != (transition.event == rule.selects) else { return [] }
        let closes = try world.player.engine.round(id).closesOn.adding(days: 1) ?? day
        let first = try pack.calendar.workingDay(onOrAfter: max(closes, day)).due
        let words = transition.event == rule.reserves ? "select=1 reserve=1" : "select=1"
        let cosigns = rule.cosigners.map {
            GeneratedLine(
                day: first, who: "someone", role: $0.rawValue, does: "round.cosign sample")
        }
        let rank = GeneratedLine(
            day: first, who: "someone", role: rule.role.rawValue, does: "round.rank")
        let decide = GeneratedLine(
            day: first, who: "someone", role: rule.role.rawValue,
            does: "round.decide \(words) sample")
        return [GeneratorMove(lines: [rank] + cosigns + [decide], key: key)]
    }

    /// The alias of another application that is ranked before the main one.
    static let rival = "rival"

    /// A case of another programme is opened about this one and led to where it does the event here.
    private func aboutMoves(
        _ transition: Transition, _ key: TransitionKey, _ day: Day
    ) -> [GeneratorMove] {
        pack.workflows.filter { $0.opening == .about }.compactMap { other in
            let alias = other.id.rawValue
            guard let lines = lines(other, from: nil, to: transition.event, alias, day) else {
                return nil
            }
            return GeneratorMove(
                lines: lines, key: key,
                heads: ["case \(alias) programme=\(other.id) about=\(Scenario.mainAlias)"])
        }
    }

    /// A case that this one has opened is led to where it does the event here.
    private func linkedMoves(
        _ transition: Transition, _ key: TransitionKey, _ world: GeneratorWorld, _ day: Day
    ) throws -> [GeneratorMove] {
        guard let current = try world.main() else { return [] }
        return try world.player.engine.links(of: current.id).compactMap { link in
            guard let other = pack.workflow(link.programme), other.opening == .link,
                let alias = world.player.story.cases.first(where: { $0.id == link.id })?.alias,
                let lines = lines(other, from: link.state, to: transition.event, alias, day)
            else { return nil }
            return GeneratorMove(lines: lines, key: key)
        }
    }

    private func lines(
        _ other: Workflow, from state: StateID?, to event: EventName, _ alias: String, _ day: Day
    ) -> [GeneratedLine]? {
        let moves = GeneratorMoves(workflow: other, pack: pack)
        return other.way(toParent: event, from: state)?.map { state, step in
            let role = moves.role(for: step, in: state) ?? .applicant
            return GeneratedLine(
                day: day, who: role == .applicant ? "applicant" : "someone", role: role.rawValue,
                does: "@\(alias) \(step.event)\(step.opensCase ? "" : " sample")")
        }
    }
}

extension Workflow {
    /// The shortest way from `state`, or the opening, to a transition that does `event` on the parent.
    func way(toParent event: EventName, from state: StateID?) -> [(StateID?, Transition)]? {
        var ways: [(StateID?, [(StateID?, Transition)])] = [(state, [])]
        var seen: Set<StateID> = []
        while !ways.isEmpty {
            let (state, steps) = ways.removeFirst()
            let ahead = state.map { self.exits(from: $0) } ?? openings
            for exit in ahead where exit.roles.contains(where: { !RoleID.drivers.contains($0) }) {
                let next = steps + [(state, exit)]
                if exit.effects.contains(.parent(event)) { return next }
                guard case .state(let target) = exit.target, seen.insert(target).inserted else {
                    continue
                }
                ways.append((target, next))
            }
        }
        return nil
    }
}
