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
        /// What the rules of the case did not let the clock do.
        package let refused: [Refused]

        package struct Refused: Hashable, Sendable {
            package let subject: Subject
            package let refusal: Refusal
        }

        package struct Blocked: Hashable, Sendable {
            package let subject: Subject
            package let fault: EngineFault
        }
    }

    /// Marks everything whose last day is over. Running it twice, or late, changes nothing.
    ///
    /// What is refused for one case keeps no other back.
    ///
    /// - Parameters:
    ///   - moment: Only rehearsals pass another moment than the clock's.
    ///   - progress: Told after each case and notice how many are done, and of how many.
    /// - Returns: What was marked, and what could not be looked at.
    /// - Throws: ``StoreError``, and ``Refusal`` when the clock is behind.
    @discardableResult
    package func tick(
        at moment: Moment? = nil, progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> Tick {
        let moment = moment ?? now()
        let (cases, notices) = try register.read { reader in
            (
                try reader.casesDue(before: moment.day),
                try reader.noticesDue(before: moment.day).map(\.id)
            )
        }
        var held = Held()
        var done = 0
        func countOne() {
            done += 1
            progress(done, cases.count + notices.count)
        }
        let marked = try cases.filter { id in
            defer { countOne() }
            let command = Command.due(OnCase(id: id, act: Act(event: "deadlinePassed")))
            return try falls(command, Subject(.case, id.rawValue), at: moment, &held)
        }
        let ended = try notices.filter { id in
            defer { countOne() }
            let command = Command.noticeDue(OnNotice(notice: id))
            return try falls(command, Subject(.notice, id.rawValue), at: moment, &held)
        }
        try deliver()
        return Tick(cases: marked, notices: ended, blocked: held.blocked, refused: held.refused)
    }

    /// What could not be done, while everything else goes on.
    private struct Held {
        var blocked: [Tick.Blocked] = []
        var refused: [Tick.Refused] = []
    }

    /// Whether something was written; what a damaged revision holds up, or a rule refuses, is left for later.
    private func falls(
        _ command: Command, _ subject: Subject, at moment: Moment, _ held: inout Held
    ) throws -> Bool {
        do {
            return try !perform(command, by: clockID, at: moment).isEmpty
        } catch let fault as EngineFault where fault.isOfRevision {
            held.blocked.append(Tick.Blocked(subject: subject, fault: fault))
            return false
        } catch let refusal as Refusal where !refusal.isOfTheClock {
            held.refused.append(Tick.Refused(subject: subject, refusal: refusal))
            return false
        }
    }

    private var clockID: ActorID { ActorID(stringLiteral: RoleID.clock.rawValue) }
}

extension Refusal {
    /// Whether it is about the clock itself, and so about every case alike.
    fileprivate var isOfTheClock: Bool { if case .clockBehind = self { true } else { false } }
}
