/// How a number is rounded that has more digits than there is room for.
public enum RoundingMode: String, Sendable, Hashable, CaseIterable {
    /// To the nearest; a tie goes to the even digit. The default of FEEL.
    case halfEven = "half_even"
    /// To the nearest; a tie goes away from zero (四舍五入).
    case halfUp = "half_up"
    /// To the nearest; a tie goes towards zero.
    case halfDown = "half_down"
    /// Away from zero.
    case up
    /// Towards zero.
    case down
    /// Towards negative infinity.
    case floor
    /// Towards positive infinity.
    case ceiling
    /// Towards zero, unless the last digit would be 0 or 5: then away from zero.
    case zeroFiveUp = "05up"
}

extension RoundingMode {
    /// Whether a truncated coefficient is to be increased by one.
    ///
    /// - Parameters:
    ///   - kept: The truncated coefficient.
    ///   - toHalf: How the part that was dropped compares with one half of the last place.
    ///   - isNegative: The sign of the number.
    /// - Returns: False whenever nothing was dropped.
    func increases(_ kept: UInt128, dropped toHalf: Dropped, isNegative: Bool) -> Bool {
        guard toHalf != .nothing else { return false }
        switch self {
        case .halfEven: return toHalf == .aboveHalf || toHalf == .half && kept & 1 == 1
        case .halfUp: return toHalf != .belowHalf
        case .halfDown: return toHalf == .aboveHalf
        case .up: return true
        case .down: return false
        case .floor: return isNegative
        case .ceiling: return !isNegative
        case .zeroFiveUp: return kept % 5 == 0
        }
    }
}

extension RoundingMode {
    /// Whether a number that is too large becomes the largest one, because rounding goes towards it.
    fileprivate func stopsAtLargest(isNegative: Bool) -> Bool {
        switch self {
        case .halfEven, .halfUp, .halfDown, .up: false
        case .down, .zeroFiveUp: true
        case .floor: !isNegative
        case .ceiling: isNegative
        }
    }
}

/// The part of a number that rounding drops, compared with one half of the last place.
enum Dropped: Sendable {
    case nothing, belowHalf, half, aboveHalf

    init(_ remainder: UInt128, of divisor: UInt128) {
        if remainder == 0 {
            self = .nothing
        } else {
            let half = divisor / 2
            self = remainder < half ? .belowHalf : remainder == half ? .half : .aboveHalf
        }
    }
}

extension Decimal128 {
    /// Rounds an exact result once, to 34 digits and to the range of exponents.
    ///
    /// - Returns: `nil` when the number is too large, unless the mode rounds to the largest number.
    static func rounding(
        _ exact: Wide, exponent: Int, isNegative: Bool, _ mode: RoundingMode
    ) -> Decimal128? {
        if exact.high == 0, exact.low < PowersOfTen.narrow[34], exponent >= -6176, exponent <= 6111
        {
            return Decimal128(packing: exact.low, exponent: exponent, isNegative: isNegative)
        }
        if exact.isZero {
            return Decimal128(
                packing: 0, exponent: min(max(exponent, -6176), 6111), isNegative: isNegative)
        }
        let digits = exact.digits
        let excess = max(digits - precision, smallestExponent - exponent)
        guard excess > 0 else {
            return folding(
                exact.low, exponent: exponent, digits: digits, isNegative: isNegative, mode)
        }
        var kept: UInt128
        let dropped: Dropped
        if excess > digits {
            (kept, dropped) = (0, .belowHalf)
        } else if excess > 38 {
            (kept, dropped) = exact.split(dropping: excess)
        } else {
            let divisor = PowersOfTen.narrow[excess]
            let (quotient, remainder) = exact.divided(by: divisor)
            (kept, dropped) = (quotient, Dropped(remainder, of: divisor))
        }
        var exponent = exponent + excess
        if mode.increases(kept, dropped: dropped, isNegative: isNegative) {
            kept += 1
            if kept == PowersOfTen.narrow[34] {
                kept = PowersOfTen.narrow[33]
                exponent += 1
            }
        }
        return folding(
            kept, exponent: exponent, digits: Wide(low: kept).digits, isNegative: isNegative, mode)
    }

    /// Brings an exponent above 6111 down by adding zeros to the coefficient, where they fit.
    private static func folding(
        _ coefficient: UInt128, exponent: Int, digits: Int, isNegative: Bool, _ mode: RoundingMode
    ) -> Decimal128? {
        guard exponent > 6111 else {
            return Decimal128(packing: coefficient, exponent: exponent, isNegative: isNegative)
        }
        if coefficient == 0 {
            return Decimal128(packing: 0, exponent: 6111, isNegative: isNegative)
        }
        let padding = exponent - 6111
        guard digits + padding <= precision else {
            guard mode.stopsAtLargest(isNegative: isNegative) else { return nil }
            return Decimal128(
                packing: PowersOfTen.narrow[34] - 1, exponent: 6111, isNegative: isNegative)
        }
        return Decimal128(
            packing: coefficient * PowersOfTen.narrow[padding], exponent: 6111,
            isNegative: isNegative)
    }
}

extension Wide {
    /// Drops more than 38 digits in two steps, keeping track of what was dropped.
    fileprivate func split(dropping excess: Int) -> (kept: UInt128, dropped: Dropped) {
        let first = divided38()
        let rest = min(excess - 38, 38)
        let divisor = PowersOfTen.narrow[rest]
        let (quotient, remainder) = first.quotient.divided(by: divisor)
        let exact = Dropped(remainder, of: divisor)
        guard first.remainder != 0 else { return (quotient, exact) }
        switch exact {
        case .nothing: return (quotient, .belowHalf)
        case .half: return (quotient, .aboveHalf)
        case .belowHalf, .aboveHalf: return (quotient, exact)
        }
    }

    /// Quotient and remainder by 10³⁸.
    private func divided38() -> (quotient: Wide, remainder: UInt128) {
        let divisor = PowersOfTen.narrow[38]
        let top = high.quotientAndRemainder(dividingBy: divisor)
        let bottom = divisor.dividingFullWidth((top.remainder, low))
        return (Wide(high: top.quotient, low: bottom.quotient), bottom.remainder)
    }
}
