import CertFlowCore

/// Plays every short story of a case, one act after another, with nothing of the checker in it.
struct NaiveExploration {
    /// A case as a plain list of what happened to it.
    struct Story: Hashable {
        var state: String
        var cameFrom: String?
        /// Counted honestly, up to a number that no story needs.
        var corrections: Int
        var isLate: Bool
        /// What each role did, such as `reviewer reviews`.
        var deeds: Set<String>
    }

    let workflow: Workflow
    /// The states in which a case can be.
    private(set) var reached: Set<String> = []
    /// The states from which some case can no longer come to an end.
    private(set) var stranded: Set<String> = []
    /// The roles that do two duties on one case.
    private(set) var doubled: Set<String> = []

    private static let mostCorrections = 4

    init(_ workflow: Workflow) {
        self.workflow = workflow
        var stories: Set<Story> = []
        var waiting = workflow.transitions.filter { $0.from.isEmpty }.flatMap { opening in
            opening.roles.map { after(opening, nil, role: $0.rawValue) }
        }
        var following: [Story: [Story]] = [:]
        while let story = waiting.popLast() {
            guard stories.insert(story).inserted else { continue }
            let next = nexts(story)
            following[story] = next
            waiting += next
        }
        reached = Set(stories.map(\.state))
        for story in stories {
            for role in Set(story.deeds.map { $0.split(separator: " ")[0] }) {
                let count = story.deeds.filter { $0.hasPrefix(role + " ") }.count
                if count > 1 { doubled.insert(String(role)) }
            }
        }
        var ending = stories.filter { isFinal($0.state) }
        var isGrowing = true
        while isGrowing {
            let more = stories.filter { story in
                !ending.contains(story) && (following[story] ?? []).contains(where: ending.contains)
            }
            ending.formUnion(more)
            isGrowing = !more.isEmpty
        }
        stranded = Set(stories.subtracting(ending).map(\.state))
    }

    private func isFinal(_ state: String) -> Bool {
        workflow.states.first { $0.id.rawValue == state }?.isFinal ?? false
    }

    private func nexts(_ story: Story) -> [Story] {
        guard let state = workflow.states.first(where: { $0.id.rawValue == story.state }),
            !state.isFinal
        else { return [] }
        var nexts: [Story] = []
        for (index, transition) in workflow.transitions.enumerated()
        where transition.from.contains(state.id) && allows(transition, story) {
            for role in transition.roles where role != .clock {
                let isFirst = !workflow.transitions[..<index].contains {
                    $0.from.contains(state.id) && $0.event == transition.event
                        && $0.roles.contains(role)
                }
                if isFirst { nexts.append(after(transition, story, role: role.rawValue)) }
            }
        }
        guard !story.isLate else { return nexts }
        let lapse = workflow.transitions.first {
            $0.from.contains(state.id) && $0.roles.contains(.clock) && $0.event == "lapse"
        }
        var late = story
        late.isLate = true
        if state.deadline?.end == .lapse, let lapse {
            nexts.append(after(lapse, late, role: "clock"))
        } else {
            nexts.append(late)
        }
        return nexts
    }

    private func allows(_ transition: Transition, _ story: Story) -> Bool {
        transition.guards.allSatisfy { name in
            switch name {
            case "few": story.corrections < 2
            case "many": story.corrections >= 1
            case "free": true
            default: false
            }
        }
    }

    private func after(_ transition: Transition, _ story: Story?, role: String) -> Story {
        var next =
            story
            ?? Story(state: "", cameFrom: nil, corrections: 0, isLate: false, deeds: [])
        switch transition.target {
        case .state(let id): next.state = id.rawValue
        case .back: next.state = story?.cameFrom ?? next.state
        case .stay: break
        }
        if transition.countsCorrection {
            next.corrections = min(next.corrections + 1, Self.mostCorrections)
        }
        if let deed = deed(transition, story, next.state), role != "clock" {
            next.deeds.insert("\(role) \(deed)")
        }
        guard next.state != story?.state else { return next }
        next.isLate = false
        let target = workflow.states.first { $0.id.rawValue == next.state }
        if target?.stopsClock == true {
            next.cameFrom = story?.state
        } else if transition.target == .back {
            next.cameFrom = nil
        }
        return next
    }

    private func deed(_ transition: Transition, _ story: Story?, _ to: String) -> String? {
        guard let story, !transition.revisesForm else { return "files" }
        let source = workflow.states.first { $0.id.rawValue == story.state }
        let target = workflow.states.first { $0.id.rawValue == to }
        guard let source, let target else { return nil }
        let isEarly = source.phase == .filing || source.phase == .review
        if isEarly, target.phase == .certification { return "certifies" }
        guard isEarly, source.id != target.id, transition.target != .back, !target.stopsClock,
            target.phase != .closed
        else { return nil }
        return "reviews"
    }
}
