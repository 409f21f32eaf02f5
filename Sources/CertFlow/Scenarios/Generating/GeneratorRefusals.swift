import CertFlowCore
import CertFlowStore

/// Lines that a situation refuses: a guard that is not met, nothing given, the wrong person.
final class GeneratorRefusals {
    private let workflow: Workflow
    private let pack: Pack
    private let moves: GeneratorMoves
    /// What was shown before, by event and kind.
    private var shown: Set<String> = []

    init(workflow: Workflow, pack: Pack) {
        self.workflow = workflow
        self.pack = pack
        moves = GeneratorMoves(workflow: workflow, pack: pack)
    }

    /// Tries every transition that people take here, on a copy that nothing changes.
    func lines(
        in world: GeneratorWorld, outstanding: (GuardKey) -> Bool
    ) throws -> (lines: [GeneratedLine], asked: AskedGuards) {
        let trial = try world.fork()
        let current = try trial.main()
        let exits = current.map { workflow.exits(from: $0.state) } ?? workflow.openings
        var found: [GeneratedLine] = []
        var taken: Set<GuardKey> = []
        for transition in exits {
            guard let role = moves.role(for: transition, in: current?.state) else { continue }
            let day = try current == nil ? world.today : world.tomorrow()
            let line = GeneratedLine(
                day: day, who: role == .applicant ? "applicant" : "someone", role: role.rawValue,
                does: transition.event.rawValue)
            let key = TransitionKey(
                programme: workflow.id, from: current?.state, event: transition.event)
            for name in transition.guards {
                let asked = GuardKey(transition: key, name: name)
                guard outstanding(asked), !taken.contains(asked),
                    let words = try violation(name, transition, current, trial)
                else { continue }
                let refused = line.adding(current == nil ? words : "sample \(words)")
                guard try isRefused(refused, trial) else {
                    return (found, trial.player.story.asked)
                }
                if trial.player.story.asked.unmet.contains(asked) {
                    found.append(refused)
                    taken.insert(asked)
                }
            }
            guard current != nil else { continue }
            guard try asides(transition, line, trial, &found) else { break }
        }
        return (found, trial.player.story.asked)
    }

    /// Nothing given, and the wrong person; each once an event.
    ///
    /// - Returns: `false` when a line was taken against expectation, so that the trial is no longer the situation.
    private func asides(
        _ transition: Transition, _ line: GeneratedLine, _ trial: GeneratorWorld,
        _ found: inout [GeneratedLine]
    ) throws -> Bool {
        let needs =
            !transition.gives.isEmpty || transition.needsOpinion || transition.needsReason
            || transition.needsGround
        if needs, shown.insert("\(transition.event) missing").inserted {
            guard try isRefused(line, trial) else { return false }
            found.append(line)
        }
        let others = workflow.transitions.flatMap(\.roles).uniqued.filter {
            $0 != .applicant && !RoleID.drivers.contains($0) && !transition.roles.contains($0)
        }
        if let other = others.first, shown.insert("\(transition.event) person").inserted {
            let wrong = GeneratedLine(
                day: line.day, who: "someone", role: other.rawValue,
                does: "\(transition.event) sample")
            guard try isRefused(wrong, trial) else {
                return false
            }
            found.append(wrong)
        }
        return true
    }

    private func isRefused(
        _ line: GeneratedLine, _ trial: GeneratorWorld
    ) throws -> Bool {
        try trial.play(line).refusal != nil
    }

    /// The words by which a guard is not met; only what differs from the sample.
    private func violation(
        _ name: String, _ transition: Transition, _ current: Case?, _ world: GeneratorWorld
    ) throws -> String? {
        let player = world.player
        let number = player.number(of: Scenario.mainAlias)
        let samples: SampleAnswers
        if let current {
            samples = SampleAnswers(
                act: transition, on: current, of: workflow,
                in: try player.engine.surroundings(of: current, in: workflow), number: number)
        } else {
            let about = player.story.id(GeneratorPlot.parent)
            samples = SampleAnswers(
                opening: workflow, by: transition,
                in: try player.surroundings(of: workflow, about: about), number: number)
        }
        guard let facts = samples.violating(name, stated: Facts()) else { return nil }
        return SampleText(workflow: workflow, office: pack.office)
            .words(facts, beyond: samples.filled(Facts()))
    }
}

/// Writes facts as the words of a line.
struct SampleText {
    let workflow: Workflow
    let office: Office

    /// `name=value …` for what differs from `base`; `nil` when something cannot be written on one line.
    func words(_ facts: Facts, beyond base: Facts) -> String? {
        var words: [String] = []
        for (name, value) in facts.values.sorted(by: { $0.key < $1.key })
        where base[name] != value {
            guard let question = workflow.question(name) else { return nil }
            guard let text = text(value, question) else { return nil }
            words.append("\(name)=\(ScenarioWords.quoted(text))")
        }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    func text(_ value: FactValue, _ question: Question) -> String? {
        switch (question.type, value) {
        case (.table(let columns), .list(let rows)):
            let texts = rows.map { row in
                columns.map { column in
                    row.record?[column.name].flatMap { text($0, column) } ?? ""
                }.joined(separator: "/")
            }
            return texts.isEmpty ? nil : texts.joined(separator: ";")
        case (.lines, .list(let items)):
            return items.compactMap(\.text).joined(separator: "；")
        case (_, .list), (_, .record): return nil
        default:
            let text = question.typed(value, office: office, in: \.zh)
            return text.isEmpty ? nil : text
        }
    }
}
