extension Decimal128 {
    /// The square root, rounded once half-even.
    ///
    /// - Returns: `nil` for a negative number.
    public var squareRoot: Decimal128? {
        guard !isZero else {
            return Decimal128(
                packing: 0, exponent: exponent >> 1, isNegative: isNegative)
        }
        guard !isNegative else { return nil }
        // An even exponent and at least 71 digits give a root of at least 36 digits.
        var shift = max(0, 71 - digits)
        if (exponent - shift) % 2 != 0 { shift += 1 }
        let wide = BigNatural(coefficient) * .power(10, shift)
        let root = wide.squareRoot
        guard var digits = root.narrow else { return nil }
        var resultExponent = (exponent - shift) / 2
        if root * root == wide {
            let ideal = exponent >> 1
            while resultExponent < ideal, digits % 10 == 0 {
                digits /= 10
                resultExponent += 1
            }
        } else {
            digits = digits * 10 + 1
            resultExponent -= 1
        }
        return Decimal128.rounding(
            Wide(low: digits), exponent: resultExponent, isNegative: false, .halfEven)
    }

    /// e to the power of the number, rounded half-even.
    ///
    /// - Returns: `nil` when the result is too large.
    public var exponential: Decimal128? {
        guard adjustedExponent < 6 else {
            return isNegative || isZero ? Decimal128.exponential(of: FixedPoint(-100_000)) : nil
        }
        guard !isZero else { return .one }
        return Decimal128.exponential(
            of: FixedPoint(coefficient: coefficient, exponent: exponent, isNegative: isNegative))
    }

    /// The natural logarithm, rounded half-even.
    ///
    /// - Returns: `nil` for zero and for a negative number.
    public var naturalLogarithm: Decimal128? {
        guard !isNegative, let logarithm = logarithmFixed else { return nil }
        guard !logarithm.magnitude.isZero else { return .zero }
        return Decimal128(logarithm, shiftedBy: 0)
    }

    /// e^x for a number in fixed point.
    private static func exponential(of value: FixedPoint) -> Decimal128? {
        let power = (value / .ln10).whole ?? (value.isNegative ? .min : .max)
        guard power < 6200 else { return nil }
        guard power > -6300 else {
            return Decimal128(packing: 0, exponent: smallestExponent, isNegative: false)
        }
        // r = x − n · ln 10 lies within ±2.31; the series is summed for r / 256 and squared 8 times.
        let reduced = value - FixedPoint(power) * .ln10
        let small = FixedPoint(magnitude: reduced.magnitude >> 8, isNegative: reduced.isNegative)
        var term = FixedPoint(1)
        var sum = term
        var count: UInt32 = 0
        repeat {
            count += 1
            term = (term * small).divided(by: count)
            sum = sum + term
        } while !term.magnitude.isZero
        for _ in 0..<8 { sum = sum * sum }
        return Decimal128(sum, shiftedBy: power)
    }

    /// ln x in fixed point; `nil` for zero. The sign is ignored.
    private var logarithmFixed: FixedPoint? {
        guard !isZero else { return nil }
        // x = m · 10ⁿ with m in 0.316 … 3.16, so that nothing cancels near 1.
        var power = adjustedExponent
        var mantissa = FixedPoint(coefficient: coefficient, exponent: exponent - power)
        if mantissa.magnitude > FixedPoint(coefficient: 316, exponent: -2).magnitude {
            mantissa = mantissa.divided(by: 10)
            power += 1
        }
        // m = f · 2ᵏ with f in 0.7 … 1.41.
        var twos = 0
        while mantissa.magnitude > FixedPoint(coefficient: 141, exponent: -2).magnitude {
            mantissa = FixedPoint(magnitude: mantissa.magnitude >> 1)
            twos += 1
        }
        while mantissa.magnitude < FixedPoint(coefficient: 70, exponent: -2).magnitude {
            mantissa = FixedPoint(magnitude: mantissa.magnitude << 1)
            twos -= 1
        }
        let ratio = (mantissa - FixedPoint(1)) / (mantissa + FixedPoint(1))
        let square = ratio * ratio
        var term = ratio
        var sum = ratio
        var count: UInt32 = 1
        while !term.magnitude.isZero {
            term = term * square
            count += 2
            sum = sum + term.divided(by: count)
        }
        return sum + sum + FixedPoint(twos) * .ln2 + FixedPoint(power) * .ln10
    }

    /// A fixed-point number times 10ⁿ, rounded half-even.
    private init?(_ value: FixedPoint, shiftedBy power: Int) {
        // Scale so that the whole part has 36 to 38 digits; one more says whether anything follows.
        let bits = value.magnitude.bits - FixedPoint.places
        var scale = max(0, 37 - ((bits * 1233) >> 12))
        var scaled = value.magnitude * .power(10, scale)
        var whole = scaled >> FixedPoint.places
        while let narrow = whole.narrow, narrow < PowersOfTen.narrow[35] {
            scale += 1
            scaled = scaled * BigNatural(10)
            whole = scaled >> FixedPoint.places
        }
        guard let digits = whole.narrow else { return nil }
        let isExact = whole << FixedPoint.places == scaled
        let result = Decimal128.rounding(
            Wide(digits, times: 10) + Wide(low: isExact ? 0 : 1), exponent: power - scale - 1,
            isNegative: value.isNegative, .halfEven)
        guard let result else { return nil }
        self = result
    }
}

extension Decimal128 {
    /// The number to a power, rounded half-even; exact where the result is.
    ///
    /// Anything to the power of 0 is 1.
    ///
    /// - Returns: `nil` when the result is too large, for 0 to a negative power, and for a negative
    ///   number to a power with a fraction.
    public func power(_ other: Decimal128) -> Decimal128? {
        guard !other.isZero else { return .one }
        guard !isZero else {
            guard !other.isNegative else { return nil }
            return .zero
        }
        let isOdd = other.isOddInteger
        guard !isNegative || other.isInteger else { return nil }
        let isNegativeResult = isNegative && isOdd
        if let whole = Int(exactly: other), let exact = exactPower(whole, isNegativeResult) {
            return exact
        }
        guard let logarithm = logarithmFixed, !logarithm.magnitude.isZero else { return .one }
        // |ln x| is at least 1E-34: beyond 1E+40 the result is 0 or too large.
        guard other.adjustedExponent < 40 else {
            let grows = logarithm.isNegative == other.isNegative
            return grows ? nil : .zero
        }
        let factor = FixedPoint(
            coefficient: other.coefficient, exponent: other.exponent, isNegative: other.isNegative)
        let result = Decimal128.exponential(of: logarithm * factor)
        return isNegativeResult ? result?.negated : result
    }

    private var isOddInteger: Bool {
        let reduced = reduced
        return reduced.exponent == 0 && reduced.coefficient & 1 == 1
    }

    /// An integer power by multiplication, when the digits stay few enough to be worth it.
    private func exactPower(_ exponent: Int, _ isNegativeResult: Bool) -> Decimal128? {
        let base = exponent > 0 ? self : reduced
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
        return rest.isZero ? inverse?.reduced : inverse
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
