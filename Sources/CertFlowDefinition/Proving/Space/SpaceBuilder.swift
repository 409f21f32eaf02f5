import CertFlowCore
import FEEL

/// Explores everything that can happen to a case.
struct SpaceBuilder {
    let workflow: Workflow
    let pack: Pack
    let companions: [Companion]
    let guards: GuardAnalyst
    let openingGuards: [GuardAnalyst?]
    let indexByState: [StateID: Int]
    let exits: [[Int]]
    private let correctionLimit: Int?
    private var indexByNode: [Situation: Int] = [.before: 0]
    private var nodes: [Situation] = [.before]
    private var edges: [[Edge]] = []
    var mayOpen: [Int: GuardOutcome] = [:]

    /// The most nodes that are explored.
    static let mostNodes = 200_000

    init(_ workflow: Workflow, in pack: Pack) {
        self.workflow = workflow
        self.pack = pack
        companions = Companions(workflow: workflow, pack: pack).all
        guards = GuardAnalyst(workflow, in: pack)
        openingGuards = companions.map { companion in
            companion.isAbout ? GuardAnalyst(companion.workflow, in: pack) : nil
        }
        indexByState = Dictionary(
            workflow.states.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        exits = workflow.states.map { state in
            workflow.transitions.indices.filter { workflow.transitions[$0].from.contains(state.id) }
        }
        correctionLimit = CorrectionLimit(workflow: workflow, guards: guards).value
    }

    mutating func build() -> Space {
        var next = 0
        while next < nodes.count, nodes.count < SpaceBuilder.mostNodes {
            edges.append(expand(nodes[next]))
            next += 1
        }
        let isCut = next < nodes.count
        while edges.count < nodes.count { edges.append([]) }
        return Space(
            workflow: workflow, pack: pack, companions: companions, guards: guards, nodes: nodes,
            edges: edges, surelyReached: surelyReached, isCut: isCut,
            nodesByState: Dictionary(grouping: nodes.indices.dropFirst()) { nodes[$0].state ?? -1 },
            correctionLimit: correctionLimit)
    }

    private var surelyReached: Set<Int> {
        var reached: Set<Int> = [0]
        var waiting = [0]
        while let node = waiting.popLast() {
            for edge in edges[node] where edge.isSure && reached.insert(edge.target).inserted {
                waiting.append(edge.target)
            }
        }
        return reached
    }

    mutating func index(of node: Situation) -> Int {
        if let known = indexByNode[node] { return known }
        indexByNode[node] = nodes.count
        nodes.append(node)
        return nodes.count - 1
    }

    private mutating func expand(_ node: Situation) -> [Edge] {
        guard let place = node.state else { return openings() }
        let state = workflow.states[place]
        guard !state.isFinal else { return [] }
        var found: [Edge] = []
        for index in exits[place] { found += taken(index, from: node, at: state) }
        found += score(node, state) + time(node, state) + companions(node, state)
        return found
    }

    private mutating func openings() -> [Edge] {
        var found: [Edge] = []
        for (index, transition) in workflow.transitions.enumerated() where transition.opensCase {
            let outcome = guards.outcome(of: index, in: Circumstances())
            guard outcome.mayBeMet else { continue }
            for role in transition.roles {
                found += edges(.transition(index), role, from: .before, transition, outcome)
            }
        }
        return found
    }

    /// The edges of a transition, for each role that may do it.
    private mutating func taken(_ index: Int, from node: Situation, at state: State) -> [Edge] {
        let transition = workflow.transitions[index]
        var found: [Edge] = []
        for role in transition.roles
        where isOffered(index, as: role, at: state) && happens(transition, role, node, state) {
            let outcome = guards.outcome(of: index, in: circumstances(node))
            guard outcome.mayBeMet else { continue }
            found += edges(.transition(index), role, from: node, transition, outcome)
        }
        return found
    }

    /// Of several transitions of an event, a role does the first that names it.
    private func isOffered(_ index: Int, as role: RoleID, at state: State) -> Bool {
        let event = workflow.transitions[index].event
        return exits[indexByState[state.id] ?? 0].first { earlier in
            workflow.transitions[earlier].event == event
                && workflow.transitions[earlier].roles.contains(role)
        } == index
    }

    /// Whether what drives a transition gets to it here.
    private func happens(
        _ transition: Transition, _ role: RoleID, _ node: Situation, _ state: State
    ) -> Bool {
        switch role {
        case .clock, .link: return false  // Done by a lapse and by companions.
        case .round:
            guard let round = workflow.round, round.waiting == state.id else { return false }
            return [round.selects, round.reserves, round.declines].contains(transition.event)
        case .notice:
            guard let notice = workflow.notice else { return false }
            if transition.event == notice.opens { return true }
            return transition.event == notice.publishes && node.isOnNotice && !hasOpenAbout(node)
        default: return node.scored > 0 || !proposesFromScores(transition)
        }
    }

    /// Whether the transition needs a proposal that cannot be computed without any score.
    private func proposesFromScores(_ transition: Transition) -> Bool {
        let proposes = transition.effects.contains { effect in
            if case .propose = effect { true } else { false }
        }
        guard proposes, let panel = workflow.panel else { return false }
        let unscored = Scope(["scores": .list([])])
        return panel.proposal.expression.evaluate(in: unscored).value.asNumber == nil
    }

    private func hasOpenAbout(_ node: Situation) -> Bool {
        companions.enumerated().contains { index, companion in
            companion.isAbout && node.links & (1 << UInt16(index)) != 0
        }
    }

    mutating func edges(
        _ kind: Edge.Kind, _ role: RoleID?, from node: Situation, _ transition: Transition,
        _ outcome: GuardOutcome
    ) -> [Edge] {
        moved(node, by: transition, role: role).map { target in
            Edge(
                kind: kind, role: role, target: index(of: target), isSure: outcome.isSurelyMet,
                isDependable: outcome.isDependable)
        }
    }

    /// The nodes after a transition: several when an amount may be computed or not.
    private func moved(_ node: Situation, by transition: Transition, role: RoleID?) -> [Situation] {
        var next = node
        let target: Int? =
            switch transition.target {
            case .state(let id): indexByState[id]
            case .back: node.returnTo ?? node.state
            case .stay: node.state
            }
        guard let target else { return [] }
        if transition.countsCorrection {
            next.corrections = min(node.corrections + 1, correctionLimit ?? 1)
        }
        if target != node.state { enter(target, &next, from: node, transition) }
        if role == .notice, transition.event == workflow.notice?.opens { next.isOnNotice = true }
        if role == .notice, transition.event == workflow.notice?.publishes {
            next.isOnNotice = false
        }
        var results = [next]
        for effect in transition.effects {
            switch effect {
            case .assess:
                results = results.flatMap { result in
                    Situation.assessments.keys.sorted().map { outcome in
                        var assessed = result
                        assessed.assessment = outcome
                        return assessed
                    }
                }
            case .link(let link): results = results.flatMap { linked($0, link) }
            default: continue
            }
        }
        return results
    }

    private func enter(
        _ target: Int, _ next: inout Situation, from node: Situation, _ transition: Transition
    ) {
        let state = workflow.states[target]
        next.state = target
        next.deadline = state.deadline == nil || state.isFinal ? .none : .running
        if state.stopsClock {
            next.returnTo = node.state
        } else if transition.target == .back {
            next.returnTo = nil
        }
    }

    private func linked(_ node: Situation, _ link: Effect.Link) -> [Situation] {
        guard let index = companions.firstIndex(where: { $0.workflow.id == link.programme }) else {
            return [node]
        }
        var opened = node
        opened.links |= 1 << UInt16(index)
        return link.when == nil || opened == node ? [opened] : [node, opened]
    }

    private mutating func score(_ node: Situation, _ state: State) -> [Edge] {
        guard let panel = workflow.panel, panel.state == state.id, node.scored < panel.seats else {
            return []
        }
        var next = node
        next.scored += 1
        return [
            Edge(
                kind: .score, role: panel.role, target: index(of: next), isSure: true,
                isDependable: true)
        ]
    }

    private mutating func time(_ node: Situation, _ state: State) -> [Edge] {
        guard node.deadline == .running, let rule = state.deadline else { return [] }
        var over = node
        over.deadline = .over
        if rule.end == .lapse, let place = node.state,
            let index = exits[place].first(where: {
                workflow.transitions[$0].event == rule.event
                    && workflow.transitions[$0].roles.contains(.clock)
            })
        {
            var outcome = guards.outcome(of: index, in: circumstances(node))
            guard outcome.mayBeMet else { return [] }
            // A length that is not set may be set; until then nothing lapses.
            if pack.parameter(rule.length)?.values.isEmpty != false { outcome.isDependable = false }
            return edges(.lapse(index), .clock, from: over, workflow.transitions[index], outcome)
        }
        return [
            Edge(
                kind: .deadlineOver, role: .clock, target: index(of: over), isSure: true,
                isDependable: true)
        ]
    }

    func circumstances(_ node: Situation) -> Circumstances {
        Circumstances(
            state: node.state.map { workflow.states[$0].id }, corrections: node.corrections,
            scored: node.scored, assessment: Situation.assessments[node.assessment],
            links: companions.enumerated().compactMap { index, companion in
                node.links & (1 << UInt16(index)) == 0
                    ? nil : Circumstances.Link(programme: companion.workflow.id, isOpen: true)
            })
    }
}
