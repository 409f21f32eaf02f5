extension Explainer {
    /// A part that is not split any further: its operator and the values on both sides.
    mutating func leaf(_ node: Node, _ frame: Frame, wanted: Bool) -> Answer {
        let answer = value(node, frame)
        let verdict: Verdict =
            switch answer.value {
            case .boolean(wanted): .met
            case .boolean: .unmet
            default: .undecidable
            }
        guard verdict != .met else { return Answer(verdict: .met, parts: []) }
        let sides = sides(of: node, frame)
        let part = part(
            node, verdict, isNegated: !wanted, operator: sides.operator,
            left: sides.left ?? answer.value, right: sides.right,
            missing: verdict == .undecidable ? missing(in: node, frame) : [],
            problems: answer.problems)
        return Answer(verdict: verdict, parts: [part])
    }

    /// The operator of a comparison with the values it compares.
    private mutating func sides(
        of node: Node, _ frame: Frame
    ) -> (operator: String?, left: Value?, right: [Value]) {
        switch node.syntax {
        case .comparison(let comparison, let left, let right):
            return (comparison.rawValue, value(left, frame).value, [value(right, frame).value])
        case .between(let operand, let lower, let upper):
            return (
                "between", value(operand, frame).value,
                [value(lower, frame).value, value(upper, frame).value]
            )
        case .membership(let operand, let tests):
            let input = value(operand, frame).value
            let right = tests.map { test in
                let inner = test.asksInput ? frame.adding("?", input) : frame
                let operand = value(test.operand, inner).value
                return test.comparison.map { .range(ValueRange($0, operand)) } ?? operand
            }
            return ("in", input, right)
        default: return (nil, nil, [])
        }
    }

    /// The names and paths in a part that have no value, each once.
    private mutating func missing(in node: Node, _ frame: Frame) -> [String] {
        switch node.syntax {
        case .name, .path:
            guard value(node, frame).value.isNull else { return [] }
            return [node.span.text(in: source)]
        case .function, .loop, .quantified, .filter:
            // Names within are asked for many values; only what they start from can be told.
            return node.syntax.children.first.map { missing(in: $0, frame) } ?? []
        default:
            var names: [String] = []
            for child in node.syntax.children {
                for name in missing(in: child, frame) where !names.contains(name) {
                    names.append(name)
                }
            }
            return names
        }
    }
}
