extension Explainer {
    /// What the elements of a quantifier answered.
    private struct Tally {
        /// The answers of the first elements that fail.
        var failing: [Answer] = []
        var count = 0
        var unmet = 0
        var undecidable = 0
        var met: Int { count - unmet - undecidable }
    }

    /// Every element must have the wanted truth value; those that have not are told.
    mutating func every(
        _ iterations: [Syntax.Iteration], _ body: Node, _ node: Node, _ spot: Spot, wanted: Bool
    ) -> Answer {
        guard let tally = tally(iterations, body, node, spot, wanted: wanted, isEvery: true) else {
            return leaf(node, spot, wanted: wanted)
        }
        var result = Answer()
        for answer in tally.failing { result.add(answer) }
        let further = tally.unmet + tally.undecidable - tally.failing.count
        guard further > 0 else { return result }
        let verdict: Verdict = tally.unmet > 0 ? .unmet : .undecidable
        let selection = selection(iterations, body, node, spot, tally, wanted: wanted)
        result.add(
            Answer(
                verdict: verdict,
                parts: [
                    part(
                        body, spot, verdict, .every(selection), isNegated: !wanted,
                        further: further)
                ]))
        return result
    }

    /// One element must have the wanted truth value; none has, and each is an alternative.
    mutating func some(
        _ iterations: [Syntax.Iteration], _ body: Node, _ node: Node, _ spot: Spot, wanted: Bool
    ) -> Answer {
        guard let tally = tally(iterations, body, node, spot, wanted: wanted, isEvery: false) else {
            return leaf(node, spot, wanted: wanted)
        }
        guard tally.met == 0 else { return Answer() }
        let verdict: Verdict = tally.undecidable > 0 ? .undecidable : .unmet
        let selection = selection(iterations, body, node, spot, tally, wanted: wanted)
        return Answer(
            verdict: verdict,
            parts: [
                part(
                    node, spot, verdict, .some(selection), isNegated: !wanted,
                    alternatives: tally.failing.map(\.parts),
                    further: tally.count - tally.failing.count)
            ])
    }

    /// Asks the elements; `nil` when a list cannot be gone through or the budget is spent.
    private mutating func tally(
        _ iterations: [Syntax.Iteration], _ body: Node, _ node: Node, _ spot: Spot, wanted: Bool,
        isEvery: Bool
    ) -> Tally? {
        var tally = Tally()
        let isWhole = iterate(iterations[...], node, spot) { (explainer, spot) in
            let answer = explainer.explain(body, spot, wanted: wanted)
            tally.count += 1
            switch answer.verdict {
            case .met: return isEvery
            case .unmet: tally.unmet += 1
            case .undecidable: tally.undecidable += 1
            }
            if tally.failing.count < Explainer.mostElements { tally.failing.append(answer) }
            return true
        }
        return isWhole || !isEvery && tally.met > 0 ? tally : nil
    }

    /// Calls `visit` for every combination until it answers false.
    ///
    /// - Returns: Whether all combinations were visited.
    private mutating func iterate(
        _ iterations: ArraySlice<Syntax.Iteration>, _ node: Node, _ spot: Spot,
        _ visit: (inout Explainer, Spot) -> Bool
    ) -> Bool {
        guard let iteration = iterations.first else { return visit(&self, spot) }
        guard let domain = domain(of: iteration, spot) else { return false }
        let list = iteration.end == nil ? spot.names.reading(iteration.domain) : nil
        for index in 0..<domain.count {
            guard budget > 0 else { return false }
            budget -= 1
            let element = domain[index]
            var inner = spot
            inner.frame = spot.frame.adding(iteration.variable, element)
            inner.names = spot.names.adding(iteration.variable, element, by: node, of: list)
            inner.elements.append(
                Explanation.Element(
                    variable: iteration.variable, position: index + 1, value: element, list: list))
            guard iterate(iterations.dropFirst(), node, inner, visit) else { return false }
        }
        return budget > 0
    }

    private mutating func domain(
        of iteration: Syntax.Iteration, _ spot: Spot
    ) -> IterationDomain? {
        let evaluator = Evaluator(scope: scope, budget: budget, isStrict: isStrict)
        let domain = evaluator.domain(of: iteration, spot.frame)
        budget = evaluator.budget.isSpent ? 0 : evaluator.budget.remaining
        return domain
    }

    private mutating func selection(
        _ iterations: [Syntax.Iteration], _ body: Node, _ node: Node, _ spot: Spot, _ tally: Tally,
        wanted: Bool
    ) -> Demand.Selection {
        let described = self.selection(iterations, body, node, spot, wanted: wanted)
        return Demand.Selection(
            lists: described.lists, count: tally.count, matching: tally.met,
            undecidable: tally.undecidable, condition: described.condition)
    }
}

extension Explainer {
    /// The elements that a quantifier asks for, told without looking at them.
    mutating func selection(
        _ iterations: [Syntax.Iteration], _ body: Node, _ node: Node, _ spot: Spot, wanted: Bool
    ) -> Demand.Selection {
        var inner = spot
        var lists: [Operand] = []
        for iteration in iterations {
            let list = operand(iteration, inner)
            lists.append(list)
            inner.names = inner.names.adding(
                anyOf: list.value?.someElements ?? [], as: iteration.variable, by: node,
                of: iteration.end == nil ? inner.names.reading(iteration.domain) : nil,
                opensEntries: false)
        }
        return Demand.Selection(
            lists: lists, count: nil, matching: nil, undecidable: 0,
            condition: demand(body, inner, wanted: wanted))
    }

    /// What a variable goes through: a list, or the whole of `1..10`.
    private mutating func operand(_ iteration: Syntax.Iteration, _ spot: Spot) -> Operand {
        guard let end = iteration.end else { return operand(iteration.domain, spot) }
        return Operand(
            text: source.text(iteration.domain.span.joined(end.span)), value: nil,
            reading: nil, isLiteral: false, mentions: [], measures: [])
    }

    /// The elements that `count(list[condition])` or `count(list)` counts; `nil` for any other part.
    mutating func counted(_ node: Node, _ spot: Spot) -> Demand.Selection? {
        guard case .call(let callee, let arguments) = node.syntax, arguments.count == 1,
            case .name("count") = callee.syntax
        else { return nil }
        let matching = countOf(operand(node, spot).value)
        guard case .filter(let list, let condition) = arguments[0].value.syntax,
            !condition.isPlaceLiteral
        else {
            let list = operand(arguments[0].value, spot)
            guard list.reading != nil else { return nil }
            return Demand.Selection(
                lists: [list], count: matching, matching: matching, undecidable: 0, condition: nil)
        }
        let whole = operand(list, spot)
        var inner = spot
        inner.names = spot.names.adding(
            anyOf: whole.value?.someElements ?? [], as: "item", by: node,
            of: spot.names.reading(list), opensEntries: true)
        return Demand.Selection(
            lists: [whole], count: whole.value.map(\.elementCount), matching: matching,
            undecidable: 0, condition: demand(condition, inner, wanted: true))
    }

    private func countOf(_ value: Value?) -> Int? { value?.asNumber.flatMap { Int(exactly: $0) } }
}

extension Node {
    fileprivate var isPlaceLiteral: Bool {
        if case .literal = syntax { true } else { false }
    }
}

extension Value {
    /// A few elements of a list, to see which entries they have.
    fileprivate var someElements: [Value] {
        if case .list(let elements) = self { Array(elements.prefix(100)) } else { [self] }
    }

    /// How many elements a filter sees: one for a single value, none for `null`.
    fileprivate var elementCount: Int {
        switch self {
        case .list(let elements): elements.count
        case .null: 0
        default: 1
        }
    }
}
