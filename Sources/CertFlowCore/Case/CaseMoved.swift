/// The outcome of one step: everything that changed, so that replay needs no rule.
package struct CaseMoved: Hashable, Sendable, Codable {
    package var id: CaseID
    /// The version after the step.
    package var version: Int
    package var event: EventName
    /// `nil` for the opening.
    package var from: StateID?
    package var to: StateID
    package var phase: Phase
    package var isFinal: Bool
    package var owner: RoleID?
    package var on: Day
    /// Facts set by this step; a blank value takes one away.
    package var facts: Facts
    package var opinion: Opinion?
    package var participant: Case.Participant?
    package var corrections: Int
    package var returnTo: StateID?
    package var deadline: Deadline?
    package var suspended: [String: Int]
    package var numbers: [String: String]
    package var score: Score?
    package var assessment: Assessment?
    package var notice: NoticeID?

    /// Whether the case is still where it was.
    package var isInPlace: Bool { from == to }

    /// A step that changes nothing but the state; the caller sets what else follows.
    ///
    /// `current` is the case before the step; `nil` for the opening.
    package init(
        id: CaseID, version: Int, event: EventName, from: StateID?, to: State, on day: Day,
        current: Case?
    ) {
        self.id = id
        self.version = version
        self.event = event
        self.from = from
        self.to = to.id
        phase = to.phase
        isFinal = to.isFinal
        owner = to.owner
        on = day
        facts = Facts()
        corrections = current?.corrections ?? 0
        returnTo = current?.returnTo
        deadline = current?.deadline
        suspended = current?.suspended ?? [:]
        numbers = [:]
    }
}
