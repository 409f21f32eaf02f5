import CertFlowCore

/// What the proof of a property works with.
struct PropertyCase {
    let space: Space
    let places: WorkflowPlaces
    let property: ProvedProperty
    var title: Bilingual

    init(_ space: Space, _ places: WorkflowPlaces, _ property: ProvedProperty) {
        self.space = space
        self.places = places
        self.property = property
        title = property.title
    }

    var workflow: Workflow { space.workflow }
    var search: PathSearch { PathSearch(space: space) }

    /// The title as the counter-example denies it.
    func scenario(
        _ path: [PathSearch.Step], ending: String = "", after: [String] = [],
        onePerson: RoleID? = nil
    ) -> String {
        ScenarioText(space, title, path, ending: ending, after: after, onePerson: onePerson).text
    }

    private func doubtful(_ path: [PathSearch.Step]) -> String {
        var text = ScenarioText(space, title, path)
        text.isDoubtful = true
        return text.text
    }

    /// The finding of a judgement that something never happens; `nil` when it is proved.
    func finding(
        _ judgement: PathSearch.Judgement, at place: Place, _ message: Bilingual,
        hint: Bilingual? = nil, ending: String = "", onePerson: RoleID? = nil
    ) -> Proof.Finding? {
        switch judgement {
        case .proved: return nil
        case .refuted(let path):
            return Proof.Finding(
                .refuted, at: place, zh: message.zh, en: message.en, hint: hint,
                scenario: scenario(path, ending: ending, onePerson: onePerson))
        case .undecided(let path, let part):
            return undecided(part, at: place, message, path)
        }
    }

    /// That a part of a guard stands in the way.
    func undecided(
        _ part: GuardOutcome.Part, at place: Place, _ message: Bilingual,
        _ path: [PathSearch.Step]
    ) -> Proof.Finding {
        let doubt = Doubt(
            programme: workflow.id, guardName: part.name, text: part.text, place: part.place)
        return Proof.Finding(
            .undecided, at: place, zh: message.zh, en: message.en,
            hint: doubt.hint(isMet: false, isRefused: false),
            scenario: path.isEmpty ? nil : doubtful(path), doubt: doubt)
    }

    func name(_ state: State) -> Bilingual {
        Bilingual(zh: "“\(state.title.zh)”（\(state.id)）", en: "‘\(state.id)’")
    }

    func name(_ transition: Transition) -> Bilingual {
        Bilingual(zh: "“\(transition.title.zh)”（\(transition.event)）", en: "‘\(transition.event)’")
    }

    func roleTitle(_ role: RoleID) -> Bilingual {
        space.pack.office.role(role)?.title ?? Bilingual(zh: role.rawValue, en: role.rawValue)
    }

    var nodesByState: [Int: [Int]] { space.nodesByState }
}
