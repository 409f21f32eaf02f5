/// A mistake that the static check finds.
public struct Diagnostic: Hashable, Sendable {
    /// The kinds of mistakes.
    public enum Rule: String, Hashable, Sendable, CaseIterable {
        /// A name that nothing gives a value.
        case unknownName = "unknown-name"
        /// A function that does not exist.
        case unknownFunction = "unknown-function"
        /// A call with too many, too few or wrongly named arguments.
        case wrongArguments = "wrong-arguments"
        /// A context without the entry, or a value without the property.
        case unknownEntry = "unknown-entry"
        /// Values of types that do not go together.
        case typeClash = "type-clash"
        /// A literal that is no date, time or duration.
        case badLiteral = "bad-literal"
        /// Money, a share and a plain number that are compared, added or otherwise mixed.
        case unitClash = "unit-clash"
        /// A question to the clock, which no rule may ask.
        case noClock = "no-clock"
        /// A function that lives outside and cannot be called.
        case externalFunction = "external-function"
        /// A range that holds nothing.
        case emptyRange = "empty-range"
        /// A context with the same key twice.
        case duplicateKey = "duplicate-key"
    }

    /// What kind of mistake it is.
    public let rule: Rule
    /// What is wrong, one English sentence.
    public let message: String
    /// What is wrong, one Chinese sentence.
    public let messageZH: String
    /// Where it is.
    public let place: Place
    /// What was probably meant.
    public let hint: String?
    /// The hint in Chinese.
    public let hintZH: String?
}

extension Diagnostic: CustomStringConvertible {
    /// The place and the English sentence with its hint.
    public var description: String {
        "\(place): \(message)\(hint.map { " (\($0))" } ?? "")"
    }
}

/// What the static check finds out about an expression.
public struct CheckResult: Hashable, Sendable {
    /// The type of its value.
    public let type: FEELType
    /// Its mistakes, in the order of the text.
    public let diagnostics: [Diagnostic]
}
