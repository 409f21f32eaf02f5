/// Builds the tree of an evaluation: each part is evaluated again where the evaluation met it.
struct Tracer {
    let source: SourceText
    let isStrict: Bool
    let scope: Scope
    var budget: Int
    private var partsLeft = Tracer.mostParts
    private var depth = 0
    /// Functions of the expression that were met, by their bodies.
    private var definitions: [ObjectIdentifier: Definition] = [:]

    /// Elements of one list that are told.
    static let mostElements = 10
    private static let mostParts = 10_000
    /// Levels of the tree; functions that call each other may go deeper than the text.
    private static let deepest = 250

    init(source: String, scope: Scope, budget: Int, isStrict: Bool) {
        self.source = SourceText(source)
        self.isStrict = isStrict
        self.scope = scope
        self.budget = budget
    }

    /// The tree of a whole expression whose value is known.
    mutating func trace(_ root: Node, _ evaluation: Evaluation) -> Trace {
        let spot = Spot(frame: scope.frame, names: LocalNames(scope))
        return trace(root, spot, evaluation)
    }

    /// Where a part is evaluated.
    struct Spot {
        var frame: Frame
        var names: LocalNames
        var bindings: [Trace.Binding] = []

        /// The same place for parts that are looked at once.
        var inner: Spot { Spot(frame: frame, names: names) }
    }

    /// The parts of a part, in the order of the text.
    struct Parts {
        var children: [Trace] = []
        var elements: Trace.ElementCount?
        var isCut = false
    }

    /// Evaluates a part, within what is left of the budget; `nil` when it is not enough.
    mutating func value(_ node: Node, _ spot: Spot) -> Evaluation? {
        guard budget > 0, partsLeft > 0 else { return nil }
        let evaluator = Evaluator(scope: scope, budget: budget, isStrict: isStrict)
        let value = evaluator.result(node, spot.frame)
        budget = evaluator.budget.isSpent ? 0 : evaluator.budget.remaining
        guard budget > 0 else { return nil }
        return Evaluation(value: value, problems: evaluator.problems(in: source))
    }

    /// Takes some steps; false when there are not enough left.
    mutating func spend(_ steps: Int) -> Bool {
        budget = max(0, budget - steps)
        return budget > 0
    }

    /// Tells one more part; the whole becomes cut when there is nothing left to do it with.
    ///
    /// - Returns: Its value, `nil` when it is cut off.
    @discardableResult
    mutating func add(_ node: Node, _ spot: Spot, to parts: inout Parts) -> Value? {
        guard !parts.isCut, let evaluation = value(node, spot) else {
            parts.isCut = true
            return nil
        }
        parts.children.append(trace(node, spot, evaluation))
        return evaluation.value
    }

    /// Tells that a part was not needed.
    func skip(_ node: Node, to parts: inout Parts) {
        guard !parts.isCut else { return }
        parts.children.append(trace(node, value: nil, origin: nil, Parts(), problems: []))
    }

    private mutating func trace(_ node: Node, _ spot: Spot, _ evaluation: Evaluation) -> Trace {
        partsLeft -= 1
        depth += 1
        defer { depth -= 1 }
        var parts = Parts()
        if depth > Tracer.deepest {
            parts.isCut = true
        } else {
            parts = self.parts(node, spot.inner)
        }
        let told = Set(parts.children.flatMap(\.allProblems))
        return trace(
            node, value: evaluation.value, origin: origin(node, spot.names), parts,
            problems: evaluation.problems.filter { !told.contains($0) },
            bindings: spot.bindings)
    }

    private func trace(
        _ node: Node, value: Value?, origin: Trace.Origin?, _ parts: Parts, problems: [Problem],
        bindings: [Trace.Binding] = []
    ) -> Trace {
        Trace(
            text: source.text(node.span), place: source.place(node.span), value: value,
            origin: origin, bindings: bindings, children: parts.children,
            elements: parts.elements, isCut: parts.isCut, problems: problems)
    }

    /// A function that the expression defines, and the names that its body sees.
    struct Definition {
        let node: Node
        let names: LocalNames
    }

    /// Remembers a function, in case it is called.
    mutating func note(_ function: Node, _ names: LocalNames) {
        guard case .function(_, let body?) = function.syntax else { return }
        definitions[ObjectIdentifier(body)] = Definition(node: function, names: names)
    }

    /// Where a function is defined; `nil` for one of another expression, whose text is elsewhere.
    func definition(ofBody body: Node) -> Definition? { definitions[ObjectIdentifier(body)] }
}

extension Tracer {
    /// Where the value of a name or literal comes from.
    private func origin(_ node: Node, _ names: LocalNames) -> Trace.Origin? {
        switch node.syntax {
        case .literal, .temporal: return .literal
        case .name(let name):
            if let found = names.find(name) {
                let declaring = found.local.declaredBy
                return .local(declaring.declaration, source.place(declaring.span))
            }
            if let layer = scope.layer(of: name) { return .scope(layer: layer) }
            return Builtins.function(name) == nil ? nil : .builtin
        default: return nil
        }
    }
}

extension Trace {
    /// The problems of the part and of all its parts.
    fileprivate var allProblems: [Problem] { problems + children.flatMap(\.allProblems) }
}

extension Node {
    /// What a part declares names as.
    fileprivate var declaration: Trace.Declaration {
        switch syntax {
        case .loop: .loop
        case .quantified: .quantifier
        case .filter: .filter
        case .context: .context
        case .function: .function
        default: .test
        }
    }
}
