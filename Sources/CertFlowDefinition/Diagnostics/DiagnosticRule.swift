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
    case unknownChoice = "unknown-choice"
}
