/// One legal status of a case.
package struct State: Hashable, Sendable {
    package let id: StateID
    package let phase: Phase
    package let title: Bilingual
    /// What the applicant reads.
    package let reads: Bilingual
    /// Who must act here; `nil` in final states.
    package let owner: RoleID?
    package let deadline: DeadlineRule?
    /// Whether the clock of the state that sent the case here waits.
    package let stopsClock: Bool
    package let isFinal: Bool

    package init(
        id: StateID, phase: Phase, title: Bilingual, reads: Bilingual, owner: RoleID?,
        deadline: DeadlineRule?, stopsClock: Bool, isFinal: Bool
    ) {
        self.id = id
        self.phase = phase
        self.title = title
        self.reads = reads
        self.owner = owner
        self.deadline = deadline
        self.stopsClock = stopsClock
        self.isFinal = isFinal
    }
}
