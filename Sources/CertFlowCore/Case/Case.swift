/// One matter of one applicant, from filing to archive.
package struct Case: Hashable, Sendable, Codable {
    /// Who acted in which role; the ground of separation of duties.
    package struct Participant: Hashable, Sendable, Codable {
        package let actor: ActorID
        package let role: RoleID

        package init(actor: ActorID, role: RoleID) {
            self.actor = actor
            self.role = role
        }
    }

    package let id: CaseID
    package let programme: ProgrammeID
    /// The digest of the pack revision it is pinned to.
    package internal(set) var revision: String
    package let creditCode: String
    package let enterprise: String
    package let unit: UnitID
    /// The product's identity key, when the programme is about a product.
    package let product: String?
    package let productName: String?
    /// The year of the round, or of filing when there is none.
    package let year: Int
    package let round: RoundID?
    package let parent: CaseID?
    package let filedOn: Day

    package internal(set) var state: StateID
    package internal(set) var phase: Phase
    package internal(set) var isFinal: Bool
    /// The phases it has been in, in order.
    package internal(set) var reached: [Phase]
    /// Who must act; `nil` in final states.
    package internal(set) var owner: RoleID?
    /// Counts the steps; starts at 1.
    package internal(set) var version: Int
    package internal(set) var enteredOn: Day
    package internal(set) var facts: Facts
    package internal(set) var opinions: [Opinion]
    package internal(set) var participants: [Participant]
    package internal(set) var corrections: Int
    /// The state that sent the case here.
    package internal(set) var returnTo: StateID?
    package internal(set) var deadline: Deadline?
    /// Days left of clocks that wait, by state.
    package internal(set) var suspended: [String: Int]
    /// Official numbers by series.
    package internal(set) var numbers: [String: String]
    package internal(set) var scores: [Score]
    package internal(set) var assessment: Assessment?
    package internal(set) var notice: NoticeID?
}
