extension Fen {
    /// The amount in yuan with both decimals, such as `200,000.00 元`.
    package var yuanText: String { yuanDigits + " 元" }

    /// The amount in yuan without the unit, such as `200,000.00`.
    package var yuanDigits: String {
        let (yuan, fen) = count.magnitude.quotientAndRemainder(dividingBy: 100)
        return (count < 0 ? "-" : "") + Fen.grouped(yuan) + "."
            + AsciiDigits.text(Int(fen), width: 2)
    }

    /// The exact amount in 万元 without the unit and without trailing zeros, such as `20` or
    /// `703.625`; `nil` when it has a part of a yuan, which four decimals cannot show.
    package var tenThousandText: String? {
        guard count.isMultiple(of: 100) else { return nil }
        let (whole, part) = (count.magnitude / 100).quotientAndRemainder(dividingBy: 10_000)
        var decimals = AsciiDigits.text(Int(part), width: 4)
        while decimals.hasSuffix("0") { decimals.removeLast() }
        return (count < 0 ? "-" : "") + String(whole) + (decimals.isEmpty ? "" : "." + decimals)
    }

    /// The amount as policies write it: `20 万元` from 1 万元 where that is exact, else in yuan.
    package var shortText: String {
        guard count.magnitude >= 1_000_000, let text = tenThousandText else { return yuanText }
        return text + " 万元"
    }

    private static func grouped(_ number: UInt64) -> String {
        let digits = Array(String(number))
        let groups = stride(from: digits.count, to: 0, by: -3).map { end in
            String(digits[max(0, end - 3)..<end])
        }
        return groups.reversed().joined(separator: ",")
    }
}
