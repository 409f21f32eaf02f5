/// A FEEL expression, parsed once and evaluated any number of times.
///
/// Foundation has a type of the same name; where both modules are imported, write `FEEL.Expression`.
public struct Expression: Sendable {
    /// The text it was parsed from.
    public let source: String
    let root: Node
    /// Whether what depends on `null` is `null`, see ``strict``.
    internal(set) public var isStrict = false
    /// The whole expression, compiled where that is possible.
    let program: Program?

    /// The steps that an evaluation may take unless the caller says otherwise; one step is about one
    /// operation or one element of a list.
    public static let defaultBudget = 1_000_000

    /// Parses an expression.
    ///
    /// - Parameters:
    ///   - source: The text, such as `上年度 销售额 >= 5000000`.
    ///   - names: The names it may use. Only names with spaces or signs need to be told: without
    ///     them `a-b` is a difference, with the name `a-b` it is that name.
    /// - Throws: The first mistake of the text.
    public init(parsing source: String, names: some Sequence<String>) throws(SyntaxError) {
        do {
            self.init(source: source, root: try Parser.expression(source, names: names))
        } catch {
            throw error.located(in: source)
        }
    }

    /// Parses an expression that uses no name with spaces or signs but those of the built-ins.
    ///
    /// - Throws: The first mistake of the text.
    public init(parsing source: String) throws(SyntaxError) {
        try self.init(parsing: source, names: EmptyCollection<String>())
    }

    /// Parses unary tests, such as `< 10, [20..30]` or `not("a")`.
    ///
    /// The expression asks its scope for the name `?` and answers whether that value passes.
    ///
    /// - Throws: The first mistake of the text.
    public init(
        parsingTests source: String, names: some Sequence<String> = EmptyCollection<String>()
    ) throws(SyntaxError) {
        do {
            self.init(source: source, root: try Parser.tests(source, names: names))
        } catch {
            throw error.located(in: source)
        }
    }

    init(source: String, root: Node) {
        self.source = source
        self.root = root
        program = Program(root)
    }

    /// Evaluates the expression.
    ///
    /// - Parameters:
    ///   - scope: The names it may use.
    ///   - budget: How many steps it may take; once they are spent the answer is `null`.
    /// - Returns: The value, with the reasons where parts of the expression have none.
    /// - Complexity: At most O(*budget*).
    public func evaluate(in scope: Scope, budget: Int = defaultBudget) -> Evaluation {
        var steps = Budget(steps: budget)
        if let value = program?.value(in: scope.frame, &steps) {
            return Evaluation(value: value, problems: [])
        }
        return evaluateTree(in: scope, budget: budget)
    }

    /// Evaluates the tree, which knows the whole language and every problem.
    func evaluateTree(
        in scope: Scope, budget: Int = defaultBudget,
        shortcuts: Evaluator.Shortcuts = [.constants, .programs]
    ) -> Evaluation {
        let evaluator = Evaluator(
            scope: scope, budget: budget, isStrict: isStrict, shortcuts: shortcuts)
        let value = evaluator.result(root, scope.frame)
        return Evaluation(value: value, problems: evaluator.problems(in: source))
    }
}

extension Expression: Hashable {
    /// Whether the texts are the same and were understood in the same way.
    public static func == (left: Expression, right: Expression) -> Bool {
        left.isStrict == right.isStrict && left.root === right.root
            || left.isStrict == right.isStrict && left.source.isSameText(as: right.source)
                && left.references == right.references
    }

    /// Hashes the text.
    public func hash(into hasher: inout Hasher) { hasher.combine(source) }
}

extension Expression: CustomStringConvertible {
    /// The text it was parsed from.
    public var description: String { source }
}
