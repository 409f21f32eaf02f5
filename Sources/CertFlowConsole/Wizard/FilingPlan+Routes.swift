import CertFlow
import CertFlowCore

extension FilingPlan {
    /// The way of a submission that was read from a file.
    ///
    /// - Throws: ``Refusal`` when there is no such programme or case.
    init(_ submission: Submission, engine: Engine, actor: ActorID?) throws {
        let pack = try engine.pack()
        guard let workflow = pack.workflow(submission.programme) else {
            let near = NearestName.find(
                submission.programme.rawValue, among: pack.workflows.map(\.id.rawValue))
            throw Refusal.unknownProgramme(submission.programme.rawValue, near: near)
        }
        let about = try submission.about.map { try engine.existing($0) }
        if let about, about.programme == workflow.id {
            try self.init(changing: about, engine: engine, actor: actor)
        } else if workflow.opening == .link {
            let waiting = try Self.waiting(workflow, submission.facts, about: about, engine)
            guard let waiting else {
                self.init(
                    engine: engine, pack: pack, workflow: workflow, route: .unclaimable,
                    surroundings: Surroundings(pack: pack, moment: engine.now()), actor: actor)
                return
            }
            try self.init(changing: waiting, engine: engine, actor: actor)
        } else {
            try self.init(
                opening: workflow, about: workflow.opening == .about ? about : nil, in: pack,
                engine: engine, actor: actor)
        }
    }

    /// A new case of `workflow`.
    init(
        opening workflow: Workflow, about: Case?, in pack: Pack, engine: Engine, actor: ActorID?
    ) throws {
        let moment = engine.now()
        let links = try about.map { try engine.links(of: $0.id) } ?? []
        let round = try Self.round(of: workflow, year: moment.day.year, engine)
        self.init(
            engine: engine, pack: pack, workflow: workflow, route: .opens(about: about),
            surroundings: Surroundings(
                pack: pack, moment: moment, links: links.map(Surroundings.Linked.init),
                parent: about, round: round), actor: actor)
    }

    /// The applicant's step that changes the form of a case.
    ///
    /// - Throws: ``CommandFailure`` when the case waits for no such step.
    init(changing current: Case, engine: Engine, actor: ActorID?) throws {
        let workflow = try engine.workflow(of: current)
        let surroundings = try engine.surroundings(of: current, in: workflow)
        let transition = workflow.exits(from: current.state).first {
            $0.roles.contains(.applicant) && $0.revisesForm
        }
        guard let transition else {
            let reads = workflow.state(current.state)?.reads
            throw CommandFailure(
                .refused,
                Bilingual(
                    zh:
                        "办件 \(current.id) 现在是“\(reads?.zh ?? current.state.rawValue)”，没有等待申报人填报或补正的事项。",
                    en:
                        "Case \(current.id) reads ‘\(reads?.en ?? current.state.rawValue)’; nothing waits for the applicant's form."
                ),
                hint: Bilingual(
                    zh: "查看：certflow case show \(current.id)",
                    en: "See certflow case show \(current.id)."))
        }
        self.init(
            engine: engine, pack: surroundings.pack, workflow: workflow,
            route: .moves(current, transition), surroundings: surroundings, actor: actor)
    }

    /// The cases of a linked workflow that wait for the claim of an applicant.
    static func waiting(
        _ workflow: Workflow, creditCode: String, _ engine: Engine
    ) throws -> [Case] {
        try engine.cases(CaseQuery(programme: workflow.id, creditCode: creditCode)).filter {
            current in
            try engine.workflow(of: current).exits(from: current.state).contains {
                $0.roles.contains(.applicant) && $0.revisesForm
            }
        }
    }

    private static func round(
        of workflow: Workflow, year: Int, _ engine: Engine
    ) throws -> Round? {
        guard workflow.needsRound else { return nil }
        do {
            return try engine.round(RoundID(stringLiteral: "\(workflow.code)-\(year)"))
        } catch Refusal.unknownSubject {
            return nil
        }
    }

    private static func waiting(
        _ workflow: Workflow, _ facts: Facts, about: Case?, _ engine: Engine
    ) throws -> Case? {
        if let about {
            let links = try engine.links(of: about.id)
            return links.first { $0.programme == workflow.id }
        }
        guard let code = facts[workflow.identity.creditCode]?.text else { return nil }
        let cases = try waiting(workflow, creditCode: code, engine)
        guard cases.count > 1, facts[workflow.identity.unit] != nil else { return cases.first }
        let product = try workflow.filing(facts).product
        return cases.first { $0.product == product }
    }
}
