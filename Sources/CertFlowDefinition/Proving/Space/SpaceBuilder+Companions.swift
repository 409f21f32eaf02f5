import CertFlowCore

/// Cases about this one, and cases that it opens.
extension SpaceBuilder {
    /// What opens and ends beside the case, and what that does to it.
    mutating func companions(_ node: Situation, _ state: State) -> [Edge] {
        var found: [Edge] = []
        for (index, companion) in companions.enumerated() {
            let bit = UInt16(1) << UInt16(index)
            if node.links & bit == 0 {
                guard let outcome = opening(index, at: state), outcome.mayBeMet else { continue }
                var opened = node
                opened.links |= bit
                found.append(
                    Edge(
                        kind: .companionOpens(index), role: .applicant,
                        target: self.index(of: opened), isSure: outcome.isSurelyMet,
                        isDependable: outcome.isDependable))
            } else {
                found += endings(node, state, index, companion)
            }
        }
        return found
    }

    /// Whether somebody may open a case about one in `state`.
    private mutating func opening(_ index: Int, at state: State) -> GuardOutcome? {
        guard let analyst = openingGuards[index], let place = indexByState[state.id] else {
            return nil
        }
        let key = place * companions.count + index
        if let known = mayOpen[key] { return known }
        let other = companions[index].workflow
        guard let opening = other.transitions.firstIndex(where: \.opensCase) else { return nil }
        var around = Circumstances()
        around.parent = Circumstances.Parent(
            programme: workflow.id, state: state.id, phase: state.phase)
        let outcome = analyst.outcome(of: opening, in: around)
        mayOpen[key] = outcome
        return outcome
    }

    private mutating func endings(
        _ node: Situation, _ state: State, _ index: Int, _ companion: Companion
    ) -> [Edge] {
        let bit = UInt16(1) << UInt16(index)
        var ended = node
        ended.links &= ~bit
        var found: [Edge] = []
        if companion.quietEnd != nil {
            found.append(
                Edge(
                    kind: .companionEnds(index, nil), role: nil, target: self.index(of: ended),
                    isSure: true, isDependable: true))
        }
        guard let place = node.state else { return found }
        for event in companion.parentEvents.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
            let doing = exits[place].first { exit in
                workflow.transitions[exit].event == event
                    && workflow.transitions[exit].roles.contains(.link)
            }
            guard let doing else { continue }
            let outcome = guards.outcome(of: doing, in: circumstances(node))
            guard outcome.mayBeMet else { continue }
            let transition = workflow.transitions[doing]
            let kind = Edge.Kind.companionEnds(index, doing)
            // Another one may still be open.
            found += edges(kind, .link, from: ended, transition, outcome)
            found += edges(kind, .link, from: node, transition, outcome)
        }
        return found
    }
}
