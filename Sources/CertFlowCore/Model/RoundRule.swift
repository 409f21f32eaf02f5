/// How the cases of a round are ranked and chosen; the decision itself is a meeting's.
package struct RoundRule: Hashable, Sendable {
    /// The state in which cases wait for the decision.
    package let waiting: StateID
    /// Higher ranks first.
    package let score: Rule
    /// Breaks ties, higher first, in this order; then the earlier filing.
    package let ties: [Rule]
    /// Who prepares and announces the decision.
    package let role: RoleID
    /// The departments whose opinions are needed, by role, in the order of the source.
    package let cosigners: [RoleID]
    package let selects: EventName
    package let reserves: EventName
    package let declines: EventName

    package init(
        waiting: StateID, score: Rule, ties: [Rule], role: RoleID, cosigners: [RoleID],
        selects: EventName, reserves: EventName, declines: EventName
    ) {
        self.waiting = waiting
        self.score = score
        self.ties = ties
        self.role = role
        self.cosigners = cosigners
        self.selects = selects
        self.reserves = reserves
        self.declines = declines
    }
}
