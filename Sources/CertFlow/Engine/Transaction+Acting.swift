import CertFlowCore
import CertFlowStore

extension Transaction {
    /// Does `act` on a case and everything that follows from it.
    ///
    /// `driver` is the role that moves the case when no person does it by hand; `notice` is the notice
    /// that the step belongs to.
    func act(
        _ onCase: OnCase, driver: RoleID? = nil, cause: Int? = nil, notice: NoticeID? = nil
    ) throws {
        let current = try existing(onCase.id)
        if let seen = onCase.seen, seen != current.version - (clockSteps[current.id] ?? 0) {
            throw Refusal.stale(current.id, seen: seen, now: current.version)
        }
        let (workflow, pinned) = try workflow(of: current)
        let around = try SurroundingsReader(
            reader: writer, shelf: shelf, pack: pinned, moment: moment
        )
        .surroundings(of: current, in: workflow)
        let who = driver.map(Drivers.actor) ?? actor
        let step = try workflow.step(current, act: onCase.act, by: who, in: around)
        let context = EffectContext(
            workflow: workflow, pack: pinned, before: current, surroundings: around)
        var resolved = try resolve(step, context, notice: notice)
        // The person behind a list, a round or a notice stands by what was decided.
        resolved.move.opinion = resolved.move.opinion?.by(actor.id)
        let sequence = try append(
            Subject(.case, current.id.rawValue), .act(onCase), cause: cause,
            [.caseMoved(resolved.move)] + resolved.changes)
        try followUp(resolved.consequences, cause: sequence)
    }

    /// One expert's score.
    func score(_ onCase: OnCase) throws {
        let current = try existing(onCase.id)
        let (workflow, pinned) = try workflow(of: current)
        let around = try SurroundingsReader(
            reader: writer, shelf: shelf, pack: pinned, moment: moment
        )
        .surroundings(of: current, in: workflow)
        let move = try workflow.scoring(
            current, points: onCase.points ?? [:], remark: onCase.act.opinion, by: actor,
            in: around)
        try append(
            Subject(.case, current.id.rawValue), .score(onCase), [.caseMoved(move)])
    }

    /// Consequences in the order of the definition: linked cases, then the parent's event.
    func followUp(_ consequences: [Consequence], cause: Int) throws {
        for consequence in consequences {
            switch consequence {
            case .open(let submission, let event):
                try open(submission, event: event, driver: .link, cause: cause)
            case .parent(let id, let event):
                try act(
                    OnCase(id: id, act: Act(event: event)), driver: .link, cause: cause)
            }
        }
    }
}

/// What a step asks of other cases.
enum Consequence {
    case open(Submission, event: EventName)
    case parent(CaseID, event: EventName)
}
