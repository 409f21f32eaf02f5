extension Program {
    /// The value of the expression; `nil` when it is out of the ordinary, and the budget means nothing.
    func value(in source: some NameSource, _ budget: inout Budget) -> Value? {
        guard let value = value(root, source, &budget), !budget.isSpent else { return nil }
        return value
    }

    private func value(
        _ operand: Operand, _ source: some NameSource, _ budget: inout Budget
    ) -> Value? {
        switch operand {
        case .constant(let place):
            return budget.spend(1) ? constants[place] : nil
        case .name(let place):
            return budget.spend(1) ? source.value(of: names[place]) : nil
        case .term(let place): return term(place, source, &budget)
        case .condition(let place):
            return condition(place, source, &budget).map(Value.boolean)
        }
    }

    private func term(
        _ place: Int, _ source: some NameSource, _ budget: inout Budget
    ) -> Value? {
        switch terms[place] {
        case .entry(let name, let owner):
            guard budget.spend(1), let owner = value(owner, source, &budget) else { return nil }
            return entry(names[name], of: owner)
        case .negation(let operand):
            guard budget.spend(1), case .number(let number) = value(operand, source, &budget) else {
                return nil
            }
            return .number(number.isZero ? number : number.negated)
        case .arithmetic(let first, let rest): return arithmetic(first, rest, source, &budget)
        case .conditional(let condition, let positive, let negative):
            guard budget.spend(1), let truth = truth(condition, source, &budget) else { return nil }
            return value(truth ? positive : negative, source, &budget)
        case .count(let list, let function):
            guard budget.spend(2), isBuiltin(function, source),
                case .list(let elements) = value(list, source, &budget),
                budget.spend(elements.count)
            else { return nil }
            return Value(elements.count)
        case .conversion(let constant, let functions):
            guard budget.spend(1), functions.allSatisfy({ isBuiltin($0, source) }) else {
                return nil
            }
            return constants[constant]
        }
    }

    private func truth(
        _ operand: Operand, _ source: some NameSource, _ budget: inout Budget
    ) -> Bool? {
        guard case .condition(let place) = operand else {
            return value(operand, source, &budget)?.asBoolean
        }
        return condition(place, source, &budget)
    }

    private func condition(
        _ place: Int, _ source: some NameSource, _ budget: inout Budget
    ) -> Bool? {
        switch conditions[place] {
        case .test(let comparison, let name, let constant):
            // What comes of null depends on how strict the evaluation is.
            guard budget.spend(3), let left = source.value(of: names[name]), !left.isNull,
                !constants[constant].isNull
            else { return nil }
            if case .number(let left) = left, case .number(let right) = constants[constant] {
                return comparison.holds(left, right, &budget)
            }
            return comparison.holds(left, constants[constant], &budget)
        case .comparison(let comparison, let left, let right):
            guard budget.spend(1), let left = value(left, source, &budget),
                let right = value(right, source, &budget), !left.isNull, !right.isNull
            else { return nil }
            return comparison.holds(left, right, &budget)
        case .conjunction(let range): return logic(range, deciding: false, source, &budget)
        case .disjunction(let range): return logic(range, deciding: true, source, &budget)
        case .between(let operand, let lower, let upper):
            guard budget.spend(1), let operand = value(operand, source, &budget),
                let lower = value(lower, source, &budget),
                let isAbove = ComparisonOperator.greaterOrEqual.holds(operand, lower, &budget),
                let upper = value(upper, source, &budget),
                let isBelow = ComparisonOperator.lessOrEqual.holds(operand, upper, &budget)
            else { return nil }
            return isAbove && isBelow
        case .membership(let input, let tests):
            guard budget.spend(1), let input = value(input, source, &budget) else { return nil }
            return passes(input, tests, source, &budget)
        case .tests(let input, let tests, let isNegated):
            guard budget.spend(1) else { return nil }
            guard !tests.isEmpty else { return true }
            guard let input = source.value(of: names[input]) else { return nil }
            return passes(input, tests, source, &budget).map { $0 != isNegated }
        case .inversion(let operand, let function):
            guard budget.spend(2), isBuiltin(function, source) else { return nil }
            return truth(operand, source, &budget).map { !$0 }
        }
    }

    private func logic(
        _ range: Range<Int>, deciding: Bool, _ source: some NameSource, _ budget: inout Budget
    ) -> Bool? {
        guard budget.spend(1) else { return nil }
        for index in range {
            guard let truth = truth(members[index].operand, source, &budget) else { return nil }
            if truth == deciding { return deciding }
        }
        return !deciding
    }

    /// Whether a value passes one of several tests.
    private func passes(
        _ input: Value, _ tests: Range<Int>, _ source: some NameSource, _ budget: inout Budget
    ) -> Bool? {
        // What comes of null depends on how strict the evaluation is.
        guard !input.isNull else { return nil }
        for test in members[tests] {
            guard let operand = value(test.operand, source, &budget), !operand.isNull else {
                return nil
            }
            let answer: Bool?
            if let comparison = test.comparison {
                answer = comparison.holds(input, operand, &budget)
            } else if test.asksInput, case .boolean(let truth) = operand {
                answer = truth
            } else {
                answer = input.passes(operand, &budget)
            }
            guard let answer else { return nil }
            if answer { return true }
        }
        return false
    }

    private func arithmetic(
        _ first: Operand, _ rest: Range<Int>, _ source: some NameSource, _ budget: inout Budget
    ) -> Value? {
        guard budget.spend(1), var result = value(first, source, &budget) else { return nil }
        for index in rest {
            guard let operand = value(members[index].operand, source, &budget) else { return nil }
            do {
                result = try Arithmetic.apply(members[index].sign, result, operand, &budget)
            } catch {
                return nil  // The evaluator will say why.
            }
        }
        return result
    }

    private func entry(_ name: Name, of owner: Value) -> Value? {
        switch owner {
        case .context(let context): context.value(of: name)
        case .list, .null: nil
        default: owner.property(name.text)
        }
    }

    private func isBuiltin(_ function: Int, _ source: some NameSource) -> Bool {
        source.value(of: names[function]) == nil
    }
}
