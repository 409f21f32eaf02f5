extension Tracer {
    /// The parts of a part as the evaluation went through them.
    mutating func parts(_ node: Node, _ spot: Spot) -> Parts {
        var parts = Parts()
        switch node.syntax {
        case .literal, .temporal, .name: break
        case .conjunction(let nodes): logic(nodes, deciding: false, spot, &parts)
        case .disjunction(let nodes): logic(nodes, deciding: true, spot, &parts)
        case .conditional(let condition, let positive, let negative):
            let isPositive = add(condition, spot, to: &parts) == .boolean(true)
            if isPositive { add(positive, spot, to: &parts) } else { skip(positive, to: &parts) }
            if isPositive { skip(negative, to: &parts) } else { add(negative, spot, to: &parts) }
        case .membership(let operand, let tests):
            guard let input = add(operand, spot, to: &parts) else { break }
            self.tests(tests, input, node, spot, &parts)
        case .tests(let tests, _):
            self.tests(tests, spot.frame.value(of: Name.input) ?? .null, node, spot, &parts)
        case .context(let entries): context(entries, node, spot, &parts)
        case .call(let callee, let arguments): call(callee, arguments, node, spot, &parts)
        case .filter(let operand, let condition): filter(operand, condition, node, spot, &parts)
        case .loop(let iterations, let body, let usesPartial):
            loop(iterations, body, usesPartial, node, spot, &parts)
        case .quantified(let quantifier, let iterations, let body):
            quantified(quantifier == .some, iterations, body, node, spot, &parts)
        case .function: note(node, spot.names)
        default: for child in node.syntax.children { add(child, spot, to: &parts) }
        }
        return parts
    }

    private mutating func logic(
        _ nodes: [Node], deciding: Bool, _ spot: Spot, _ parts: inout Parts
    ) {
        var isDecided = false
        for node in nodes {
            if isDecided {
                skip(node, to: &parts)
            } else {
                isDecided = add(node, spot, to: &parts) == .boolean(deciding)
            }
        }
    }

    /// Tests are asked until one is passed.
    private mutating func tests(
        _ tests: [UnaryTest], _ input: Value, _ node: Node, _ spot: Spot, _ parts: inout Parts
    ) {
        var isPassed = false
        for test in tests {
            guard !isPassed else {
                skip(test.operand, to: &parts)
                continue
            }
            var inner = spot
            if test.asksInput, test.comparison == nil {
                inner.frame = spot.frame.adding("?", input)
                inner.names = spot.names.adding("?", input, by: node)
            }
            add(test.operand, inner, to: &parts)
            isPassed = passes(input, test, node, spot)
        }
    }

    private mutating func passes(
        _ input: Value, _ test: UnaryTest, _ node: Node, _ spot: Spot
    ) -> Bool {
        let evaluator = Evaluator(scope: scope, budget: budget, isStrict: isStrict)
        let answer = evaluator.membership(input, [test], node, spot.frame)
        budget = evaluator.budget.isSpent ? 0 : evaluator.budget.remaining
        return answer == true
    }

    /// An entry sees the entries before it.
    private mutating func context(
        _ entries: [Syntax.Entry], _ node: Node, _ spot: Spot, _ parts: inout Parts
    ) {
        var spot = spot
        for entry in entries {
            guard let value = add(entry.value, spot, to: &parts) else { return }
            spot.frame = spot.frame.adding(entry.key, value)
            spot.names = spot.names.adding(entry.key, value, by: node)
        }
    }

    /// The function, the arguments, and what a function of the same text does with them.
    private mutating func call(
        _ callee: Node, _ arguments: [Syntax.Argument], _ node: Node, _ spot: Spot,
        _ parts: inout Parts
    ) {
        guard let target = add(callee, spot, to: &parts) else { return }
        guard case .function(let function) = target else {
            for argument in arguments { skip(argument.value, to: &parts) }
            return
        }
        var given: [GivenArgument] = []
        for argument in arguments {
            guard let value = add(argument.value, spot, to: &parts) else { return }
            given.append(GivenArgument(name: argument.name, value: value))
        }
        guard case .closure(let closure) = function.body, let body = closure.body,
            let definition = definition(ofBody: body)
        else { return }
        let parameters = closure.parameters.map { Parameter($0.name, $0.type) }
        let values: [Value]
        var steps = Budget(steps: budget)
        do throws(Message) {
            values = try Binding.bind(given, to: parameters, of: "function", &steps)
        } catch {
            // The problem of the call says why.
            return
        }
        var inner = Spot(frame: closure.frame, names: definition.names)
        for (parameter, value) in zip(closure.parameters, values) {
            inner.frame = inner.frame.adding(parameter.name, value)
            inner.names = inner.names.adding(
                parameter.name, value, by: definition.node)
            inner.bindings.append(
                Trace.Binding(variable: parameter.name, position: nil, value: value))
        }
        add(body, inner, to: &parts)
    }
}
