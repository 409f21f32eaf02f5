import CertFlowCore
import CertFlowStore
import Foundation

/// What came of one line.
struct StepOutcome {
    /// Why nothing was changed.
    let refusal: Refusal?
    /// Everything written to the journal, the clock's entries too.
    let entries: [Entry]
    /// The case that the line is about, as it is afterwards.
    let current: Case?
    let day: Day
}

extension ScenarioPlayer {
    /// Plays one line.
    ///
    /// - Throws: ``InputProblems`` when the line makes no sense where it stands. A refusal is an outcome.
    func play(_ step: ScenarioStep) throws -> StepOutcome {
        let before = try engine.lastSequence()
        try advance(to: step)
        let state = try story.id(step.alias ?? Scenario.mainAlias).map { try engine.existing($0) }
        var refusal: Refusal?
        do {
            try perform(step)
        } catch let refused as Refusal {
            refusal = refused
            note(refused, of: step, on: state)
        }
        let entries = try engine.register.read { try $0.entries(from: before + 1, limit: 100_000) }
        let current = try story.id(step.alias ?? Scenario.mainAlias).map {
            try engine.existing($0)
        }
        return StepOutcome(
            refusal: refusal, entries: entries, current: current,
            day: try story.today ?? Self.usualStart(pack))
    }

    private func perform(_ step: ScenarioStep) throws {
        switch step.event {
        case nil: return
        case "round.open":
            try openRound(
                Scenario.RoundHead(
                    words: step.words, isSample: step.isSampled && step.words.isEmpty,
                    place: step.place), by: try person(step, on: nil))
        case "round.rank", "round.cosign", "round.decide": try onRound(step)
        case "notice.open": try openNotice(step)
        case "notice.publish": try publishNotice(step)
        case "list.record": try recordList(step)
        case "score": try score(step)
        case .some(let event):
            let alias = step.alias ?? Scenario.mainAlias
            if let id = story.id(alias) {
                try act(step, EventName(stringLiteral: event), on: id)
            } else {
                try file(step, EventName(stringLiteral: event), as: alias)
            }
        }
    }

    @discardableResult
    func perform(_ command: Command, by actor: ActorID, own alias: String? = nil) throws -> [Entry]
    {
        let entries = try engine.perform(command, by: actor, at: engine.now())
        name(entries, own: alias)
        return entries
    }

    // MARK: - Acts

    private func act(_ step: ScenarioStep, _ event: EventName, on id: CaseID) throws {
        let current = try engine.existing(id)
        let workflow = try engine.workflow(of: current)
        try checkNames(step, event, workflow)
        let arguments = Dictionary(
            step.words.compactMap { word in word.name.map { ($0, word.value) } },
            uniquingKeysWith: { $1 })
        var act = try ActReader(workflow: workflow, office: pack.office).act(event, arguments)
        if step.isSampled { try fill(&act, on: current, workflow, alias: step.alias) }
        act.facts = try taken(act.facts, of: workflow)
        try perform(.act(OnCase(id: id, act: act)), by: try person(step, on: current))
    }

    /// Fills in what the transition asks for and the line does not say.
    private func fill(
        _ act: inout Act, on current: Case, _ workflow: Workflow, alias: String?
    ) throws {
        guard
            let transition = workflow.exits(from: current.state).first(where: {
                $0.event == act.event
            })
        else { return }
        let around = try engine.surroundings(of: current, in: workflow)
        act.facts = SampleAnswers(
            act: transition, on: current, of: workflow, in: around,
            number: number(of: alias ?? Scenario.mainAlias)
        ).filled(act.facts)
        let words = SampleWords(day: around.day)
        if transition.needsOpinion { act.opinion = act.opinion ?? words.opinion }
        if transition.needsReason { act.reason = act.reason ?? words.reason }
        if transition.needsGround { act.ground = act.ground ?? words.ground }
    }

    private func score(_ step: ScenarioStep) throws {
        let id = try known(step.alias, step.place)
        let current = try engine.existing(id)
        let workflow = try engine.workflow(of: current)
        var points: [String: Int] = [:]
        if step.isSampled {
            for criterion in workflow.panel?.criteria ?? [] {
                points[criterion.name] = criterion.points * 3 / 4
            }
        }
        for word in step.words {
            guard let name = word.name, let value = Int(word.value) else {
                throw problem(
                    word.place, "评分写作 标准=整数，收到“\(word.text)”",
                    "points are criterion=number, not ‘\(word.text)’")
            }
            points[name] = value
        }
        try perform(
            .score(OnCase(id: id, act: Act(event: "score"), points: points)),
            by: try person(step, on: current))
    }

    // MARK: - Filing

    private func file(_ step: ScenarioStep, _ event: EventName, as alias: String) throws {
        let workflow = try workflow(of: alias, step)
        guard workflow.openings.contains(where: { $0.event == event }) || workflow.opening == .link
        else {
            let names = workflow.openings.map(\.event.rawValue)
            let near = NearestName.find(event.rawValue, among: names)
            throw problem(
                step.place,
                "办件“@\(alias)”还没有开立；“\(workflow.title.zh)”由 \(names.joined(separator: "、")) 开立\(near.zhHint)",
                "‘@\(alias)’ is not open yet; ‘\(workflow.title.en)’ is opened by \(names.joined(separator: ", "))\(near.enHint)"
            )
        }
        try checkNames(step, event, workflow)
        let about =
            try story.heads[alias]?.about.map { try known($0, step.place) }
            ?? parent(
                of: workflow, alias)
        let facts = try facts(of: alias, workflow, words: step.words, about: about)
        let submission = Submission(
            programme: workflow.id, facts: try taken(facts, of: workflow), about: about)
        let code = facts[workflow.identity.creditCode]?.text
        let who =
            step.who == "applicant"
            ? ActorID(rawValue: code ?? "applicant") ?? "applicant"
            : try person(step, on: nil, unit: facts[workflow.identity.unit]?.text)
        try perform(.submit(submission), by: who, own: workflow.opening == .link ? nil : alias)
    }

    /// An objection is about the case that went before, unless the head says otherwise.
    private func parent(of workflow: Workflow, _ alias: String) -> CaseID? {
        guard workflow.opening == .about else { return nil }
        return story.previous
            ?? story.cases.last {
                $0.alias != alias
                    && pack.workflow(code: String($0.id.rawValue.prefix { $0 != "-" }))?
                        .opening != .about
            }?.id
    }

    func workflow(of alias: String, _ step: ScenarioStep) throws -> Workflow {
        let head = story.heads[alias]
        guard alias == Scenario.mainAlias || head != nil else {
            let near = NearestName.find(
                alias, among: Array(story.heads.keys) + story.cases.map(\.alias))
            throw problem(
                step.place, "没有办件“@\(alias)”，先在开头写 case \(alias)\(near.zhHint)",
                "there is no case ‘@\(alias)’; write ‘case \(alias)’ in the head\(near.enHint)")
        }
        return try workflow(head?.programme ?? story.programme, at: head?.place ?? step.place)
    }

    func workflow(_ id: ProgrammeID, at place: Place) throws -> Workflow {
        guard let workflow = pack.workflow(id) else {
            let near = NearestName.find(id.rawValue, among: pack.workflows.map(\.id.rawValue))
            throw problem(
                place, "没有项目“\(id)”\(near.zhHint)", "there is no programme ‘\(id)’\(near.enHint)")
        }
        return workflow
    }

    /// A fact that no question asks for is a slip of the scenario.
    private func checkNames(
        _ step: ScenarioStep, _ event: EventName, _ workflow: Workflow
    ) throws {
        let events = workflow.transitions.map(\.event.rawValue).uniqued
        guard events.contains(event.rawValue) || workflow.opening == .link else {
            let known = events + ScenarioStep.officeEvents
            let near = NearestName.find(event.rawValue, among: known)
            throw problem(
                step.place, "“\(workflow.title.zh)”没有事项“\(event)”\(near.zhHint)",
                "‘\(workflow.title.en)’ has no event ‘\(event)’\(near.enHint)")
        }
        let asides = ["opinion", "reason", "ground"]
        let names = (workflow.form.questions + workflow.facts).map(\.name.rawValue)
        for word in step.words {
            guard let name = word.name, !asides.contains(name), !names.contains(name) else {
                continue
            }
            let near = NearestName.find(name, among: names + asides)
            throw problem(
                word.place, "没有题目或事实“\(name)”\(near.zhHint)",
                "there is no question or fact ‘\(name)’\(near.enHint)")
        }
    }
}

extension ScenarioStep {
    /// Events that are not of a workflow.
    static let officeEvents = [
        "score", "round.open", "round.rank", "round.cosign", "round.decide", "notice.open",
        "notice.publish", "list.record",
    ]
}

/// Words that stand where a person would write some.
struct SampleWords {
    let day: Day

    var opinion: String { "示例意见：同意" }
    var reason: String { "示例理由" }
    var ground: String { "示例呈批表〔\(day.year)〕1号" }
    var document: String { "示例文〔\(day.year)〕1号" }
}
