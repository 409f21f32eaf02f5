import CertFlowCore

extension TransitionReader {
    /// The states that a transition leaves: none when it opens a case, one, several, or every state
    /// of some phases that is not final.
    func from(_ reader: MappingReader) -> [StateID]? {
        guard let node = reader.node("from") else { return [] }
        if node.mapping != nil {
            return Shape.mapping(statesOfPhases).read(node, reader.context)
        }
        let state = Shape<StateID>.known(.state).map { state, node, context in
            checkNotFinal(state, at: node.place, in: context)
            return state
        }
        let states = Shape.oneOrMore(of: state).read(node, reader.context)
        guard let states, states.isEmpty, node.list?.isEmpty == true else {
            return states?.isEmpty == true ? nil : states
        }
        reader.log.error(
            .badValue, at: node.place, zh: "“from”不能为空", en: "‘from’ cannot be empty",
            hint: Bilingual(zh: "立案的流转请删去 from", en: "to open a case, delete ‘from’"))
        return nil
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
