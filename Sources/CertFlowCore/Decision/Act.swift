/// What somebody does to a case: the event with everything stated along with it.
package struct Act: Hashable, Sendable, Codable {
    package var event: EventName
    /// Facts given by officers, or the revised form of the applicant.
    package var facts: Facts
    package var opinion: String?
    package var reason: String?
    /// The 签批依据: 呈批表号, OA 文号 or 会议纪要号.
    package var ground: String?

    package init(
        event: EventName, facts: Facts = Facts(), opinion: String? = nil, reason: String? = nil,
        ground: String? = nil
    ) {
        self.event = event
        self.facts = facts
        self.opinion = opinion
        self.reason = reason
        self.ground = ground
    }
}
