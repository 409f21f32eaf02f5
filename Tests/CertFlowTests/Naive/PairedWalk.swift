import CertFlowCore
import CertFlowTestSupport

/// What walks came to, so that a test can say how much it saw.
struct WalkCount: Sendable {
    var sequences = 0
    var commands = 0
    var accepted = 0
    var marked = 0
    var refused: [String: Int] = [:]
    /// Transitions taken, as `programme event state`.
    var transitions: Set<String> = []

    static func + (one: WalkCount, other: WalkCount) -> WalkCount {
        var sum = one
        sum.sequences += other.sequences
        sum.commands += other.commands
        sum.accepted += other.accepted
        sum.marked += other.marked
        sum.refused.merge(other.refused, uniquingKeysWith: +)
        sum.transitions.formUnion(other.transitions)
        return sum
    }
}

/// A sequence of commands given to both interpreters; it ends where they disagree.
struct PairedWalk {
    let naive: PlainPack
    let plain: PlainWorkflow
    let engine: EngineSide
    private(set) var count = WalkCount()

    init(_ pack: Pack, _ naive: PlainPack, _ plain: PlainWorkflow, _ workflow: Workflow) {
        self.naive = naive
        self.plain = plain
        engine = EngineSide(pack: pack, workflow: workflow, days: naive.days)
    }

    /// The two cases, as far as they have come.
    private struct Both {
        var naive: NaiveCase?
        var engine: Case?
    }

    /// - Returns: `nil` when both agreed on everything; otherwise the shortest walk and the difference.
    mutating func go(seed: UInt64) -> String? {
        var plan = WalkPlan(naive, plain, seed: seed)
        var both = Both()
        var steps: [WalkStep] = []
        count.sequences += 1
        let length = Int(seed % 36) + 5
        for _ in 0..<length {
            if let current = both.naive, plain.isFinal(current.status), plan.chance(2, of: 3) {
                break
            }
            let step = both.naive.map { plan.next($0) } ?? plan.opening()
            steps.append(step)
            if let difference = give(step, &both) {
                return report(steps, difference)
            }
        }
        guard let last = both.naive, let difference = rank(last, plan.world, seed) else {
            return nil
        }
        return "\(plain.id), ranking: \(difference)"
    }

    /// Gives one command to both.
    private mutating func give(_ step: WalkStep, _ both: inout Both) -> String? {
        if let difference = clock(step.world, &both) { return difference }
        if case .open = step.command, both.naive != nil { return nil }
        if case .open = step.command {} else if both.naive == nil { return nil }
        count.commands += 1
        let interpreter = NaiveInterpreter(pack: naive, workflow: plain, world: step.world)
        let expected = answer(step, both.naive, interpreter)
        let found = engineAnswer(step, both.engine)
        switch (expected, found) {
        case (.failure(let expected), .failure(let found)):
            count.refused[expected.code, default: 0] += 1
            return expected == found ? nil : "naive refuses \(expected), the engine \(found)"
        case (.success(let expected), .success(let found)):
            count.accepted += 1
            if case .act(let event, _, _, _, _) = step.command, let from = both.naive?.status {
                count.transitions.insert("\(plain.id) \(event) \(from)")
            }
            both = Both(naive: expected.after, engine: found.after)
            if expected.effects != found.effects {
                return "effects: naive \(expected.effects), the engine \(found.effects)"
            }
            return difference(both)
        case (.failure(let expected), .success): return "only the naive refuses: \(expected)"
        case (.success, .failure(let found)): return "only the engine refuses: \(found)"
        }
    }

    private typealias Answer<Outcome> = Result<Outcome, NaiveRefusal>

    private func answer(
        _ step: WalkStep, _ current: NaiveCase?, _ interpreter: NaiveInterpreter
    ) -> Answer<NaiveInterpreter.Outcome> {
        Result { () throws(NaiveRefusal) in
            switch step.command {
            case .open(let event, let facts, let isLinked):
                return try interpreter.open(
                    id: "X-2026-0001", event: event, facts: facts, isLinked: isLinked,
                    by: step.person)
            case .act(let event, let facts, let opinion, let reason, let ground):
                guard let current else { throw NaiveRefusal("none") }
                return try interpreter.act(
                    current, event: event, facts: facts, opinion: opinion, reason: reason,
                    ground: ground, by: step.person)
            case .score(let points):
                guard let current else { throw NaiveRefusal("none") }
                return try interpreter.score(current, points: points, by: step.person)
            }
        }
    }

    private func engineAnswer(
        _ step: WalkStep, _ current: Case?
    ) -> Answer<EngineSide.Outcome> {
        Result { () throws(NaiveRefusal) in
            try engine.perform(step.command, on: current, by: step.person, in: step.world)
        }
    }

    /// The clock of the command's day: marks, and lapses by the event that the definition names.
    private mutating func clock(_ world: NaiveWorld, _ both: inout Both) -> String? {
        guard let current = both.naive, let other = both.engine else { return nil }
        let interpreter = NaiveInterpreter(pack: naive, workflow: plain, world: world)
        let expected = interpreter.clock(current)
        let found = engine.clock(other, in: world)
        guard expected?.lapses == found?.lapses, (expected == nil) == (found == nil) else {
            return
                "clock: naive \(String(describing: expected)), the engine \(String(describing: found))"
        }
        guard let expected, let found else { return nil }
        count.marked += 1
        both = Both(naive: expected.marked, engine: found.marked)
        if let difference = difference(both) { return difference }
        guard let event = expected.lapses else { return nil }
        let driver = NaivePerson(id: "clock", holdings: [.init(role: "clock", unit: nil)])
        return give(
            WalkStep(
                world: world, person: driver,
                command: .act(event: event, facts: [:], opinion: nil, reason: "到期", ground: nil)),
            &both)
    }

    private func difference(_ both: Both) -> String? {
        guard let naive = both.naive, let other = both.engine else { return nil }
        let found = engine.picture(other)
        guard naive != found else { return nil }
        let fields = zip(Mirror(reflecting: naive).children, Mirror(reflecting: found).children)
        let differing = fields.filter { one, other in
            one.value as? AnyHashable != other.value as? AnyHashable
        }
        return differing.map { "\($0.label ?? ""): naive \($0.value), the engine \($1.value)" }
            .joined(separator: "; ") + (differing.isEmpty ? "the cases differ" : "")
    }

    /// Several cases of a round with other scores, in order.
    private func rank(_ current: NaiveCase, _ world: NaiveWorld, _ seed: UInt64) -> String? {
        guard plain.root["round"] != nil, world.round != nil else { return nil }
        var random = SplitMix64(seed: seed)
        let names = plain.root["round"]?["ties"].texts ?? []
        let score = plain.root["round"]?["score"].texts ?? []
        let cases = (1...4).map { index in
            var other = current
            other.id = "X-2026-000\(index)"
            for name in score + names where plain.question(name) != nil {
                let value = Int.random(in: 0..<3, using: &random)
                other.facts[name] =
                    Int.random(in: 0..<30, using: &random) == 0
                    ? nil : .number(hundredths: value * 10)
            }
            return other
        }
        let interpreter = NaiveInterpreter(pack: naive, workflow: plain, world: world)
        let expected = interpreter.ranking(cases)
        let found = engine.ranking(cases.compactMap { engine.typed($0) }, in: world)
        return expected == found
            ? nil : "naive \(String(describing: expected)), the engine \(String(describing: found))"
    }

    // MARK: - The shortest walk

    /// Leaves out one command after the other while the difference stays.
    private func report(_ steps: [WalkStep], _ difference: String) -> String {
        var steps = steps
        var difference = difference
        var index = 0
        while index < steps.count {
            var fewer = steps
            fewer.remove(at: index)
            if let still = PairedWalk.replay(fewer, self) {
                steps = Array(fewer.prefix(still.length))
                difference = still.difference
            } else {
                index += 1
            }
        }
        let lines = steps.map { step in
            "\(naive.days.rows[step.world.day].iso) \(step.person.id) \(step.command)"
        }
        let last = steps.last.map { "\($0.world)" } ?? ""
        return "\(plain.id): \(difference)\n\(lines.joined(separator: "\n"))\n\(last)"
    }

    private static func replay(
        _ steps: [WalkStep], _ walk: PairedWalk
    ) -> (length: Int, difference: String)? {
        var walk = walk
        var both = Both()
        for (index, step) in steps.enumerated() {
            if let difference = walk.give(step, &both) { return (index + 1, difference) }
        }
        return nil
    }
}

extension EngineSide {
    /// A case with the facts of a naive one, for a ranking.
    fileprivate func typed(_ plain: NaiveCase) -> Case? {
        guard let state = workflow.state(.init(stringLiteral: plain.status)) else { return nil }
        let id = CaseID(stringLiteral: plain.id)
        var move = CaseMoved(
            id: id, version: 1, event: "open", from: nil, to: state, on: day(plain.filedOn),
            current: nil)
        move.facts = typed(plain.facts)
        return Case(
            CaseOpened(
                id: id, programme: workflow.id, revision: "r", creditCode: plain.creditCode,
                enterprise: "E", unit: .init(stringLiteral: plain.unit), product: nil,
                productName: nil, year: plain.year, round: nil, parent: nil,
                filedOn: day(plain.filedOn), move: move))
    }
}
