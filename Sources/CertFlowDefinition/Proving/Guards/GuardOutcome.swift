import CertFlowCore
import FEEL

/// What can come of asking the guards of a transition.
struct GuardOutcome: Hashable {
    /// A part of a guard that is not understood.
    struct Part: Hashable {
        let name: String
        let text: String
        let place: CertFlowCore.Place
    }

    /// Facts that show something: the text of a name or part, and its value.
    typealias Example = [Named]

    struct Named: Hashable {
        let name: String
        let value: Value
    }

    /// No facts are known for which they are met; false when it is proved that there are none.
    var mayBeMet: Bool
    /// False when it is proved that they are always met.
    var mayBeRefused: Bool
    /// Whether who acts can always state what is needed.
    var isDependable: Bool
    /// Facts for which they are met; `nil` when none were found.
    var metBy: Example?
    /// Facts for which they are not met; `nil` when none were found.
    var refusedBy: Example?
    /// The first part that is not understood.
    var blocking: Part?

    static let free = GuardOutcome(
        mayBeMet: true, mayBeRefused: false, isDependable: true, metBy: [], refusedBy: nil,
        blocking: nil)

    /// Whether it is certain that some case can pass.
    var isSurelyMet: Bool { metBy != nil }
}
