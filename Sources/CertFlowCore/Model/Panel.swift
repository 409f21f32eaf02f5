/// Several experts who score the same case against the same criteria. The result is a proposal.
package struct Panel: Hashable, Sendable {
    package struct Criterion: Hashable, Sendable {
        package let name: String
        package let title: Bilingual
        /// The most points an expert can give.
        package let points: Int

        package init(name: String, title: Bilingual, points: Int) {
            self.name = name
            self.title = title
            self.points = points
        }
    }

    package let name: String
    package let state: StateID
    package let role: RoleID
    /// How many experts must score.
    package let seats: Int
    package let criteria: [Criterion]
    /// The proposal over `scores`, a list of contexts with each criterion and `total`.
    package let proposal: Rule

    package init(
        name: String, state: StateID, role: RoleID, seats: Int, criteria: [Criterion],
        proposal: Rule
    ) {
        self.name = name
        self.state = state
        self.role = role
        self.seats = seats
        self.criteria = criteria
        self.proposal = proposal
    }
}
