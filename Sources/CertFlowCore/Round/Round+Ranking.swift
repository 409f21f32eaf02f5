import FEEL

extension Workflow {
    /// Ranks the waiting cases of a round: higher values first, then the earlier number.
    ///
    /// - Parameters:
    ///   - cases: Every case of the round that waits for the decision.
    ///   - surroundings: With the round.
    /// - Returns: Every case once, from rank 1.
    /// - Throws: ``Refusal`` naming the case whose score cannot be computed.
    package func ranking(
        of cases: [Case], in surroundings: Surroundings
    ) throws(Refusal) -> [Round.Ranked] {
        guard let rule = round else { throw .noPanel }
        var keyed: [(id: CaseID, values: [Decimal128])] = []
        for current in cases {
            let scope = CaseScope(
                workflow: self, facts: current.facts, current: current,
                surroundings: surroundings
            ).scope()
            var values: [Decimal128] = []
            for key in [rule.score] + rule.ties {
                guard case .number(let number) = key.expression.evaluate(in: scope).value else {
                    throw .other(
                        "ranking",
                        Bilingual(
                            zh: "\(current.id) 的排序依据“\(key.source)”无法计算，请先补齐。",
                            en:
                                "‘\(key.source)’ cannot be computed for \(current.id); complete it first."
                        ))
                }
                values.append(number)
            }
            keyed.append((current.id, values))
        }
        keyed.sort { left, right in
            for (one, other) in zip(left.values, right.values) where one != other {
                return one > other
            }
            return left.id < right.id
        }
        return keyed.enumerated().map { index, item in
            Round.Ranked(
                id: item.id, rank: index + 1, values: item.values.map(\.feelText))
        }
    }
}
