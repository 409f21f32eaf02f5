import CertFlowCore

/// Shows where transitions of one event from one state overlap or leave a gap.
struct GuardNotes {
    let space: Space

    var notes: [Diagnostic] {
        space.workflow.states.enumerated().flatMap { index, state -> [Diagnostic] in
            guard let node = space.nodesByState[index]?.first else { return [] }
            let around = space.circumstances(space.nodes[node])
            let groups = Dictionary(grouping: space.workflow.exits(from: state.id), by: \.event)
            return groups.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { _, ways in
                ways.count < 2 ? [] : notes(on: ways, at: state, around)
            }
        }
    }

    private func notes(
        on ways: [Transition], at state: State, _ around: Circumstances
    ) -> [Diagnostic] {
        var notes: [Diagnostic] = []
        for (index, later) in ways.enumerated().dropFirst() {
            for earlier in ways[..<index] {
                let found = space.guards.overlap(earlier.guards, later.guards, in: around)
                guard !found.isExcluded else { continue }
                notes.append(
                    note(
                        .guardOverlap, later, state, zh: "与前一条同时成立",
                        en: "holds together with an earlier one",
                        found.example))
            }
        }
        let guarded = ways.map(\.guards)
        if guarded.allSatisfy({ !$0.isEmpty }) {
            let found = space.guards.gap(among: guarded, in: around)
            if !found.isExcluded {
                notes.append(
                    note(
                        .guardGap, ways[0], state, zh: "各条都不成立的情形存在",
                        en: "leaves cases that no guard takes",
                        found.example))
            }
        }
        return notes
    }

    private func note(
        _ rule: DiagnosticRule, _ transition: Transition, _ state: State, zh: String, en: String,
        _ example: GuardOutcome.Example?
    ) -> Diagnostic {
        let facts = example.map { ExampleText($0).text }
        return Diagnostic(
            severity: .info, rule: rule,
            message: Bilingual(
                zh: "状态“\(state.id)”的“\(transition.event)”\(zh)",
                en: "‘\(transition.event)’ in ‘\(state.id)’ \(en)"),
            hint: facts.map { Bilingual(zh: "例如 \($0)", en: "for example \($0)") },
            place: transition.place)
    }
}
