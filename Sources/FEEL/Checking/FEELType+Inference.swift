extension FEELType {
    /// The most precise type of a value.
    public init(of value: Value) {
        switch value {
        case .null: self = .null
        case .boolean: self = .boolean
        case .number: self = .number
        case .string: self = .string
        case .date: self = .date
        case .time: self = .time
        case .dateAndTime: self = .dateAndTime
        case .dayTimeDuration: self = .dayTimeDuration
        case .yearMonthDuration: self = .yearMonthDuration
        case .list(let elements): self = .list(.joining(elements.map(FEELType.init(of:))))
        case .context(let context):
            self = .context(
                Dictionary(
                    context.entries.map { ($0.key, FEELType(of: $0.value)) },
                    uniquingKeysWith: { $1 }))
        case .range(let range):
            self = .range(
                .joining([range.start, range.end].compactMap { $0.map(FEELType.init(of:)) }))
        case .function(let function): self = function.type
        }
    }

    /// A type that all of some types belong to: the same one, or everything.
    static func joining(_ types: [FEELType]) -> FEELType {
        let known = types.filter { $0 != .null }
        guard let first = known.first else { return types.isEmpty ? .any : .null }
        return known.dropFirst().reduce(first) { joined, type in joined.joined(type) }
    }

    private func joined(_ other: FEELType) -> FEELType {
        if self == other { return self }
        switch (self, other) {
        case (.list(let left), .list(let right)): return .list(left.joined(right))
        case (.range(let left), .range(let right)): return .range(left.joined(right))
        case (.context(let left), .context(let right)):
            // An entry that only one of them has may be missing: it is of any type.
            return .context(left.merging(right) { $0.joined($1) })
        default: return .any
        }
    }

    /// The type itself, or everything when it has more than 500 parts.
    ///
    /// A type that shares its parts can be far larger as text than in memory.
    var limited: FEELType {
        var left = 500
        return isLarger(than: &left) ? .any : self
    }

    private func isLarger(than left: inout Int) -> Bool {
        left -= 1
        guard left >= 0 else { return true }
        switch self {
        case .list(let element), .range(let element): return element.isLarger(than: &left)
        case .context(let members):
            return members.values.contains { $0.isLarger(than: &left) }
        case .function(let parameters, let result):
            return parameters.contains { $0.isLarger(than: &left) } || result.isLarger(than: &left)
        default: return false
        }
    }

    /// Whether a value of this type can be of another type as well; `Any` and `Null` never clash.
    func mayBe(_ other: FEELType) -> Bool {
        switch (self, other) {
        case (.any, _), (_, .any), (.null, _), (_, .null), (.measure, .number): true
        case (.list(let left), .list(let right)), (.range(let left), .range(let right)):
            left.mayBe(right)
        case (.context(let left), .context(let right)):
            right.allSatisfy { name, type in left[name].map { $0.mayBe(type) } ?? left.isEmpty }
                || left.allSatisfy { name, type in right[name].map { type.mayBe($0) } ?? false }
        case (.function(let left, let leftResult), .function(let right, let rightResult)):
            left.count == right.count && leftResult.mayBe(rightResult)
                && zip(left, right).allSatisfy { $0.mayBe($1) }
        default: self == other
        }
    }

    /// Whether a list or range may hold values of a type.
    func holds(_ element: FEELType) -> Bool {
        switch self {
        case .range(let inner): inner.mayBe(element)
        case .list(let inner): inner.mayBe(element) || inner.holds(element)
        default: false
        }
    }

    /// The type of an element: of a list or range its own, else the type itself.
    var element: FEELType {
        switch self {
        case .list(let element), .range(let element): element
        default: self
        }
    }

    /// Whether values of the type can have an order.
    var mayBeOrdered: Bool {
        switch self {
        case .any, .null, .number, .measure, .string, .date, .time, .dateAndTime, .dayTimeDuration,
            .yearMonthDuration:
            true
        case .boolean, .list, .context, .range, .function: false
        }
    }
}

extension Function.Closure {
    /// The type of the body, as far as it can be told without the types of the outside.
    var resultType: FEELType {
        guard let body else { return .any }
        let scope = TypeScope([:]).adding(parameters.map { ($0.name, $0.type) })
        return TypeChecker(source: "").type(body, scope)
    }
}
