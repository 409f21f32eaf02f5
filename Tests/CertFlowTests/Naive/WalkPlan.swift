import CertFlowTestSupport

/// One command of a walk with everything that it depends on, so that it can be given again by itself.
struct WalkStep: Hashable, Sendable {
    let world: NaiveWorld
    let person: NaivePerson
    let command: NaiveCommand
}

/// Invents commands for one programme: mostly sensible ones, and every way of being wrong among them.
struct WalkPlan {
    let pack: PlainPack
    let workflow: PlainWorkflow
    private let people: [NaivePerson]
    private let titleKinds: [String]
    private let parentStates: [NaiveNeighbour]
    private(set) var world: NaiveWorld
    private var random: SplitMix64
    /// One mistake in so many choices: some walks go far, others stumble at every step.
    private let care: Int

    static let creditCode = "91610131MA00000015"
    private static let applicant = NaivePerson(
        id: creditCode, holdings: [.init(role: "applicant", unit: nil)])

    init(_ pack: PlainPack, _ workflow: PlainWorkflow, seed: UInt64) {
        self.pack = pack
        self.workflow = workflow
        random = SplitMix64(seed: seed)
        care = [4, 12, 40, 120][Int(seed / 7 % 4)]
        people = WalkPlan.people(pack)
        titleKinds = WalkPlan.titleKinds(pack)
        parentStates = WalkPlan.parentStates(pack, workflow)
        world = NaiveWorld(day: 430, minute: 600)
        world.day = pick(Array(430...1_080))
        renewRound()
        renewNeighbours([:])
    }

    // MARK: - People

    /// For every role somebody of the whole city, two others, and people who may not.
    private static func people(_ pack: PlainPack) -> [NaivePerson] {
        let roles = pack.roles.filter { $0 != "applicant" }
        var all: [NaivePerson] = []
        for (index, role) in roles.enumerated() {
            let next = roles[(index + 1) % roles.count]
            let third = roles[(index + 4) % roles.count]
            all += [
                .init(id: "a-\(role)", holdings: [.init(role: role, unit: nil)]),
                .init(id: "b-\(role)", holdings: [.init(role: role, unit: nil)]),
                .init(id: "c-\(role)", holdings: [.init(role: role, unit: pack.units[0])]),
                .init(id: "d-\(role)", holdings: [.init(role: role, unit: nil, to: 500)]),
                .init(
                    id: "e-\(role)", holdings: [.init(role: role, unit: nil)],
                    conflicts: [creditCode]),
                .init(
                    id: "f-\(role)",
                    holdings: [.init(role: role, unit: nil), .init(role: next, unit: nil)]),
                .init(
                    id: "g-\(role)",
                    holdings: [
                        .init(role: third, unit: nil, from: 600),
                        .init(role: role, unit: pack.units[1 % pack.units.count]),
                    ]),
            ]
        }
        return all
    }

    private static func driver(_ role: String) -> NaivePerson {
        .init(id: role, holdings: [.init(role: role, unit: nil)])
    }

    private mutating func person(for roles: [String]) -> NaivePerson {
        let other = NaivePerson(id: "other", holdings: [.init(role: "applicant", unit: nil)])
        if errs() {
            return pick(
                people + NaiveInterpreter.drivers.map(WalkPlan.driver)
                    + [other, other, WalkPlan.applicant, WalkPlan.applicant])
        }
        let role = roles.isEmpty ? "applicant" : pick(roles)
        if role == "applicant" { return WalkPlan.applicant }
        if NaiveInterpreter.drivers.contains(role) { return WalkPlan.driver(role) }
        let fitting = people.filter { $0.holdings.contains { $0.role == role } }
        guard let usual = fitting.first else { return other }
        return chance(3, of: 4) ? usual : pick(fitting)
    }

    private mutating func errs() -> Bool { chance(1, of: care) }

    // MARK: - What surrounds the case

    private static func titleKinds(_ pack: PlainPack) -> [String] {
        let effects = pack.workflows.flatMap { workflow in
            workflow.transitions.flatMap { $0["effects"].list }.compactMap { $0["title"] }
                .flatMap { title -> [String] in
                    if let kind = title["kind"]?.text { return [kind] }
                    let fact = title["kindFact"]?.text.flatMap { workflow.question($0) }
                    return (fact?["choices"].list ?? []).compactMap { $0["key"]?.text }
                }
        }
        return effects.isEmpty ? ["none"] : effects
    }

    /// Cases that this one may be about: those that a guard names first.
    private static func parentStates(
        _ pack: PlainPack, _ workflow: PlainWorkflow
    ) -> [NaiveNeighbour] {
        let guards = workflow.root["guards"]?.entries.compactMap { $0.value["when"]?.text } ?? []
        let all = pack.workflows.flatMap { other in
            other.root["states"].list.compactMap { $0["id"]?.text }.map {
                NaiveNeighbour(
                    id: "P-2026-0001", programme: other.id, status: $0,
                    acted: ["a-cityReviewer", "f-cityReviewer"])
            }
        }
        let named = all.filter { state in guards.contains { $0.contains("\"\(state.status)\"") } }
        return named + named + named + named + all
    }

    private mutating func renewRound() {
        guard !errs() else {
            world.round = nil
            return
        }
        let isOpen = !errs()
        let year = pack.days.rows[world.day].year
        world.round = .init(
            year: year, dataYear: year - 1, opens: world.day - (isOpen ? 3 : -3),
            closes: world.day + pick([0, 20, 60]), closesAt: 1_020)
    }

    private mutating func renewNeighbours(_ facts: [String: PlainValue]) {
        let days = facts.values.compactMap { value -> Int? in
            if case .day(let day) = value { day } else { nil }
        }
        let on = days.sorted() + [world.day]
        world.titles = (0..<pick([0, 1, 2, 4])).map { _ in
            .init(
                kind: pick(titleKinds), on: pick(on), product: pick([nil, "示例"]),
                document: pick(["示例", "示例", nil]))
        }
        if !errs() {
            world.titles += titleKinds.map {
                .init(kind: $0, on: pick(on), product: nil, document: "示例")
            }
        }
        let rewards = pack.rewards.compactMap { $0["id"]?.text } + ["none"]
        world.claims = (0..<pick([0, 0, 0, 1, 2])).map { index in
            .init(
                id: "Q-2026-000\(index + 1)", rule: pick(rewards), status: "claimed",
                filedOn: world.day - 20)
        }
        let all = parentStates
        world.links = (0..<pick([0, 0, 1, 2])).map { _ in pick(all) }
        world.parent = chance(5, of: 6) ? pick(all) : nil
    }

    /// Time goes on, sometimes just to the end of a deadline; what surrounds the case may change.
    mutating func goOn(_ current: NaiveCase?) {
        world.minute = pick([0, 600, 1_020, 1_021])
        if let due = current?.deadline?.due, due >= world.day, due < 1_500, chance(1, of: 8) {
            world.day = due + pick([0, 1])
        } else if chance(1, of: 3), world.day < 1_300 {
            world.day += Int.random(in: 1...9, using: &random)
        }
        if chance(1, of: 20) { renewRound() }
        if errs() || chance(1, of: 12) { renewNeighbours(current?.facts ?? [:]) }
    }

    // MARK: - Commands

    mutating func opening() -> WalkStep {
        goOn(nil)
        let opening = pick(workflow.openings)
        let roles = opening["by"].texts
        let isLinked = roles.contains("link")
        var facts = answers()
        renewNeighbours(facts)
        if errs() || errs() { spoil(&facts) }
        let event = !errs() ? opening["event"]?.text ?? "" : "accept"
        return WalkStep(
            world: world, person: person(for: roles),
            command: .open(event: event, facts: facts, isLinked: isLinked))
    }

    mutating func next(_ current: NaiveCase) -> WalkStep {
        goOn(current)
        if let panel = workflow.root["panel"] {
            let isHere = panel["state"]?.text == current.status
            if isHere ? chance(3, of: 5) : errs() && chance(1, of: 4) { return score(panel) }
        }
        let exits = workflow.transitions.filter { workflow.leaves($0, current.status) }
        let onwards = exits.filter { !workflow.isFinal($0["to"]?.text ?? "") }
        var transition = pick(workflow.transitions)
        if !exits.isEmpty, !errs() {
            transition = pick(onwards.isEmpty || chance(1, of: 8) ? exits : onwards)
        }
        var facts: [String: PlainValue] = [:]
        for name in transition["gives"].texts { give(name, &facts, isNeeded: true) }
        for name in transition["mayGive"].texts { give(name, &facts, isNeeded: false) }
        if transition["revisesForm"].isTrue {
            for (name, value) in answers().sorted(by: { $0.key < $1.key }) where chance(1, of: 2) {
                facts[name] = value
            }
            if errs() { spoil(&facts) }
        }
        if errs(), chance(1, of: 2) { facts[pick(everyName)] = .text("示例") }
        func word(_ key: String) -> String? {
            let isAsked = transition[key].isRequired
            guard isAsked ? !errs() : chance(1, of: 8) else { return nil }
            return errs() && chance(1, of: 2) ? "  " : "示例"
        }
        return WalkStep(
            world: world, person: person(for: transition["by"].texts),
            command: .act(
                event: transition["event"]?.text ?? "", facts: facts, opinion: word("opinion"),
                reason: word("reason"), ground: word("ground")))
    }

    private mutating func score(_ panel: PlainYAML) -> WalkStep {
        var points: [String: Int] = [:]
        for criterion in panel["criteria"].list where !errs() || chance(2, of: 3) {
            let most = Int(criterion["points"]?.text ?? "") ?? 0
            points[criterion["key"]?.text ?? ""] =
                !errs() ? Int.random(in: 0...most, using: &random) : most + pick([0, 1])
        }
        if errs() { points["style"] = 1 }
        return WalkStep(
            world: world, person: person(for: panel["role"].texts), command: .score(points: points))
    }

    private var everyName: [String] {
        (workflow.questions + workflow.officersFacts).compactMap { $0["key"]?.text }
    }

    private mutating func give(
        _ name: String, _ facts: inout [String: PlainValue], isNeeded: Bool
    ) {
        guard isNeeded ? !errs() : chance(1, of: 2), let question = workflow.question(name) else {
            return
        }
        let isUsual = !errs() && chance(5, of: 6)
        facts[name] = errs() ? .text("") : answer(question, isUsual: isUsual)
    }

    // MARK: - Answers

    /// A whole form that is in order.
    private mutating func answers() -> [String: PlainValue] {
        var facts: [String: PlainValue] = [:]
        for question in workflow.questions {
            facts[question["key"]?.text ?? ""] = answer(
                question, isUsual: !errs() || chance(7, of: 8))
        }
        if let name = workflow.root["identity"]?["creditCode"]?.text {
            facts[name] = .text(WalkPlan.creditCode)
        }
        return facts
    }

    /// Changes a few answers for the worse, or leaves them out.
    private mutating func spoil(_ facts: inout [String: PlainValue]) {
        for _ in 0..<pick([1, 1, 2]) {
            let name = pick(facts.keys.sorted() + ["pledgesTruth"])
            switch Int.random(in: 0..<5, using: &random) {
            case 0: facts[name] = nil
            case 1: facts[name] = .text("")
            case 2: facts[pick(everyName)] = .text("示例")
            default:
                if let question = workflow.question(name) {
                    facts[name] = answer(question, isUsual: false)
                }
            }
        }
    }

    private mutating func answer(_ question: PlainYAML, isUsual: Bool) -> PlainValue {
        switch question["type"]?.text {
        case "flag":
            return .flag(question["stopsWhenYes"].isTrue ? !isUsual && chance(1, of: 3) : isUsual)
        case "count", "number":
            return .number(hundredths: isUsual ? 1_000 : 100 * pick([0, 1, 5, 2_000]))
        case "percent": return .number(hundredths: isUsual ? 10 : pick([-1, 0, 50, 101]))
        case "year":
            let year = pack.days.rows[world.day].year
            return .number(hundredths: 100 * (isUsual ? year - 1 : year))
        case "money": return .money(yuan: isUsual ? 1_000_000 : pick([0, 1, 5_000_000]))
        case "day": return .day(world.day + (isUsual ? 0 : pick([-40, -1, 1, 40])))
        case "choice":
            let keys = question["choices"].list.compactMap { $0["key"]?.text }
            return .text(isUsual && chance(3, of: 4) ? keys.first ?? "" : pick(keys))
        case "creditCode": return .text(WalkPlan.creditCode)
        case "unit": return .text(pick(Array(pack.units.prefix(3))))
        case "lines", "evidence": return .list([.text("示例")])
        case "table": return table(question["columns"].list, isUsual: isUsual)
        default: return .text(isUsual ? "示例" : "示例二")
        }
    }

    private mutating func table(_ columns: [PlainYAML], isUsual: Bool) -> PlainValue {
        let count = isUsual ? pick([1, 2]) : pick([0, 1])
        return .list(
            (0..<count).map { _ in
                var fields: [String: PlainValue] = [:]
                for column in columns where chance(isUsual ? 60 : 4, of: isUsual ? 61 : 5) {
                    fields[column["key"]?.text ?? ""] = answer(
                        column, isUsual: isUsual || chance(1, of: 2))
                }
                return .row(fields)
            })
    }

    private mutating func pick<Element>(_ items: [Element]) -> Element {
        items[Int.random(in: 0..<items.count, using: &random)]
    }

    mutating func chance(_ times: Int, of all: Int) -> Bool {
        Int.random(in: 0..<all, using: &random) < times
    }
}
