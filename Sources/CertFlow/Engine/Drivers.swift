import CertFlowCore

/// The actors that are no persons: what moves a case in the name of a list, a round, a notice, a link
/// or the clock.
enum Drivers {
    static func actor(_ role: RoleID) -> Actor {
        Actor(
            id: ActorID(stringLiteral: role.rawValue), name: role.rawValue,
            holdings: [Actor.Holding(role: role, unit: nil, from: nil, to: nil)], conflicts: [])
    }

    /// The actor of an applicant: the credit code.
    static func applicant(_ creditCode: String, name: String) -> Actor {
        Actor(
            id: ActorID(stringLiteral: creditCode), name: name,
            holdings: [
                Actor.Holding(role: .applicant, unit: nil, from: nil, to: nil)
            ], conflicts: [])
    }
}
