package import CertFlowCore
import CertFlowStore

/// Writes scenarios that go through everything a programme can do, by search on the real engine.
///
/// The same pack gives the same scenarios.
package struct ScenarioGenerator: Sendable {
    /// What was written, and what could not be covered.
    package struct Outcome: Sendable {
        package struct File: Hashable, Sendable {
            package let name: String
            package let text: String
        }

        package let files: [File]
        /// What the scenarios go through.
        package let trace: ScenarioTrace
        /// Transitions and guards that no scenario covers, by name.
        package let uncovered: [Bilingual]
        package let transitions: (covered: Int, all: Int)
        package let refusals: (covered: Int, all: Int)
    }

    private let stage: ScenarioStage

    package init(_ stage: ScenarioStage) { self.stage = stage }

    /// - Parameters:
    ///   - workflow: What is gone through.
    ///   - progress: Is told how many transitions some story takes so far.
    /// - Returns: The scenarios, and what they do not cover.
    /// - Throws: Faults of the engine; a programme that cannot be opened at all is told in
    ///   ``Outcome/uncovered``.
    package func generate(
        _ workflow: Workflow, progress: (Int) -> Void = { _ in }
    ) throws -> Outcome {
        let prelude = try GeneratorPrelude(stage).find(for: workflow)
        let plot = GeneratorPlot(
            programme: workflow.id, settings: GeneratorSettings(pack: stage.pack).lines(workflow),
            needsRound: workflow.needsRound,
            prelude: prelude.map { GeneratorPlot.Prelude($0) })
        let search = GeneratorSearch(plot, workflow: workflow, pack: stage.pack)
        if workflow.opening == .application || prelude != nil {
            let own = Set(workflow.transitionKeys.map(\.0))
            try search.run(on: stage, triesRefusals: true) {
                progress(search.trace.taken.intersection(own).count)
            }
        }
        var stories = GeneratorChoice(search).stories()
        var trace = search.trace
        stories += try GeneratorVariants(stage: stage, workflow: workflow, search: search)
            .stories(beyond: &trace)
        return try outcome(workflow, stories, prelude)
    }

    private func outcome(
        _ workflow: Workflow, _ stories: [GeneratorPlot], _ prelude: GeneratorPlot?
    ) throws -> Outcome {
        var files: [Outcome.File] = []
        var trace = ScenarioTrace()
        if let prelude {
            let written = try GeneratorText(stage: stage).write(
                prelude, title: workflow.title.prelude)
            files.append(Outcome.File(name: GeneratorPlot.preludeFile, text: written.text))
        }
        for (index, story) in stories.enumerated() {
            let written = try GeneratorText(stage: stage).write(story, title: nil)
            trace = trace + written.trace
            let number = index < 9 ? "0\(index + 1)" : "\(index + 1)"
            files.append(
                Outcome.File(name: "\(number)-\(written.end).txt", text: written.text))
        }
        let keys = workflow.transitionKeys
        let covered = keys.filter { trace.taken.contains($0.0) }
        let asked = keys.flatMap { key, transition in
            transition.guards.map { GuardKey(transition: key, name: $0) }
        }
        let refused = asked.filter {
            trace.guards.unmet.contains($0) || trace.guards.undecidable.contains($0)
        }
        return Outcome(
            files: files, trace: trace,
            uncovered: keys.filter { !trace.taken.contains($0.0) }.map {
                GeneratorWords.transition($0.0, $0.1)
            } + asked.filter { !refused.contains($0) }.map { GeneratorWords.guard($0, workflow) }
                + GeneratorWords.links(workflow, trace),
            transitions: (covered.count, keys.count), refusals: (refused.count, asked.count))
    }
}

/// How what is not covered is named.
enum GeneratorWords {
    static func transition(_ key: TransitionKey, _ transition: Transition) -> Bilingual {
        Bilingual(
            zh: "未走到：\(key.from?.rawValue ?? "·") \(key.event)（\(transition.title.zh)）",
            en: "never taken: \(key.from?.rawValue ?? "·") \(key.event) (\(transition.title.en))")
    }

    static func `guard`(_ key: GuardKey, _ workflow: Workflow) -> Bilingual {
        let place = "\(key.transition.from?.rawValue ?? "·") \(key.transition.event)"
        let title = workflow.guards[key.name]?.title
        return Bilingual(
            zh: "从未不满足：\(place) \(key.name)（\(title?.zh ?? "")）",
            en: "never not met: \(place) \(key.name) (\(title?.en ?? ""))")
    }

    /// Conditions of links that were not seen both ways.
    static func links(_ workflow: Workflow, _ trace: ScenarioTrace) -> [Bilingual] {
        workflow.transitions.flatMap { transition in
            transition.links.enumerated().filter { $0.element.when != nil }.flatMap {
                index, link -> [Bilingual] in
                let name = Transition.linkName(index, link)
                func has(_ keys: Set<GuardKey>) -> Bool {
                    keys.contains {
                        $0.transition.programme == workflow.id && $0.name == name
                            && $0.transition.event == transition.event
                    }
                }
                let met =
                    has(trace.guards.met)
                    ? []
                    : [
                        Bilingual(
                            zh: "从未满足：\(transition.event) \(name)",
                            en: "never met: \(transition.event) \(name)")
                    ]
                let unmet =
                    has(trace.guards.unmet)
                    ? []
                    : [
                        Bilingual(
                            zh: "从未不满足：\(transition.event) \(name)",
                            en: "never not met: \(transition.event) \(name)")
                    ]
                return met + unmet
            }
        }
    }
}

extension Bilingual {
    /// The title of the story that opens a case of this programme.
    fileprivate var prelude: Bilingual {
        Bilingual(zh: "“\(zh)”办件由此开立", en: "how a case of ‘\(en)’ is opened")
    }
}
