package import CertFlowCore
import CertFlowStore

extension Engine {
    /// What a run of the clock did.
    package struct Tick: Hashable, Sendable {
        /// Cases whose deadline was marked.
        package let cases: [CaseID]
        /// Notices that are over and await publication.
        package let notices: [NoticeID]
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
        var marked: [CaseID] = []
        for id in cases {
            let written = try perform(
                .due(OnCase(id: id, act: Act(event: "deadlinePassed"))), by: clockID, at: moment)
            if !written.isEmpty { marked.append(id) }
        }
        var ended: [NoticeID] = []
        for id in notices {
            let written = try perform(.noticeDue(OnNotice(notice: id)), by: clockID, at: moment)
            if !written.isEmpty { ended.append(id) }
        }
        try deliver()
        return Tick(cases: marked, notices: ended)
    }

    private var clockID: ActorID { ActorID(stringLiteral: RoleID.clock.rawValue) }
}
