extension Decimal128 {
    /// The number to a power, rounded half-even; exact where the result is.
    ///
    /// Anything to the power of 0 is 1.
    ///
    /// - Returns: `nil` when the result is too large, for 0 to a negative power, and for a negative
    ///   number to a power with a fraction.
    public func power(_ other: Decimal128) -> Decimal128? {
        guard !other.isZero else { return .one }
        guard !isNegative || isZero || other.isInteger else { return nil }
        let isNegativeResult = isNegative && other.isOddInteger
        guard !isZero else {
            guard !other.isNegative else { return nil }
            return Decimal128(packing: 0, exponent: 0, isNegative: isNegativeResult)
        }
        if let whole = Int(exactly: other), let exact = exactPower(whole, isNegativeResult) {
            return exact
        }
        guard let logarithm = logarithmFixed, !logarithm.magnitude.isZero else {
            // Only `1` itself has integer powers without digits after the point.
            let isExact = coefficient == 1 && other.isInteger
            return Decimal128(
                packing: isExact ? 1 : PowersOfTen.narrow[33], exponent: isExact ? 0 : -33,
                isNegative: isNegativeResult)
        }
        // |ln x| is at least 1E-34: beyond 1E+40 the result is 0 or too large.
        guard other.adjustedExponent < 40 else {
            let grows = logarithm.isNegative == other.isNegative
            return grows ? nil : .underflow(isNegative: isNegativeResult)
        }
        let factor = FixedPoint(
            coefficient: other.coefficient, exponent: other.exponent, isNegative: other.isNegative)
        let result = Decimal128.exponential(of: logarithm * factor)
        return isNegativeResult ? result?.negated : result
    }

    /// A result that is too small for any digit.
    static func underflow(isNegative: Bool) -> Decimal128 {
        Decimal128(packing: 0, exponent: smallestExponent, isNegative: isNegative)
    }

    private var isOddInteger: Bool {
        let reduced = reduced
        return reduced.exponent == 0 && reduced.coefficient & 1 == 1
    }

    /// An integer power by multiplication, when the digits stay few enough to be worth it.
    private func exactPower(_ exponent: Int, _ isNegativeResult: Bool) -> Decimal128? {
        let base = exponent > 0 ? self : reduced
        let (power, overflow) = base.exponent.multipliedReportingOverflow(by: exponent)
        if base.coefficient == 1, exponent < 0, !overflow, (-6176...6111).contains(power) {
            return Decimal128(packing: 1, exponent: power, isNegative: isNegativeResult)
        }
        guard exponent.magnitude <= 10_000, base.digits * Int(exponent.magnitude) <= 2_000 else {
            return nil
        }
        let product = BigNatural.power(base.coefficient, Int(exponent.magnitude))
        let resultExponent = base.exponent * Int(exponent.magnitude)
        if exponent > 0 {
            return Decimal128.rounding(
                product, exponent: resultExponent, isNegative: isNegativeResult)
        }
        // 10^k / product with 36 digits or more, and one that says whether anything follows.
        let scale = 37 + ((product.bits * 1233) >> 12)
        let (quotient, rest) = BigNatural.power(10, scale).divided(by: product)
        let digits = quotient * BigNatural(10) + BigNatural(rest.isZero ? 0 : 1)
        let inverse = Decimal128.rounding(
            digits, exponent: -resultExponent - scale - 1, isNegative: isNegativeResult)
        guard let inverse, rest.isZero, !inverse.isZero else { return inverse }
        return inverse.reduced
    }

    /// Rounds a natural number of any size once.
    private static func rounding(
        _ exact: BigNatural, exponent: Int, isNegative: Bool
    ) -> Decimal128? {
        guard exact.bits > 256 else {
            let low = exact.limbs.prefix(4), high = exact.limbs.dropFirst(4)
            let wide = Wide(
                high: BigNatural(limbs: Array(high)).narrow ?? 0,
                low: BigNatural(limbs: Array(low)).narrow ?? 0)
            return rounding(wide, exponent: exponent, isNegative: isNegative, .halfEven)
        }
        // 40 digits are kept; one more says whether anything follows.
        let excess = ((exact.bits * 1233) >> 12) - 40
        let (quotient, rest) = exact.divided(by: .power(10, excess))
        let digits = quotient * BigNatural(10) + BigNatural(rest.isZero ? 0 : 1)
        return rounding(digits, exponent: exponent + excess - 1, isNegative: isNegative)
    }
}
