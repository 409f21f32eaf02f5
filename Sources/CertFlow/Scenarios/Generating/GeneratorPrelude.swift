import CertFlowCore
import CertFlowStore

/// Finds the shortest way to a case that another one opens, or that is about another one.
struct GeneratorPrelude {
    let stage: ScenarioStage
    let settings: GeneratorSettings

    init(_ stage: ScenarioStage) {
        self.stage = stage
        settings = GeneratorSettings(pack: stage.pack)
    }

    /// `nil` for a programme that people file for, and when no way was found.
    func find(for workflow: Workflow) throws -> GeneratorPlot? {
        switch workflow.opening {
        case .application: return nil
        case .link: return try linking(workflow)
        case .about: return try about(workflow)
        }
    }

    /// The stories of programmes that people file for, one after the other.
    private func search(
        _ parent: Workflow, _ isGoal: @escaping (GeneratorWorld) throws -> Bool
    ) throws -> GeneratorPlot? {
        for facts in [nil, meetingAll(of: parent)] {
            let plot = GeneratorPlot(
                programme: parent.id, settings: settings.lines(parent),
                needsRound: parent.needsRound, prelude: nil, facts: facts)
            let search = GeneratorSearch(plot, workflow: parent, pack: stage.pack)
            search.isGoal = isGoal
            try search.run(on: stage, triesRefusals: false)
            if let goal = search.goal { return goal }
        }
        return nil
    }

    /// A sample that meets as many guards as it can.
    private func meetingAll(of workflow: Workflow) -> String {
        let names = workflow.transitions.flatMap(\.guards).uniqued
        return "facts sample meets=\(names.joined(separator: ","))"
    }

    private func linking(_ workflow: Workflow) throws -> GeneratorPlot? {
        let parents = stage.pack.workflows.filter { parent in
            parent.opening == .application
                && parent.transitions.contains { transition in
                    transition.links.contains { $0.programme == workflow.id }
                }
        }
        for parent in parents {
            let found = try search(parent) { $0.player.story.id(workflow.id.rawValue) != nil }
            if let found { return found }
        }
        return nil
    }

    private func about(_ workflow: Workflow) throws -> GeneratorPlot? {
        let rules = workflow.openings.flatMap(\.guards).compactMap { workflow.guards[$0]?.rule }
        let named = RuleConstants(rules).texts
        let parents = stage.pack.workflows.filter { $0.opening == .application }
        // Those whose states the opening's guards name come first.
        let likely = parents.filter { $0.states.contains { named.contains($0.id.rawValue) } }
        let others = parents.filter { parent in !likely.contains { $0.id == parent.id } }
        for parent in likely + others {
            let found = try search(parent) { world in
                guard try world.main() != nil, let opening = workflow.openings.first else {
                    return false
                }
                let trial = try world.fork()
                try trial.declare([
                    "case trial programme=\(workflow.id) about=\(Scenario.mainAlias)"
                ])
                let line = GeneratedLine(
                    day: trial.today, who: "applicant", role: "applicant",
                    does: "@trial \(opening.event)")
                return try trial.play(line).refusal == nil
            }
            if let found { return found }
        }
        return nil
    }
}

extension ScenarioStage {
    /// The shortest way to a case of the scenario's programme that another case opens, or is about.
    func opening(of scenario: Scenario) throws -> Scenario? {
        guard let workflow = pack.workflow(scenario.programme),
            let plot = try GeneratorPrelude(self).find(for: workflow)
        else {
            throw InputProblems([
                InputProblem(
                    Place(path: scenario.path, line: 1, column: 1),
                    "找不到开立“\(scenario.programme)”的途径，去掉 opened sample",
                    "no way to open ‘\(scenario.programme)’ was found; remove ‘opened sample’")
            ])
        }
        let text = (plot.head + plot.lines.flatMap { [$0.text] + $0.rows.map { "    \($0)" } })
            .joined(separator: "\n")
        return try Scenario.read(text, path: "")
    }
}
