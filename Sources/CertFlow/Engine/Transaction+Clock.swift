import CertFlowCore
import CertFlowStore

extension Transaction {
    /// Marks a deadline whose last day is over, dated on that day; a lapse moves the case.
    func applyDue(_ current: Case) throws {
        guard let deadline = current.deadline, !deadline.isMarked, deadline.due < moment.day,
            !current.isFinal
        else { return }
        let (workflow, pinned) = try workflow(of: current)
        guard let state = workflow.state(current.state) else { return }
        let clock = Drivers.actor(.clock)
        let command = Command.due(OnCase(id: current.id, act: Act(event: "deadlinePassed")))
        var move = CaseMoved(
            id: current.id, version: current.version + 1, event: "deadlinePassed",
            from: current.state, to: state, on: deadline.due, current: current)
        move.deadline = deadline.marked
        let subject = Subject(.case, current.id.rawValue)
        let cause = try append(
            subject, command, by: clock.id, on: moment.day,
            [.caseMoved(move)] + reminder(deadline, current, state, pinned))
        if deadline.end == .lapse, let event = state.deadline?.event {
            try act(
                OnCase(
                    id: current.id,
                    act: Act(event: event, reason: state.deadline?.source?.description)),
                driver: .clock, cause: cause)
        }
    }

    private func reminder(
        _ deadline: Deadline, _ current: Case, _ state: State, _ pack: Pack
    ) -> [Change] {
        let role: RoleID?
        switch deadline.end {
        case .mark, .lapse: role = nil
        case .remind: role = state.owner
        case .escalate: role = pack.office.duties.actors
        }
        guard let role else { return [] }
        return [
            .messageQueued(
                MessageQueued(
                    role: role, unit: deadline.end == .remind ? current.unit : nil,
                    subject: Subject(.case, current.id.rawValue), on: deadline.due,
                    text: Bilingual(
                        zh: "\(current.id) “\(state.title.zh)”已于 \(deadline.due.iso) 到期",
                        en: "\(current.id) was due in ‘\(state.title.en)’ on \(deadline.due.iso)")))
        ]
    }

    /// Marks a notice whose days are over and about which no objection is open (公示期满·待发文).
    /// Nobody is certified, refused or paid by it.
    func applyDue(_ notice: Notice) throws {
        guard notice.stage == .open, notice.lastDay < moment.day,
            try openObjections(notice).isEmpty
        else { return }
        var ended = notice
        ended.stage = .ended
        ended.endedOn = notice.lastDay
        var changes: [Change] = [.noticeChanged(ended)]
        let terms = try terms(of: try notice.cases.map(existing), notice.programme)
        if let role = terms.workflow.notice?.role {
            changes.append(
                .messageQueued(
                    MessageQueued(
                        role: role, unit: nil, subject: Subject(.notice, notice.id.rawValue),
                        on: notice.lastDay,
                        text: Bilingual(
                            zh: "\(notice.id) 公示期满·待发文",
                            en: "\(notice.id) is over and awaits publication"))))
        }
        try append(
            Subject(.notice, notice.id.rawValue), .noticeDue(OnNotice(notice: notice.id)),
            by: .init(stringLiteral: RoleID.clock.rawValue), changes)
    }

    /// Everything due of one subject, before a command about it is decided.
    func applyDue(before command: Command) throws {
        switch command {
        case .act(let on), .score(let on):
            if let current = try writer.case(on.id) { try applyDue(current) }
        case .publishNotice(let on):
            if let notice = try writer.notice(on.notice) { try applyDue(notice) }
        case .migrate(let batch):
            for id in batch.cases { try applyDue(try existing(id)) }
        default: return
        }
    }
}
