/// One yearly call of a programme (批次): who may file when, and what was decided on the whole.
package struct Round: Hashable, Sendable, Codable {
    package enum Stage: String, Hashable, Sendable, Codable, CaseIterable {
        case open, ranked, decided
    }

    package struct Cosignature: Hashable, Sendable, Codable {
        package let role: RoleID
        package let actor: ActorID
        package let opinion: String
        package let on: Day

        package init(role: RoleID, actor: ActorID, opinion: String, on day: Day) {
            self.role = role
            self.actor = actor
            self.opinion = opinion
            on = day
        }
    }

    package struct Ranked: Hashable, Sendable, Codable {
        package let id: CaseID
        package let rank: Int
        /// The score and the tie-breakers, as texts.
        package let values: [String]

        package init(id: CaseID, rank: Int, values: [String]) {
            self.id = id
            self.rank = rank
            self.values = values
        }
    }

    package let id: RoundID
    package let programme: ProgrammeID
    package let year: Int
    package let dataYear: Int
    package let opensOn: Day
    package let closesOn: Day
    /// The hour at which the last day closes.
    package let closesAt: LocalTime
    /// 公平竞争审查 of the call: number and conclusion.
    package let fairCompetition: String
    package var stage: Stage
    package var ranking: [Ranked]
    package var cosignatures: [Cosignature]
    /// The 签批依据 of the decision.
    package var ground: String?

    package init(
        id: RoundID, programme: ProgrammeID, year: Int, dataYear: Int, opensOn: Day,
        closesOn: Day, closesAt: LocalTime, fairCompetition: String
    ) {
        self.id = id
        self.programme = programme
        self.year = year
        self.dataYear = dataYear
        self.opensOn = opensOn
        self.closesOn = closesOn
        self.closesAt = closesAt
        self.fairCompetition = fairCompetition
        stage = .open
        ranking = []
        cosignatures = []
    }

    /// Whether applications are taken at `moment`.
    package func accepts(at moment: Moment) -> Bool {
        guard moment.day >= opensOn else { return false }
        return moment.day < closesOn || (moment.day == closesOn && moment.time <= closesAt)
    }

    package var hasClosed: Bool { stage != .open }
}
