extension Expression {
    /// The same expression under strict evaluation, in which nothing passes because something is missing.
    ///
    /// A comparison with `null` is `null`, whatever its operator, unless the literal `null` stands in it;
    /// an `if` whose condition is `null`, and a filter that cannot decide about one of its elements, are
    /// `null`. Everything else is as the standard says.
    public var strict: Expression {
        var expression = self
        expression.isStrict = true
        return expression
    }
}

extension Node {
    /// Whether the part is the literal `null`.
    var isNull: Bool {
        if case .literal(.null) = syntax { true } else { false }
    }

    /// Whether a strict comparison of these values of both sides can be decided.
    func compares(_ left: Value, _ right: Value) -> Bool {
        guard left.isNull || right.isNull else { return true }
        guard case .comparison(_, let leftPart, let rightPart) = syntax else { return true }
        return leftPart.isNull || rightPart.isNull
    }
}
