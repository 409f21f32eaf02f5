import CertFlowCore
import CertFlowStore

extension Transaction {
    /// Hands in an application; for a linked workflow, claims the case that waits for it.
    func submit(_ submission: Submission) throws {
        let pack = try pack
        guard let workflow = pack.workflow(submission.programme) else {
            let near = NearestName.find(
                submission.programme.rawValue, among: pack.workflows.map(\.id.rawValue))
            throw Refusal.unknownProgramme(submission.programme.rawValue, near: near)
        }
        if workflow.form.questions.contains(where: {
            $0.stopsWhenYes && submission.facts[$0.name] == .flag(true)
        }) {
            throw Refusal.stateSecret
        }
        guard workflow.opening == .link else {
            guard let event = workflow.openings.first(where: { $0.roles.contains(.applicant) })
            else {
                throw Refusal.notByHand(workflow.title)
            }
            return try open(submission, event: event.event, driver: nil, cause: nil)
        }
        try claim(submission, of: workflow)
    }

    /// The applicant's part of a case that another case opened.
    private func claim(_ submission: Submission, of workflow: Workflow) throws {
        let waiting = try waitingCase(submission, of: workflow)
        let (pinned, _) = try self.workflow(of: waiting)
        guard
            let event = pinned.exits(from: waiting.state).first(where: {
                $0.roles.contains(.applicant) && $0.revisesForm
            })?.event
        else {
            throw Refusal.noEligibleCase(
                Bilingual(
                    zh: "\(waiting.id) 已申领，见 certflow case show \(waiting.id)。",
                    en: "\(waiting.id) has been claimed; see certflow case show \(waiting.id)."))
        }
        try act(OnCase(id: waiting.id, act: Act(event: event, facts: submission.facts)))
    }

    private func waitingCase(_ submission: Submission, of workflow: Workflow) throws -> Case {
        if let about = submission.about {
            let named = try existing(about)
            if named.programme == workflow.id { return named }
            if let link = try writer.links(of: about).first(where: { $0.programme == workflow.id })
            {
                return link
            }
            throw notEligible(workflow, holder: named.enterprise, titles: [])
        }
        let filing = try workflow.filing(submission.facts)
        let cases = try writer.cases(
            CaseFilter(programme: workflow.id, creditCode: filing.creditCode)
        ).filter { $0.product == filing.product }
        let waiting = try cases.first {
            try self.workflow(of: $0).0.openingStates.contains($0.state)
        }
        if let waiting = waiting ?? cases.first { return waiting }
        let titles = try writer.titles(TitleFilter(creditCode: filing.creditCode))
            .filter { $0.product == filing.product }
        throw notEligible(workflow, holder: filing.enterprise, titles: titles)
    }

    private func notEligible(
        _ workflow: Workflow, holder: String, titles: [TitleGranted]
    ) -> Refusal {
        guard let title = titles.first else {
            return .noEligibleCase(
                Bilingual(
                    zh: "\(holder)没有可申领的“\(workflow.title.zh)”：登记库中没有相应的国家认定（\(workflow.basis)）。",
                    en:
                        "\(holder) has nothing to claim in ‘\(workflow.title.en)’: no such national title is registered (\(workflow.basis))."
                ))
        }
        return .noEligibleCase(
            Bilingual(
                zh:
                    "\(holder)没有可申领的“\(workflow.title.zh)”：该项于 \(title.on.iso) 已获认定（\(title.document ?? "")），不属首次或当年认定（\(workflow.basis)）。",
                en:
                    "\(holder) has nothing to claim in ‘\(workflow.title.en)’: the title dates from \(title.on.iso) (\(title.document ?? "")) and is not a first one (\(workflow.basis))."
            ))
    }

    /// Opens a case and everything that follows from it.
    func open(
        _ submission: Submission, event: EventName, driver: RoleID?, cause: Int?
    ) throws {
        let pack = try openingPack(submission, event: event, driver: driver)
        guard let workflow = pack.workflow(submission.programme) else {
            throw Refusal.unknownProgramme(submission.programme.rawValue, near: nil)
        }
        let parent = try submission.about.map { try existing($0) }
        let filing = try workflow.filing(submission.facts)
        if driver == nil { try checkApplicant(filing) }
        let round =
            workflow.needsRound
            ? try writer.round(workflow.id, year: moment.day.year) : nil
        if driver == nil { try workflow.checkOnce(filing, in: round, reader: writer) }
        let around = try SurroundingsReader(
            reader: writer, shelf: shelf, pack: pack, moment: moment
        )
        .surroundings(of: filing, in: workflow, round: round, parent: parent)
        let year = round?.year ?? parent?.year ?? moment.day.year
        let id = try nextCaseID(workflow, year: year)
        let (opened, transition) = try workflow.opening(
            id: id, event: event, facts: submission.facts, by: actor, driver: driver, in: around)
        let context = EffectContext(
            workflow: workflow, pack: pack, before: Case(opened), surroundings: around)
        let resolved = try resolve(Step(move: opened.move, transition: transition), context)
        let complete = opened.with(resolved.move)
        let sequence = try append(
            Subject(.case, id.rawValue), .submit(submission), cause: cause,
            applicantAdded(filing, driver) + [.caseOpened(complete)] + resolved.changes)
        try followUp(resolved.consequences, cause: sequence)
    }

    /// An applicant files for itself; an officer may file on its behalf, and both names are kept.
    private func checkApplicant(_ filing: Filing) throws {
        let files = actor.holds(.applicant, on: moment.day)
        guard !files || actor.id.rawValue == filing.creditCode else {
            throw Refusal.onBehalfOfAnother(actor.id)
        }
    }

    private func applicantAdded(_ filing: Filing, _ driver: RoleID?) throws -> [Change] {
        let id = ActorID(stringLiteral: filing.creditCode)
        guard try writer.actor(id) == nil else { return [] }
        return [.actorAdded(Drivers.applicant(filing.creditCode, name: filing.enterprise))]
    }

    private func nextCaseID(_ workflow: Workflow, year: Int) throws -> CaseID {
        let sequence = try writer.nextCaseSequence(code: workflow.code, year: year)
        let padded = String(repeating: "0", count: max(0, 4 - String(sequence).count))
        return CaseID(stringLiteral: "\(workflow.code)-\(year)-\(padded)\(sequence)")
    }
}

extension Workflow {
    /// One matter is one case: the same product, or the enterprise where there is none, is filed once in
    /// a round; a case that was refused, declined or withdrawn does not stand in the way.
    func checkOnce(_ filing: Filing, in round: Round?, reader: Reader) throws {
        guard let round else { return }
        let filter = CaseFilter(programme: id, round: round.id, creditCode: filing.creditCode)
        let other = try reader.cases(filter).first {
            $0.product == filing.product && $0.phase != .closed
        }
        guard let other else { return }
        let name = filing.productName ?? filing.enterprise
        throw Refusal.filedAlready(other.id, Bilingual(zh: "“\(name)”", en: "‘\(name)’"))
    }
}
