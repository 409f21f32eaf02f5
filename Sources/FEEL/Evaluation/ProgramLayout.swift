/// Puts the parts of an expression in order, operands first.
struct ProgramLayout {
    private(set) var terms: [Program.Term] = []
    private(set) var conditions: [Program.Condition] = []
    private(set) var members: [Program.Member] = []
    private(set) var names: [Name] = []
    private(set) var constants: [Value] = []

    /// Lays out a part after its own parts; `nil` when only the evaluator knows it.
    mutating func operand(_ node: Node) -> Program.Operand? {
        if let constant = node.constant {
            constants.append(constant.value)
            guard !constant.functions.isEmpty else { return .constant(constants.count - 1) }
            let functions = names.count..<names.count + constant.functions.count
            names += constant.functions
            return add(.conversion(constants.count - 1, functions: functions))
        }
        if let name = node.name { return .name(place(of: name)) }
        if let condition = condition(node) {
            conditions.append(condition)
            return .condition(conditions.count - 1)
        }
        return term(node).map { add($0) }
    }

    private mutating func add(_ term: Program.Term) -> Program.Operand {
        terms.append(term)
        return .term(terms.count - 1)
    }

    private mutating func term(_ node: Node) -> Program.Term? {
        switch node.syntax {
        case .path(let owner, let name):
            return operand(owner).map { .entry(name: place(of: Name(name)), of: $0) }
        case .negation(let inner): return operand(inner).map { .negation($0) }
        case .arithmetic(let first, let rest):
            guard let first = operand(first) else { return nil }
            return range(of: rest.map(\.operand)) { .init(operand: $1, sign: rest[$0].sign) }
                .map { .arithmetic(first, $0) }
        case .conditional(let first, let second, let third):
            return operands(first, second, third).map { .conditional($0, $1, $2) }
        case .call(let callee, let arguments):
            guard let argument = ProgramLayout.argument(of: "count", callee, arguments) else {
                return nil
            }
            return operand(argument).map { .count($0, function: place(of: Name("count"))) }
        default: return nil
        }
    }

    private mutating func condition(_ node: Node) -> Program.Condition? {
        switch node.syntax {
        case .comparison(let comparison, let left, let right):
            guard let left = operand(left), let right = operand(right) else { return nil }
            if case .name(let name) = left, case .constant(let constant) = right {
                return .test(comparison, name: name, constant: constant)
            }
            return .comparison(comparison, left, right)
        case .between(let first, let second, let third):
            return operands(first, second, third).map { .between($0, $1, $2) }
        case .conjunction(let parts):
            return range(of: parts) { .init(operand: $1) }.map { .conjunction($0) }
        case .disjunction(let parts):
            return range(of: parts) { .init(operand: $1) }.map { .disjunction($0) }
        case .membership(let input, let tests):
            // A test that asks for `?` needs the input as a name.
            guard tests.allSatisfy({ !$0.asksInput }), let input = operand(input) else {
                return nil
            }
            return range(of: tests).map { .membership(input, $0) }
        case .tests(let tests, let isNegated):
            return range(of: tests).map {
                .tests(input: place(of: .input), $0, isNegated: isNegated)
            }
        case .call(let callee, let arguments):
            guard let argument = ProgramLayout.argument(of: "not", callee, arguments) else {
                return nil
            }
            return operand(argument).map { .inversion($0, function: place(of: Name("not"))) }
        default: return nil
        }
    }

    /// The one argument of a call of a function.
    private static func argument(
        of function: String, _ callee: Node, _ arguments: [Syntax.Argument]
    ) -> Node? {
        guard callee.name?.text == function, arguments.count == 1, arguments[0].name == nil else {
            return nil
        }
        return arguments[0].value
    }

    private mutating func operands(
        _ first: Node, _ second: Node, _ third: Node
    ) -> (Program.Operand, Program.Operand, Program.Operand)? {
        guard let first = operand(first), let second = operand(second), let third = operand(third)
        else { return nil }
        return (first, second, third)
    }

    private mutating func place(of name: Name) -> Int {
        if let place = names.firstIndex(of: name) { return place }
        names.append(name)
        return names.count - 1
    }

    private mutating func range(of tests: [UnaryTest]) -> Range<Int>? {
        range(of: tests.map(\.operand)) {
            .init(
                operand: $1, comparison: tests[$0].comparison, asksInput: tests[$0].asksInput)
        }
    }

    /// Lays out several operands side by side.
    private mutating func range(
        of nodes: [Node], _ member: (_ index: Int, _ operand: Program.Operand) -> Program.Member
    ) -> Range<Int>? {
        var found: [Program.Member] = []
        found.reserveCapacity(nodes.count)
        for (index, node) in nodes.enumerated() {
            guard let operand = operand(node) else { return nil }
            found.append(member(index, operand))
        }
        members += found
        return members.count - found.count..<members.count
    }
}
