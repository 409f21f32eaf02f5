extension TableSearch {
    /// Finds pairs of rules that match together where the hit policy does not allow it.
    mutating func findOverlaps() {
        var rest = steps
        for second in table.rules.indices {
            for first in 0..<second {
                rest -= table.inputs.count + 1
                guard rest >= 0 else {
                    return leaveOpen(tooLarge: Message("all overlaps", "全部重叠"))
                }
                compare(first, second)
            }
        }
    }

    private mutating func compare(_ first: Int, _ second: Int) {
        let isCertain = zip(space.certainBoxes[first], space.certainBoxes[second])
            .allSatisfy { $0.intersects($1) }
        let boxes = isCertain ? space.certainBoxes : space.possibleBoxes
        guard isCertain || zip(boxes[first], boxes[second]).allSatisfy({ $0.intersects($1) }) else {
            return
        }
        let box = zip(boxes[first], boxes[second]).map { $0.intersection($1) }
        guard let example = space.example(in: box) else { return }
        if table.hitPolicy == .any {
            compareResults(first, second, in: box, example, isCertain: isCertain)
        } else {
            let message =
                isCertain
                ? Message(
                    "Rules \([first, second].listed) overlap", "\([first, second].listedZH)重叠")
                : Message(
                    "Rules \([first, second].listed) may overlap",
                    "\([first, second].listedZH)可能重叠")
            add(
                finding(
                    .overlap, isProved: isCertain, .rule(second + 1), [first, second], in: box,
                    example, message))
        }
    }

    /// Reports two overlapping rules of an any table unless they say the same.
    private mutating func compareResults(
        _ first: Int, _ second: Int, in box: [BitSet], _ example: [Value], isCertain: Bool
    ) {
        let pairs = zip(table.parts.results[first], table.parts.results[second])
        let differing = pairs.enumerated().filter { _, pair in
            if let left = pair.0.settled, let right = pair.1.settled { return left != right }
            return !pair.0.expression.source.isSameText(as: pair.1.expression.source)
        }
        guard !differing.isEmpty else { return }
        let proof = space.examples(in: box, most: 50).first { example in
            differing.contains { _, pair in
                guard let left = value(of: pair.0, at: example),
                    let right = value(of: pair.1, at: example)
                else { return false }
                return left != right
            }
        }
        let isProved = isCertain && proof != nil
        if proof == nil {
            for (output, pair) in differing {
                nameOpenResult(pair.0, first, output)
                nameOpenResult(pair.1, second, output)
            }
        }
        let rules = [first, second]
        let message =
            isProved
            ? Message(
                "Rules \(rules.listed) overlap with different results",
                "\(rules.listedZH)重叠而结果不同")
            : Message(
                "Rules \(rules.listed) may overlap with different results",
                "\(rules.listedZH)可能重叠而结果不同")
        add(
            finding(
                .conflict, isProved: isProved, .rule(second + 1), rules, in: box,
                proof ?? example, message))
    }

    /// The value of a result that needs nothing but the inputs; `nil` for any other result.
    private func value(of result: ParsedResult, at example: [Value]) -> Value? {
        if let value = result.settled { return value }
        let scope = Scope(Context(zip(table.inputs, example).map { ($0.name, $1) }))
        let evaluation = result.expression.evaluate(in: scope, budget: 10_000)
        return evaluation.problems.isEmpty && !evaluation.value.isNull ? evaluation.value : nil
    }

    private mutating func nameOpenResult(_ result: ParsedResult, _ rule: Int, _ output: Int) {
        let location = Location.result(rule: rule + 1, output: output + 1)
        guard result.settled == nil, !undecided.contains(where: { $0.location == location }) else {
            return
        }
        let text = result.expression.source
        leaveOpen(
            location,
            Message(
                "The value of ‘\(text)’ is not known before a decision.",
                "“\(text)”的值在判定之前不可知。"))
    }
}
