/// What a decision may look at besides the case itself; read in the same transaction.
package struct Surroundings: Sendable {
    /// A linked case, as far as guards may ask.
    package struct Linked: Hashable, Sendable {
        package let id: CaseID
        package let programme: ProgrammeID
        package let state: StateID
        package let phase: Phase
        package let isOpen: Bool

        package init(_ linked: Case) {
            id = linked.id
            programme = linked.programme
            state = linked.state
            phase = linked.phase
            isOpen = !linked.isFinal
        }
    }

    package let pack: Pack
    package let moment: Moment
    package var links: [Linked]
    package var parent: Case?
    package var round: Round?
    /// Titles of the same holder (and product) registered before.
    package var titles: [TitleGranted]
    /// Rewards claimed for the same holder (and product), cases that ended without one left out.
    package var claims: [PriorClaim]

    package init(
        pack: Pack, moment: Moment, links: [Linked] = [], parent: Case? = nil,
        round: Round? = nil, titles: [TitleGranted] = [], claims: [PriorClaim] = []
    ) {
        self.pack = pack
        self.moment = moment
        self.links = links
        self.parent = parent
        self.round = round
        self.titles = titles
        self.claims = claims
    }

    package var day: Day { moment.day }
}

/// A reward case of the same holder that is under way or done.
package struct PriorClaim: Hashable, Sendable {
    package let id: CaseID
    package let rule: RewardRuleID?
    package let product: String?
    package let filedOn: Day
    package let state: StateID

    package init(
        id: CaseID, rule: RewardRuleID?, product: String?, filedOn: Day, state: StateID
    ) {
        self.id = id
        self.rule = rule
        self.product = product
        self.filedOn = filedOn
        self.state = state
    }
}
