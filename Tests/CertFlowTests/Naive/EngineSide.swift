import CertFlowCore
import FEEL

/// The pure core, asked with the same plain values and answering in them.
struct EngineSide {
    let pack: Pack
    let workflow: Workflow
    let days: PlainDays

    typealias Outcome = (after: Case, effects: [String])

    func perform(
        _ command: NaiveCommand, on current: Case?, by person: NaivePerson, in world: NaiveWorld
    ) throws(NaiveRefusal) -> Outcome {
        do throws(Refusal) {
            let actor = actor(person)
            let around = surroundings(world)
            switch command {
            case .open(let event, let facts, let isLinked):
                let (opened, transition) = try workflow.opening(
                    id: "X-2026-0001", event: .init(stringLiteral: event), facts: typed(facts),
                    by: actor, driver: isLinked ? .link : nil, in: around)
                return (Case(opened), transition.effects.map(text))
            case .act(let event, let facts, let opinion, let reason, let ground):
                guard let current else { throw Refusal.unknownCase("none") }
                let act = Act(
                    event: .init(stringLiteral: event), facts: typed(facts), opinion: opinion,
                    reason: reason, ground: ground)
                let step = try workflow.step(current, act: act, by: actor, in: around)
                return (current.applying(step.move), step.effects.map(text))
            case .score(let points):
                guard let current else { throw Refusal.unknownCase("none") }
                let move = try workflow.scoring(
                    current, points: points, remark: nil, by: actor, in: around)
                return (current.applying(move), [])
            }
        } catch {
            throw error.plain
        }
    }

    /// What the register's clock does to a deadline that is over.
    func clock(_ current: Case, in world: NaiveWorld) -> (marked: Case, lapses: String?)? {
        guard let deadline = current.deadline, !deadline.isMarked, deadline.due < day(world.day),
            !current.isFinal, let state = workflow.state(current.state)
        else { return nil }
        var move = CaseMoved(
            id: current.id, version: current.version + 1, event: "deadlinePassed",
            from: current.state, to: state, on: deadline.due, current: current)
        move.deadline = deadline.marked
        let lapses = deadline.end == .lapse ? state.deadline?.event?.rawValue : nil
        return (current.applying(move), lapses)
    }

    func ranking(_ cases: [Case], in world: NaiveWorld) -> [String]? {
        do throws(Refusal) {
            return try workflow.ranking(of: cases, in: surroundings(world)).map(\.id.rawValue)
        } catch {
            return nil
        }
    }
}

extension EngineSide {
    func day(_ number: Int) -> Day { Day(days.rows[number].iso) ?? .first }

    func value(_ plain: PlainValue) -> FactValue {
        switch plain {
        case .text(let text): .text(text)
        case .flag(let flag): .flag(flag)
        case .number(let hundredths):
            .number(Decimal128(hundredths).divided(by: 100) ?? .zero)
        case .money(let yuan): .money(Fen(yuan: Int64(yuan)))
        case .day(let number): .day(day(number))
        case .list(let items): .list(items.map(value))
        case .row(let fields):
            .record(
                Dictionary(
                    uniqueKeysWithValues: fields.map {
                        (FactName(stringLiteral: $0.key), value($0.value))
                    }))
        }
    }

    func typed(_ facts: [String: PlainValue]) -> Facts {
        Facts(
            Dictionary(
                uniqueKeysWithValues: facts.map {
                    (FactName(stringLiteral: $0.key), value($0.value))
                }))
    }

    private func actor(_ person: NaivePerson) -> Actor {
        Actor(
            id: .init(stringLiteral: person.id), name: person.id,
            holdings: person.holdings.map {
                Actor.Holding(
                    role: .init(stringLiteral: $0.role),
                    unit: $0.unit.map { .init(stringLiteral: $0) }, from: $0.from.map(day),
                    to: $0.to.map(day))
            }, conflicts: person.conflicts)
    }

    private func surroundings(_ world: NaiveWorld) -> Surroundings {
        let start = Int64(day(world.day).ordinal) * 1_440 + Int64(world.minute)
        let moment = Moment(
            Instant(milliseconds: (start - 480) * 60_000), offsetSeconds: 8 * 3_600)
        var all = Surroundings(pack: pack, moment: moment)
        all.links = world.links.compactMap(neighbour).map(Surroundings.Linked.init)
        all.parent = world.parent.flatMap(neighbour)
        all.round = world.round.map {
            Round(
                id: "R", programme: workflow.id, year: $0.year, dataYear: $0.dataYear,
                opensOn: day($0.opens), closesOn: day($0.closes),
                closesAt: LocalTime(minutes: $0.closesAt), fairCompetition: "示例")
        }
        all.titles = world.titles.map {
            TitleGranted(
                kind: $0.kind, programme: workflow.id, creditCode: "C", enterprise: "E",
                unit: "u", product: nil, productName: $0.product, on: day($0.on),
                document: $0.document, serial: nil, caseID: nil)
        }
        all.claims = world.claims.map {
            PriorClaim(
                id: .init(stringLiteral: $0.id),
                rule: $0.rule.map { RewardRuleID(stringLiteral: $0) }, product: nil,
                filedOn: day($0.filedOn), state: .init(stringLiteral: $0.status))
        }
        return all
    }

    private func neighbour(_ other: NaiveNeighbour) -> Case? {
        let id = ProgrammeID(stringLiteral: other.programme)
        guard let state = pack.workflow(id)?.state(.init(stringLiteral: other.status)) else {
            return nil
        }
        let caseID = CaseID(stringLiteral: other.id)
        let move = CaseMoved(
            id: caseID, version: 1, event: "open", from: nil, to: state, on: day(400),
            current: nil)
        var result = Case(
            CaseOpened(
                id: caseID, programme: id, revision: "r", creditCode: "C", enterprise: "E",
                unit: "u", product: nil, productName: nil, year: other.year, round: nil,
                parent: nil, filedOn: day(400), move: move))
        for (index, actor) in other.acted.enumerated() {
            var next = CaseMoved(
                id: caseID, version: index + 2, event: "act", from: state.id, to: state,
                on: day(400), current: result)
            next.participant = Case.Participant(
                actor: .init(stringLiteral: actor), role: "cityReviewer")
            result = result.applying(next)
        }
        return result
    }

    // MARK: - Back to plain values

    /// The case as the naive interpreter keeps it.
    func picture(_ current: Case) -> NaiveCase {
        func number(_ day: Day) -> Int { days.number(day.iso) ?? -1 }
        var plain = NaiveCase(
            id: current.id.rawValue, status: current.state.rawValue,
            creditCode: current.creditCode, unit: current.unit.rawValue, year: current.year,
            filedOn: number(current.filedOn), enteredOn: number(current.enteredOn),
            steps: current.version, facts: [:])
        plain.facts = Dictionary(
            uniqueKeysWithValues: current.facts.values.map {
                ($0.key.rawValue, plainValue($0.value))
            })
        plain.acted = current.participants.map {
            .init(actor: $0.actor.rawValue, role: $0.role.rawValue)
        }
        plain.words = current.opinions.map {
            [
                $0.actor.rawValue, $0.role.rawValue, $0.event.rawValue, $0.opinion ?? "-",
                $0.reason ?? "-", $0.ground ?? "-",
            ].joined(separator: "|")
        }
        plain.corrections = current.corrections
        plain.cameFrom = current.returnTo?.rawValue
        plain.deadline = current.deadline.map {
            .init(
                due: number($0.due), days: $0.length, isWorking: $0.unit == .workingDay,
                atEnd: $0.end.rawValue, isProvisional: $0.isProvisional, isMarked: $0.isMarked)
        }
        plain.paused = current.suspended
        plain.votes = current.scores.map { .init(expert: $0.expert.rawValue, points: $0.points) }
        plain.assessed = current.assessment.map { assessment in
            assessment.amount.map { String($0.count / 100) } ?? assessment.outcome.rawValue
        }
        return plain
    }

    private func plainValue(_ value: FactValue) -> PlainValue {
        switch value {
        case .text(let text): .text(text)
        case .flag(let flag): .flag(flag)
        case .number(let number):
            .number(hundredths: number.multiplied(by: 100).flatMap { Int(exactly: $0) } ?? -1)
        case .money(let fen): .money(yuan: Int(fen.count / 100))
        case .day(let day): .day(days.number(day.iso) ?? -1)
        case .list(let items): .list(items.map(plainValue))
        case .record(let fields):
            .row(
                Dictionary(
                    uniqueKeysWithValues: fields.map { ($0.key.rawValue, plainValue($0.value)) }))
        }
    }

    private func text(_ effect: Effect) -> String {
        switch effect {
        case .number(let series): return "number \(series)"
        case .document(let name): return "document \(name)"
        case .notify(let role): return "notify \(role)"
        case .parent(let event): return "parent \(event)"
        case .assess: return "assess"
        case .propose(let panel, let into): return "propose \(panel) \(into)"
        case .title(let title):
            let parts = [
                title.kind, title.kindFact?.rawValue, title.day.rawValue,
                title.document?.rawValue, title.serial?.rawValue,
            ]
            return "title " + parts.map { $0 ?? "-" }.joined(separator: " ")
        case .link(let link):
            let head = [
                "link", link.programme.rawValue, link.event.rawValue, link.when?.source ?? "-",
            ]
            let carries = link.carries.map { "\($0.key)<\($0.value)" }.sorted()
            let sets = link.sets.map { "\($0.key)=\(word($0.value))" }.sorted()
            return (head + carries + sets).joined(separator: " ")
        }
    }

    private func word(_ value: FactValue) -> String {
        switch value {
        case .text(let text): text
        case .flag(let flag): flag ? "true" : "false"
        case .number(let number): number.description
        case .day(let day): day.iso
        case .money, .list, .record: "\(value)"
        }
    }
}

extension Refusal {
    /// The word of a refusal and what exactly it names, as the naive interpreter says it.
    var plain: NaiveRefusal {
        switch self {
        case .unmet(let found):
            NaiveRefusal(
                "unmet",
                found.map { "\($0.condition) \($0.isUndecidable ? "undecidable" : "unmet")" })
        case .missing(let names): NaiveRefusal("missing", ["\(names.count)"])
        case .form(let complaints):
            NaiveRefusal("form", complaints.map(\.question.rawValue))
        case .notTaken(let names): NaiveRefusal("not-taken", names.map(\.rawValue))
        default: NaiveRefusal(code)
        }
    }
}
