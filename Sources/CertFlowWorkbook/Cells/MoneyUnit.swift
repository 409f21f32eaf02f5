/// The unit in which an amount of fen is shown.
package enum MoneyUnit: Hashable, Sendable {
    /// 元, two decimals.
    case yuan
    /// 万元, two decimals and up to four, or six where an amount has a fraction of a yuan.
    case wanYuan

    /// Decimals of `fen` in this unit without trailing zeros, at least two.
    func decimals(of fen: Int64) -> Int {
        guard self == .wanYuan else { return 2 }
        var decimals = 6
        var rest = fen
        while decimals > 2, rest.isMultiple(of: 10) {
            rest /= 10
            decimals -= 1
        }
        return decimals
    }

    /// `fen` in this unit, the double nearest to the exact decimal.
    func value(of fen: Int64) -> Double {
        switch self {
        case .yuan: Double(fen) / 100
        case .wanYuan: Double(fen) / 1_000_000
        }
    }
}
