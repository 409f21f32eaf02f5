/// What follows from an act: the outcome for the case and the effects still to be resolved.
package struct Step: Hashable, Sendable {
    package var move: CaseMoved
    package let transition: Transition

    package init(move: CaseMoved, transition: Transition) {
        self.move = move
        self.transition = transition
    }

    package var effects: [Effect] { transition.effects }
}
