/// The levels of operators, from the one that binds least.
enum Precedence: Int, Comparable {
    case disjunction, conjunction, comparison, addition, multiplication, power, unary

    static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }
}

extension ArithmeticOperator {
    fileprivate var precedence: Precedence {
        switch self {
        case .plus, .minus: .addition
        case .times, .over: .multiplication
        case .power: .power
        }
    }
}

extension Parser {
    /// An expression whose operators bind at least as strongly as a level.
    mutating func parse(_ level: Precedence) throws(Mistake) -> Node {
        try descend()
        defer { ascend() }
        return try parse(level, after: try parsePrefix())
    }

    /// Continues an expression whose first operand is already read.
    mutating func parse(_ level: Precedence, after first: Node) throws(Mistake) -> Node {
        var left = first
        if level <= .power { left = try arithmetic(left, .power, above: .unary) }
        if level <= .multiplication {
            left = try arithmetic(left, .multiplication, above: .power)
        }
        if level <= .addition {
            left = try arithmetic(left, .addition, above: .multiplication)
        }
        if level <= .comparison { left = try comparisons(left) }
        if level <= .conjunction, isWord("and") {
            left = try joined(left, "and", above: .comparison) { .conjunction($0) }
        }
        if level <= .disjunction, isWord("or") {
            left = try joined(left, "or", above: .conjunction) { .disjunction($0) }
        }
        return left
    }

    private mutating func arithmetic(
        _ first: Node, _ own: Precedence, above level: Precedence
    ) throws(Mistake) -> Node {
        var rest: [Syntax.Operation] = []
        while let sign = token.arithmetic, sign.precedence == own {
            advance()
            rest.append(Syntax.Operation(sign: sign, operand: try parse(level)))
        }
        guard !rest.isEmpty else { return first }
        return try Node(.arithmetic(first, rest), span(from: first.span.start))
    }

    private mutating func joined(
        _ first: Node, _ word: String, above level: Precedence, _ make: ([Node]) -> Syntax
    ) throws(Mistake) -> Node {
        var parts = [first]
        while takeWord(word) { parts.append(try parse(level)) }
        return try Node(make(parts), span(from: first.span.start))
    }

    private mutating func comparisons(_ first: Node) throws(Mistake) -> Node {
        var left = first
        while true {
            let syntax: Syntax
            if let comparison = comparisonOperator {
                advance()
                syntax = .comparison(comparison, left, try parse(.addition))
            } else if takeWord("between") {
                let lower = try parse(.addition)
                try expectWord("and")
                syntax = .between(left, lower, try parse(.addition))
            } else if takeWord("in") {
                syntax = .membership(left, try parseTestsAfterIn())
            } else {
                return left
            }
            left = try Node(syntax, span(from: left.span.start))
        }
    }

    /// The comparison operator that is next, if one is.
    var comparisonOperator: ComparisonOperator? { token.comparison }
}

extension Parser {
    /// What follows `in`: one test, or several in parentheses.
    private mutating func parseTestsAfterIn() throws(Mistake) -> [UnaryTest] {
        let start = token.span.start
        guard isSymbol("("), !isUnboundedInterval else { return [try parseTest(.addition)] }
        advance()
        let outer = isEndpoint
        isEndpoint = false
        var tests = [try parseTest(.disjunction)]
        if tests[0].comparison == nil, take("..") {
            isEndpoint = outer
            let interval = try parseIntervalEnd(
                start: tests[0].operand, includesStart: false, from: start)
            return [UnaryTest(nil, try parse(.addition, after: try parsePostfix(interval)))]
        }
        while take(",") { tests.append(try parseTest(.disjunction)) }
        try expect(")")
        isEndpoint = outer
        guard tests.count == 1, tests[0].comparison == nil else { return tests }
        // A single expression in parentheses may go on: x in (a + b)[item > 1].
        return [
            UnaryTest(nil, try parse(.addition, after: try parsePostfix(tests[0].operand)))
        ]
    }

    /// One test: a comparison without its left side, or an expression.
    mutating func parseTest(_ level: Precedence) throws(Mistake) -> UnaryTest {
        if let comparison = comparisonOperator {
            advance()
            return UnaryTest(comparison, try parse(.addition))
        }
        return UnaryTest(nil, try parse(level))
    }

    /// Tests as a decision table has them: `-`, `not(…)`, or tests separated by commas.
    static func tests(_ source: String, names: some Sequence<String>) throws(Mistake) -> Node {
        var parser = try Parser(source, names: names)
        let whole = Span(start: 0, end: parser.tokens.last?.span.start ?? 0)
        if parser.isSymbol("-"), parser.nextToken.kind == .end {
            return try Node(.tests([], isNegated: false), whole)
        }
        let isNegated = parser.isWord("not") && parser.nextToken.kind == .symbol("(")
        if isNegated {
            parser.advance()
            parser.advance()
        }
        var tests = [try parser.parseTest(.disjunction)]
        while parser.take(",") { tests.append(try parser.parseTest(.disjunction)) }
        if isNegated { try parser.expect(")") }
        try parser.expectEnd()
        return try Node(.tests(tests, isNegated: isNegated), whole)
    }
}

extension UnaryTest {
    init(_ comparison: ComparisonOperator?, _ operand: Node) {
        self.init(comparison: comparison, operand: operand, asksInput: operand.mentions("?"))
    }
}

extension Node {
    /// Whether a name occurs anywhere in the expression.
    func mentions(_ name: String) -> Bool {
        if case .name(name) = syntax { return true }
        return syntax.children.contains { $0.mentions(name) }
    }
}
