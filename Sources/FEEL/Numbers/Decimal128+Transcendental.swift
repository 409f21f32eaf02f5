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
        guard !isZero else { return .one }
        guard adjustedExponent < 6 else { return isNegative ? .underflow(isNegative: false) : nil }
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
    static func exponential(of value: FixedPoint) -> Decimal128? {
        let power = (value / .ln10).whole ?? (value.isNegative ? .min : .max)
        guard power < 6200 else { return nil }
        guard power > -6300 else { return .underflow(isNegative: false) }
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
    var logarithmFixed: FixedPoint? {
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
