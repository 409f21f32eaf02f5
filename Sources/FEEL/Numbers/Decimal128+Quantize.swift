extension Decimal128 {
    /// The number with the exponent of another: `2.17` quantized by `0.1` is `2.2`.
    ///
    /// - Returns: `nil` when the result would have more than 34 digits.
    public func quantized(
        like pattern: Decimal128, rounding mode: RoundingMode = .halfEven
    ) -> Decimal128? {
        quantized(toExponent: pattern.exponent, rounding: mode)
    }

    /// The number with an exponent: −2 keeps two digits after the point.
    ///
    /// - Returns: `nil` when the result would have more than 34 digits or the exponent is out of range.
    public func quantized(
        toExponent target: Int, rounding mode: RoundingMode = .halfEven
    ) -> Decimal128? {
        guard (-6176...6111).contains(target) else { return nil }
        guard !isZero else {
            return Decimal128(packing: 0, exponent: target, isNegative: isNegative)
        }
        let shift = exponent - target
        if shift >= 0 {
            guard digits + shift <= Decimal128.precision else { return nil }
            return Decimal128(
                packing: coefficient * PowersOfTen.narrow[shift], exponent: target,
                isNegative: isNegative)
        }
        var kept: UInt128 = 0
        var dropped = Dropped.belowHalf
        if -shift <= 38 {
            let divisor = PowersOfTen.narrow[-shift]
            let parts = coefficient.quotientAndRemainder(dividingBy: divisor)
            (kept, dropped) = (parts.quotient, Dropped(parts.remainder, of: divisor))
        }
        if mode.increases(kept, dropped: dropped, isNegative: isNegative) { kept += 1 }
        guard kept < PowersOfTen.narrow[34] else { return nil }
        return Decimal128(packing: kept, exponent: target, isNegative: isNegative)
    }

    /// The number rounded to some digits after the point; a number without more digits stays as it is.
    ///
    /// - Parameters:
    ///   - scale: How many digits are kept after the point; a negative scale rounds to tens, hundreds …
    ///   - mode: How to round.
    /// - Returns: `nil` when the scale is out of range (−6111 … 6176) or the result is too large.
    public func rounded(scale: Int, _ mode: RoundingMode) -> Decimal128? {
        guard (-6111...6176).contains(scale) else { return nil }
        return exponent >= -scale ? self : quantized(toExponent: -scale, rounding: mode)
    }
}
