/// One way from a state to another: who may do what, when, with what, and what follows.
package struct Transition: Hashable, Sendable {
    package enum Target: Hashable, Sendable {
        case state(StateID)
        /// The state that sent the case here.
        case back
        /// The case stays where it is.
        case stay
    }

    package let event: EventName
    package let title: Bilingual
    /// The states it leaves; empty for the one that opens a case.
    package let from: [StateID]
    package let target: Target
    package let roles: [RoleID]
    /// Guards by name, in the order they are asked.
    package let guards: [String]
    /// Facts that must be given.
    package let gives: [FactName]
    /// Facts that may be given.
    package let mayGive: [FactName]
    package let needsOpinion: Bool
    package let needsReason: Bool
    /// Whether a 签批依据 must be named.
    package let needsGround: Bool
    /// Whether the applicant may change the form with it.
    package let revisesForm: Bool
    /// Whether it counts as a correction.
    package let countsCorrection: Bool
    package let isBulkAllowed: Bool
    package let effects: [Effect]
    package let place: Place

    package var opensCase: Bool { from.isEmpty }

    package init(
        event: EventName, title: Bilingual, from: [StateID], target: Target, roles: [RoleID],
        guards: [String], gives: [FactName], mayGive: [FactName], needsOpinion: Bool,
        needsReason: Bool, needsGround: Bool, revisesForm: Bool, countsCorrection: Bool,
        isBulkAllowed: Bool, effects: [Effect], place: Place
    ) {
        self.event = event
        self.title = title
        self.from = from
        self.target = target
        self.roles = roles
        self.guards = guards
        self.gives = gives
        self.mayGive = mayGive
        self.needsOpinion = needsOpinion
        self.needsReason = needsReason
        self.needsGround = needsGround
        self.revisesForm = revisesForm
        self.countsCorrection = countsCorrection
        self.isBulkAllowed = isBulkAllowed
        self.effects = effects
        self.place = place
    }
}
