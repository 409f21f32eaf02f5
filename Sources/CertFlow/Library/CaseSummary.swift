import CertFlowCore

/// Where a case is, for a Swift developer.
public struct CaseSummary: Hashable, Sendable {
    /// The case's number, e.g. `PIP-2026-0001`.
    public let id: String
    /// The programme's id, e.g. `patent-intensive-product`.
    public let programme: String
    /// The legal status, as the definition names it.
    public let state: String
    /// Its title in Chinese.
    public let stateTitle: String
    /// `filing`, `review`, `certification`, `reward` or `closed`.
    public let phase: String
    /// The last day of the present state, ISO; `nil` when none is set.
    public let due: String?
    /// The assessed reward in fen (分); `nil` unless computed.
    public let rewardFen: Int64?

    init(_ current: Case, workflow: Workflow) {
        id = current.id.rawValue
        programme = current.programme.rawValue
        state = current.state.rawValue
        stateTitle = workflow.state(current.state)?.title.zh ?? current.state.rawValue
        phase = current.phase.rawValue
        due = current.deadline?.due.iso
        rewardFen = current.assessment?.amount?.count
    }
}

/// What an entry of the journal says about a case.
public struct HistoryLine: Hashable, Sendable {
    /// The entry's number in the one journal.
    public let sequence: Int
    /// The office's day, ISO.
    public let day: String
    /// Who acted.
    public let actor: String
    /// The event.
    public let event: String
    /// The state afterwards.
    public let state: String
}

/// A yearly target beside what the register counts.
public struct QuotaSummary: Hashable, Sendable {
    /// The target's key in the policy file.
    public let target: String
    /// `nil` without a yearly task.
    public let required: Int?
    /// Filed, certified, and either without duplicates.
    public let filed: Int
    /// Published certifications of the year.
    public let certified: Int
    /// The union of both.
    public let either: Int
    /// The count that heads the report.
    public let actual: Int
}
