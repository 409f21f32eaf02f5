extension DecisionTable {
    /// What a table answers to one set of facts, and why.
    public struct Decision: Hashable, Sendable {
        /// How the answer came about.
        public enum Outcome: String, Hashable, Sendable, CaseIterable {
            /// One rule matched, or as many as the hit policy allows.
            case matched
            /// No rule matched, and the outputs have defaults.
            case defaulted
            /// No rule matched, and there is no default.
            case unmatched
            /// The answer depends on something that nobody has stated; see ``Decision/missing``.
            case undecidable
            /// A value is not allowed, the rules contradict each other, or the work took too long.
            case failed
        }

        /// The answer as the standard defines it, where `null` fails every comparison. Where the outcome
        /// is ``Outcome/undecidable`` it may change once the missing inputs are stated.
        public let value: Value
        /// How the answer came about.
        public let outcome: Outcome
        /// The numbers of the rules whose results count, from 1, in the order of their results.
        public let rules: [Int]
        /// The names of the inputs that are `null` and could change the answer.
        public let missing: [String]
        /// Why there is no better answer.
        public let problems: [Problem]
    }

    /// Why a part of a decision has no value.
    public struct Problem: Hashable, Sendable, CustomStringConvertible {
        /// The text that has no value, or the table.
        public let location: Location
        /// Where in that text; `nil` when it is about the whole.
        public let place: Place?
        /// What is wrong, one English sentence.
        public let message: String
        /// What is wrong, one Chinese sentence.
        public let messageZH: String

        /// Location, place and the English sentence.
        public var description: String {
            "\(location)\(place.map { ", \($0)" } ?? ""): \(message)"
        }
    }

    /// Decides on facts.
    ///
    /// Each input is evaluated once. A value that is no member of its input's type or allowed values
    /// fails the decision. A rule matches when all its conditions hold. An input that is `null` passes `-`
    /// and cells that provide for `null`; it counts as missing where a rule asks for it in any other cell,
    /// unless `null` is one of its allowed values.
    ///
    /// - Parameters:
    ///   - scope: The names that the inputs and cells may use.
    ///   - budget: How many steps the decision may take; once they are spent it fails.
    /// - Returns: The value, and how it came about.
    /// - Complexity: O(*inputs* × log *rules* + *rules* ÷ 64) where all cells are constants.
    public func decide(in scope: Scope, budget: Int = Expression.defaultBudget) -> Decision {
        var run = TableRun(self, scope: scope, budget: budget)
        return run.decide()
    }

    /// Decides on the values of the inputs themselves.
    ///
    /// - Parameters:
    ///   - values: One value for each input.
    ///   - scope: The outer names that the cells may use.
    ///   - budget: How many steps the decision may take; once they are spent it fails.
    /// - Returns: The value, and how it came about.
    /// - Precondition: There are as many values as inputs.
    public func decide(
        _ values: [Value], in scope: Scope = Scope(), budget: Int = Expression.defaultBudget
    ) -> Decision {
        precondition(values.count == inputs.count, "a decision needs one value for each input")
        var run = TableRun(self, scope: scope, budget: budget)
        return run.decide(values)
    }
}
