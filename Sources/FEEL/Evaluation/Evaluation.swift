/// The answer of an expression: its value, and why parts of it are `null`.
public struct Evaluation: Hashable, Sendable {
    /// The value; `null` when something is unknown or wrong.
    public let value: Value
    /// What went wrong, in the order of evaluation; a `null` of the scope is no problem by itself.
    public let problems: [Problem]
}

/// Why a part of an expression has no value.
public struct Problem: Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, one English sentence.
    public let message: String
    /// What is wrong, one Chinese sentence.
    public let messageZH: String
    /// The part that has no value.
    public let place: Place

    /// The place and the English sentence.
    public var description: String { "\(place): \(message)" }
}
