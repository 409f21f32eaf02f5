import CertFlowCore

extension TransitionReader {
    /// The states that a transition leaves: none when it opens a case, one, several, or every state
    /// of some phases that is not final.
    func from(_ reader: MappingReader) -> [StateID]? {
        let from = reader.take("from", origins)
        return reader.has("from") ? from : []
    }

    private var origins: Shape<[StateID]> {
        let state = Shape<StateID>.known(.state).map { state, node, context in
            checkNotFinal(state, at: node.place, in: context)
            return state
        }
        let states = Shape.oneOrMore(of: state).notEmpty(
            hint: Bilingual(zh: "立案的流转请删去 from", en: "to open a case, delete ‘from’"))
        return .either(
            mapping: .mapping(statesOfPhases),
            else: states.map { states, _, _ in states.isEmpty ? nil : states })
    }

    private func statesOfPhases(_ reader: MappingReader) -> [StateID]? {
        let phases: [Phase]? = reader.need("phase", .oneOrMore(of: .word))
        guard let phases, let states = programme.states else { return nil }
        let found = states.filter { state in
            !state.isFinal && phases.contains { $0.rawValue == state.phase }
        }
        guard found.isEmpty else { return found.compactMap { StateID(rawValue: $0.id) } }
        reader.log.error(
            .emptyPhase, at: reader.place(of: "phase"), zh: "这些阶段没有可以离开的状态",
            en: "these phases have no state that can be left")
        return nil
    }

    private func checkNotFinal(_ state: StateID, at place: Place, in context: ReadingContext) {
        let outline = programme.states?.first { $0.id == state.rawValue }
        guard let outline, outline.isFinal else { return }
        context.log.error(
            .finalExit, at: place, zh: "“\(state)”是终结状态，不能离开",
            en: "‘\(state)’ is final and cannot be left",
            hint: Bilingual(zh: "请从 from 中删去", en: "delete it from ‘from’"))
    }
}
