/// All values between two ends: the FEEL range, also written as a comparison such as `(< 10)`.
public struct ValueRange: Hashable, Sendable {
    /// The lower end; `nil` when there is none, as in `(< 10)`.
    public let start: Value?
    /// The upper end; `nil` when there is none, as in `(> 10)`.
    public let end: Value?
    /// Whether the lower end belongs to the range.
    public let includesStart: Bool
    /// Whether the upper end belongs to the range.
    public let includesEnd: Bool
    /// Whether it is everything outside instead, as in `(!= 10)`.
    public let isComplement: Bool

    /// A range between two ends.
    ///
    /// - Parameters:
    ///   - start: The lower end, or `nil` for none.
    ///   - end: The upper end, or `nil` for none.
    ///   - includesStart: Whether the lower end belongs to the range.
    ///   - includesEnd: Whether the upper end belongs to the range.
    public init(
        from start: Value?, to end: Value?, includesStart: Bool = true, includesEnd: Bool = true
    ) {
        self.start = start
        self.end = end
        self.includesStart = includesStart && start != nil
        self.includesEnd = includesEnd && end != nil
        isComplement = false
    }

    /// The values that a comparison with an end admits.
    init(_ comparison: ComparisonOperator, _ value: Value) {
        let isEquality = comparison == .equal || comparison == .notEqual
        let isLower = comparison == .greater || comparison == .greaterOrEqual
        start = isEquality || isLower ? value : nil
        end = isEquality || !isLower ? value : nil
        includesStart = isEquality || comparison == .greaterOrEqual
        includesEnd = isEquality || comparison == .lessOrEqual
        isComplement = comparison == .notEqual
    }
}

extension ValueRange {
    /// Whether a value lies in the range; `nil` when it cannot be compared with an end.
    public func contains(_ value: Value) -> Bool? {
        var budget = Budget.unlimited
        return contains(value, &budget)
    }

    /// The same, counting the compared parts; `nil` as well once the budget is spent.
    func contains(_ value: Value, _ budget: inout Budget) -> Bool? {
        guard !isComplement else { return start?.feelEquals(value, &budget).map { !$0 } }
        if let start, start.kind == end?.kind, !start.kind.isOrdered {
            // Only `(= x)` has ends without an order.
            return start.feelEquals(value, &budget)
        }
        var isAbove: Bool? = true
        if let start {
            isAbove = value.compare(start, &budget)
                .map { $0 == .above || includesStart && $0 == .equal }
        }
        var isBelow: Bool? = true
        if let end {
            isBelow = value.compare(end, &budget)
                .map { $0 == .below || includesEnd && $0 == .equal }
        }
        return isAbove.and(isBelow)
    }
}
