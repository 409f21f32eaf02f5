/// A part of a parsed expression.
final class Node: Sendable {
    let syntax: Syntax
    let span: Span
    /// The length of the longest way down; evaluation needs as many frames of the stack.
    let height: Int
    /// The number of parts, itself included.
    let size: Int
    /// The name with its hash, for a name.
    let name: Name?
    /// The built-in that a name means unless the scope hides it.
    let builtin: Function?
    /// The value, for a part that always has the same.
    let constant: Constant?
    /// What a filter, a loop or a quantifier asks of each element, compiled where that is possible.
    let question: Program?

    static let tallest = 200

    /// - Throws: A mistake when the expression is nested too deeply.
    convenience init(_ syntax: Syntax, _ span: Span) throws(Mistake) {
        let question: Program? =
            switch syntax {
            case .filter(_, let condition): Program(condition)
            case .quantified(_, _, let body), .loop(_, let body, usesPartial: false): Program(body)
            default: nil
            }
        try self.init(
            syntax, span, constant: try Constant(syntax, span), question: question)
    }

    /// The same without what is computed ahead.
    convenience init(unfolded syntax: Syntax, _ span: Span) throws(Mistake) {
        try self.init(syntax, span, constant: nil, question: nil)
    }

    private init(
        _ syntax: Syntax, _ span: Span, constant: Constant?, question: Program?
    ) throws(Mistake) {
        self.syntax = syntax
        self.span = span
        if case .name(let text) = syntax { name = Name(text) } else { name = nil }
        builtin = name.flatMap { Builtins.function($0) }
        self.constant = constant
        self.question = question
        height = 1 + syntax.tallestChild
        size = syntax.children.reduce(1) { $0 + $1.size }
        guard height <= Node.tallest else {
            throw Mistake(
                span, "The expression is nested more than \(Node.tallest) levels deep.",
                "表达式嵌套超过 \(Node.tallest) 层。")
        }
    }
}

/// What a part of an expression is.
enum Syntax: Sendable {
    case literal(Value)
    /// `@"…"`, whose value is null when the text is no date, time or duration.
    case temporal(String, Value)
    case name(String)
    case arithmetic(Node, [Operation])
    case negation(Node)
    case conjunction([Node])
    case disjunction([Node])
    case comparison(ComparisonOperator, Node, Node)
    case between(Node, Node, Node)
    case membership(Node, [UnaryTest])
    case instance(Node, FEELType)
    case path(Node, String)
    case filter(Node, Node)
    case call(Node, [Argument])
    case list([Node])
    case context([Entry])
    case interval(Node?, Node?, includesStart: Bool, includesEnd: Bool)
    case comparisonRange(ComparisonOperator, Node)
    case conditional(Node, Node, Node)
    /// A loop, and whether it looks at the results so far, which are called `partial`.
    case loop([Iteration], Node, usesPartial: Bool)
    case quantified(Quantifier, [Iteration], Node)
    /// A function definition; without a body when it is external.
    case function([FormalParameter], Node?)
    /// Tests against the implicit input `?`; empty for `-`, which everything passes.
    case tests([UnaryTest], isNegated: Bool)

    struct Operation: Sendable {
        let sign: ArithmeticOperator
        let operand: Node
    }

    struct Argument: Sendable {
        let name: String?
        let value: Node
    }

    struct Entry: Sendable {
        let key: String
        let keySpan: Span
        let value: Node
    }

    struct Iteration: Sendable {
        let variable: String
        let domain: Node
        /// The other end, for `1..10`.
        let end: Node?
    }

    enum Quantifier: String, Sendable { case some, every }

    struct FormalParameter: Sendable {
        let name: String
        let type: FEELType
    }
}

enum ArithmeticOperator: String, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case power = "**"
}

/// One test after `in`.
struct UnaryTest: Sendable {
    /// `nil` for an expression, whose value is compared or which is asked with `?`.
    let comparison: ComparisonOperator?
    let operand: Node
    /// Whether the operand mentions `?`.
    let asksInput: Bool
}

extension Syntax {
    fileprivate var tallestChild: Int {
        switch self {
        case .literal, .temporal, .name: 0
        case .comparison(_, let left, let right): max(left.height, right.height)
        default: children.reduce(0) { max($0, $1.height) }
        }
    }

    /// The direct parts.
    var children: [Node] {
        switch self {
        case .literal, .temporal, .name: []
        case .arithmetic(let first, let rest): [first] + rest.map(\.operand)
        case .negation(let node), .path(let node, _), .instance(let node, _),
            .comparisonRange(_, let node):
            [node]
        case .conjunction(let nodes), .disjunction(let nodes), .list(let nodes): nodes
        case .comparison(_, let left, let right), .filter(let left, let right): [left, right]
        case .between(let first, let second, let third),
            .conditional(let first, let second, let third):
            [first, second, third]
        case .membership(let node, let tests): [node] + tests.map(\.operand)
        case .call(let callee, let arguments): [callee] + arguments.map(\.value)
        case .context(let entries): entries.map(\.value)
        case .interval(let start, let end, _, _): [start, end].compactMap(\.self)
        case .loop(let iterations, let body, _), .quantified(_, let iterations, let body):
            iterations.flatMap { [$0.domain, $0.end].compactMap(\.self) } + [body]
        case .function(_, let body): [body].compactMap(\.self)
        case .tests(let tests, _): tests.map(\.operand)
        }
    }
}
