import CertFlowCore
import CertFlowStore
import Foundation

/// Plays the lines of scenarios on one scratch register, through ``Engine/perform(_:by:id:at:)``.
final class ScenarioPlayer {
    let register: ScratchRegister
    let pack: Pack
    var engine: Engine { register.engine }
    /// Where the story stands.
    var story = Story()

    /// What a story has come to; a copy belongs to a copy of its register.
    struct Story {
        /// The cases by alias, in the order of their opening.
        var cases: [(alias: String, id: CaseID)] = []
        var programme: ProgrammeID = "none"
        var heads: [String: Scenario.CaseHead] = [:]
        var facts: [String: [Scenario.FactsHead]] = [:]
        /// Which invented applicant an alias is.
        var numbers: [String: Int] = [:]
        var rounds: [ProgrammeID: RoundID] = [:]
        /// Facts of an alias as they were first filled in.
        var filled: [String: Facts] = [:]
        /// The main case of the scenario that went before.
        var previous: CaseID?
        /// Where `facts from` looks for files.
        var folder = URL(fileURLWithPath: ".")
        var today: Day?
        var asked = AskedGuards()

        func id(_ alias: String) -> CaseID? { cases.last { $0.alias == alias }?.id }
    }

    init(_ register: ScratchRegister, story: Story = Story()) throws {
        self.register = register
        self.story = story
        pack = try register.engine.pack()
    }

    /// Reads the head of a scenario: people, the round, what is stated.
    func begin(_ scenario: Scenario) throws {
        story.programme = scenario.programme
        story.folder = URL(fileURLWithPath: scenario.path).deletingLastPathComponent()
        for head in scenario.cases { story.heads[head.alias] = head }
        for head in scenario.facts { story.facts[head.alias, default: []].append(head) }
        if story.today == nil { try set(day: try firstDay(of: scenario)) }
        for actor in scenario.actors { try add(actor) }
        if let round = scenario.round { try openRound(round) }
        guard story.id(Scenario.mainAlias) == nil else { return }
        if let workflow = pack.workflow(scenario.programme), workflow.opening == .link,
            let linked = story.id(scenario.programme.rawValue)
        {
            story.cases.append((Scenario.mainAlias, linked))
        }
    }

    /// Ends a scenario that another one goes on from: its main case gets another alias there.
    func rename(main alias: String, for next: ProgrammeID) throws {
        guard let id = story.id(Scenario.mainAlias) else { return }
        story.cases.append((alias, id))
        story.previous = id
        story.numbers[alias] = number(of: Scenario.mainAlias)
        story.facts[alias] = story.facts.removeValue(forKey: Scenario.mainAlias)
        story.filled[alias] = story.filled.removeValue(forKey: Scenario.mainAlias)
        guard try engine.existing(id).programme != next else { return }
        story.cases.removeAll { $0.alias == Scenario.mainAlias }
        story.numbers[Scenario.mainAlias] = nil
    }

    private func firstDay(of scenario: Scenario) throws -> Day {
        if let start = scenario.start { return start }
        if case .day(let day)? = scenario.steps.first?.when { return day }
        return try Self.usualStart(pack)
    }

    /// The first working day of March of the last announced year.
    static func usualStart(_ pack: Pack) throws -> Day {
        let march = Day(year: pack.calendar.lastYear, month: 3, day: 1) ?? .first
        return try pack.calendar.workingDay(onOrAfter: march).due
    }

    // MARK: - Time

    private func set(day: Day) throws {
        story.today = day
        register.clock.set(try moment(day, LocalTime(minutes: 30)))
    }

    func moment(_ day: Day, _ time: LocalTime) throws -> Moment {
        guard let moment = engine.zone.moment(day: day, time: time) else {
            throw EngineFault.unknownTimeZone(pack.office.timeZone)
        }
        return moment
    }

    /// Goes on to the step's day; each new day begins with the clock.
    func advance(to step: ScenarioStep) throws {
        let today = try story.today ?? Self.usualStart(pack)
        let day = try day(of: step, after: today)
        guard day >= today else {
            throw problem(
                step.place, "\(day) 早于上一步 \(today)", "\(day) is before the step above, \(today)")
        }
        if day > today {
            story.today = day
            let morning = try moment(day, LocalTime(minutes: 60))
            register.clock.set(morning)
            if let held = try engine.tick(at: morning).refused.first { throw held.refusal }
        }
        let usual = LocalTime(minutes: step.event == nil ? 60 : 600)
        let wanted = try moment(day, step.time ?? usual)
        if wanted > engine.now() { register.clock.set(wanted) }
    }

    private func day(of step: ScenarioStep, after today: Day) throws -> Day {
        switch step.when {
        case .day(let day): return day
        case .later(0): return today
        case .later(let count):
            return try pack.calendar.adding(workingDays: count, after: today).due
        case .due:
            let current = try engine.existing(try known(step.alias, step.place))
            guard let deadline = current.deadline, let next = deadline.due.adding(days: 1) else {
                throw problem(
                    step.place, "办件没有到期日；期限未设定的先用 set 设定",
                    "the case has no due day; set the period in the head first")
            }
            return max(next, today)
        }
    }

    // MARK: - Cases

    func known(_ alias: String?, _ place: Place) throws -> CaseID {
        let alias = alias ?? Scenario.mainAlias
        if let id = story.id(alias) { return id }
        let near = NearestName.find(alias, among: story.cases.map(\.alias).uniqued)
        throw problem(
            place, "此时还没有办件“@\(alias)”\(near.zhHint)",
            "there is no case ‘@\(alias)’ yet\(near.enHint)")
    }

    /// Which invented applicant stands behind an alias.
    func number(of alias: String) -> Int {
        if let known = story.numbers[alias] { return known }
        if let holder = story.heads[alias]?.holder { return number(of: holder) }
        let number = (story.numbers.values.max() ?? 0) + 1
        story.numbers[alias] = number
        return number
    }

    func problem(_ place: Place, _ zh: String, _ en: String) -> InputProblems {
        InputProblems([InputProblem(place, zh, en)])
    }

    /// Gives every case that the entries opened its alias; `own` is the alias of the one that was filed.
    func name(_ entries: [Entry], own: String?) {
        var own = own
        for case .caseOpened(let opened) in entries.flatMap(\.changes) {
            if let alias = own {
                story.cases.append((alias, opened.id))
                own = nil
                continue
            }
            let plain = opened.programme.rawValue
            let count = story.cases.filter {
                $0.alias == plain || $0.alias.hasPrefix(plain + ".")
            }.count
            story.cases.append((count == 0 ? plain : "\(plain).\(count + 1)", opened.id))
        }
    }
}
