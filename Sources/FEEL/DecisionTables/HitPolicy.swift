extension DecisionTable {
    /// What a table answers when several of its rules match.
    ///
    /// > Source: DMN 1.5, §8.2.10 and §10.3.2.10.
    public enum HitPolicy: String, Hashable, Sendable, CaseIterable {
        /// Only one rule may match; two are a mistake of the table.
        case unique = "U"
        /// Rules that match together must agree on the result.
        case any = "A"
        /// The result that comes first among the values of the output wins.
        case priority = "P"
        /// The first rule that matches wins.
        case first = "F"
        /// All results, in the order of the rules.
        case ruleOrder = "R"
        /// All results, in the order of the values of the output.
        case outputOrder = "O"
        /// All results; here they come in the order of the rules.
        case collect = "C"
        /// The sum of all results.
        case sum = "C+"
        /// The smallest result.
        case minimum = "C<"
        /// The largest result.
        case maximum = "C>"
        /// How many results there are; equal ones are counted each.
        case count = "C#"

        /// Whether the answer is the list of the results.
        public var isList: Bool {
            switch self {
            case .ruleOrder, .outputOrder, .collect: true
            case .unique, .any, .priority, .first, .sum, .minimum, .maximum, .count: false
            }
        }

        /// Whether the results of all rules that match become one value.
        public var isAggregation: Bool {
            switch self {
            case .sum, .minimum, .maximum, .count: true
            case .unique, .any, .priority, .first, .ruleOrder, .outputOrder, .collect: false
            }
        }

        /// Whether the order of the output's values counts.
        var needsPriorities: Bool { self == .priority || self == .outputOrder }
    }
}
