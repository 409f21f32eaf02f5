extension DecisionTable {
    /// A mistake in a table, found when it is read or checked.
    public struct Diagnostic: Hashable, Sendable {
        /// The kinds of mistakes: those of ``FEEL/Diagnostic/Rule``, and the ones below.
        public struct Rule: RawRepresentable, Hashable, Sendable {
            /// The kind as a short English word, such as `cell-count`.
            public let rawValue: String

            /// The kind of a short word.
            public init(rawValue: String) { self.rawValue = rawValue }

            /// A text that is no expression or no unary tests.
            public static let syntax = Rule(rawValue: "syntax")
            /// A rule with more or fewer conditions or results than the table has columns.
            public static let cellCount = Rule(rawValue: "cell-count")
            /// A table without outputs or without rules.
            public static let emptyTable = Rule(rawValue: "empty-table")
            /// Two columns of one name, or a column without the name that it needs.
            public static let columnName = Rule(rawValue: "column-name")
            /// A value outside the allowed ones.
            public static let notAllowed = Rule(rawValue: "not-allowed")
            /// A hit policy that needs an order of output values, without one.
            public static let noPriorities = Rule(rawValue: "no-priorities")
            /// An aggregation that the outputs do not allow.
            public static let aggregation = Rule(rawValue: "aggregation")
            /// Defaults for some outputs, but not for all.
            public static let partialDefault = Rule(rawValue: "partial-default")
            /// Values whose types do not go together.
            public static let typeClash = Rule(rawValue: "type-clash")
        }

        /// What kind of mistake it is.
        public let rule: Rule
        /// Which text of the table it is in.
        public let location: Location
        /// Where in that text; `nil` when it is not about a text.
        public let place: Place?
        /// What is wrong, one English sentence.
        public let message: String
        /// What is wrong, one Chinese sentence.
        public let messageZH: String
        /// What was probably meant.
        public let hint: String?
        /// The hint in Chinese.
        public let hintZH: String?
    }

    /// The mistakes that keep texts from being a table; never empty.
    public struct Mistakes: Error, Hashable, Sendable, CustomStringConvertible {
        /// All mistakes, in the order of the table.
        public let diagnostics: [Diagnostic]

        /// The mistakes, each on a line.
        public var description: String {
            diagnostics.map(\.description).joined(separator: "\n")
        }
    }
}

extension DecisionTable.Diagnostic: CustomStringConvertible {
    /// Location, place and the English sentence with its hint.
    public var description: String {
        "\(location)\(place.map { ", \($0)" } ?? ""): \(message)\(hint.map { " (\($0))" } ?? "")"
    }
}

extension DecisionTable.Diagnostic {
    init(
        _ rule: Rule, _ location: DecisionTable.Location, _ english: String, _ chinese: String,
        place: Place? = nil, hint: Message? = nil
    ) {
        self.init(
            rule: rule, location: location, place: place, message: english.capitalised,
            messageZH: chinese, hint: hint?.english, hintZH: hint?.chinese)
    }

    init(_ error: SyntaxError, at location: DecisionTable.Location) {
        self.init(
            rule: .syntax, location: location, place: error.place, message: error.message,
            messageZH: error.messageZH, hint: error.hint, hintZH: error.hintZH)
    }

    init(_ diagnostic: FEEL.Diagnostic, at location: DecisionTable.Location) {
        self.init(
            rule: Rule(rawValue: diagnostic.rule.rawValue), location: location,
            place: diagnostic.place, message: diagnostic.message, messageZH: diagnostic.messageZH,
            hint: diagnostic.hint, hintZH: diagnostic.hintZH)
    }
}
