package import CertFlowCore
import CertFlowStore

extension Engine {
    /// What a person could do with a case now, and what stands in the way of the rest.
    package func offers(_ current: Case, to actor: Actor) throws -> [OfferedTransition] {
        let workflow = try workflow(of: current)
        return workflow.offers(
            current, to: actor, in: try surroundings(of: current, in: workflow))
    }

    /// Every condition on the way out of the present state, asked for the case alone.
    package func shortfalls(_ current: Case) throws -> [(Transition, [Shortfall])] {
        let workflow = try workflow(of: current)
        let around = try surroundings(of: current, in: workflow)
        let scope = CaseScope(
            workflow: workflow, facts: current.facts, current: current, surroundings: around
        ).scope()
        let check = GuardCheck(workflow: workflow, pack: around.pack, scope: scope)
        return workflow.exits(from: current.state).map { ($0, check.shortfalls($0.guards)) }
    }

    package func surroundings(of current: Case, in workflow: Workflow) throws -> Surroundings {
        try register.read { reader in
            let pinned = try shelf.pack(current.revision, reader: reader)
            return try SurroundingsReader(reader: reader, shelf: shelf, pack: pinned, moment: now())
                .surroundings(of: current, in: workflow)
        }
    }

    /// What would happen if the application were handed in now: nothing is stored.
    ///
    /// - Returns: `nil` when it would be taken.
    package func rehearseFiling(_ draft: FilingDraft) throws -> Refusal? {
        let pack = try pack()
        guard let workflow = pack.workflow(draft.submission.programme) else {
            return .unknownProgramme(draft.submission.programme.rawValue, near: nil)
        }
        guard workflow.opening == .application else { return nil }
        let facts = draft.submission.facts
        return try register.read { reader in
            do {
                let filing = try workflow.filing(facts)
                let round =
                    workflow.needsRound
                    ? try reader.round(workflow.id, year: now().day.year) : nil
                try workflow.checkOnce(filing, in: round, reader: reader)
                let around = try SurroundingsReader(
                    reader: reader, shelf: shelf, pack: pack, moment: now()
                )
                .surroundings(of: filing, in: workflow, round: round, parent: nil)
                guard let event = workflow.openings.first?.event else { return nil }
                _ = try workflow.opening(
                    id: "preview", event: event, facts: facts,
                    by: Drivers.applicant(filing.creditCode, name: filing.enterprise),
                    driver: nil, in: around)
                return nil
            } catch let refusal as Refusal {
                return refusal
            }
        }
    }

    /// The open work items of an actor, most urgent first; everybody's when `nil`.
    package func queue(of actor: ActorID?) throws -> [QueueLine] {
        let today = now().day
        return try register.read { reader in
            let who = try actor.map { id in
                guard let found = try reader.actor(id) else {
                    throw Refusal.unknownActor(id.rawValue)
                }
                return found
            }
            guard let who else { return try reader.queue().map(QueueLine.init) }
            let holdings = who.holdings.filter { $0.isHeld(on: today) }.map {
                QueueScope.Holding(role: $0.role, unit: $0.unit)
            }
            return try reader.queue(.holdings(holdings)).map(QueueLine.init)
        }
    }
}
