import CertFlowCore
import CertFlowStore
import Foundation

/// What is done to rounds, notices and lists rather than to one case.
extension ScenarioPlayer {
    // MARK: - Rounds

    /// Opens a round as the head or a step says; `sample` runs thirty days from today.
    func openRound(_ head: Scenario.RoundHead, by actor: ActorID? = nil) throws {
        let today = try story.today ?? Self.usualStart(pack)
        let programme = story.programme
        let words = RoundWords(words: head.words, place: head.place)
        let closes = today.adding(days: 30) ?? today
        let command =
            head.isSample
            ? OpenRound(
                programme: programme, year: today.year, dataYear: today.year - 1, opensOn: today,
                closesOn: closes, closesAt: LocalTime(minutes: 17 * 60),
                fairCompetition: "示例竞审〔\(today.year)〕1号，不妨碍公平竞争")
            : try words.command(programme, today: today)
        let workflow = try workflow(programme, at: head.place)
        try engine.perform(
            .openRound(command), by: try actor ?? holder(of: pack.office.duties.rounds),
            at: engine.now())
        story.rounds[programme] = RoundID(stringLiteral: "\(workflow.code)-\(command.year)")
    }

    func onRound(_ step: ScenarioStep) throws {
        let programme = story.programme
        let workflow = try workflow(programme, at: step.place)
        let today = try story.today ?? Self.usualStart(pack)
        let usual =
            story.rounds[programme] ?? RoundID(stringLiteral: "\(workflow.code)-\(today.year)")
        let round = step.value("round").map { RoundID(stringLiteral: $0) } ?? usual
        let samples = SampleWords(day: today)
        let isDecision = step.event == "round.decide"
        func number(_ name: String) throws -> Int? {
            guard let text = step.value(name) else { return nil }
            guard let number = Int(text) else {
                throw problem(step.place, "“\(text)”不是整数", "‘\(text)’ is not a whole number")
            }
            return number
        }
        let on = OnRound(
            round: round, role: RoleID(rawValue: step.role),
            opinion: step.value("opinion")
                ?? (step.isSampled && step.event == "round.cosign" ? samples.opinion : nil),
            ground: step.value("ground") ?? (step.isSampled && isDecision ? samples.ground : nil),
            select: try number("select") ?? (step.isSampled && isDecision ? 1 : nil),
            reserve: try number("reserve"))
        let command: Command =
            switch step.event {
            case "round.rank": .rankRound(on)
            case "round.cosign": .cosignRound(on)
            default: .decideRound(on)
            }
        try perform(command, by: try person(step, on: nil))
    }

    // MARK: - Notices

    func openNotice(_ step: ScenarioStep) throws {
        let named = step.value("cases").map {
            $0.split(separator: ",").map { String($0).trimmed.drop { $0 == "@" } }.map(String.init)
        }
        let ids = try (named ?? [step.alias ?? Scenario.mainAlias]).map {
            try known($0, step.place)
        }
        let programme = try engine.existing(ids[0]).programme
        let samples = SampleWords(day: engine.now().day)
        let review = "示例保密审查：\(engine.now().day.iso)，可以公开"
        try perform(
            .openNotice(
                OpenNotice(
                    programme: programme, cases: ids,
                    ground: step.value("ground") ?? (step.isSampled ? samples.ground : ""),
                    secrecyReview: step.value("secrecyReview") ?? (step.isSampled ? review : ""))),
            by: try person(step, on: nil))
    }

    func publishNotice(_ step: ScenarioStep) throws {
        let id = try known(step.alias, step.place)
        guard let notice = try engine.existing(id).notice else {
            throw Refusal.unknownSubject(Subject(.notice, step.alias ?? Scenario.mainAlias))
        }
        let samples = SampleWords(day: engine.now().day)
        try perform(
            .publishNotice(
                OnNotice(
                    notice: notice,
                    ground: step.value("ground") ?? (step.isSampled ? samples.ground : nil),
                    document: step.value("document") ?? (step.isSampled ? samples.document : nil))),
            by: try person(step, on: nil))
    }

    // MARK: - Lists

    func recordList(_ step: ScenarioStep) throws {
        let alias = step.alias ?? Scenario.mainAlias
        let about = try story.id(alias).map { try engine.existing($0) }
        let workflow =
            try about.map { try engine.workflow(of: $0) } ?? self.workflow(of: alias, step)
        let event = step.value("event").flatMap { $0 == "existing" ? nil : EventName(rawValue: $0) }
        if let event, !workflow.transitions.contains(where: { $0.event == event }) {
            let near = NearestName.find(
                event.rawValue, among: workflow.transitions.map(\.event.rawValue).uniqued)
            throw problem(
                step.place, "“\(workflow.title.zh)”没有事项“\(event)”\(near.zhHint)",
                "‘\(workflow.title.en)’ has no event ‘\(event)’\(near.enHint)")
        }
        let today = engine.now().day
        let rows = step.rows.isEmpty ? [Self.usualRow(step, alias)] : step.rows
        let list = OfficialList(
            id: ListID(stringLiteral: "L-\(step.place.line)-\(today.iso)"), programme: workflow.id,
            event: event,
            kind: step.value("kind") ?? workflow.titleKind(of: event),
            document: step.value("document") ?? SampleWords(day: today).document,
            publishedOn: try step.value("published").map { try day($0, step.place) } ?? today,
            fileDigest: Digest.sha256(Data("\(step.place) \(step.text)".utf8)),
            rows: try rows.map { try row($0, workflow, step, fills: step.isSampled) })
        try perform(.recordList(list), by: try person(step, on: nil))
    }

    private static func usualRow(_ step: ScenarioStep, _ alias: String) -> ScenarioStep.Row {
        ScenarioStep.Row(serial: "1", alias: alias, words: [], place: step.place)
    }

    private func row(
        _ row: ScenarioStep.Row, _ workflow: Workflow, _ step: ScenarioStep, fills: Bool
    ) throws -> OfficialList.Row {
        let columns = ["creditCode", "enterprise", "product", "model", "unit", "since"]
        func written(_ name: String) -> String? { row.words.last { $0.name == name }?.value }
        let holder = try row.alias.map { try holderFacts($0, workflow, row.place) } ?? Facts()
        let identity = workflow.identity
        func stated(_ name: FactName?) -> String? { name.flatMap { holder[$0]?.text } }
        var facts = try parsed(
            row.words.filter { !columns.contains($0.name ?? "") }, workflow)
        if fills, let event = step.value("event") {
            let values = SampleValues(
                office: pack.office, unit: nil, number: 1, today: engine.now().day,
                constants: RuleConstants([]))
            for name in workflow.listed(EventName(stringLiteral: event)) where facts[name] == nil {
                facts[name] = workflow.question(name).flatMap { values.usual($0) }
            }
        }
        return OfficialList.Row(
            serial: row.serial,
            creditCode: written("creditCode") ?? stated(identity.creditCode) ?? "",
            enterprise: written("enterprise") ?? stated(identity.name) ?? "",
            product: written("product") ?? stated(identity.product),
            model: written("model") ?? stated(identity.model),
            unit: (written("unit") ?? stated(identity.unit)).flatMap { UnitID(rawValue: $0) },
            since: try written("since").map { try day($0, row.place) }, facts: facts, match: nil,
            problem: nil)
    }

    /// The holder of an alias: its case, or the application that it will hand in.
    private func holderFacts(
        _ alias: String, _ workflow: Workflow, _ place: Place
    ) throws -> Facts {
        if let id = story.id(alias) { return try engine.existing(id).facts }
        guard alias == Scenario.mainAlias || story.heads[alias] != nil else {
            _ = try known(alias, place)
            return Facts()
        }
        return try facts(of: alias, workflow, words: [], about: nil)
    }

    private func day(_ text: String, _ place: Place) throws -> Day {
        guard let day = Day(text) else {
            throw problem(place, "“\(text)”不是日期", "‘\(text)’ is not a day")
        }
        return day
    }
}

extension Workflow {
    /// The kind of title that a list's event registers.
    func titleKind(of event: EventName?) -> String {
        let effects = transitions.filter { $0.event == event }.flatMap(\.effects)
        for case .title(let title) in effects {
            if let kind = title.kind { return kind }
            if let fact = title.kindFact, case .choice(let choices)? = question(fact)?.type,
                let first = choices.first
            {
                return first.key
            }
        }
        return "none"
    }

    /// What a list must state in its rows for the event, beyond what every list has.
    fileprivate func listed(_ event: EventName) -> [FactName] {
        let usual: [FactName] = ["listDocument", "listSerial", "titleKind"]
        return transitions.filter { $0.event == event }.flatMap(\.gives).uniqued.filter {
            guard let type = question($0)?.type else { return false }
            return !usual.contains($0) && type != .day
        }
    }
}

/// The words of a round's line: `2026 dataYear=2025 opens=2026-03-02 closes=2026-07-31 at=17:00`.
struct RoundWords {
    let words: [ScenarioWord]
    let place: Place

    func command(_ programme: ProgrammeID, today: Day) throws(InputProblems) -> OpenRound {
        let known = ["dataYear", "opens", "closes", "at", "fairCompetition", "year"]
        for word in words {
            guard let name = word.name, !known.contains(name) else { continue }
            let near = NearestName.find(name, among: known)
            throw fault(
                word.place, "批次没有“\(name)”\(near.zhHint)", "a round has no ‘\(name)’\(near.enHint)")
        }
        func value(_ name: String) -> String? { words.last { $0.name == name }?.value }
        let year = Int(words.first { $0.name == nil }?.text ?? value("year") ?? "") ?? today.year
        guard let opens = day(value("opens")) ?? (value("opens") == nil ? today : nil),
            let closes = day(value("closes")), let time = LocalTime(value("at") ?? "17:00"),
            let dataYear = Int(value("dataYear") ?? String(year - 1))
        else {
            throw fault(
                place, "批次写作：2026 dataYear=2025 opens=2026-03-02 closes=2026-07-31 at=17:00",
                "a round is written: 2026 dataYear=2025 opens=2026-03-02 closes=2026-07-31 at=17:00"
            )
        }
        return OpenRound(
            programme: programme, year: year, dataYear: dataYear, opensOn: opens, closesOn: closes,
            closesAt: time,
            fairCompetition: value("fairCompetition") ?? "示例竞审〔\(year)〕1号，不妨碍公平竞争")
    }

    private func day(_ text: String?) -> Day? { text.flatMap { Day($0) } }

    private func fault(_ place: Place, _ zh: String, _ en: String) -> InputProblems {
        InputProblems([InputProblem(place, zh, en)])
    }
}
