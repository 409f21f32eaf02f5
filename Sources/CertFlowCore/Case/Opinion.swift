/// What somebody said about a case when acting on it.
package struct Opinion: Hashable, Sendable, Codable {
    package let on: Day
    package let actor: ActorID
    package let role: RoleID
    package let event: EventName
    package let opinion: String?
    package let reason: String?
    /// The 签批依据 of a decision.
    package let ground: String?

    package init(
        on: Day, actor: ActorID, role: RoleID, event: EventName, opinion: String?,
        reason: String?, ground: String?
    ) {
        self.on = on
        self.actor = actor
        self.role = role
        self.event = event
        self.opinion = opinion
        self.reason = reason
        self.ground = ground
    }

    /// The same words by another person.
    package func by(_ actor: ActorID) -> Opinion {
        Opinion(
            on: on, actor: actor, role: role, event: event, opinion: opinion, reason: reason,
            ground: ground)
    }

    package var isEmpty: Bool { opinion == nil && reason == nil && ground == nil }
}
