/// A policy document as data: its parameters, money rules and targets.
package struct Policy: Hashable, Sendable {
    package let id: String
    package let number: String
    package let title: String
    package let issuer: String
    package let issuedOn: Day
    /// The last day of the period the document states, when it states one.
    package let until: Day?
    package let parameters: [Parameter]
    package let rewards: [RewardRule]
    package let targets: [Target]
    package let tables: [PolicyTable]

    package init(
        id: String, number: String, title: String, issuer: String, issuedOn: Day, until: Day?,
        parameters: [Parameter], rewards: [RewardRule], targets: [Target], tables: [PolicyTable]
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.issuer = issuer
        self.issuedOn = issuedOn
        self.until = until
        self.parameters = parameters
        self.rewards = rewards
        self.targets = targets
        self.tables = tables
    }
}
