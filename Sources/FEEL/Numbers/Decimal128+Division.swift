extension Decimal128 {
    /// The quotient, rounded once.
    ///
    /// - Returns: `nil` when the divisor is zero or the quotient is too large.
    public func divided(
        by other: Decimal128, rounding mode: RoundingMode = .halfEven
    ) -> Decimal128? {
        guard !other.isZero else { return nil }
        let isNegative = isNegative != other.isNegative
        let ideal = exponent - other.exponent
        guard !isZero else {
            return Decimal128.rounding(
                Wide(low: 0), exponent: ideal, isNegative: isNegative, mode)
        }
        // The quotient gets 35 or 36 digits; one more says whether anything follows.
        let shift = max(0, 35 + other.digits - digits)
        let (whole, rest) = Wide(low: coefficient).shifted(shift)
            .divided(by: other.coefficient)
        var quotient = whole
        var resultExponent = ideal - shift
        if rest != 0 {
            quotient = quotient * 10 + 1
            resultExponent -= 1
        } else {
            while resultExponent < ideal, quotient % 10 == 0 {
                quotient /= 10
                resultExponent += 1
            }
        }
        return Decimal128.rounding(
            Wide(low: quotient), exponent: resultExponent, isNegative: isNegative, mode)
    }

    /// What is left after subtracting the divisor a whole number of times, with the dividend's sign.
    ///
    /// - Returns: `nil` when the divisor is zero, or when the whole quotient has more than 34 digits.
    public func remainder(dividingBy other: Decimal128) -> Decimal128? {
        guard !other.isZero else { return nil }
        let shift = exponent - other.exponent
        let resultExponent = min(exponent, other.exponent)
        guard !isZero else {
            return Decimal128(packing: 0, exponent: resultExponent, isNegative: isNegative)
        }
        guard magnitude.compare(other.magnitude) != .below else {
            return Decimal128.rounding(
                shift > 0 ? Wide(low: coefficient).shifted(min(shift, 38)) : Wide(low: coefficient),
                exponent: shift > 0 ? resultExponent : exponent, isNegative: isNegative, .halfEven)
        }
        guard adjustedExponent - other.adjustedExponent <= Decimal128.precision else { return nil }
        let (quotient, remainder): (Wide, UInt128)
        if shift >= 0 {
            (quotient, remainder) = Wide(low: coefficient).shifted(shift)
                .dividedWide(by: other.coefficient)
        } else {
            let divisor = Wide(low: other.coefficient).shifted(-shift)
            let parts = coefficient.quotientAndRemainder(dividingBy: divisor.low)
            (quotient, remainder) = (Wide(low: parts.quotient), parts.remainder)
        }
        guard quotient.digits <= Decimal128.precision else { return nil }
        return Decimal128(packing: remainder, exponent: resultExponent, isNegative: isNegative)
    }

    /// The remainder of the division rounded to negative infinity: it has the sign of the divisor.
    ///
    /// - Returns: `nil` when the divisor is zero or the quotient has more than 34 digits.
    /// > Source: DMN 1.5, §10.3.4.5, `modulo`.
    public func modulo(_ other: Decimal128) -> Decimal128? {
        guard let remainder = remainder(dividingBy: other) else { return nil }
        guard !remainder.isZero, remainder.isNegative != other.isNegative else { return remainder }
        return remainder.adding(other)
    }
}

extension Wide {
    /// Quotient and remainder, when the quotient may need more than 128 bits.
    func dividedWide(by divisor: UInt128) -> (quotient: Wide, remainder: UInt128) {
        let top = high.quotientAndRemainder(dividingBy: divisor)
        let bottom = divisor.dividingFullWidth((top.remainder, low))
        return (Wide(high: top.quotient, low: bottom.quotient), bottom.remainder)
    }
}
