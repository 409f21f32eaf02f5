extension Value {
    /// The answer of the FEEL operator `=`: `nil` stands for `null`, when the kinds differ.
    ///
    /// `null` equals only `null`. Times are compared to the second and as instants where both have a
    /// zone. Lists and contexts are equal when all their parts are.
    ///
    /// > Source: DMN 1.5, table 42.
    public func feelEquals(_ other: Value) -> Bool? {
        var budget = Budget.unlimited
        return feelEquals(other, &budget)
    }

    /// The same, counting the compared parts; `nil` as well once the budget is spent.
    func feelEquals(_ other: Value, _ budget: inout Budget) -> Bool? {
        guard budget.spend(1) else { return nil }
        switch (self, other) {
        case (.null, .null): return true
        case (.null, _), (_, .null): return false
        case (.list(let left), .list(let right)):
            guard left.count == right.count else { return false }
            for (left, right) in zip(left, right) where left.feelEquals(right, &budget) != true {
                return false
            }
            return true
        case (.context(let left), .context(let right)):
            guard left.count == right.count else { return false }
            for entry in left.entries {
                guard let value = right[entry.key],
                    entry.value.feelEquals(value, &budget) == true
                else { return false }
            }
            return true
        case (.range(let left), .range(let right)): return left.feelEquals(right)
        case (.time(let left), .time(let right)): return left.feelEquals(right)
        case (.dateAndTime(let left), .dateAndTime(let right)): return left.feelEquals(right)
        case (.function, .function): return nil
        default: return kind == other.kind ? self == other : nil
        }
    }

    /// The order of two values of one ordered kind; `nil` when there is none.
    ///
    /// Numbers, strings, dates, times, dates with times and durations are ordered.
    public func compare(_ other: Value) -> Ordering? {
        switch (self, other) {
        case (.number(let left), .number(let right)): left.compare(right)
        case (.string(let left), .string(let right)):
            left.isSameText(as: right) ? .equal : left.precedes(right) ? .below : .above
        case (.date(let left), .date(let right)): .of(left, right)
        case (.time(let left), .time(let right)): left.compare(right)
        case (.dateAndTime(let left), .dateAndTime(let right)): left.compare(right)
        case (.dayTimeDuration(let left), .dayTimeDuration(let right)): .of(left, right)
        case (.yearMonthDuration(let left), .yearMonthDuration(let right)): .of(left, right)
        default: nil
        }
    }
}

extension ValueRange {
    /// Whether two ranges have the same ends, in the sense of the FEEL operator `=`.
    func feelEquals(_ other: ValueRange) -> Bool {
        func same(_ left: Value?, _ right: Value?) -> Bool {
            guard let left, let right else { return left == nil && right == nil }
            return left.feelEquals(right) == true
        }
        return isComplement == other.isComplement && includesStart == other.includesStart
            && includesEnd == other.includesEnd && same(start, other.start) && same(end, other.end)
    }
}

extension TimeOfDay {
    /// Equality by hour, minute, second and offset; a time with a zone never equals a local one.
    func feelEquals(_ other: TimeOfDay) -> Bool {
        if zone == other.zone { return secondOfDay == other.secondOfDay }
        guard let left = offsetSeconds, let right = other.offsetSeconds else { return false }
        return secondOfDay - left == other.secondOfDay - right
    }
}

extension DateAndTime {
    /// Equality of the instants to the second; a value with a zone never equals a local one.
    func feelEquals(_ other: DateAndTime) -> Bool {
        func second(_ value: DateAndTime) -> Int {
            value.date.daysSinceEpoch * 86_400 + value.time.secondOfDay - (value.offsetSeconds ?? 0)
        }
        return (zone == nil) == (other.zone == nil) && second(self) == second(other)
    }
}
