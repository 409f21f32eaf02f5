/// The value of a part that is the same in every evaluation.
struct Constant: Sendable {
    let value: Value
    /// The built-ins that it was computed with; it holds where the scope does not hide their names.
    let functions: [Name]

    /// What writes dates and durations, which the grammar has no literals for.
    private static let conversions: Set<String> = [
        "date", "time", "date and time", "duration", "years and months duration",
    ]
    /// So few steps are spent on a part that reading an expression stays linear in its length.
    private static let mostSteps = 64
    private static let mostFunctions = 4

    /// The constant that a part is; `nil` when it depends on names, has a problem or is costly.
    init?(_ syntax: Syntax, _ span: Span) throws(Mistake) {
        switch syntax {
        case .literal(let value):
            self.init(value, [])
            return
        case .temporal(_, let value):
            guard !value.isNull else { return nil }
            self.init(value, [])
            return
        default: break
        }
        guard let (parts, function) = Constant.operands(of: syntax) else { return nil }
        var functions = function.map { [$0] } ?? []
        for part in parts {
            guard let constant = part.constant else { return nil }
            functions += constant.functions
        }
        guard functions.count <= Constant.mostFunctions else { return nil }
        let evaluator = Evaluator(scope: Scope(), budget: Constant.mostSteps)
        let value = evaluator.result(try Node(unfolded: syntax, span), Frame.empty)
        guard !evaluator.hasProblems else { return nil }
        self.init(value, functions)
    }

    private init(_ value: Value, _ functions: [Name]) {
        self.value = value
        self.functions = functions
    }

    /// The parts that must be constant as well, and the built-in that is called; `nil` for a part
    /// that is not worth it.
    private static func operands(of syntax: Syntax) -> (parts: [Node], function: Name?)? {
        switch syntax {
        case .arithmetic, .negation, .comparison, .between, .list, .interval, .comparisonRange,
            .conjunction, .disjunction:
            return (syntax.children, nil)
        case .call(let callee, let arguments):
            guard let name = callee.name, conversions.contains(name.text) else { return nil }
            return (arguments.map(\.value), name)
        default: return nil
        }
    }

    /// Whether the names of its built-ins are not hidden.
    func holds(in frame: Frame) -> Bool {
        functions.allSatisfy { frame.value(of: $0) == nil }
    }
}
