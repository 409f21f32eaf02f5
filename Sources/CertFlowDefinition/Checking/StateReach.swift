import CertFlowCore

/// Which states the arrows of a workflow lead to, whatever their guards say.
struct StateReach {
    private let workflow: Workflow
    /// The states that some way from an opening enters; all of them when nothing opens a case.
    let reached: Set<StateID>

    init(_ workflow: Workflow) {
        self.workflow = workflow
        let openings = workflow.openings.compactMap(\.target.stateID)
        reached =
            openings.isEmpty
            ? Set(workflow.states.map(\.id)) : StateReach.states(from: openings, in: workflow)
    }

    private static func states(from start: [StateID], in workflow: Workflow) -> Set<StateID> {
        var found: Set<StateID> = []
        var waiting = start
        while let state = waiting.popLast() {
            guard found.insert(state).inserted else { continue }
            waiting += workflow.exits(from: state).compactMap(\.target.stateID)
        }
        return found
    }

    /// The states that are not final and that nothing leaves.
    var deadEnds: [StateID] {
        let left = Set(workflow.transitions.filter { $0.target != .stay }.flatMap(\.from))
        return workflow.states.filter { !$0.isFinal && !left.contains($0.id) }.map(\.id)
    }

    /// The states that no way enters.
    var lost: [StateID] { workflow.states.map(\.id).filter { !reached.contains($0) } }

    /// The lost states that do not merely follow another one, each with those after it.
    var lostRoots: [(state: StateID, behind: [StateID])] {
        let entered = Set(
            workflow.transitions.flatMap { transition in
                transition.from.contains {
                    !reached.contains($0) && $0 != transition.target.stateID
                }
                    ? [transition.target.stateID].compactMap(\.self) : []
            })
        var told: Set<StateID> = []
        var roots: [(state: StateID, behind: [StateID])] = []
        // What stands in a loop of lost states has no first one; there the order of the file counts.
        for state in lost.filter({ !entered.contains($0) }) + lost where !told.contains(state) {
            let found = StateReach.states(from: [state], in: workflow)
            let behind = lost.filter { $0 != state && found.contains($0) && !told.contains($0) }
            told.formUnion(behind + [state])
            roots.append((state, behind))
        }
        return roots
    }

    /// The last state before another one in the file from which cases only end or turn in a circle.
    func lastStop(before state: StateID) -> StateID? {
        let open = workflow.states.filter { !$0.isFinal && reached.contains($0.id) }.map(\.id)
        let order = workflow.states.map(\.id).prefix { $0 != state }
        let after = Dictionary(uniqueKeysWithValues: open.map { ($0, openStates(after: $0)) })
        let stops = order.filter { stop in
            after[stop]?.allSatisfy { after[$0]?.contains(stop) == true } ?? false
        }
        guard let last = stops.last, let circle = after[last] else { return nil }
        return order.first { $0 == last || circle.contains($0) }
    }

    /// The states, not final, to which a case of a state can come, itself when it comes back.
    private func openStates(after state: StateID) -> Set<StateID> {
        var found: Set<StateID> = []
        var waiting = next(state)
        while let next = waiting.popLast() {
            guard found.insert(next).inserted else { continue }
            waiting += self.next(next)
        }
        return found.filter { workflow.state($0)?.isFinal == false }
    }

    /// One step on; going back leads to wherever a case may have come from.
    private func next(_ state: StateID) -> [StateID] {
        let sources = workflow.transitions.filter { $0.target == .state(state) }.flatMap(\.from)
            .filter(reached.contains)
        return workflow.exits(from: state).flatMap { exit -> [StateID] in
            switch exit.target {
            case .state(let id): [id]
            case .back: sources
            case .stay: []
            }
        }
    }
}

extension Transition.Target {
    /// The state that is entered; `nil` for going back (to where the case was) and staying.
    fileprivate var stateID: StateID? { if case .state(let id) = self { id } else { nil } }
}
