extension Tracer {
    /// The list, and the condition for its first elements.
    mutating func filter(
        _ operand: Node, _ condition: Node, _ node: Node, _ spot: Spot, _ parts: inout Parts
    ) {
        guard let value = add(operand, spot, to: &parts) else { return }
        let list: [Value]
        switch value {
        case .list(let elements): list = elements
        case .null: list = []
        case let single: list = [single]
        }
        if case .literal = condition.syntax {
            add(condition, spot, to: &parts)
            return
        }
        guard !list.isEmpty else { return emptyFilter(condition, node, spot, &parts) }
        var evaluated = list.count
        for (index, element) in list.prefix(Tracer.mostElements).enumerated() {
            var inner = spot
            inner.frame = spot.frame.adding(.element(element))
            inner.names = spot.names.adding(
                "item", element, by: node, of: spot.names.reading(operand), opensEntries: true)
            inner.bindings = [
                Trace.Binding(variable: "item", position: index + 1, value: element)
            ]
            let answer = add(condition, inner, to: &parts)
            // A place chooses an element without a look at the others; nonsense ends the filter.
            guard answer?.asBoolean != nil || answer?.isNull == true else {
                evaluated = index + 1
                break
            }
        }
        parts.elements = Trace.ElementCount(all: list.count, evaluated: evaluated)
    }

    /// Without elements only a place makes a difference: there is none, so the filter gives `null`.
    private mutating func emptyFilter(
        _ condition: Node, _ node: Node, _ spot: Spot, _ parts: inout Parts
    ) {
        var inner = spot
        inner.frame = spot.frame.adding("item", .null)
        inner.names = spot.names.adding("item", .null, by: node)
        if value(condition, inner)?.value.asNumber == nil {
            skip(condition, to: &parts)
        } else {
            add(condition, inner, to: &parts)
        }
    }

    /// The first combinations of elements, with the result of each.
    mutating func loop(
        _ iterations: [Syntax.Iteration], _ body: Node, _ usesPartial: Bool, _ node: Node,
        _ spot: Spot, _ parts: inout Parts
    ) {
        domains(iterations, node, spot, &parts)
        var results: [Value] = []
        var visited = 0
        let isWhole = iterate(iterations[...], node, spot) { (tracer, spot) in
            visited += 1
            guard results.count < Tracer.mostElements else { return true }
            var inner = spot
            if usesPartial {
                inner.frame = spot.frame.adding("partial", .list(results))
                inner.names = spot.names.adding("partial", .list(results), by: node)
            }
            guard let value = tracer.add(body, inner, to: &parts) else { return false }
            results.append(value)
            return true
        }
        parts.isCut = parts.isCut || budget == 0
        if visited == 0 { skip(body, to: &parts) }
        guard isWhole else { return }
        parts.elements = Trace.ElementCount(all: visited, evaluated: visited)
    }

    /// The first combinations of elements, and the one that decides.
    mutating func quantified(
        _ deciding: Bool, _ iterations: [Syntax.Iteration], _ body: Node, _ node: Node,
        _ spot: Spot, _ parts: inout Parts
    ) {
        domains(iterations, node, spot, &parts)
        var visited = 0
        var isDecided = false
        let isWhole = iterate(iterations[...], node, spot) { (tracer, spot) in
            visited += 1
            guard let value = tracer.value(body, spot)?.value else { return false }
            isDecided = value == .boolean(deciding)
            if visited <= Tracer.mostElements || isDecided { tracer.add(body, spot, to: &parts) }
            return !isDecided
        }
        parts.isCut = parts.isCut || budget == 0
        if visited == 0 { skip(body, to: &parts) }
        guard isWhole || isDecided else { return }
        var all = visited
        if iterations.count == 1, let domain = domain(of: iterations[0], spot) {
            all = domain.count
        }
        parts.elements = Trace.ElementCount(all: all, evaluated: visited)
    }

    /// What the variables go through; that of an inner one is told for the first outer element.
    private mutating func domains(
        _ iterations: [Syntax.Iteration], _ node: Node, _ spot: Spot, _ parts: inout Parts
    ) {
        var spot: Spot? = spot
        for iteration in iterations {
            let nodes = [iteration.domain, iteration.end].compactMap(\.self)
            guard let current = spot else {
                for node in nodes { skip(node, to: &parts) }
                continue
            }
            for node in nodes { add(node, current.inner, to: &parts) }
            let domain = domain(of: iteration, current)
            spot = domain.flatMap { domain in
                domain.count > 0 ? self.spot(current, iteration, 0, of: domain, node) : nil
            }
        }
    }

    /// Calls `visit` for every combination until it answers false.
    ///
    /// - Returns: Whether all combinations were visited.
    private mutating func iterate(
        _ iterations: ArraySlice<Syntax.Iteration>, _ node: Node, _ spot: Spot,
        _ visit: (inout Tracer, Spot) -> Bool
    ) -> Bool {
        guard let iteration = iterations.first else { return visit(&self, spot) }
        guard let domain = domain(of: iteration, spot) else { return false }
        for index in 0..<domain.count {
            guard spend(1) else { return false }
            let inner = self.spot(spot, iteration, index, of: domain, node)
            guard iterate(iterations.dropFirst(), node, inner, visit) else { return false }
        }
        return true
    }

    private mutating func domain(
        of iteration: Syntax.Iteration, _ spot: Spot
    ) -> IterationDomain? {
        guard budget > 0 else { return nil }
        let evaluator = Evaluator(scope: scope, budget: budget, isStrict: isStrict)
        let domain = evaluator.domain(of: iteration, spot.frame)
        budget = evaluator.budget.isSpent ? 0 : evaluator.budget.remaining
        return domain
    }

    /// Where the parts of a loop are evaluated for one element.
    private func spot(
        _ spot: Spot, _ iteration: Syntax.Iteration, _ index: Int, of domain: IterationDomain,
        _ node: Node
    ) -> Spot {
        let element = domain[index]
        let list = iteration.end == nil ? spot.names.reading(iteration.domain) : nil
        var inner = spot
        inner.frame = spot.frame.adding(iteration.variable, element)
        inner.names = spot.names.adding(iteration.variable, element, by: node, of: list)
        inner.bindings.append(
            Trace.Binding(variable: iteration.variable, position: index + 1, value: element))
        return inner
    }
}
