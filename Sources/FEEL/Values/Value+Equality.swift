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
        // The most frequent kind first, without a copy of either text.
        if case .string(let left) = self, case .string(let right) = other {
            return left.isSameText(as: right)
        }
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
        case (.string(let left), .string(let right)):
            guard left.utf8.count == right.utf8.count, budget.spend(left.utf8.count / 16) else {
                return budget.isSpent ? nil : false
            }
            return left.isSameText(as: right)
        case (.range(let left), .range(let right)): return left.feelEquals(right, &budget)
        case (.time(let left), .time(let right)): return left.feelEquals(right)
        case (.dateAndTime(let left), .dateAndTime(let right)): return left.feelEquals(right)
        case (.function, .function): return nil
        default: return kind == other.kind ? self == other : nil
        }
    }

    /// The order of two values, counting long texts; `nil` as well once the budget is spent.
    func compare(_ other: Value, _ budget: inout Budget) -> Ordering? {
        if case .string(let left) = self, case .string(let right) = other {
            guard budget.spend(Swift.min(left.utf8.count, right.utf8.count) / 16) else {
                return nil
            }
        }
        return compare(other)
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

extension Value {
    /// What `==` says, counting the compared parts; false as well once the budget is spent.
    func isIdentical(to other: Value, _ budget: inout Budget) -> Bool {
        guard budget.spend(1 + textWeight) else { return false }
        switch (self, other) {
        case (.list(let left), .list(let right)):
            return left.count == right.count
                && zip(left, right).allSatisfy { $0.isIdentical(to: $1, &budget) }
        case (.context(let left), .context(let right)):
            return left.count == right.count
                && left.entries.allSatisfy { entry in
                    right[entry.key].map { entry.value.isIdentical(to: $0, &budget) } ?? false
                }
        case (.range(let left), .range(let right)):
            guard left.isComplement == right.isComplement,
                left.includesStart == right.includesStart, left.includesEnd == right.includesEnd
            else { return false }
            return zip([left.start, left.end], [right.start, right.end]).allSatisfy {
                guard let left = $0, let right = $1 else { return $0 == nil && $1 == nil }
                return left.isIdentical(to: right, &budget)
            }
        default: return self == other
        }
    }

    /// The steps that a look at the texts of a value takes.
    var textWeight: Int {
        switch self {
        case .string(let text): text.utf8.count / 8
        case .range(let range): (range.start?.textWeight ?? 0) + (range.end?.textWeight ?? 0)
        default: 0
        }
    }
}

extension ValueRange {
    /// Whether two ranges have the same ends, in the sense of the FEEL operator `=`.
    func feelEquals(_ other: ValueRange, _ budget: inout Budget) -> Bool {
        func same(_ left: Value?, _ right: Value?) -> Bool {
            guard let left, let right else { return left == nil && right == nil }
            return left.feelEquals(right, &budget) == true
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
