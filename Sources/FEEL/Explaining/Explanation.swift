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
        /// The operator of a comparison: `=`, `<=`, `between`, `in` …; `nil` for anything else.
        public let `operator`: String?
        /// The value on the left, or of the whole part.
        public let left: Value?
        /// The values on the right: one, or the two bounds of `between`.
        public let right: [Value]
        /// Whether the part should be false, because it stands within `not(…)`.
        public let isNegated: Bool
        /// The names and paths in it that have no value.
        public let missing: [String]
        /// The elements of the quantified lists that it was asked for, outermost first.
        public let elements: [Element]
        /// For `or`: parts of which one would be enough. Empty for other parts.
        public let alternatives: [Part]
        /// Why it has no value, beyond missing names.
        public let problems: [Problem]
    }

    /// An element of a list that fails `every … satisfies …`.
    public struct Element: Hashable, Sendable {
        /// The variable of the loop.
        public let variable: String
        /// Its place in the list, from 1.
        public let position: Int
        /// The element.
        public let value: Value
    }

    /// The answer for the whole condition.
    public let verdict: Verdict
    /// The parts that stand in the way; empty when the condition is met.
    public let parts: [Part]
}

extension Explanation {
    /// The names and paths without a value, in all parts, without repetition.
    public var missing: [String] {
        func collect(_ part: Part) -> [String] { part.missing + part.alternatives.flatMap(collect) }
        var seen: Set<String> = []
        return parts.flatMap(collect).filter { seen.insert($0).inserted }
    }
}

extension Expression {
    /// Evaluates a condition and says which of its smallest parts stand in the way.
    ///
    /// The condition is split at `and`, `or`, `not`, `if` and `every`; for `every` the elements that fail
    /// are named, at most ten of them. It is stricter than ``evaluate(in:budget:)`` in one point: an `if`
    /// whose own condition is `null` is undecidable, where FEEL goes on with `else`.
    ///
    /// - Parameters:
    ///   - scope: The names it may use.
    ///   - budget: How many steps it may take in all; once they are spent it is undecidable.
    /// - Returns: The verdict, with the parts that stand in the way.
    public func explain(in scope: Scope, budget: Int = defaultBudget) -> Explanation {
        var explainer = Explainer(source: source, scope: scope, budget: budget)
        let answer = explainer.explain(root, Frame(scope), wanted: true)
        return Explanation(
            verdict: answer.verdict, parts: answer.verdict == .met ? [] : answer.parts)
    }
}
