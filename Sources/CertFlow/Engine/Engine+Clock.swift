package import CertFlowCore
import CertFlowStore

extension Engine {
    /// What a run of the clock did.
    package struct Tick: Hashable, Sendable {
        /// Cases whose deadline was marked.
        package let cases: [CaseID]
        /// Notices that are over and await publication.
        package let notices: [NoticeID]
        /// What could not be looked at because its revision is missing or altered.
        package let blocked: [Blocked]

        package struct Blocked: Hashable, Sendable {
            package let subject: Subject
            package let fault: EngineFault
        }
    }

    /// Marks everything whose last day is over. Running it twice, or late, changes nothing.
    @discardableResult
    package func tick(at moment: Moment? = nil) throws -> Tick {
        let moment = moment ?? now()
        let (cases, notices) = try register.read { reader in
            (
                try reader.casesDue(before: moment.day),
                try reader.noticesDue(before: moment.day).map(\.id)
            )
        }
        var blocked: [Tick.Blocked] = []
        let marked = try cases.filter { id in
            let command = Command.due(OnCase(id: id, act: Act(event: "deadlinePassed")))
            return try falls(command, Subject(.case, id.rawValue), at: moment, &blocked)
        }
        let ended = try notices.filter { id in
            let command = Command.noticeDue(OnNotice(notice: id))
            return try falls(command, Subject(.notice, id.rawValue), at: moment, &blocked)
        }
        try deliver()
        return Tick(cases: marked, notices: ended, blocked: blocked)
    }

    /// Whether something was written; what a damaged revision holds up is left for later.
    private func falls(
        _ command: Command, _ subject: Subject, at moment: Moment, _ blocked: inout [Tick.Blocked]
    ) throws -> Bool {
        do {
            return try !perform(command, by: clockID, at: moment).isEmpty
        } catch let fault as EngineFault where fault.isOfRevision {
            blocked.append(Tick.Blocked(subject: subject, fault: fault))
            return false
        }
    }

    private var clockID: ActorID { ActorID(stringLiteral: RoleID.clock.rawValue) }
}
