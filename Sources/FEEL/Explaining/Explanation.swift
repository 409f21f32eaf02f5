/// Whether a condition holds, and if not, which of its parts are to blame.
public struct Explanation: Hashable, Sendable {
    /// Whether the condition holds.
    public enum Verdict: String, Hashable, Sendable, CaseIterable {
        /// It holds.
        case met
        /// It does not hold.
        case unmet
        /// Something is missing to decide it. This is not the same as not holding.
        case undecidable
    }

    /// The smallest part of a condition that stands in the way.
    public struct Part: Hashable, Sendable {
        /// Whether the part does not hold or cannot be decided; never `met`.
        public let verdict: Verdict
        /// Its text in the condition.
        public let text: String
        /// Where it stands.
        public let place: Place
        /// What it asks for; where it stands within `not(…)`, the opposite of its text.
        public let demand: Demand
        /// Whether the part should be false, because it stands within `not(…)`.
        public let isNegated: Bool
        /// The conditions of the `if` around it that make it count.
        public let circumstances: [Circumstance]
        /// The elements of the quantified lists that it was asked for, outermost first.
        public let elements: [Element]
        /// What it reads and nobody has stated.
        public let missing: [Operand]
        /// Groups of parts. One group would be enough, of which each part is needed. Those of `or` are
        /// its branches, those of `some` its elements. Empty for other parts.
        public let alternatives: [[Part]]
        /// How many elements fail as well and are not told.
        public let further: Int
        /// Why it has no value, beyond missing names.
        public let problems: [Problem]
    }

    /// A condition of an `if`, as it turned out.
    public struct Circumstance: Hashable, Sendable {
        /// What holds.
        public let demand: Demand
        /// How many of the part's elements were chosen before it was asked.
        public let elementCount: Int
    }

    /// An element of a list that a quantified part was asked for.
    public struct Element: Hashable, Sendable {
        /// The variable of the loop.
        public let variable: String
        /// Its place in the list, from 1.
        public let position: Int
        /// The element.
        public let value: Value
        /// What reads the list; `nil` when the list is made by the expression.
        public let list: Reading?
    }

    /// The answer for the whole condition.
    public let verdict: Verdict
    /// The parts that stand in the way, all of them needed; empty when the condition is met.
    public let parts: [Part]
}

extension Explanation.Part {
    /// The operator of the comparison that is asked for; `nil` for any other part.
    public var comparison: ComparisonOperator? {
        switch demand {
        case .comparison(let comparison, _, _), .count(_, let comparison, _): comparison
        default: nil
        }
    }

    /// The stated value: that of the side which is compared, or of the whole part.
    public var stated: Value? {
        switch demand {
        case .comparison(_, let operand, _), .between(let operand, _, _, _),
            .membership(let operand, _, _), .truth(let operand, _):
            operand.value
        case .count(let selection, _, _): selection.matching.map { Value($0) }
        case .all, .any, .every, .some: nil
        }
    }

    /// The required values: one, the two bounds of `between`, or the tests of `in`.
    public var required: [Value] {
        switch demand {
        case .comparison(_, _, let operand), .count(_, _, let operand):
            [operand.value].compactMap(\.self)
        case .between(_, let lower, let upper, _): [lower.value, upper.value].compactMap(\.self)
        case .membership(_, let tests, _): tests.compactMap(\.value)
        case .truth(_, let truth): [.boolean(truth)]
        case .all, .any, .every, .some: []
        }
    }
}

extension Explanation {
    /// The names and paths without a value, in all parts, without repetition.
    public var missing: [String] {
        func collect(_ part: Part) -> [String] {
            part.missing.map(\.text) + part.alternatives.joined().flatMap(collect)
        }
        var seen: Set<String> = []
        return parts.flatMap(collect).filter { seen.insert($0).inserted }
    }
}

extension Expression {
    /// Evaluates a condition and says which of its smallest parts stand in the way.
    ///
    /// The condition is split at `and`, `or`, `not`, `if`, `some` and `every`; of a list at most ten
    /// elements that fail are told. It is stricter than ``evaluate(in:budget:)`` in one point: an `if`
    /// whose own condition is `null` is undecidable, where FEEL goes on with `else`.
    ///
    /// - Parameters:
    ///   - scope: The names it may use.
    ///   - budget: How many steps it may take in all; once they are spent it is undecidable.
    /// - Returns: The verdict, with the parts that stand in the way.
    public func explain(in scope: Scope, budget: Int = defaultBudget) -> Explanation {
        var explainer = Explainer(
            source: source, scope: scope, budget: budget, isStrict: isStrict)
        let spot = Explainer.Spot(frame: scope.frame, names: LocalNames(scope))
        let answer = explainer.explain(root, spot, wanted: true)
        return Explanation(
            verdict: answer.verdict, parts: answer.verdict == .met ? [] : answer.parts)
    }
}
