/// A number with 384 binary places, that is 115 decimal ones: room for 34 correct digits after
/// cancellation of as many again.
struct FixedPoint: Sendable {
    static let places = 384

    /// The number times 2³⁸⁴, without sign.
    var magnitude: BigNatural
    var isNegative = false

    init(magnitude: BigNatural, isNegative: Bool = false) {
        self.magnitude = magnitude
        self.isNegative = isNegative
    }

    init(_ value: Int) {
        magnitude = BigNatural(UInt128(value.magnitude)) << FixedPoint.places
        isNegative = value < 0
    }

    /// coefficient · 10^exponent.
    ///
    /// - Precondition: The exponent is so small that the number stays printable, say below 200.
    init(coefficient: UInt128, exponent: Int, isNegative: Bool = false) {
        let shifted = BigNatural(coefficient) << FixedPoint.places
        if exponent >= 0 {
            magnitude = shifted * .power(10, exponent)
        } else if exponent < -160 {
            magnitude = BigNatural()
        } else {
            magnitude = shifted.divided(by: .power(10, -exponent)).quotient
        }
        self.isNegative = isNegative
    }

    static prefix func - (value: FixedPoint) -> FixedPoint {
        FixedPoint(magnitude: value.magnitude, isNegative: !value.isNegative)
    }

    static func + (left: FixedPoint, right: FixedPoint) -> FixedPoint {
        if left.isNegative == right.isNegative {
            return FixedPoint(
                magnitude: left.magnitude + right.magnitude, isNegative: left.isNegative)
        }
        return left.magnitude < right.magnitude
            ? FixedPoint(magnitude: right.magnitude - left.magnitude, isNegative: right.isNegative)
            : FixedPoint(magnitude: left.magnitude - right.magnitude, isNegative: left.isNegative)
    }

    static func - (left: FixedPoint, right: FixedPoint) -> FixedPoint { left + -right }

    static func * (left: FixedPoint, right: FixedPoint) -> FixedPoint {
        FixedPoint(
            magnitude: (left.magnitude * right.magnitude) >> places,
            isNegative: left.isNegative != right.isNegative)
    }

    static func / (left: FixedPoint, right: FixedPoint) -> FixedPoint {
        FixedPoint(
            magnitude: (left.magnitude << places).divided(by: right.magnitude).quotient,
            isNegative: left.isNegative != right.isNegative)
    }

    func divided(by divisor: UInt32) -> FixedPoint {
        FixedPoint(magnitude: magnitude.divided(bySmall: divisor).quotient, isNegative: isNegative)
    }

    /// The whole part, rounded towards zero; `nil` when it is beyond 10¹⁸.
    var whole: Int? {
        guard let value = (magnitude >> FixedPoint.places).narrow, value < 1_000_000_000_000_000_000
        else { return nil }
        return isNegative ? -Int(value) : Int(value)
    }

    /// 2 · artanh(1/n), a rapidly converging series.
    private static func twiceArtanh(ofInverse divisor: UInt32) -> FixedPoint {
        var power = FixedPoint(2).divided(by: divisor)
        var sum = power
        var count: UInt32 = 1
        while !power.magnitude.isZero {
            power = power.divided(by: divisor * divisor)
            count += 2
            sum = sum + power.divided(by: count)
        }
        return sum
    }

    static let ln2 = twiceArtanh(ofInverse: 3)
    /// ln 10 = 3 ln 2 + ln 5⁄4.
    static let ln10 = ln2 + ln2 + ln2 + twiceArtanh(ofInverse: 9)
}
