package import CertFlowCore

/// A case that waits for somebody, as far as a list shows it.
package struct QueueItem: Hashable, Sendable {
    package let id: CaseID
    package let programme: ProgrammeID
    package let revision: String
    package let enterprise: String
    package let productName: String?
    package let state: StateID
    package let phase: Phase
    /// Who must act, and for which unit.
    package let role: RoleID
    package let unit: UnitID
    /// The day on which the case came to this state.
    package let since: Day
    /// The last day for it.
    package let due: Day?

    package init(
        id: CaseID, programme: ProgrammeID, revision: String, enterprise: String,
        productName: String?, state: StateID, phase: Phase, role: RoleID, unit: UnitID, since: Day,
        due: Day?
    ) {
        self.id = id
        self.programme = programme
        self.revision = revision
        self.enterprise = enterprise
        self.productName = productName
        self.state = state
        self.phase = phase
        self.role = role
        self.unit = unit
        self.since = since
        self.due = due
    }
}

/// Whose queue is asked for.
package enum QueueScope: Hashable, Sendable {
    case all
    /// What waits for one of these roles, each for a unit or, without one, for all of them.
    case holdings([Holding])

    package struct Holding: Hashable, Sendable {
        package let role: RoleID
        package let unit: UnitID?

        package init(role: RoleID, unit: UnitID?) {
            self.role = role
            self.unit = unit
        }
    }
}

extension QueueItem: Comparable {
    /// The earlier deadline first, hence what is overdue; then what waits longer; then by id.
    package static func < (one: QueueItem, other: QueueItem) -> Bool {
        (one.due ?? .last, one.since, one.id) < (other.due ?? .last, other.since, other.id)
    }
}
