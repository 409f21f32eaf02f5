@testable import FEEL

/// An exact number: a fraction of natural numbers times a power of ten.
///
/// It knows nothing of how decimal128 numbers are rounded, and is the judge of that.
struct ExactResult {
    private var numerator: BigNatural
    private var denominator = BigNatural(1)
    private var exponent: Int
    private var isNegative: Bool

    init(_ number: Decimal128) {
        numerator = BigNatural(number.coefficient)
        exponent = number.exponent
        isNegative = number.isNegative
    }

    /// Twice a positive number, and some units of its last place more.
    init(twice number: Decimal128, plus units: Int) {
        self.init(number)
        let double = BigNatural(number.coefficient) << 1
        numerator = units < 0 ? double - BigNatural(1) : double + BigNatural(1)
    }

    static func * (left: ExactResult, right: ExactResult) -> ExactResult {
        var product = left
        product.numerator = left.numerator * right.numerator
        product.denominator = left.denominator * right.denominator
        product.exponent = left.exponent + right.exponent
        product.isNegative = left.isNegative != right.isNegative
        return product
    }

    /// - Precondition: Both are no fractions.
    static func + (left: ExactResult, right: ExactResult) -> ExactResult {
        let exponent = min(left.exponent, right.exponent)
        let (first, second) = (left.digits(at: exponent), right.digits(at: exponent))
        var sum = left
        sum.exponent = exponent
        if left.isNegative == right.isNegative {
            sum.numerator = first + second
        } else {
            sum.numerator = first < second ? second - first : first - second
            sum.isNegative = first < second ? right.isNegative : left.isNegative
        }
        return sum
    }

    func divided(by other: ExactResult) -> ExactResult {
        var quotient = self
        quotient.denominator = denominator * other.numerator
        quotient.numerator = numerator * other.denominator
        quotient.exponent = exponent - other.exponent
        quotient.isNegative = isNegative != other.isNegative
        return quotient
    }

    private func digits(at place: Int) -> BigNatural { numerator * .power(10, exponent - place) }

    /// The order of the sizes, without signs.
    private func compareMagnitude(_ other: ExactResult) -> Ordering {
        if numerator.isZero || other.numerator.isZero {
            return .of(numerator.isZero ? 0 : 1, other.numerator.isZero ? 0 : 1)
        }
        // Numbers whose sizes differ a lot are told apart without writing out all zeros.
        let (own, its) = (firstPlace, other.firstPlace)
        guard abs(own - its) < 3 else { return .of(own, its) }
        let place = min(exponent, other.exponent)
        return .of(
            digits(at: place) * other.denominator, other.digits(at: place) * denominator)
    }

    /// The place of the first digit, at most one off.
    private var firstPlace: Int {
        exponent + ((numerator.bits - denominator.bits) * 1233) >> 12
    }

    func compare(_ other: ExactResult) -> Ordering {
        if numerator.isZero, other.numerator.isZero { return .equal }
        if isNegative != other.isNegative, !numerator.isZero, !other.numerator.isZero {
            return isNegative ? .below : .above
        }
        let order = compareMagnitude(other)
        return (numerator.isZero ? other.isNegative : isNegative) ? order.reversed : order
    }

    func isMultiple(of other: ExactResult) -> Bool {
        let place = min(exponent, other.exponent)
        return digits(at: place).divided(by: other.digits(at: place)).remainder.isZero
    }

    /// Whether a number is what a rounding mode makes of this one.
    func isRounded(to result: Decimal128, _ mode: RoundingMode) -> Bool {
        let order = ExactResult(result.magnitude).compareMagnitude(self)
        guard order != .equal else { return true }
        let isLarger = order == .above
        let other = isLarger ? result.nextDown : result.nextUp
        // The exact number lies between the result and its other neighbour.
        guard ExactResult(other).compareMagnitude(self) == order.reversed else { return false }
        let middle = ExactResult(result.magnitude) + ExactResult(other)
        let half = (self * ExactResult(2)).compareMagnitude(middle)
        let lower = isLarger ? other : result
        switch mode {
        case .up: return isLarger
        case .down: return !isLarger
        case .ceiling: return isLarger != isNegative
        case .floor: return isLarger == isNegative
        case .zeroFiveUp: return isLarger == (lower.coefficient % 5 == 0)
        case .halfUp: return isLarger == (half != .below)
        case .halfDown: return isLarger == (half == .above)
        case .halfEven:
            return half == .equal ? result.coefficient % 2 == 0 : isLarger == (half == .above)
        }
    }
}

extension Decimal128 {
    /// The size with one unit of the last place more.
    fileprivate var nextUp: Decimal128 { neighbour { $0 + 1 } }

    /// The size with one unit of the last place less.
    fileprivate var nextDown: Decimal128 {
        // Just above a power of ten the numbers lie closer below.
        guard coefficient == PowersOfTen.narrow[33] else { return neighbour { $0 - 1 } }
        return Decimal128(
            packing: PowersOfTen.narrow[34] - 1, exponent: exponent - 1, isNegative: false)
    }

    private func neighbour(_ change: (UInt128) -> UInt128) -> Decimal128 {
        let changed = change(coefficient)
        let fits = changed < PowersOfTen.narrow[34]
        return Decimal128(
            packing: fits ? changed : PowersOfTen.narrow[33],
            exponent: fits ? exponent : exponent + 1,
            isNegative: false)
    }

    /// The place of the last digit that the number could have.
    var lastPlace: Int { adjustedExponent - Decimal128.precision + 1 }

    /// 10ⁿ.
    static func unit(_ exponent: Int) -> Decimal128 {
        Decimal128("1E\(exponent)") ?? .zero
    }
}

extension SplitMix64 {
    /// A number with any number of digits, often at the edge of a length.
    mutating func number(
        from least: UInt128 = 0, exponents: ClosedRange<Int> = -30...30
    ) -> Decimal128 {
        let length = [1, 2, 5, 17, 33, 34, 34][Int(next() % 7)]
        let top = PowersOfTen.narrow[length]
        let digits: UInt128 =
            switch next() % 5 {
            case 0: top - 1 - UInt128(next() % 3)
            case 1: top / 10 + UInt128(next() % 3)
            case 2: top / 2
            default: (UInt128(next()) << 64 | UInt128(next())) % top
            }
        let width = UInt64(exponents.upperBound - exponents.lowerBound + 1)
        return Decimal128(
            packing: max(least, min(digits, PowersOfTen.narrow[34] - 1)),
            exponent: exponents.lowerBound + Int(next() % width), isNegative: next() % 2 == 0)
    }
}
