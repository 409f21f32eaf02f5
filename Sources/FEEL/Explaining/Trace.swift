/// What an evaluation did: a part of an expression with its value, and the same for the parts of it.
public struct Trace: Hashable, Sendable {
    /// The text of the part.
    public let text: String
    /// Where it stands.
    public let place: Place
    /// Its value; `nil` when it was not evaluated, because the value was known without it.
    public let value: Value?
    /// Where the value of a name or literal comes from; `nil` for other parts and unknown names.
    public let origin: Origin?
    /// What the variables of the part around it stood for, where that part looks at it several times.
    public let bindings: [Binding]
    /// Its parts in the order of the text; those that are looked at for each element are repeated.
    public let children: [Trace]
    /// For a loop, filter or quantifier: how many elements it has and how many it looked at.
    public let elements: ElementCount?
    /// Whether further parts are left out, because there are too many or the budget is spent.
    public let isCut: Bool
    /// Why the part has no value; problems of its parts are told there.
    public let problems: [Problem]

    /// Where a value comes from.
    public enum Origin: Hashable, Sendable {
        /// It is written in the expression.
        case literal
        /// The scope gives it; its layers are counted from 1, the lowest.
        case scope(layer: Int)
        /// Another part of the expression declares it.
        case local(Declaration, Place)
        /// FEEL brings it along.
        case builtin
    }

    /// What declares names within an expression.
    public enum Declaration: String, Hashable, Sendable, CaseIterable {
        /// `for`
        case loop
        /// `some` or `every`
        case quantifier
        /// `[…]`: the element and its entries.
        case filter
        /// An earlier entry of a context.
        case context
        /// A parameter.
        case function
        /// The tested value, `?`.
        case test
    }

    /// What a variable stood for.
    public struct Binding: Hashable, Sendable {
        /// The variable.
        public let variable: String
        /// For an element: its place, from 1.
        public let position: Int?
        /// The value.
        public let value: Value
    }

    /// The elements of a loop, filter or quantifier.
    public struct ElementCount: Hashable, Sendable {
        /// How many there are.
        public let all: Int
        /// How many were looked at; a quantifier stops when the answer is known.
        public let evaluated: Int
    }
}

extension Expression {
    /// Evaluates the expression and tells the value of every part of it.
    ///
    /// Of a loop, filter or quantifier the first ten elements are told, and the one that decided.
    ///
    /// - Parameters:
    ///   - scope: The names it may use.
    ///   - budget: How many steps the evaluation may take; telling the parts may take as many again,
    ///     and parts for which none are left are cut off.
    /// - Returns: The root; its value is that of ``evaluate(in:budget:)``.
    /// - Complexity: At most O(*budget*).
    public func trace(in scope: Scope, budget: Int = defaultBudget) -> Trace {
        let evaluation = evaluate(in: scope, budget: budget)
        var tracer = Tracer(
            source: source, scope: scope, budget: budget, isStrict: isStrict)
        return tracer.trace(root, evaluation)
    }
}
