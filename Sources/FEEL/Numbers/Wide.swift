/// An unsigned 256-bit integer: the exact product of two coefficients, before rounding.
struct Wide: Hashable, Sendable {
    var high: UInt128
    var low: UInt128

    init(high: UInt128 = 0, low: UInt128) {
        self.high = high
        self.low = low
    }

    /// The exact product.
    init(_ left: UInt128, times right: UInt128) {
        let product = left.multipliedFullWidth(by: right)
        self.init(high: product.high, low: product.low)
    }

    var isZero: Bool { high == 0 && low == 0 }

    /// The number of decimal digits; 0 has none.
    var digits: Int {
        let bits = high == 0 ? 128 - low.leadingZeroBitCount : 256 - high.leadingZeroBitCount
        // log10(2) = 0.30103: the estimate is exact or one too small.
        let estimate = (bits * 1233) >> 12
        return self < PowersOfTen.wide[estimate] ? estimate : estimate + 1
    }

    static func < (left: Wide, right: Wide) -> Bool {
        left.high == right.high ? left.low < right.low : left.high < right.high
    }

    static func + (left: Wide, right: Wide) -> Wide {
        let (low, carry) = left.low.addingReportingOverflow(right.low)
        return Wide(high: left.high &+ right.high &+ (carry ? 1 : 0), low: low)
    }

    /// - Precondition: `left >= right`.
    static func - (left: Wide, right: Wide) -> Wide {
        let (low, borrow) = left.low.subtractingReportingOverflow(right.low)
        return Wide(high: left.high &- right.high &- (borrow ? 1 : 0), low: low)
    }

    /// Quotient and remainder by one 128-bit number.
    ///
    /// - Precondition: The quotient fits in 128 bits, that is `high < divisor`.
    func divided(by divisor: UInt128) -> (quotient: UInt128, remainder: UInt128) {
        if high == 0 { return low.quotientAndRemainder(dividingBy: divisor) }
        let result = divisor.dividingFullWidth((high, low))
        return (result.quotient, result.remainder)
    }
}

/// 10ⁿ, computed once.
enum PowersOfTen {
    /// 10⁰ … 10³⁸, every power that fits in 128 bits.
    static let narrow: [UInt128] = {
        var powers: [UInt128] = [1]
        for _ in 1...38 { powers.append(powers[powers.count - 1] * 10) }
        return powers
    }()

    /// 10⁰ … 10⁷⁷, every power that fits in 256 bits.
    static let wide: [Wide] = (0...77).map { Wide(low: 1).shifted($0) }
}

extension Wide {
    /// The number times 10ⁿ.
    ///
    /// - Precondition: The result fits in 256 bits.
    func shifted(_ count: Int) -> Wide {
        guard count > 38 else { return multiplied(by: PowersOfTen.narrow[count]) }
        return multiplied(by: PowersOfTen.narrow[38]).shifted(count - 38)
    }

    private func multiplied(by factor: UInt128) -> Wide {
        let bottom = Wide(low, times: factor)
        return Wide(high: bottom.high &+ high &* factor, low: bottom.low)
    }
}
