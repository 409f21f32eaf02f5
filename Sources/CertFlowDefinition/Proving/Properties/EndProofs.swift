import CertFlowCore

/// Ends: a way out, deadlines, corrections.
extension PropertyCase {
    func wayOut() -> [Proof.Finding] {
        let ends = WaysOut(space: space)
        var findings: [Proof.Finding] = []
        var told: Set<Int> = []
        for node in space.nodes.indices.dropFirst() {
            guard let place = space.nodes[node].state, !ends.fine.contains(node),
                told.insert(place).inserted
            else { continue }
            let state = workflow.states[place]
            if !ends.possible.contains(node) {
                findings += stranded(state, node)
            } else if let found = uncertain(state, node, ends) {
                findings.append(found)
            }
        }
        return findings
    }

    /// No end can be reached from the node.
    private func stranded(_ state: State, _ node: Int) -> [Proof.Finding] {
        let isStuck = space.edges[node].allSatisfy { $0.target == node || !space.movesOn(node, $0) }
        let message = Bilingual(
            zh: "办件到了状态\(name(state).zh)就无法办结",
            en: "a case that comes to the state \(name(state).en) never ends")
        let judgement = search.judge { _, _, edge in edge.target == node ? .found : .goOn(0) }
        let found = finding(
            judgement, at: places.state(state.id), message,
            hint: Bilingual(
                zh: "补上通往终结状态的流转", en: "add a transition that leads to a final state"),
            ending: isStuck && workflow.exits(from: state.id).isEmpty ? "stuck" : "")
        return found.map { [$0] } ?? []
    }

    /// Every way out asks a guard that may refuse.
    private func uncertain(_ state: State, _ node: Int, _ ends: WaysOut) -> Proof.Finding? {
        let ways = space.edges[node].filter { ends.fine.contains($0.target) }
        let guards = ways.compactMap(\.transition).map { workflow.transitions[$0].guards }
        // A node whose ways lead only to other uncertain nodes is told of there.
        guard !guards.isEmpty else { return nil }
        let circumstances = space.circumstances(space.nodes[node])
        let gap = space.guards.gap(among: guards, in: circumstances)
        guard !gap.isExcluded, let way = search.way(to: { $0 == node }),
            let name = guards.flatMap(\.self).first
        else { return nil }
        let message = Bilingual(
            zh: "在状态\(self.name(state).zh)，每条出路都有条件",
            en: "every way out of the state \(self.name(state).en) asks a guard")
        let own = Set(guards.flatMap(\.self).flatMap(space.guards.roots(of:)))
        let isOfCaseOnly = own.allSatisfy {
            space.guards.names.questions[$0] != nil || $0 == "parameter"
                || RuleUnit.names.contains($0)
        }
        guard let example = gap.example, isOfCaseOnly, !ends.mayChange(own, from: node) else {
            return undecided(
                search.part(named: name), at: places.state(state.id), message, way)
        }
        let facts = ExampleText(example).text
        return finding(
            search.judge { _, _, edge in edge.target == node ? .found : .goOn(0) },
            at: places.state(state.id),
            Bilingual(
                zh: message.zh + "；事实为 \(facts) 时无路可走",
                en: message.en + "; with \(facts) there is none"),
            hint: Bilingual(
                zh: "补上没有条件的出路，或使条件覆盖所有情形",
                en: "add a way out without a guard, or make the guards cover everything"))
    }

    func deadlineEnds() -> [Proof.Finding] {
        workflow.states.enumerated().flatMap { index, state -> [Proof.Finding] in
            guard let rule = state.deadline, let nodes = nodesByState[index],
                let way = search.way(to: { nodes.contains($0) })
            else { return [] }
            switch rule.end {
            case .mark, .remind: return []
            case .escalate: return escalation(state, way)
            case .lapse: return lapse(state, rule, nodes, way)
            }
        }
    }

    private func escalation(_ state: State, _ way: [PathSearch.Step]) -> [Proof.Finding] {
        let told = space.pack.office.duties.actors
        guard let owner = state.owner else { return [] }
        let isAbove =
            told != owner
            && (space.pack.office.role(told)?.level.rank ?? 0)
                >= (space.pack.office.role(owner)?.level.rank ?? 0)
        guard !isAbove else { return [] }
        return finding(
            .refuted(way), at: places.deadline(of: state.id),
            Bilingual(
                zh: "状态\(name(state).zh)逾期提请上一级，但“\(roleTitle(owner).zh)”之上没有人",
                en: "the state \(name(state).en) escalates, but nobody is above ‘\(owner)’"),
            hint: Bilingual(
                zh: "改 office.yaml 的 duties.actors，或改写 atEnd",
                en: "change duties.actors in office.yaml, or write another atEnd")
        ).map { [$0] } ?? []
    }

    private func lapse(
        _ state: State, _ rule: DeadlineRule, _ nodes: [Int], _ way: [PathSearch.Step]
    ) -> [Proof.Finding] {
        let index = workflow.transitions.firstIndex {
            $0.event == rule.event && $0.from.contains(state.id) && $0.roles.contains(.clock)
        }
        let place = places.deadline(of: state.id)
        guard let index, rule.source != nil else {
            return finding(
                .refuted(way), at: place,
                Bilingual(
                    zh: "状态\(name(state).zh)期满后没有下文",
                    en: "nothing follows when \(name(state).en) lapses")
            ).map { [$0] } ?? []
        }
        // The clock cannot state a fact: a guard that may refuse would hold up the case for good.
        let transition = workflow.transitions[index]
        let outcomes = nodes.map {
            space.guards.outcome(of: index, in: space.circumstances(space.nodes[$0]))
        }
        guard let outcome = outcomes.first(where: \.mayBeRefused) else { return [] }
        let message = Bilingual(
            zh: "期满时\(name(transition).zh)可能因条件“\(transition.guards[0])”办不成",
            en:
                "when the time is over, \(name(transition).en) may be refused by ‘\(transition.guards[0])’"
        )
        guard outcome.refusedBy != nil || outcome.blocking == nil else {
            return [undecided(search.part(named: transition.guards[0]), at: place, message, way)]
        }
        return finding(
            .refuted(way), at: place, message,
            hint: Bilingual(zh: "由时钟办理的流转不设条件", en: "ask no guard of what the clock does")
        ).map { [$0] } ?? []
    }

    /// No loop goes through a correction.
    func boundedCorrections() -> [Proof.Finding] {
        let components = Components(space: space)
        var told: Set<Int> = []
        var findings: [Proof.Finding] = []
        for node in space.nodes.indices {
            for edge in space.edges[node] {
                guard components.areJoined(node, edge.target), asksApplicant(node, edge),
                    let index = edge.transition, told.insert(index).inserted
                else { continue }
                findings += loop(node, edge, workflow.transitions[index])
            }
        }
        return findings
    }

    /// Whether the edge sends a case back to its applicant, to be changed.
    private func asksApplicant(_ node: Int, _ edge: Edge) -> Bool {
        guard let index = edge.transition else { return false }
        if workflow.transitions[index].countsCorrection { return true }
        guard space.movesOn(node, edge), edge.role != .applicant,
            let target = space.state(of: edge.target), target.owner == .applicant
        else { return false }
        return workflow.exits(from: target.id).contains(where: \.revisesForm)
    }

    private func loop(_ node: Int, _ edge: Edge, _ transition: Transition) -> [Proof.Finding] {
        let around = PathSearch(space: space).shortestLoop(through: node, edge)
        let judgement = search.judge { _, from, found in
            from == node && found == edge ? .found : .goOn(0)
        }
        let message = Bilingual(
            zh: "\(name(transition).zh)可以一再要求补正，没有上限",
            en: "\(name(transition).en) can ask for corrections again and again")
        let hint = Bilingual(
            zh: "写 countsCorrection: true，并加条件 case.corrections < parameter.…",
            en: "write countsCorrection: true and a guard case.corrections < parameter.…")
        guard case .refuted(let path) = judgement else {
            return finding(judgement, at: transition.place, message, hint: hint).map { [$0] } ?? []
        }
        return [
            Proof.Finding(
                .refuted, at: transition.place, zh: message.zh, en: message.en, hint: hint,
                scenario: scenario(path + around))
        ]
    }
}

extension Office.Role.Level {
    /// Higher levels have higher ranks.
    var rank: Int {
        switch self {
        case .applicant: 0
        case .district, .expert: 1
        case .bureau: 2
        case .city: 3
        }
    }
}

extension RuleUnit {
    static let names = Set(all.map(\.name))
}
