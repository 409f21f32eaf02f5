package import CertFlowCore

/// A transition of a programme by its place in the definition: state and event.
package struct TransitionKey: Hashable, Sendable, Comparable {
    package let programme: ProgrammeID
    /// `nil` for the opening.
    package let from: StateID?
    package let event: EventName

    package init(programme: ProgrammeID, from: StateID?, event: EventName) {
        self.programme = programme
        self.from = from
        self.event = event
    }

    package static func < (left: TransitionKey, right: TransitionKey) -> Bool {
        (left.programme, left.from?.rawValue ?? "", left.event)
            < (right.programme, right.from?.rawValue ?? "", right.event)
    }
}

/// A guard as a transition asks it; the condition of a link is asked like one.
package struct GuardKey: Hashable, Sendable {
    package let transition: TransitionKey
    package let name: String
}

/// What refusals tell of guards; the journal holds only what was done.
package struct AskedGuards: Hashable, Sendable {
    package var unmet: Set<GuardKey> = []
    package var undecidable: Set<GuardKey> = []
    package var met: Set<GuardKey> = []
}

extension ScenarioPlayer {
    /// Keeps which guards a refusal is about.
    func note(_ refusal: Refusal, of step: ScenarioStep, on current: Case?) {
        guard case .unmet(let found) = refusal else { return }
        let programme = current?.programme ?? story.heads[step.alias ?? ""]?.programme
        guard let workflow = pack.workflow(programme ?? story.programme) else { return }
        let event: EventName? =
            switch step.event {
            case "notice.open": workflow.notice?.opens
            case "notice.publish": workflow.notice?.publishes
            case "list.record": step.value("event").flatMap { EventName(rawValue: $0) }
            default: step.event.flatMap { EventName(rawValue: $0) }
            }
        let asked = workflow.transitions.filter { transition in
            let isHere = current.map { transition.from.contains($0.state) } ?? transition.opensCase
            return isHere && transition.event == event
        }
        for transition in asked {
            let key = TransitionKey(
                programme: workflow.id, from: current?.state, event: transition.event)
            let failing = Dictionary(
                found.map { ($0.condition, $0.isUndecidable) }, uniquingKeysWith: { one, _ in one })
            for name in transition.guards {
                let asked = GuardKey(transition: key, name: name)
                switch failing[name] {
                case true?: story.asked.undecidable.insert(asked)
                case false?: story.asked.unmet.insert(asked)
                case nil: story.asked.met.insert(asked)
                }
            }
        }
    }
}
