import CertFlowCore
import CertFlowStore
import FEEL

/// Stories that no single step leads to: other facts at the beginning, other values, a rival in the round,
/// a title from before.
struct GeneratorVariants {
    let stage: ScenarioStage
    let workflow: Workflow
    let search: GeneratorSearch

    /// The most replays for one guard.
    private static let mostTries = 48

    func stories(beyond trace: inout ScenarioTrace) throws -> [GeneratorPlot] {
        var found = try rounds(&trace)
        found += try links(&trace)
        found += try guards(&trace)
        return found
    }

    // MARK: - Rounds

    /// The round's other outcomes: another application is ranked before the main one.
    private func rounds(_ trace: inout ScenarioTrace) throws -> [GeneratorPlot] {
        guard let rule = workflow.round else { return [] }
        var found: [GeneratorPlot] = []
        for event in [rule.reserves, rule.declines] {
            let key = TransitionKey(programme: workflow.id, from: rule.waiting, event: event)
            guard !trace.taken.contains(key), let way = way(to: rule.waiting) else { continue }
            var plot = search.plot(to: way)
            plot.cases.append("case \(GeneratorMoves.rival)")
            plot.lines = plot.lines.map { $0.alsoFor(GeneratorMoves.rival) }
            guard let world = try plot.played(on: stage) else { continue }
            let moves = try GeneratorMoves(workflow: workflow, pack: stage.pack).all(world)
            guard let move = moves.first(where: { $0.key == key }) else { continue }
            for story in [plot.adding(move.lines)] + (try onwards(plot.adding(move.lines), trace)) {
                guard let done = try story.played(on: stage) else { continue }
                let after = try done.player.trace()
                guard !after.taken.isSubset(of: trace.taken) else { continue }
                trace = trace + after
                found.append(story)
            }
        }
        return found
    }

    /// One step more for each transition that is still missing.
    private func onwards(_ plot: GeneratorPlot, _ trace: ScenarioTrace) throws -> [GeneratorPlot] {
        guard let world = try plot.played(on: stage) else { return [] }
        return try GeneratorMoves(workflow: workflow, pack: stage.pack).all(world).filter { move in
            move.key.map { !trace.taken.contains($0) } ?? false
        }.map { plot.adding($0.lines) }
    }

    private func way(to state: StateID) -> Int? {
        search.edges.first { edge in
            edge.taken.contains { key in
                workflow.transitions.contains {
                    $0.event == key.event && $0.target == .state(state)
                }
            }
        }.flatMap { edge in
            search.nodes.firstIndex { $0.lines == search.nodes[edge.from].lines + edge.lines }
        }
    }

    // MARK: - Links

    /// Conditions of links that were met only, or not met only: with a title from before the register.
    private func links(_ trace: inout ScenarioTrace) throws -> [GeneratorPlot] {
        guard workflow.opening == .application else { return [] }
        var found: [GeneratorPlot] = []
        for edge in search.edges {
            for key in edge.taken.sorted() {
                let links =
                    workflow.transitions.first {
                        $0.event == key.event && (key.from.map($0.from.contains) ?? false)
                    }?.links ?? []
                for link in links {
                    guard let rule = link.when else { continue }
                    for kind in RuleConstants([rule]).texts {
                        var plot = search.plot(to: edge.from, and: edge)
                        let first = GeneratedLine(
                            day: plot.lines.first?.day ?? .first, who: "someone",
                            role: stage.pack.office.duties.lists.rawValue,
                            does: "list.record event=existing kind=\(kind)",
                            rows: ["row 1 @\(Scenario.mainAlias)"])
                        plot.lines.insert(first, at: 0)
                        guard let world = try plot.played(on: stage) else { continue }
                        let after = try world.player.trace()
                        let news = after.guards.unmet.subtracting(trace.guards.unmet)
                        guard news.contains(where: { $0.name.hasPrefix("opens ") }),
                            !unmet(of: edge, trace).isSuperset(of: after.guards.unmet.map(\.name))
                        else { continue }
                        trace = trace + after
                        found.append(plot)
                    }
                }
            }
        }
        return found
    }

    /// Names of link conditions that were not met before, whatever the state.
    private func unmet(of edge: GeneratorSearch.Edge, _ trace: ScenarioTrace) -> Set<String> {
        let events = Set(edge.taken.map(\.event))
        return Set(
            trace.guards.unmet.filter { events.contains($0.transition.event) }.map(\.name))
    }

    // MARK: - Guards

    /// Guards that only facts stated earlier, or other values, can fail.
    private func guards(_ trace: inout ScenarioTrace) throws -> [GeneratorPlot] {
        var found: [GeneratorPlot] = []
        for (key, transition) in workflow.transitionKeys {
            for name in transition.guards {
                let asked = GuardKey(transition: key, name: name)
                let isDone =
                    trace.guards.unmet.contains(asked)
                    || trace.guards.undecidable.contains(asked)
                guard !isDone, let edge = search.edges.first(where: { $0.taken.contains(key) }),
                    let story = try failing(asked, edge, &trace)
                else { continue }
                found.append(story)
            }
        }
        return found
    }

    private func failing(
        _ asked: GuardKey, _ edge: GeneratorSearch.Edge, _ trace: inout ScenarioTrace
    ) throws -> GeneratorPlot? {
        let base = search.plot(to: edge.from, and: edge)
        var tries = 0
        for settings in otherSettings(asked.name) {
            for (position, words) in [(nil, "")] + otherFacts(asked.name, base.lines) {
                guard settings != base.settings || position != nil, tries < Self.mostTries else {
                    continue
                }
                tries += 1
                var plot = base
                plot.settings = settings
                if let position { plot.lines[position] = plot.lines[position].adding(words) }
                let world = try plot.world(on: stage)
                try world.declare(plot.cases)
                var isTold = false
                for line in plot.lines where try world.play(line).refusal != nil {
                    let refused = world.player.story.asked
                    isTold = refused.unmet.contains(asked) || refused.undecidable.contains(asked)
                    if isTold, let end = plot.lines.firstIndex(of: line) {
                        plot.lines = Array(plot.lines[...end])
                    }
                    break
                }
                guard isTold else { continue }
                trace = try trace + world.player.trace()
                return plot
            }
        }
        return nil
    }

    /// The settings as they are; without each that the guard, or what it reads, rests on; and with zero.
    private func otherSettings(_ name: String) -> [[String]] {
        let base = search.plot.settings
        let rule = workflow.guards[name]?.rule.source ?? ""
        let parameters = base.filter { line in
            line.split(separator: " ").dropFirst().first.map { rule.contains("parameter.\($0)") }
                ?? false
        }
        let rewards = rule.contains("assessment") ? base.filter { $0.contains(".appliesBy") } : []
        var all = [base]
        for line in parameters {
            let zero = line.replacing(" = 1 ", with: " = 0 ")
            all.append(base.map { $0 == line ? zero : $0 })
            all.append(base.filter { $0 != line })
        }
        if !rewards.isEmpty { all.append(base.filter { !rewards.contains($0) }) }
        return all
    }

    /// Other answers to the questions that the guard reads, on the last line that states the form.
    private func otherFacts(_ name: String, _ lines: [GeneratedLine]) -> [(Int?, String)] {
        let reads = Set(
            workflow.guards[name]?.rule.expression.references.compactMap(\.path.first) ?? [])
        let questions = workflow.form.questions.filter { reads.contains($0.name.rawValue) }
        let events = workflow.transitions.filter { $0.revisesForm || $0.opensCase }
            .map(\.event.rawValue)
        let position = lines.lastIndex { line in
            line.role == RoleID.applicant.rawValue
                && events.contains(String(line.does.prefix { $0 != " " }))
        }
        guard let position, !questions.isEmpty else { return [] }
        let values = SampleValues(
            office: stage.pack.office, unit: nil, number: 1, today: lines[position].day,
            constants: RuleConstants([workflow.guards[name]?.rule].compactMap { $0 }))
        let text = SampleText(workflow: workflow, office: stage.pack.office)
        return questions.flatMap { question in
            values.candidates(question, Facts()).prefix(8).compactMap { value in
                text.text(value, question).map {
                    (position, "\(question.name)=\(ScenarioWords.quoted($0))")
                }
            }
        }
    }
}

extension GeneratorPlot {
    func adding(_ more: [GeneratedLine]) -> GeneratorPlot {
        var plot = self
        plot.lines += more
        return plot
    }
}
