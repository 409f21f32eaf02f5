package import CertFlowCore

/// One story of one case as people write it: who does what on which day, and what follows.
///
/// The format is described in `Workflows/README.md`, section 11.
package struct Scenario: Hashable, Sendable {
    /// The alias of the case that the story is about.
    package static let mainAlias = "case"

    package let path: String
    /// The first comment line.
    package let title: String
    package let programme: ProgrammeID
    package let settings: [Setting]
    package let start: Day?
    package let round: RoundHead?
    package let actors: [ActorHead]
    package let facts: [FactsHead]
    package let cases: [CaseHead]
    package let after: AfterHead?
    /// Whether the way to open the main case is found by the player.
    package let isOpenedBySample: Bool
    package let steps: [ScenarioStep]

    /// `set NAME = VALUE UNIT`.
    package struct Setting: Hashable, Sendable {
        package let name: String
        package let value: String
        package let unit: String?
        package let place: Place
    }

    /// `round YEAR …`, or `round sample` without words.
    package struct RoundHead: Hashable, Sendable {
        package let words: [ScenarioWord]
        package let isSample: Bool
        package let place: Place
    }

    /// `actor ID roles=… …`.
    package struct ActorHead: Hashable, Sendable {
        package let id: String
        package let roles: [String]
        package let unit: String?
        package let name: String?
        /// Aliases of cases, or credit codes, that the person is bound to.
        package let conflicts: [String]
        package let place: Place
    }

    /// `facts [ALIAS] [sample [meets=GUARD,…]] [from PATH] [name=value …]`.
    package struct FactsHead: Hashable, Sendable {
        package let alias: String
        package let isSample: Bool
        /// Guards that the sample is to meet later on, beside those of the opening.
        package let meets: [String]
        package let from: String?
        package let words: [ScenarioWord]
        package let place: Place
    }

    /// `case ALIAS [programme=ID] [about=ALIAS] [holder=ALIAS]`.
    package struct CaseHead: Hashable, Sendable {
        package let alias: String
        package let programme: ProgrammeID?
        package let about: String?
        package let holder: String?
        package let place: Place
    }

    /// `after PATH [as ALIAS]`.
    package struct AfterHead: Hashable, Sendable {
        package let file: String
        package let alias: String
        package let place: Place
    }
}

/// One line of a scenario after its head.
package struct ScenarioStep: Hashable, Sendable {
    /// When the step is taken.
    package enum When: Hashable, Sendable {
        case day(Day)
        /// So many working days after the line before.
        case later(Int)
        /// The day after the case's deadline.
        case due
    }

    /// One row of a list.
    package struct Row: Hashable, Sendable {
        package let serial: String
        package let alias: String?
        package let words: [ScenarioWord]
        package let place: Place
    }

    package let when: When
    package let time: LocalTime?
    /// Empty for `until`.
    package let who: String
    package let role: String
    /// The case it is about; `nil` is the main one.
    package private(set) var alias: String?
    /// `nil` for `until`.
    package let event: String?
    /// Whether what must be given and is not written is filled in.
    package let isSampled: Bool
    package let words: [ScenarioWord]
    package var rows: [Row]
    package let follows: [Expectation]
    /// The line without its last column, as it was written.
    package let text: String
    package let place: Place

    /// The same step about another case.
    package func about(_ alias: String) -> ScenarioStep {
        var step = self
        step.alias = alias
        return step
    }

    package func value(_ name: String) -> String? { words.last { $0.name == name }?.value }
}

/// One item of a last column.
package struct Expectation: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case state(StateID, alias: String?)
        case due(Day)
        case noDue
        case overdue
        case paused(StateID?, days: Int?)
        case number(String)
        case document(String)
        case title(String, on: Day?)
        case opens(ProgrammeID)
        case opensNothing
        case reward(String)
        case rewardUnset([String])
        case fact(FactName, String)
        case corrections(Int)
        case noticeUntil(Day)
        case matched(Int)
        case tells(RoleID, alias: String?)
        case awaits(RoleID)
        case ranked([String])
        case stuck
        case offers(EventName)
        case offersNot(EventName)
        case refused(String, [String])
    }

    /// Whether it says that the step is refused.
    package var isRefusal: Bool {
        if case .refused = kind { true } else { false }
    }

    package let kind: Kind
    /// The item as it was written.
    package let text: String
    package let place: Place
}
