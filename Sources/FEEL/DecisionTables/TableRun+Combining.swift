extension TableRun {
    /// The value of the rules that match, and the rules in the order of their results.
    ///
    /// > Source: DMN 1.5, §8.2.10 and §10.3.2.10.
    mutating func combine(_ rules: [Int]) -> (Value, [Int]) {
        switch table.hitPolicy {
        case .unique where rules.count > 1:
            fail(
                .table,
                Message(
                    "Rules \(rules.listed) match together, but only one may.",
                    "\(rules.listedZH)同时适用，而只允许一条。"))
            return (.null, rules)
        case .unique, .first: return (result(of: rules[0]), [rules[0]])
        case .any: return (agreement(of: rules), rules)
        case .priority:
            let order = byPriority(rules)
            return (order[0].value, order.map(\.rule))
        case .outputOrder:
            let order = byPriority(rules)
            return (.list(order.map(\.value)), order.map(\.rule))
        case .ruleOrder, .collect: return (.list(rules.map { result(of: $0) }), rules)
        case .count:
            _ = rules.map { result(of: $0) }
            return (.number(Decimal128(rules.count)), rules)
        case .sum, .minimum, .maximum: return (aggregate(rules), rules)
        }
    }

    /// The result of a rule: a value, or a context where there are several outputs.
    private mutating func result(of rule: Int) -> Value {
        let results = table.parts.results[rule]
        if results.count == 1 { return value(of: results[0], rule, 0) }
        var context = Context()
        for (index, result) in results.enumerated() {
            context[table.outputs[index].name] = value(of: result, rule, index)
        }
        return .context(context)
    }

    private mutating func value(of result: ParsedResult, _ rule: Int, _ output: Int) -> Value {
        if let value = result.settled { return value }
        let location = DecisionTable.Location.result(rule: rule + 1, output: output + 1)
        let found = evaluate(result.expression, at: location, in: scopeOfCells())
        let type = table.outputs[output].type
        guard let value = found.converted(to: type, &budget) else {
            fail(location, .mismatch(table.label(ofOutput: output), type, found))
            return .null
        }
        if let allowed = table.parts.outputs[output].allowed, !value.isNull,
            ask(allowed, about: value, at: .output(output + 1)) != true
        {
            let name = table.label(ofOutput: output)
            fail(
                location,
                Message(
                    "‘\(name)’ would be \(value), which is none of its allowed values.",
                    "“\(name)”将为 \(value)，不在允许值之内。"))
        }
        return value
    }

    /// The result on which all rules agree.
    private mutating func agreement(of rules: [Int]) -> Value {
        let results = rules.map { result(of: $0) }
        guard let other = results.firstIndex(where: { $0 != results[0] }) else {
            return results[0]
        }
        let pair = [rules[0], rules[other]]
        fail(
            .table,
            Message(
                "Rules \(pair.listed) match together, but one says \(results[0]), the other \(results[other]).",
                "\(pair.listedZH)同时适用，但结果分别为 \(results[0]) 和 \(results[other])。"))
        return .null
    }

    /// The results in descending priority; those of equal priority in the order of the rules.
    private mutating func byPriority(_ rules: [Int]) -> [(rule: Int, value: Value)] {
        let ranked = rules.map { rule in
            let value = result(of: rule)
            return (rule: rule, value: value, ranks: table.ranks(of: value))
        }
        return ranked.sorted { left, right in
            if left.ranks == right.ranks { return left.rule < right.rule }
            return left.ranks.lexicographicallyPrecedes(right.ranks)
        }
        .map { ($0.rule, $0.value) }
    }

    /// The sum, or the smallest or largest result.
    private mutating func aggregate(_ rules: [Int]) -> Value {
        var total: Value?
        for rule in rules {
            let next = result(of: rule)
            let joined = total.map { join($0, next) } ?? join(next, nil)
            guard let joined else {
                fail(
                    .result(rule: rule + 1, output: 1),
                    Message(
                        "‘\(table.hitPolicy.rawValue)’ cannot take \(next).",
                        "“\(table.hitPolicy.rawValue)”不能用于 \(next)。"))
                return .null
            }
            total = joined
        }
        return total ?? .null
    }

    /// Two results as one; `nil` when they do not go together. A first result is joined with none.
    private func join(_ left: Value, _ right: Value?) -> Value? {
        if table.hitPolicy == .sum {
            guard case .number(let sum) = left else { return nil }
            guard let right else { return left }
            guard case .number(let next) = right else { return nil }
            return sum.adding(next).map(Value.number)
        }
        guard let order = (right ?? left).compare(left) else { return nil }
        let wanted: Ordering = table.hitPolicy == .minimum ? .below : .above
        return order == wanted ? right ?? left : left
    }
}

extension DecisionTable {
    /// The places of a result among the values of the outputs that have some; smaller ones count first.
    func ranks(of result: Value) -> [Int] {
        parts.outputs.enumerated().compactMap { index, output in
            guard !output.values.isEmpty else { return nil }
            let value = outputs.count == 1 ? result : result.asContext?[outputs[index].name]
            return output.values.firstIndex { $0 == value } ?? output.values.count
        }
    }
}

extension [Int] {
    /// Rules counted from 0 in an English sentence: `2, 3 and 5`.
    var listed: String {
        let numbers = map { String($0 + 1) }
        guard let last = numbers.last, count > 1 else { return numbers.first ?? "" }
        return numbers.dropLast().joined(separator: ", ") + " and " + last
    }

    /// Rules counted from 0 in a Chinese sentence: `第2条、第3条与第5条`.
    var listedZH: String {
        let numbers = map { "第\($0 + 1)条" }
        guard let last = numbers.last, count > 1 else { return numbers.first ?? "" }
        return numbers.dropLast().joined(separator: "、") + "与" + last
    }
}
