extension Evaluator {
    /// `operand in tests`: true when one test is passed, else unknown when one is unknown.
    func membership(
        _ input: Value, _ tests: [UnaryTest], _ node: Node, _ frame: Frame
    ) -> Bool? {
        let asksForNull = tests.contains { $0.operand.isNull }
        guard !isStrict || !input.isNull || asksForNull else { return nil }
        var answer: Bool? = false
        for test in tests {
            answer = answer.or(passes(input, test, node, frame))
            if answer == true { break }
        }
        return answer
    }

    private func passes(_ input: Value, _ test: UnaryTest, _ node: Node, _ frame: Frame) -> Bool? {
        if let comparison = test.comparison {
            return compare(comparison, input, value(test.operand, frame), node).asBoolean
        }
        guard test.asksInput else {
            let operand = value(test.operand, frame)
            guard !isStrict || !operand.isNull || test.operand.isNull else { return nil }
            return input.passes(operand, &budget)
        }
        let answer = value(test.operand, frame.adding("?", input))
        switch answer {
        case .boolean(let truth): return truth
        case .null: return nil
        default: return input.passes(answer, &budget)
        }
    }

    /// The tests of a decision table against the implicit input.
    func unaryTests(
        _ tests: [UnaryTest], _ isNegated: Bool, _ node: Node, _ frame: Frame
    ) -> Value {
        guard !tests.isEmpty else { return .boolean(true) }
        guard let input = frame.value(of: .input) else {
            return fail(node, "The tests have no input ‘?’.", "测试缺少输入“?”。")
        }
        let answer = membership(input, tests, node, frame)
        return Value(isNegated ? answer.map { !$0 } : answer)
    }
}

extension Value {
    /// Whether the value lies in a range, is an element of a list, or equals another value.
    func passes(_ test: Value, _ budget: inout Budget) -> Bool? {
        switch test {
        case .range(let range):
            if case .range = self { return feelEquals(test, &budget) }
            return range.contains(self, &budget)
        case .list(let elements):
            for element in elements {
                if case .range(let range) = element, range.contains(self, &budget) == true {
                    return true
                }
                if feelEquals(element, &budget) == true { return true }
            }
            guard case .list = self else { return false }
            return feelEquals(test, &budget)
        default: return feelEquals(test, &budget)
        }
    }
}

extension Name {
    /// The implicit input of tests.
    static let input = Name("?")
}
