extension Evaluator {
    /// for … return …: the results for every combination, the last variable moving fastest.
    func loop(
        _ iterations: [Syntax.Iteration], _ body: Node, _ usesPartial: Bool, _ node: Node,
        _ frame: Frame
    ) -> Value {
        var results: [Value] = []
        let isComplete = iterate(iterations[...], node, frame) { source in
            guard self.spend(usesPartial ? 1 + results.count / 8 : 1, node.span) else {
                return false
            }
            guard usesPartial else {
                results.append(self.answer(node.question, body, source))
                return true
            }
            let result = self.value(body, source.asFrame.adding("partial", .list(results)))
            guard !result.isDeeper(than: Evaluator.deepestValue, &self.budget) else {
                _ = self.fail(
                    body, "The result is nested too deeply.", "结果嵌套层数过多。")
                return false
            }
            results.append(result)
            return true
        }
        return isComplete ? .list(results) : .null
    }

    /// some|every … satisfies …: stops as soon as the answer is known.
    func quantified(
        _ quantifier: Syntax.Quantifier, _ iterations: [Syntax.Iteration], _ body: Node,
        _ node: Node, _ frame: Frame
    ) -> Value {
        let deciding = quantifier == .some
        var isKnown = true
        var isDecided = false
        let isComplete = iterate(iterations[...], node, frame) { source in
            switch self.answer(node.question, body, source) {
            case .boolean(deciding):
                isDecided = true
                return false
            case .boolean: break
            default: isKnown = false
            }
            return !self.budget.isSpent
        }
        if isDecided { return .boolean(deciding) }
        return isComplete && isKnown ? .boolean(!deciding) : .null
    }

    /// Calls `body` for every combination until it answers false.
    ///
    /// - Returns: Whether all combinations were visited.
    private func iterate(
        _ iterations: ArraySlice<Syntax.Iteration>, _ node: Node, _ frame: Frame,
        _ body: (VariableSource) -> Bool
    ) -> Bool {
        guard let iteration = iterations.first else { return true }
        guard let domain = domain(of: iteration, frame) else { return false }
        let rest = iterations.dropFirst()
        for index in 0..<domain.count {
            guard spend(1, node.span) else { return false }
            let source = VariableSource(
                variable: iteration.variable, value: domain[index], frame: frame)
            guard rest.isEmpty ? body(source) : iterate(rest, node, source.asFrame, body) else {
                return false
            }
        }
        return true
    }

    /// What an iteration goes through; `nil`, with the reason noted, when it cannot.
    func domain(of iteration: Syntax.Iteration, _ frame: Frame) -> IterationDomain? {
        let first = value(iteration.domain, frame)
        if let end = iteration.end {
            let last = value(end, frame)
            if let domain = IterationDomain(from: first, to: last) { return domain }
        } else if let domain = IterationDomain(first) {
            return domain
        }
        if !first.isNull {
            _ = fail(
                iteration.domain, "A loop goes through a list, whole numbers or days.",
                "循环的对象应为列表、整数区间或日期区间。")
        }
        return nil
    }
}
