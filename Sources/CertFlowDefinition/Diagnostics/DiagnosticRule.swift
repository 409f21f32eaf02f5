/// What a diagnostic is about; the raw value is stable, so that scripts may rely on it.
package enum DiagnosticRule: String, Hashable, Sendable, CaseIterable {
    // The files.
    case missingFile = "missing-file"
    case unknownFile = "unknown-file"
    case fileTooLarge = "file-too-large"
    case notUTF8 = "not-utf8"

    // The YAML.
    case yamlSyntax = "yaml-syntax"
    case anchor = "anchor-refused"
    case tag = "tag-refused"
    case mergeKey = "merge-key-refused"
    case keyNotText = "key-not-text"
    case duplicateKey = "duplicate-key"
    case unquotedWord = "unquoted-word"
    case unquotedNumber = "unquoted-number"
    case tooDeep = "too-deep"

    // Keys and values.
    case unknownKey = "unknown-key"
    case missingKey = "missing-key"
    case misplacedKey = "misplaced-key"
    case wrongType = "wrong-type"
    case unknownWord = "unknown-word"
    case badName = "bad-name"
    case badValue = "bad-value"
    case duplicateName = "duplicate-name"
    case dateOrder = "date-order"

    // Names of other things.
    case unknownState = "unknown-state"
    case unknownRole = "unknown-role"
    case unknownFact = "unknown-fact"
    case unknownGuard = "unknown-guard"
    case unknownParameter = "unknown-parameter"
    case unknownSeries = "unknown-series"
    case unknownTemplate = "unknown-template"
    case unknownProgramme = "unknown-programme"
    case unknownUnit = "unknown-unit"
    case unknownEvent = "unknown-event"
    case unknownDepartment = "unknown-department"
    case unknownReward = "unknown-reward"
    case unknownTarget = "unknown-target"
    case unknownPanel = "unknown-panel"
    case unknownCalendar = "unknown-calendar"
    case unknownTitleKind = "unknown-title-kind"
    case factType = "fact-type"

    // Calendars.
    case calendarDay = "calendar-day"
    case calendarGap = "calendar-gap"

    // The shape of a workflow.
    case noOpening = "no-opening"
    case openingTarget = "opening-target"
    case openingRole = "opening-role"
    case emptyPhase = "empty-phase"
    case finalOwner = "final-state-owner"
    case finalExit = "final-state-exit"
    case finalDeadline = "final-state-deadline"
    case stateWithoutOwner = "state-without-owner"
    case stateWithoutExit = "state-without-exit"
    case unreachableState = "unreachable-state"
    case lapse = "lapse-incomplete"
    case deadlineUnit = "deadline-unit"
    case nationalTitle = "national-title"
    case driverEvent = "driver-event"
    case clockAsked = "clock-asked"
    case unusedGuard = "unused-guard"

    // FEEL; the words of its own check are kept.
    case ruleSyntax = "rule-syntax"
    case ruleType = "rule-type"
    case unknownName = "unknown-name"
    case unknownFunction = "unknown-function"
    case wrongArguments = "wrong-arguments"
    case unknownEntry = "unknown-entry"
    case typeClash = "type-clash"
    case badLiteral = "bad-literal"
    case unitClash = "unit-clash"
    case noClock = "no-clock"
    case externalFunction = "external-function"
    case emptyRange = "empty-range"
    case unknownChoice = "unknown-choice"

    // Decision tables.
    case cellCount = "cell-count"
    case emptyTable = "empty-table"
    case columnName = "column-name"
    case notAllowed = "not-allowed"
    case noPriorities = "no-priorities"
    case aggregation = "aggregation"
    case partialDefault = "partial-default"
    case tableEdition = "table-edition"
    case tableGap = "table-gap"
    case tableOverlap = "table-overlap"
    case deadRule = "dead-rule"
    case tableUndecided = "table-undecided"

    // What the checker proves, by what fails.
    case statesReachable = "states-reachable"
    case statesOwned = "states-owned"
    case statesTimed = "states-timed"
    case wayOut = "way-out"
    case panelOutcomes = "panel-outcomes"
    case deadlineEnds = "deadline-ends"
    case boundedCorrections = "bounded-corrections"
    case separation = "separation-of-duties"
    case publicNotice = "public-notice"
    case officialList = "official-list"
    case decisionGround = "decision-ground"
    case paidOnce = "paid-once"
    case eventsPossible = "events-possible"
    case tablesComplete = "tables-complete"
    case nothingDeemed = "nothing-deemed"
    case notByCount = "not-by-count"
    case authorProperty = "author-property"
    case guardOverlap = "guard-overlap"
    case guardGap = "guard-gap"

    /// What the exploration of a workflow finds, rather than the reading of its file.
    package static let ofProofs: Set<DiagnosticRule> = [
        .authorProperty, .boundedCorrections, .deadlineEnds, .decisionGround, .eventsPossible,
        .guardGap, .guardOverlap, .notByCount, .nothingDeemed, .officialList, .paidOnce,
        .panelOutcomes, .publicNotice, .separation, .statesOwned, .statesReachable,
        .statesTimed, .tablesComplete, .wayOut,
    ]
}
