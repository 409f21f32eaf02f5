/// A decimal number of 34 digits, the FEEL number: IEEE 754-2008 decimal128 without infinities and NaN.
///
/// The exponent is kept (`1.50` and `1.5` are equal, but print differently as scientific text), and
/// each operation is exact or rounded once. Where IEEE 754 answers with an infinity or a NaN, the
/// operations here answer `nil`.
///
/// > Source: IEEE 754-2008, §3.5 and §5; DMN 1.5, §10.3.2.3.1.
public struct Decimal128: Sendable {
    /// The largest number of digits of a coefficient.
    public static let precision = 34
    /// The largest adjusted exponent: the largest number is just below 10⁶¹⁴⁵.
    public static let largestExponent = 6144
    /// The smallest exponent of a coefficient, that of the smallest subnormal number.
    public static let smallestExponent = -6176

    // Sign (1 bit), exponent with bias 6176 (14 bits), coefficient (113 bits). Two words keep the
    // alignment at 8, so that a `Value` takes 24 bytes.
    private let high: UInt64
    private let low: UInt64

    /// - Precondition: The coefficient is below 10³⁴ and the exponent in −6176 … 6111.
    init(packing coefficient: UInt128, exponent: Int, isNegative: Bool) {
        precondition(coefficient < PowersOfTen.narrow[34], "a coefficient has at most 34 digits")
        precondition((-6176...6111).contains(exponent), "an exponent lies in -6176...6111")
        low = UInt64(truncatingIfNeeded: coefficient)
        high =
            UInt64(truncatingIfNeeded: coefficient >> 64)
            | UInt64(exponent + 6176) << 49 | (isNegative ? 1 << 63 : 0)
    }

    /// The digits, without sign and exponent; below 10³⁴.
    public var coefficient: UInt128 { UInt128(high & 0x1_FFFF_FFFF_FFFF) << 64 | UInt128(low) }

    /// The power of ten that the coefficient is multiplied with, in −6176 … 6111.
    public var exponent: Int { Int(high >> 49 & 0x3FFF) - 6176 }

    /// Whether the sign is minus; zero has a sign as well.
    public var isNegative: Bool { high >> 63 == 1 }

    /// Whether the number is 0 or −0.
    public var isZero: Bool { low == 0 && high & 0x1_FFFF_FFFF_FFFF == 0 }

    /// The number 0.
    public static let zero = Decimal128(packing: 0, exponent: 0, isNegative: false)
    /// The number 1.
    public static let one = Decimal128(packing: 1, exponent: 0, isNegative: false)

    /// The number of digits of the coefficient; 0 has none.
    var digits: Int { Wide(low: coefficient).digits }

    /// The exponent of the first digit.
    var adjustedExponent: Int { exponent + max(digits, 1) - 1 }
}

extension Decimal128 {
    /// The exact value of an integer.
    public init(_ value: Int) {
        self.init(packing: UInt128(value.magnitude), exponent: 0, isNegative: value < 0)
    }

    /// The value of an integer, rounded half-even when it has more than 34 digits.
    public init(_ value: Int128) {
        let rounded = Decimal128.rounding(
            Wide(low: value.magnitude), exponent: 0, isNegative: value < 0, .halfEven)
        self = rounded ?? .zero
    }

    /// The same number with the other sign.
    public var negated: Decimal128 {
        Decimal128(packing: coefficient, exponent: exponent, isNegative: !isNegative)
    }

    /// The number without its sign.
    public var magnitude: Decimal128 {
        Decimal128(packing: coefficient, exponent: exponent, isNegative: false)
    }

    /// The same number with the fewest digits: `1.20E+3` becomes `1.2E+3`, every zero `0`.
    public var reduced: Decimal128 {
        var coefficient = coefficient
        guard coefficient != 0 else {
            return Decimal128(packing: 0, exponent: 0, isNegative: isNegative)
        }
        var exponent = exponent
        while exponent < 6111 {
            let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: 10)
            guard remainder == 0 else { break }
            coefficient = quotient
            exponent += 1
        }
        return Decimal128(packing: coefficient, exponent: exponent, isNegative: isNegative)
    }

    /// Whether the number has no fraction.
    public var isInteger: Bool { exponent >= 0 || isZero || reduced.exponent >= 0 }
}

extension Decimal128: ExpressibleByIntegerLiteral {
    /// The exact value of an integer literal.
    public init(integerLiteral value: Int) { self.init(value) }
}

extension Int {
    /// The integer that a number is, or `nil` when it has a fraction or does not fit.
    public init?(exactly number: Decimal128) {
        guard let wide = Int128(exactly: number), let value = Int(exactly: wide) else { return nil }
        self = value
    }
}

extension Int128 {
    /// The integer that a number is, or `nil` when it has a fraction or does not fit.
    public init?(exactly number: Decimal128) {
        let reduced = number.reduced
        guard reduced.exponent >= 0 else { return nil }
        guard reduced.exponent <= 38 else { return nil }
        let (product, overflow) = reduced.coefficient.multipliedReportingOverflow(
            by: PowersOfTen.narrow[reduced.exponent])
        guard !overflow, let value = Int128(exactly: product) else { return nil }
        self = number.isNegative ? -value : value
    }
}
