package import CertFlowCore

/// The way of a case through its workflow, to be highlighted in a drawing.
package struct WalkedPath: Hashable, Sendable {
    package struct Leg: Hashable, Sendable {
        package let event: EventName
        /// `nil` for the opening.
        package let from: StateID?
        package let to: StateID

        package init(event: EventName, from: StateID?, to: StateID) {
            self.event = event
            self.from = from
            self.to = to
        }
    }

    package let legs: [Leg]

    package init(_ legs: [Leg]) { self.legs = legs }

    static let none = WalkedPath([])

    /// The state that the case is in.
    var current: StateID? { legs.last?.to }

    var states: Set<StateID> { Set(legs.map(\.to)) }

    /// The numbers, from 1, of the legs that took a transition; of those from a state, when given.
    func numbers(of transition: Transition, from state: StateID? = nil) -> [Int] {
        legs.enumerated().filter { _, leg in
            leg.event == transition.event
                && (leg.from.map(transition.from.contains) ?? transition.opensCase)
                && (state == nil || leg.from == state)
        }.map { $0.offset + 1 }
    }
}

/// Why events do not make a way through a workflow.
package struct PathMistake: Error, Hashable, Sendable {
    package let event: String
    /// `nil` before the case is opened.
    package let state: StateID?
    package let offered: [String]
}

extension WalkedPath {
    /// The way that events make from an opening on.
    ///
    /// - Throws: ``PathMistake`` at the first event that nothing there offers.
    package init(events: [String], through workflow: Workflow) throws(PathMistake) {
        var legs: [Leg] = []
        var state: StateID?
        var sender: StateID?
        for event in events {
            let exits = state.map(workflow.exits) ?? workflow.openings
            guard let taken = exits.first(where: { $0.event.rawValue == event }) else {
                throw PathMistake(
                    event: event, state: state, offered: exits.map(\.event.rawValue))
            }
            let next: StateID
            switch taken.target {
            case .state(let id): next = id
            case .back: next = sender ?? state ?? workflow.openingStates[0]
            case .stay: next = state ?? workflow.openingStates[0]
            }
            legs.append(Leg(event: taken.event, from: state, to: next))
            if next != state { sender = state }
            state = next
        }
        self.init(legs)
    }
}
