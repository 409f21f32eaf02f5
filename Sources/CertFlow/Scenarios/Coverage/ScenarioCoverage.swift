package import CertFlowCore

/// What scenarios go through of a pack: by transition, by guard and by clause.
package struct ScenarioCoverage: Sendable {
    package struct TransitionLine: Hashable, Sendable {
        package let key: TransitionKey
        package let title: Bilingual
        package let isCovered: Bool
    }

    package struct GuardLine: Hashable, Sendable {
        package let programme: ProgrammeID
        package let name: String
        package let title: Bilingual
        package let isMet: Bool
        /// Asked and not met; a guard that could not be decided was refused as well.
        package let isUnmet: Bool
        package let isUndecidable: Bool
    }

    package struct ClauseLine: Hashable, Sendable {
        package let citation: Citation
        /// What rests on the clause.
        package let uses: [Bilingual]
        /// Those of ``uses`` that some scenario went through.
        package let exercised: [Bilingual]

        package var isExercised: Bool { !exercised.isEmpty }
    }

    package let transitions: [TransitionLine]
    package let guards: [GuardLine]
    package let clauses: [ClauseLine]

    /// What a trace covers of `programmes`; empty for all.
    package init(pack: Pack, trace: ScenarioTrace, programmes: [ProgrammeID] = []) {
        let workflows = pack.workflows.filter {
            programmes.isEmpty || programmes.contains($0.id)
        }
        transitions = workflows.flatMap { workflow in
            workflow.transitionKeys.map { key, transition in
                TransitionLine(
                    key: key, title: transition.title, isCovered: trace.taken.contains(key))
            }
        }
        guards = workflows.flatMap { Self.guards($0, trace) }
        let uses =
            workflows.flatMap { ClauseUse.of($0, pack, trace) }
            + (programmes.isEmpty ? ClauseUse.ofPolicies(pack, trace) : [])
        clauses = uses.map(\.citation).uniqued.map { citation in
            let own = uses.filter { $0.citation == citation }
            return ClauseLine(
                citation: citation, uses: own.map(\.title).uniqued,
                exercised: own.filter(\.isExercised).map(\.title).uniqued)
        }
    }

    private static func guards(_ workflow: Workflow, _ trace: ScenarioTrace) -> [GuardLine] {
        func asked(_ keys: Set<GuardKey>, _ name: String) -> Bool {
            keys.contains { $0.transition.programme == workflow.id && $0.name == name }
        }
        func line(_ name: String, _ title: Bilingual) -> GuardLine {
            GuardLine(
                programme: workflow.id, name: name, title: title,
                isMet: asked(trace.guards.met, name), isUnmet: asked(trace.guards.unmet, name),
                isUndecidable: asked(trace.guards.undecidable, name))
        }
        let used = workflow.transitions.flatMap(\.guards).uniqued
        let conditions = used.compactMap { name in
            workflow.guards[name].map { line(name, $0.title) }
        }
        let links = workflow.transitions.flatMap { transition in
            transition.links.enumerated().filter { $0.element.when != nil }.map { index, link in
                let name = Transition.linkName(index, link)
                return line(
                    name,
                    Bilingual(
                        zh: "\(transition.title.zh)：开立 \(link.programme)",
                        en: "\(transition.title.en): opens \(link.programme)"))
            }
        }
        return conditions + links
    }

    package func transitions(of programme: ProgrammeID) -> [TransitionLine] {
        transitions.filter { $0.key.programme == programme }
    }

    package func guards(of programme: ProgrammeID) -> [GuardLine] {
        guards.filter { $0.programme == programme }
    }

    package var programmes: [ProgrammeID] { transitions.map(\.key.programme).uniqued }
}

extension Workflow {
    /// Every transition by the state it leaves; one for the opening.
    package var transitionKeys: [(TransitionKey, Transition)] {
        transitions.flatMap { transition -> [(TransitionKey, Transition)] in
            guard !transition.opensCase else {
                return [
                    (TransitionKey(programme: id, from: nil, event: transition.event), transition)
                ]
            }
            return transition.from.map {
                (TransitionKey(programme: id, from: $0, event: transition.event), transition)
            }
        }
    }
}
