import CertFlowCore

/// Everything about a case that decides what can happen to it, without its facts.
struct Situation: Hashable {
    /// The deadline of the state.
    enum DeadlinePhase: UInt8, Hashable {
        case none, running, over
    }

    /// The place of the state in the workflow; `nil` before the opening.
    var state: Int?
    /// Where a stopped clock goes back to.
    var returnTo: Int?
    /// Up to one more than any guard tells apart.
    var corrections = 0
    /// How many experts have scored.
    var scored = 0
    var deadline = DeadlinePhase.none
    /// 0 none, 1 unset, 2 computed.
    var assessment: UInt8 = 0
    /// A bit for each companion that is open.
    var links: UInt16 = 0
    /// Whether a public notice that names the case waits for its publication.
    var isOnNotice = false

    static let before = Situation(state: nil)

    /// What a computed amount is, and what an open one.
    static let assessments: [UInt8: Assessment.Outcome] = [1: .unset, 2: .computed]
}

/// One thing that can happen to a case.
struct Edge: Hashable {
    enum Kind: Hashable {
        /// The transition of that place in the workflow.
        case transition(Int)
        /// An expert scores.
        case score
        /// The last day is over; the case stays.
        case deadlineOver
        /// The last day is over and the clock does the transition.
        case lapse(Int)
        /// A case about this one, or linked to it, is opened.
        case companionOpens(Int)
        /// It ends; with a transition that it does here.
        case companionEnds(Int, Int?)
    }

    let kind: Kind
    /// Who acts; `nil` for what happens by itself.
    let role: RoleID?
    let target: Int
    /// Whether some facts are known for which the guards are met.
    let isSure: Bool
    /// Whether it can always be done, whatever the facts.
    let isDependable: Bool

    /// The transition that it does.
    var transition: Int? {
        switch kind {
        case .transition(let index), .lapse(let index): index
        case .companionEnds(_, let index): index
        case .score, .deadlineOver, .companionOpens: nil
        }
    }
}

/// Another workflow whose cases are about cases of this one, or are opened by them.
struct Companion: Hashable {
    let workflow: Workflow
    /// Whether anybody may open one.
    let isAbout: Bool
    /// The events that it can do here, each with the way there in its own workflow.
    let parentEvents: [EventName: [Int]]
    /// The way to an end that does nothing here.
    let quietEnd: [Int]?
}
