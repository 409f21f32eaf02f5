extension Decimal128 {
    /// The sum, rounded once.
    ///
    /// - Returns: `nil` when the sum is too large.
    public func adding(_ other: Decimal128, rounding mode: RoundingMode = .halfEven) -> Decimal128?
    {
        if exponent == other.exponent { return sum(aligned: other, mode) }
        return exponent > other.exponent ? sum(lower: other, mode) : other.sum(lower: self, mode)
    }

    /// The difference, rounded once.
    ///
    /// - Returns: `nil` when the difference is too large.
    public func subtracting(
        _ other: Decimal128, rounding mode: RoundingMode = .halfEven
    ) -> Decimal128? {
        adding(other.negated, rounding: mode)
    }

    /// The product, rounded once.
    ///
    /// - Returns: `nil` when the product is too large.
    public func multiplied(
        by other: Decimal128, rounding mode: RoundingMode = .halfEven
    ) -> Decimal128? {
        Decimal128.rounding(
            Wide(coefficient, times: other.coefficient), exponent: exponent + other.exponent,
            isNegative: isNegative != other.isNegative, mode)
    }

    /// The number itself, rounded to the range of the type; a zero becomes positive.
    public func plus(rounding mode: RoundingMode = .halfEven) -> Decimal128? {
        Decimal128(packing: 0, exponent: exponent, isNegative: false).adding(self, rounding: mode)
    }

    /// The number with the other sign; a zero becomes positive.
    public func minus(rounding mode: RoundingMode = .halfEven) -> Decimal128? {
        Decimal128(packing: 0, exponent: exponent, isNegative: false)
            .subtracting(self, rounding: mode)
    }

    private func sum(aligned other: Decimal128, _ mode: RoundingMode) -> Decimal128? {
        Decimal128.sum(
            Wide(low: coefficient), isNegative, Wide(low: other.coefficient), other.isNegative,
            exponent: exponent, mode)
    }

    /// Adds a number with a lower exponent.
    private func sum(lower other: Decimal128, _ mode: RoundingMode) -> Decimal128? {
        let shift = exponent - other.exponent
        let room = 72 - digits
        if coefficient == 0 || shift <= room {
            let shifted =
                coefficient == 0 ? Wide(low: 0) : Wide(low: coefficient).shifted(shift)
            return Decimal128.sum(
                shifted, isNegative, Wide(low: other.coefficient), other.isNegative,
                exponent: other.exponent, mode)
        }
        // The other number lies far below the last digit: any tiny number rounds the same way.
        return Decimal128.sum(
            Wide(low: coefficient).shifted(room), isNegative,
            Wide(low: other.coefficient == 0 ? 0 : 1), other.isNegative,
            exponent: exponent - room, mode)
    }

    private static func sum(
        _ left: Wide, _ leftNegative: Bool, _ right: Wide, _ rightNegative: Bool, exponent: Int,
        _ mode: RoundingMode
    ) -> Decimal128? {
        if leftNegative == rightNegative {
            return rounding(
                left + right, exponent: exponent, isNegative: leftNegative, mode)
        }
        if left == right {
            return rounding(
                Wide(low: 0), exponent: exponent, isNegative: mode == .floor, mode)
        }
        let leftIsLarger = right < left
        return rounding(
            leftIsLarger ? left - right : right - left, exponent: exponent,
            isNegative: leftIsLarger ? leftNegative : rightNegative, mode)
    }
}
