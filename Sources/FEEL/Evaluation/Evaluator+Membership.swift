extension Evaluator {
    /// `operand in tests`: true when one test is passed, else unknown when one is unknown.
    func membership(
        _ input: Value, _ tests: [UnaryTest], _ node: Node, _ frame: Frame
    ) -> Bool? {
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
        guard test.asksInput else { return matches(input, value(test.operand, frame)) }
        let answer = value(test.operand, frame.adding("?", input))
        switch answer {
        case .boolean(let truth): return truth
        case .null: return nil
        default: return matches(input, answer)
        }
    }

    /// Whether a value lies in a range, is an element of a list, or equals another value.
    private func matches(_ input: Value, _ test: Value) -> Bool? {
        switch test {
        case .range(let range):
            if case .range = input { return input.feelEquals(test, &budget) }
            return range.contains(input)
        case .list(let elements):
            let isElement = elements.contains { element in
                if case .range(let range) = element, range.contains(input) == true { return true }
                return input.feelEquals(element, &budget) == true
            }
            if isElement { return true }
            guard case .list = input else { return false }
            return input.feelEquals(test, &budget)
        default: return input.feelEquals(test, &budget)
        }
    }

    /// The tests of a decision table against the implicit input.
    func unaryTests(
        _ tests: [UnaryTest], _ isNegated: Bool, _ node: Node, _ frame: Frame
    ) -> Value {
        guard !tests.isEmpty else { return .boolean(true) }
        guard let input = frame.value(of: "?") else {
            return fail(node, "The tests have no input ‘?’.", "测试缺少输入“?”。")
        }
        let answer = membership(input, tests, node, frame)
        return Value(isNegated ? answer.map { !$0 } : answer)
    }
}
