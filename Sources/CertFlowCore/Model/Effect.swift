/// What follows from a transition, in the same transaction.
package enum Effect: Hashable, Sendable {
    /// Takes the next number of a series of the office (受理号 …).
    case number(String)
    /// Issues a document from a template of the programme or `shared`.
    case document(String)
    /// Opens a linked case of another workflow when the rule holds, with the named facts carried over.
    case link(Link)
    /// Registers a title or a filing of the holder.
    case title(TitleEffect)
    /// Computes the reward of this case.
    case assess
    /// Puts a message for a role into the outbox.
    case notify(RoleID)
    /// Writes the panel's proposal into a fact.
    case propose(panel: String, into: FactName)
    /// Does an event on the parent case, when it offers it.
    case parent(EventName)

    package struct Link: Hashable, Sendable {
        package let programme: ProgrammeID
        package let event: EventName
        package let when: Rule?
        /// Facts of the parent by the name that the linked case gives them.
        package let carries: [FactName: FactName]
        /// Facts of the linked case with a fixed value.
        package let sets: [FactName: FactValue]

        package init(
            programme: ProgrammeID, event: EventName, when: Rule?,
            carries: [FactName: FactName], sets: [FactName: FactValue]
        ) {
            self.programme = programme
            self.event = event
            self.when = when
            self.carries = carries
            self.sets = sets
        }
    }

    package struct TitleEffect: Hashable, Sendable {
        /// The kind, or the fact that holds it (`kindFact`).
        package let kind: String?
        package let kindFact: FactName?
        /// The facts that hold the day, the document and the serial number.
        package let day: FactName
        package let document: FactName?
        package let serial: FactName?

        package init(
            kind: String?, kindFact: FactName?, day: FactName, document: FactName?,
            serial: FactName?
        ) {
            self.kind = kind
            self.kindFact = kindFact
            self.day = day
            self.document = document
            self.serial = serial
        }
    }
}
