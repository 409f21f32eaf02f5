extension DecisionTable {
    /// A column of conditions: what is asked, and of which type it is.
    public struct Input: Hashable, Sendable {
        /// How people and the cells of the table call the value.
        public let name: String
        /// What is asked, as a FEEL expression over the names outside the table.
        public let expression: String
        /// The type of the value.
        public let type: FEELType
        /// The values that can occur, as unary tests such as `"甲", "乙"` or `[0..100]`.
        public let allowed: String?
        /// Whether the numbers of the column are whole, as counts and years are.
        public let isWhole: Bool

        /// A column of conditions.
        ///
        /// - Parameters:
        ///   - name: How people and cells call the value.
        ///   - expression: What is asked; the value of that name when left out.
        ///   - type: The type of the value.
        ///   - allowed: The values that can occur, as unary tests; all of the type when left out.
        ///   - isWhole: Whether the numbers are whole: then nothing lies between 5 and 6.
        public init(
            _ name: String, expression: String? = nil, type: FEELType, allowed: String? = nil,
            isWhole: Bool = false
        ) {
            self.name = name
            self.expression = expression ?? name
            self.type = type
            self.allowed = allowed
            self.isWhole = isWhole
        }
    }

    /// A column of results.
    public struct Output: Hashable, Sendable {
        /// How people call the result; its key where a table has several outputs.
        public let name: String
        /// The type of the result.
        public let type: FEELType
        /// The values that can occur, as unary tests; literals in descending priority for the
        /// policies P and O.
        public let allowed: String?
        /// The result when no rule matches, as a FEEL expression.
        public let defaultExpression: String?

        /// A column of results.
        ///
        /// - Parameters:
        ///   - name: How people call the result.
        ///   - type: The type of the result.
        ///   - allowed: The values that can occur, as unary tests; all of the type when left out.
        ///   - defaultExpression: The result when no rule matches; `null` when left out.
        public init(
            _ name: String, type: FEELType, allowed: String? = nil,
            defaultExpression: String? = nil
        ) {
            self.name = name
            self.type = type
            self.allowed = allowed
            self.defaultExpression = defaultExpression
        }
    }

    /// A row: one condition for each input and one result for each output.
    public struct Rule: Hashable, Sendable {
        /// The conditions, as unary tests such as `>= 500`, `"甲", "乙"`, `not("丙")` or `-` for anything.
        public let conditions: [String]
        /// The results, as FEEL expressions.
        public let results: [String]
        /// A remark for people, such as the clause that the rule comes from.
        public let annotation: String?

        /// A row.
        ///
        /// - Parameters:
        ///   - conditions: One text of unary tests for each input.
        ///   - results: One FEEL expression for each output.
        ///   - annotation: A remark for people.
        public init(_ conditions: [String], _ results: [String], annotation: String? = nil) {
            self.conditions = conditions
            self.results = results
            self.annotation = annotation
        }
    }
}
