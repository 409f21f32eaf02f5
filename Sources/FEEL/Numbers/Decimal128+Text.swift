extension Decimal128: LosslessStringConvertible {
    /// Reads a number such as `-12.50` or `1.25E+3`.
    ///
    /// More than 34 digits are rounded half-even.
    ///
    /// - Parameter text: ASCII digits with at most one point and one exponent; nothing around it.
    public init?(_ text: String) {
        self.init(text, rounding: .halfEven)
    }

    /// Reads a number and rounds it to 34 digits where it has more.
    ///
    /// - Parameters:
    ///   - text: ASCII digits with at most one point and one exponent; nothing around it.
    ///   - mode: How digits beyond the 34th are rounded.
    public init?(_ text: String, rounding mode: RoundingMode) {
        var scanner = DecimalScanner(text.utf8)
        guard let number = scanner.scan(mode) else { return nil }
        self = number
    }

    /// The number as IEEE 754 scientific text, which keeps the exponent: `1.50`, `1E+3`.
    public var description: String {
        let digits = String(coefficient)
        let sign = isNegative ? "-" : ""
        let adjusted = exponent + digits.utf8.count - 1
        if exponent <= 0, adjusted >= -6 {
            return sign + Decimal128.placingPoint(digits, places: -exponent)
        }
        let mantissa = digits.utf8.count == 1 ? digits : "\(digits.prefix(1)).\(digits.dropFirst())"
        return "\(sign)\(mantissa)E\(adjusted < 0 ? "" : "+")\(adjusted)"
    }

    /// The number as FEEL writes it: no trailing zeros, and no exponent for ordinary sizes.
    ///
    /// Beyond 40 places before or after the point the scientific form is used, so that a text stays short.
    public var feelText: String {
        let reduced = reduced
        guard !reduced.isZero else { return "0" }
        let digits = String(reduced.coefficient)
        let sign = isNegative ? "-" : ""
        switch reduced.exponent {
        case 0: return sign + digits
        case 1...40: return sign + digits + String(repeating: "0", count: reduced.exponent)
        case -40..<0: return sign + Decimal128.placingPoint(digits, places: -reduced.exponent)
        default: return reduced.description
        }
    }

    private static func placingPoint(_ digits: String, places: Int) -> String {
        guard places > 0 else { return digits }
        let count = digits.utf8.count
        guard count <= places else {
            return "\(digits.prefix(count - places)).\(digits.suffix(places))"
        }
        return "0." + String(repeating: "0", count: places - count) + digits
    }
}

/// Reads the parts of a number from its bytes.
private struct DecimalScanner {
    private var bytes: String.UTF8View.Iterator
    private var next: UInt8?
    private var coefficient: UInt128 = 0
    private var exponent = 0
    private var hasDigits = false
    private var significant = 0
    private var isSticky = false

    init(_ text: String.UTF8View) {
        bytes = text.makeIterator()
        next = bytes.next()
    }

    mutating func scan(_ mode: RoundingMode) -> Decimal128? {
        let isNegative = take("-")
        if !isNegative { _ = take("+") }
        while let digit = takeDigit() { append(digit, afterPoint: false) }
        if take(".") {
            while let digit = takeDigit() { append(digit, afterPoint: true) }
        }
        guard hasDigits else { return nil }
        if take("e") || take("E") {
            guard let power = scanExponent() else { return nil }
            exponent += power
        }
        guard next == nil else { return nil }
        if isSticky {
            coefficient = coefficient * 10 + 1
            exponent -= 1
        }
        return Decimal128.rounding(
            Wide(low: coefficient), exponent: exponent, isNegative: isNegative, mode)
    }

    private mutating func append(_ digit: UInt8, afterPoint: Bool) {
        hasDigits = true
        if significant < 36 {
            if coefficient != 0 || digit != 0 { significant += 1 }
            coefficient = coefficient * 10 + UInt128(digit)
            if afterPoint { exponent -= 1 }
        } else {
            if digit != 0 { isSticky = true }
            if !afterPoint { exponent += 1 }
        }
    }

    private mutating func scanExponent() -> Int? {
        let isNegative = take("-")
        if !isNegative { _ = take("+") }
        guard var power = takeDigit().map(Int.init) else { return nil }
        while let digit = takeDigit() { power = min(power * 10 + Int(digit), 1_000_000_000) }
        return isNegative ? -power : power
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard let byte = next, byte == UInt8(ascii: scalar) else { return false }
        next = bytes.next()
        return true
    }

    private mutating func takeDigit() -> UInt8? {
        guard let byte = next, (48...57).contains(byte) else { return nil }
        next = bytes.next()
        return byte - 48
    }
}
