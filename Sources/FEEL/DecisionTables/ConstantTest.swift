/// A test of a cell whose value is known when the table is read.
struct ConstantTest: Sendable {
    /// `nil` for a value, range or list that the input is compared with as a whole.
    let comparison: ComparisonOperator?
    let value: Value

    /// Whether an input passes, exactly as the evaluator would say; `nil` when that is unknown.
    func admits(_ input: Value) -> Bool? {
        switch comparison {
        case nil: return matches(input)
        case .equal: return input.feelEquals(value)
        case .notEqual: return input.feelEquals(value).map { !$0 }
        case .some(let comparison): return input.compare(value).map(comparison.admits)
        }
    }

    private func matches(_ input: Value) -> Bool? {
        switch value {
        case .range(let range):
            if case .range = input { return input.feelEquals(value) }
            return range.contains(input)
        case .list(let elements):
            let isElement = elements.contains { element in
                if case .range(let range) = element, range.contains(input) == true { return true }
                return input.feelEquals(element) == true
            }
            if isElement { return true }
            guard case .list = input else { return false }
            return input.feelEquals(value)
        default: return input.feelEquals(value)
        }
    }

    /// The values at which the answer may change.
    var points: [Value] {
        func ends(_ value: Value) -> [Value] {
            guard case .range(let range) = value else { return [value] }
            return [range.start, range.end].compactMap(\.self)
        }
        guard case .list(let elements) = value else { return ends(value) }
        return elements.flatMap(ends)
    }

    /// Whether the test asks for more than equality.
    var usesOrder: Bool {
        func isRange(_ value: Value) -> Bool {
            if case .range = value { true } else { false }
        }
        switch comparison {
        case .less, .lessOrEqual, .greater, .greaterOrEqual: return true
        case .equal, .notEqual: return false
        case nil:
            guard case .list(let elements) = value else { return isRange(value) }
            return elements.contains(where: isRange)
        }
    }
}

extension Node {
    /// The value of a part that is the same in every scope; `nil` when it depends on one.
    ///
    /// A scope may give the hidden names; a function of such a name is not the built-in.
    func constant(hiding names: CellNames) -> Value? {
        guard isConstant(hiding: names) else { return nil }
        if case .literal(let value) = syntax { return value }
        let scope = Scope(names.constants)
        let evaluator = Evaluator(scope: scope, budget: 10_000)
        let value = evaluator.result(self, scope.frame)
        return value.isNull ? nil : value
    }

    private func isConstant(hiding names: CellNames) -> Bool {
        switch syntax {
        case .literal: return true
        case .name(let name): return names.constants[name] != nil
        case .temporal(_, let value): return !value.isNull
        case .negation, .arithmetic, .list, .interval, .comparisonRange: break
        case .call(let callee, _):
            guard case .name(let name) = callee.syntax, Node.constructors.contains(name),
                !names.contains(name)
            else { return false }
            return syntax.children.dropFirst().allSatisfy { $0.isConstant(hiding: names) }
        default: return false
        }
        return syntax.children.allSatisfy { $0.isConstant(hiding: names) }
    }

    /// Built-ins that only write a value down.
    private static let constructors: Set<String> = ["date", "time", "date and time", "duration"]

    /// Whether the literal `null` stands anywhere in the part.
    var mentionsNull: Bool {
        if case .literal(.null) = syntax { return true }
        return syntax.children.contains(where: \.mentionsNull)
    }
}
