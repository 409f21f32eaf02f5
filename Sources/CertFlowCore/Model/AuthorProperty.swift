/// What the author of a workflow promises of every case, in the file; the checker proves or refutes it.
package struct AuthorProperty: Hashable, Sendable {
    /// A moment in the life of a case: a step that fits everything that is named.
    package struct Moment: Hashable, Sendable {
        /// The state that is entered.
        package let states: [StateID]
        /// The phase that is entered.
        package let phases: [Phase]
        package let events: [EventName]
        /// Who acts.
        package let roles: [RoleID]

        package init(states: [StateID], phases: [Phase], events: [EventName], roles: [RoleID]) {
            self.states = states
            self.phases = phases
            self.events = events
            self.roles = roles
        }
    }

    /// What a step must ask for.
    package struct Demand: Hashable, Sendable {
        package let needsGround: Bool
        package let needsOpinion: Bool
        package let needsReason: Bool
        package let guards: [String]
        package let gives: [FactName]
        package let roles: [RoleID]

        package init(
            needsGround: Bool, needsOpinion: Bool, needsReason: Bool, guards: [String],
            gives: [FactName], roles: [RoleID]
        ) {
            self.needsGround = needsGround
            self.needsOpinion = needsOpinion
            self.needsReason = needsReason
            self.guards = guards
            self.gives = gives
            self.roles = roles
        }
    }

    package enum Claim: Hashable, Sendable {
        /// `then` never happens without an earlier `first`.
        case before(first: Moment, then: Moment)
        /// The moments never happen in this order; one moment never happens at all.
        case never([Moment])
        /// Every step of `at` asks for what is demanded.
        case always(at: Moment, Demand)
        /// From `after` on (else from the opening) one of the states can always still be reached;
        /// with `within`, it is reached in so many working days if everybody meets the deadlines.
        case eventually(states: [StateID], after: Moment?, within: Int?)
        /// A role that one of the checker's own rules does not bind, on a cited ground.
        case exempt(rule: String, role: RoleID)
    }

    package let key: String
    package let title: Bilingual
    package let claim: Claim
    package let source: Citation?
    package let place: Place

    package init(
        key: String, title: Bilingual, claim: Claim, source: Citation?, place: Place
    ) {
        self.key = key
        self.title = title
        self.claim = claim
        self.source = source
        self.place = place
    }
}
