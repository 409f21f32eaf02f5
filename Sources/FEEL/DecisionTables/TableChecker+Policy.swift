extension TableChecker {
    // MARK: The hit policy

    mutating func checkPolicy() {
        let policy = table.hitPolicy
        if policy.isAggregation {
            if table.outputs.count > 1 {
                report(
                    .aggregation, .table, "‘\(policy.rawValue)’ needs a single output.",
                    "“\(policy.rawValue)”只能有一个输出。")
            } else if !policy.aggregates(table.outputs[0].type) {
                report(
                    .aggregation, .output(1),
                    "‘\(policy.rawValue)’ is not defined for \(table.outputs[0].type).",
                    "“\(policy.rawValue)”不适用于\(table.outputs[0].type.chineseName)。")
            }
        }
        if policy.needsPriorities { checkPriorities() }
        let defaults = table.parts.outputs.map { $0.defaultExpression != nil }
        if defaults.contains(true), let missing = defaults.firstIndex(of: false) {
            report(
                .partialDefault, .output(missing + 1),
                "Either all outputs have a default or none.", "默认值要么每个输出都有，要么都没有。")
        }
    }

    private mutating func checkPriorities() {
        let policy = table.hitPolicy.rawValue
        guard table.parts.outputs.contains(where: { $0.allowed != nil }) else {
            return report(
                .noPriorities, .output(1),
                "‘\(policy)’ needs the output's values in descending priority.",
                "“\(policy)”需要按优先级从高到低列出输出的允许值。")
        }
        for (index, output) in table.parts.outputs.enumerated() {
            guard let allowed = output.allowed else { continue }
            let isList = !allowed.isNegated && allowed.openTests.isEmpty
            guard
                !isList || allowed.constants.contains(where: { $0.usesOrder || $0.isNegative })
                    || output.values.isEmpty
            else { continue }
            report(
                .noPriorities, .output(index + 1),
                "‘\(policy)’ needs the output's values as a list of literals.",
                "“\(policy)”需要把输出的允许值写成字面值列表。")
        }
    }
}

extension ConstantTest {
    /// Whether the test asks for another value than the one it names.
    fileprivate var isNegative: Bool { comparison == .notEqual }
}

extension DecisionTable.HitPolicy {
    /// Whether results of a type can be aggregated.
    fileprivate func aggregates(_ type: FEELType) -> Bool {
        switch self {
        case .sum: type.mayBe(.number)
        case .minimum, .maximum: type.mayBeOrdered
        default: true
        }
    }
}
