import CertFlowCore

/// The names that a programme gives to things, read before anything is checked, so that files may
/// refer to each other in any order. What cannot be read is `nil`: its names are not checked.
struct ProgrammeOutline: Sendable {
    struct StateOutline: Hashable, Sendable {
        let id: String
        let phase: String?
        let isFinal: Bool
    }

    /// The name of the programme, which is that of its folder.
    let id: String
    let states: [StateOutline]?
    let events: [String]?
    /// The events that open a case.
    let openings: [String]?
    let guards: [String]?
    let panels: [String]?
    /// What the form asks.
    let questions: [FactOutline]?
    /// What officers state.
    let ownFacts: [FactOutline]?
    /// The kinds of titles it registers; `nil` when a fact without choices holds one.
    let titleKinds: [String]?

    init(folder: String, workflow: YAMLNode?, form: YAMLNode?) {
        id = folder
        states = workflow.map { node in
            (node.peek("states")?.list ?? []).compactMap(StateOutline.init)
        }
        let transitions = workflow.map { $0.peek("transitions")?.list ?? [] }
        events = transitions.map(ProgrammeOutline.events)
        openings = transitions.map { list in
            ProgrammeOutline.events(list.filter { $0.peek("from") == nil })
        }
        guards = workflow.map { $0.peek("guards")?.mapping?.map(\.key) ?? [] }
        panels = workflow.map { [$0.peek("panel")?.peek("key")?.scalar].compactMap(\.self) }
        questions = form.map { node in
            (node.peek("groups")?.list ?? []).flatMap { $0.peek("questions")?.list ?? [] }
                .compactMap(FactOutline.init)
        }
        let ownFacts = workflow.map { node in
            (node.peek("facts")?.list ?? []).compactMap(FactOutline.init)
        }
        self.ownFacts = ownFacts
        titleKinds = ProgrammeOutline.titleKinds(
            in: transitions ?? [], facts: (questions ?? []) + (ownFacts ?? []))
    }

    /// Everything a case of the programme may state; `nil` unless both files were read.
    var facts: [FactOutline]? {
        guard let questions, let ownFacts else { return nil }
        return questions + ownFacts
    }

    func fact(_ name: String) -> FactOutline? { facts?.first { $0.name == name } }

    private static func events(_ transitions: [YAMLNode]) -> [String] {
        var seen: Set<String> = []
        return transitions.compactMap { $0.peek("event")?.scalar }
            .filter { seen.insert($0).inserted }
    }

    private static func titleKinds(in transitions: [YAMLNode], facts: [FactOutline]) -> [String]? {
        var kinds: [String] = []
        let effects = transitions.flatMap { $0.peek("effects")?.list ?? [] }
        for title in effects.compactMap({ $0.peek("title") }) {
            if let kind = title.peek("kind")?.scalar {
                kinds.append(kind)
            } else if let fact = title.peek("kindFact")?.scalar {
                let choices = facts.first { $0.name == fact }?.choices ?? []
                guard !choices.isEmpty else { return nil }
                kinds += choices
            } else {
                return nil
            }
        }
        return kinds
    }
}

extension ProgrammeOutline.StateOutline {
    fileprivate init?(_ node: YAMLNode) {
        guard let id = node.peek("id")?.scalar else { return nil }
        self.id = id
        phase = node.peek("phase")?.scalar
        isFinal = node.peek("final")?.plain == "true"
    }
}
