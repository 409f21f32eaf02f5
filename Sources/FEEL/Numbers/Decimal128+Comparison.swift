/// How one value is ordered against another.
public enum Ordering: Sendable, Hashable {
    /// The first value comes before the second.
    case below
    /// The values are equal.
    case equal
    /// The first value comes after the second.
    case above

    /// The order of the two values the other way round.
    public var reversed: Ordering {
        switch self {
        case .below: .above
        case .equal: .equal
        case .above: .below
        }
    }

    /// Compares two values of a type that has an order.
    static func of<T: Comparable>(_ left: T, _ right: T) -> Ordering {
        left < right ? .below : left == right ? .equal : .above
    }
}

extension Decimal128: Comparable {
    /// Compares the numbers, not their digits: `1.0` equals `1`, and `-0` equals `0`.
    public func compare(_ other: Decimal128) -> Ordering {
        if isZero { return other.isZero ? .equal : other.isNegative ? .above : .below }
        if other.isZero || isNegative != other.isNegative { return isNegative ? .below : .above }
        let order = compareMagnitude(other)
        return isNegative ? order.reversed : order
    }

    private func compareMagnitude(_ other: Decimal128) -> Ordering {
        if exponent == other.exponent { return .of(coefficient, other.coefficient) }
        let (left, right) = (adjustedExponent, other.adjustedExponent)
        guard left == right else { return .of(left, right) }
        // The first digits stand at the same place, so the exponents differ by less than 34.
        if exponent > other.exponent {
            return .of(
                coefficient * PowersOfTen.narrow[exponent - other.exponent], other.coefficient)
        }
        return .of(coefficient, other.coefficient * PowersOfTen.narrow[other.exponent - exponent])
    }

    /// Whether the numbers are equal; `1.0 == 1`.
    public static func == (left: Decimal128, right: Decimal128) -> Bool {
        left.compare(right) == .equal
    }

    /// Whether the first number is smaller.
    public static func < (left: Decimal128, right: Decimal128) -> Bool {
        left.compare(right) == .below
    }
}

extension Decimal128: Hashable {
    /// Hashes the number, so that `1.0` and `1` hash alike.
    public func hash(into hasher: inout Hasher) {
        guard !isZero else { return hasher.combine(0) }
        let reduced = reduced
        hasher.combine(reduced.coefficient)
        hasher.combine(reduced.exponent)
        hasher.combine(reduced.isNegative)
    }
}
