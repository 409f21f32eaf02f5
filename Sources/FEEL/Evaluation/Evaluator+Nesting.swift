import Synchronization

extension Evaluator {
    /// Lists, contexts and ranges within one another that a name may stand for.
    static let deepestValue = 200

    /// A value that is about to be given a name.
    ///
    /// What is written or called in one expression is nested only as deep as the expression itself;
    /// deeper values grow from name to name, so that they are looked at where a name is given.
    func bounded(_ value: Value, _ node: Node) -> Value {
        switch node.syntax {
        case .name, .path, .literal, .temporal: return value
        default: break
        }
        guard value.isDeeper(than: Evaluator.deepestValue, &nestingBudget) else { return value }
        if nestingBudget.isSpent {
            _ = spend(.max, node.span)
            return .null
        }
        return fail(node, "The value is nested too deeply.", "值的嵌套层数过多。")
    }
}

/// How many functions of an evaluation are alive. Each may keep another one alive, and giving up such a
/// chain takes as much of the stack as it is long.
final class FunctionCensus: Sendable {
    private let alive = Atomic<Int>(0)

    /// Functions defined in expressions that may be alive at once.
    static let most = 4_000

    /// Counts one more; false when there are too many.
    func enter() -> Bool {
        guard alive.add(1, ordering: .relaxed).newValue > FunctionCensus.most else { return true }
        leave()
        return false
    }

    func leave() { alive.subtract(1, ordering: .relaxed) }
}

extension Value {
    /// Whether lists, contexts and ranges within one another are nested deeper than allowed.
    func isDeeper(than levels: Int, _ budget: inout Budget) -> Bool {
        let parts: Int
        switch self {
        case .list(let elements): parts = elements.count
        case .context(let context): parts = context.count
        case .range: parts = 2
        default: return false
        }
        guard levels > 0, budget.spend(1 + parts) else { return true }
        switch self {
        case .list(let elements):
            return elements.contains { $0.isDeeper(than: levels - 1, &budget) }
        case .context(let context):
            return context.entries.contains { $0.value.isDeeper(than: levels - 1, &budget) }
        case .range(let range):
            return [range.start, range.end].contains {
                $0?.isDeeper(than: levels - 1, &budget) ?? false
            }
        default: return false
        }
    }
}
