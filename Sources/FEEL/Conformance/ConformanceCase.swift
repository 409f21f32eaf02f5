/// A case of a conformance suite: an expression, its names and what it should give, as FEEL texts.
public struct ConformanceCase: Hashable, Sendable {
    /// The expression.
    public let expression: String
    /// A context with the names that the expression uses.
    public let context: String
    /// The expression whose value is expected; `nil` when only the value is wanted.
    public let expected: String?
    /// The name of a built-in type that the result is converted to first, as DMN does for a variable.
    public let type: String?

    /// A case.
    public init(
        expression: String, context: String = "{}", expected: String? = nil, type: String? = nil
    ) {
        self.expression = expression
        self.context = context
        self.expected = expected
        self.type = type
    }

    /// What a case gave.
    public struct Outcome: Hashable, Sendable {
        /// The value; `null` after an error.
        public let value: Value
        /// Why there is no value: a mistake in a text, or what evaluation met.
        public let error: String?
        /// Whether the value is the expected one; `nil` when none was given.
        public let passes: Bool?
    }

    /// Evaluates the case and compares.
    ///
    /// - Parameters:
    ///   - now: What `now()` answers.
    ///   - budget: How many steps the expression may take.
    /// - Returns: The value, and whether it is the expected one.
    public func judge(
        now: DateAndTime? = nil, budget: Int = Expression.defaultBudget
    ) -> Outcome {
        let scope = Scope(now: now)
        var value = Value.null
        var error: String?
        do {
            let names = try Expression(parsing: context).evaluate(in: scope).value.asContext
            guard let names else {
                return Outcome(
                    value: .null, error: "The context is no context.",
                    passes: expected.map { _ in false })
            }
            let inner = Scope(names, now: now)
            let parsed = try Expression(parsing: expression, names: names.allNames)
            let evaluation = parsed.evaluate(in: inner, budget: budget)
            value = converted(evaluation.value)
            if value.isNull { error = evaluation.problems.first?.description }
        } catch let mistake {
            error = mistake.description
        }
        guard let expected else { return Outcome(value: value, error: error, passes: nil) }
        let wanted: Expression
        do {
            wanted = try Expression(parsing: expected)
        } catch {
            return Outcome(
                value: value, error: "The expected text is no expression. \(error.description)",
                passes: false)
        }
        let target = wanted.evaluate(in: scope).value
        return Outcome(
            value: value, error: error,
            passes: value.isSame(as: target, tolerant: wanted.hasFraction))
    }

    /// The result as its variable holds it: converted, or `null` when that is impossible.
    private func converted(_ value: Value) -> Value {
        guard let type, let wanted = FEELType(name: type) else { return value }
        return value.converted(to: wanted) ?? .null
    }
}

extension Expression {
    /// Whether a number with digits after the point is written in the expression.
    fileprivate var hasFraction: Bool { root.hasFraction }
}

extension Node {
    fileprivate var hasFraction: Bool {
        if case .literal(.number(let number)) = syntax { return number.exponent < 0 }
        return syntax.children.contains(where: \.hasFraction)
    }
}

extension Value {
    /// Equality for a conformance case; a number may be off by 1E-8 when its expected text has a fraction.
    fileprivate func isSame(as expected: Value, tolerant: Bool) -> Bool {
        switch (self, expected) {
        case (.number(let left), .number(let right)) where tolerant && right.exponent < 0:
            guard let distance = left.subtracting(right)?.magnitude else { return false }
            return distance <= Decimal128(packing: 1, exponent: -8, isNegative: false)
        case (.list(let left), .list(let right)):
            return left.count == right.count
                && zip(left, right).allSatisfy { $0.isSame(as: $1, tolerant: tolerant) }
        case (.context(let left), .context(let right)):
            return left.count == right.count
                && right.entries.allSatisfy { entry in
                    left[entry.key]?.isSame(as: entry.value, tolerant: tolerant) ?? false
                }
        default: return feelEquals(expected) == true
        }
    }
}
