/// Cuts one condition into terms.
struct OutlineBuilder {
    private let source: String
    private let types: TypeScope
    private let constants: Scope
    private let isFixed: ([String]) -> Bool
    private var terms: [Found] = []
    private var points: [Int: [Value]] = [:]

    private struct Found {
        let name: String
        let path: [String]
        let node: Node
        let type: FEELType
        let reads: [[String]]
        var group: Int
    }

    init(
        source: String, names: [String: FEELType], functions: [Function], constants: Scope,
        isFixed: @escaping ([String]) -> Bool
    ) {
        self.source = source
        types = TypeScope(names, functions: functions)
        self.constants = constants
        self.isFixed = isFixed
    }

    mutating func outline(_ root: Node) -> ConditionOutline {
        let abstract = condition(root)
        let found = terms.map { term in
            ConditionOutline.Term(
                name: term.name, path: term.path, text: term.node.span.text(in: source),
                place: Place(term.node.span, in: source), type: term.type,
                isCount: term.node.isCount, group: term.group, reads: term.reads)
        }
        return ConditionOutline(
            abstract: Expression(source: source, replacing: abstract), terms: found,
            points: points, constants: literals(in: root))
    }

    /// A part that is true or false.
    private mutating func condition(_ node: Node) -> Node {
        if isKnown(node) { return node }
        switch node.syntax {
        case .conjunction(let parts): return rebuilt(.conjunction(conditions(parts)), node)
        case .disjunction(let parts): return rebuilt(.disjunction(conditions(parts)), node)
        case .conditional(let asked, let positive, let negative):
            let parts = conditions([asked, positive, negative])
            return rebuilt(.conditional(parts[0], parts[1], parts[2]), node)
        case .call(let callee, let arguments):
            guard case .name("not") = callee.syntax, arguments.count == 1 else { break }
            let inner = condition(arguments[0].value)
            return rebuilt(
                .call(callee, [Syntax.Argument(name: arguments[0].name, value: inner)]), node)
        case .comparison(let comparison, let left, let right):
            let sides = compared([left, right])
            return rebuilt(.comparison(comparison, sides[0], sides[1]), node)
        case .between(let operand, let lower, let upper):
            let sides = compared([operand, lower, upper])
            return rebuilt(.between(sides[0], sides[1], sides[2]), node)
        case .membership(let operand, let tests):
            guard tests.allSatisfy({ !$0.asksInput && value(of: $0.operand) != nil }) else { break }
            let sides = compared([operand] + tests.map(\.operand))
            return rebuilt(.membership(sides[0], tests), node)
        default: break
        }
        return term(for: node).node
    }

    private mutating func conditions(_ nodes: [Node]) -> [Node] {
        var result: [Node] = []
        for node in nodes { result.append(condition(node)) }
        return result
    }

    /// Values that are compared: their terms belong together.
    private mutating func compared(_ nodes: [Node]) -> [Node] {
        var groups: [Int] = []
        var values: [Value] = []
        var result: [Node] = []
        for node in nodes {
            if let value = value(of: node) {
                values += ConstantTest(comparison: nil, value: value).points
                result.append(node)
            } else {
                let (replacement, group) = term(for: node)
                groups.append(group)
                result.append(replacement)
            }
        }
        guard let first = groups.first else { return result }
        for group in groups { join(group, into: first) }
        points[first, default: []] += values.filter { !$0.isNull }
        return result
    }

    private mutating func join(_ group: Int, into first: Int) {
        guard group != first else { return }
        for index in terms.indices where terms[index].group == group { terms[index].group = first }
        points[first, default: []] += points.removeValue(forKey: group) ?? []
    }

    /// The term that a part is, with what stands for it.
    private mutating func term(for node: Node) -> (node: Node, group: Int) {
        let text = node.span.text(in: source)
        if let known = terms.first(where: { $0.node.span.text(in: source) == text }) {
            return (known.name.isEmpty ? node : named(known.name, node), known.group)
        }
        let checker = TypeChecker(source: source)
        let type = checker.type(node, types)
        let reads = checker.references.map(\.path)
        let path = node.namePath.flatMap { isFixed($0) || !isOfContexts($0) ? nil : $0 } ?? []
        let group = terms.count
        let name = path.isEmpty ? "?\(terms.count + 1)" : ""
        terms.append(
            Found(name: name, path: path, node: node, type: type, reads: reads, group: group))
        return (name.isEmpty ? node : named(name, node), group)
    }

    /// Whether a path goes through contexts only. The year of a date follows from the date: taken for a
    /// term of its own it would have values that the date does not have.
    private func isOfContexts(_ path: [String]) -> Bool {
        var type = types.outer[path[0]] ?? .any
        for entry in path.dropFirst() {
            guard case .context(let members) = type else { return false }
            type = members[entry] ?? .any
        }
        return true
    }

    private func named(_ name: String, _ node: Node) -> Node { rebuilt(.name(name), node) }

    /// Parts never get taller than what they stand for, so the limit of heights cannot be met.
    private func rebuilt(_ syntax: Syntax, _ node: Node) -> Node {
        do {
            return try Node(syntax, node.span)
        } catch {
            return node
        }
    }

    /// Whether a part reads only what is given or constant.
    private func isKnown(_ node: Node) -> Bool {
        let checker = TypeChecker(source: source)
        _ = checker.type(node, types)
        return checker.references.allSatisfy { reference in
            isFixed(reference.path) || isConstant(reference.path)
        }
    }

    /// Whether a path has a value that is the same everywhere; an entry that a context lacks has none.
    private func isConstant(_ path: [String]) -> Bool {
        guard let root = constants[path[0]] else { return false }
        guard path.count > 1, case .context(let members) = root else { return true }
        return members[path[1]] != nil
    }

    /// The value of a part that is the same everywhere.
    private func value(of node: Node) -> Value? {
        if case .literal(let value) = node.syntax { return value }
        let checker = TypeChecker(source: source)
        _ = checker.type(node, types)
        guard checker.references.allSatisfy({ isConstant($0.path) }) else { return nil }
        let evaluator = Evaluator(scope: constants, budget: 10_000)
        return evaluator.result(node, constants.frame)
    }

    private func literals(in node: Node) -> [Value] {
        if case .tests(let tests, _) = node.syntax {
            return tests.map(\.operand).flatMap(literals)
        }
        if let value = value(of: node) {
            return ConstantTest(comparison: nil, value: value).points.filter { !$0.isNull }
        }
        return node.syntax.children.flatMap(literals)
    }
}

extension Node {
    /// The path of a name with entries below it.
    fileprivate var namePath: [String]? {
        switch syntax {
        case .name(let name): [name]
        case .path(let parent, let entry): parent.namePath.map { $0 + [entry] }
        default: nil
        }
    }

    /// Whether it counts a list.
    fileprivate var isCount: Bool {
        guard case .call(let callee, _) = syntax, case .name("count") = callee.syntax else {
            return false
        }
        return true
    }
}
