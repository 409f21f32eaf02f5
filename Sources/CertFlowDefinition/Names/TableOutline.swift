import FEEL

/// A decision table's name and columns, as far as the rules that call it need them.
struct TableOutline: Sendable {
    let name: String
    let inputs: [FactOutline]
    let outputs: [FactOutline]
    let hit: String?

    init?(_ node: YAMLNode) {
        guard let name = node.peek("key")?.scalar, !name.isEmpty else { return nil }
        self.name = name
        inputs = (node.peek("inputs")?.list ?? []).compactMap(FactOutline.init)
        outputs = (node.peek("outputs")?.list ?? []).compactMap(FactOutline.init)
        hit = node.peek("hit")?.scalar
    }

    /// The table as rules see it: what it takes and what it answers.
    var function: Function {
        Function(
            name: name, parameters: inputs.map { FEEL.Parameter($0.name, $0.feelType) },
            result: result
        ) { _ in .null }
    }

    private var result: FEELType {
        let single =
            outputs.count == 1
            ? outputs[0].feelType
            : .context(
                Dictionary(outputs.map { ($0.name, $0.feelType) }, uniquingKeysWith: { $1 }))
        switch hit.flatMap(HitWord.init) ?? .unique {
        case .ruleOrder, .outputOrder, .collect: return .list(single)
        case .count: return .number
        case .unique, .any, .priority, .first, .sum, .minimum, .maximum: return single
        }
    }
}

/// What a table answers when several rules match, in the words of a policy file.
enum HitWord: String, CaseIterable {
    case unique, any, priority, first, ruleOrder, outputOrder, collect, sum, minimum, maximum, count

    var policy: DecisionTable.HitPolicy {
        switch self {
        case .unique: .unique
        case .any: .any
        case .priority: .priority
        case .first: .first
        case .ruleOrder: .ruleOrder
        case .outputOrder: .outputOrder
        case .collect: .collect
        case .sum: .sum
        case .minimum: .minimum
        case .maximum: .maximum
        case .count: .count
        }
    }
}
