/// Everything that can be asked of the register.
package enum Command: Hashable, Sendable {
    case publish(PackPublished)
    case addActor(Actor)
    case openRound(OpenRound)
    case rankRound(OnRound)
    case cosignRound(OnRound)
    case decideRound(OnRound)
    case submit(Submission)
    case act(OnCase)
    case score(OnCase)
    case recordList(OfficialList)
    case openNotice(OpenNotice)
    case publishNotice(OnNotice)
    /// The clock: what fell due.
    case due(OnCase)
    case noticeDue(OnNotice)
    /// Moves open cases to another revision, a batch at a time, and back.
    case migrate(Migrate)
    case migrateCase(MigrateCase)
    case undoMigration(UndoMigration)
}

/// Opens a yearly call.
package struct OpenRound: Hashable, Sendable, Codable {
    package let programme: ProgrammeID
    package let year: Int
    package let dataYear: Int
    package let opensOn: Day
    package let closesOn: Day
    package let closesAt: LocalTime
    package let fairCompetition: String

    package init(
        programme: ProgrammeID, year: Int, dataYear: Int, opensOn: Day, closesOn: Day,
        closesAt: LocalTime, fairCompetition: String
    ) {
        self.programme = programme
        self.year = year
        self.dataYear = dataYear
        self.opensOn = opensOn
        self.closesOn = closesOn
        self.closesAt = closesAt
        self.fairCompetition = fairCompetition
    }
}

/// Something done to a round as a whole.
package struct OnRound: Hashable, Sendable, Codable {
    package let round: RoundID
    /// The cosigning department's role.
    package let role: RoleID?
    package let opinion: String?
    package let ground: String?
    /// How many cases are selected, and how many reserved.
    package let select: Int?
    package let reserve: Int?

    package init(
        round: RoundID, role: RoleID? = nil, opinion: String? = nil, ground: String? = nil,
        select: Int? = nil, reserve: Int? = nil
    ) {
        self.round = round
        self.role = role
        self.opinion = opinion
        self.ground = ground
        self.select = select
        self.reserve = reserve
    }
}

/// An application that is handed in.
package struct Submission: Hashable, Sendable, Codable {
    package let programme: ProgrammeID
    package let facts: Facts
    /// The case it is about (objection, reward claim).
    package let about: CaseID?

    package init(programme: ProgrammeID, facts: Facts, about: CaseID?) {
        self.programme = programme
        self.facts = facts
        self.about = about
    }
}

/// An act on one case.
package struct OnCase: Hashable, Sendable, Codable {
    package let id: CaseID
    package let act: Act
    /// The version the person saw; another one is refused as stale.
    package let seen: Int?
    /// Points by criterion, for a score.
    package let points: [String: Int]?

    package init(id: CaseID, act: Act, seen: Int? = nil, points: [String: Int]? = nil) {
        self.id = id
        self.act = act
        self.seen = seen
        self.points = points
    }
}

/// Puts cases on public notice.
package struct OpenNotice: Hashable, Sendable, Codable {
    package let programme: ProgrammeID
    package let cases: [CaseID]
    package let ground: String
    package let secrecyReview: String

    package init(
        programme: ProgrammeID, cases: [CaseID], ground: String, secrecyReview: String
    ) {
        self.programme = programme
        self.cases = cases
        self.ground = ground
        self.secrecyReview = secrecyReview
    }
}

/// Something done to a notice.
package struct OnNotice: Hashable, Sendable, Codable {
    package let notice: NoticeID
    package let ground: String?
    /// The number of the document that publishes the result.
    package let document: String?

    package init(notice: NoticeID, ground: String? = nil, document: String? = nil) {
        self.notice = notice
        self.ground = ground
        self.document = document
    }
}
