package import CertFlowCore
import CertFlowStore

/// A case that waits for somebody.
package struct QueueLine: Hashable, Sendable {
    package let id: CaseID
    package let programme: ProgrammeID
    package let revision: String
    package let enterprise: String
    package let productName: String?
    package let state: StateID
    package let role: RoleID
    package let unit: UnitID
    package let since: Day
    /// `nil` when no deadline is set.
    package let due: Day?

    init(_ item: QueueItem) {
        id = item.id
        programme = item.programme
        revision = item.revision
        enterprise = item.enterprise
        productName = item.productName
        state = item.state
        role = item.role
        unit = item.unit
        since = item.since
        due = item.due
    }
}
