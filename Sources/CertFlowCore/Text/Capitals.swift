/// Amounts in the capital numerals that cannot be altered (大写金额).
///
/// Where the rule leaves a choice, the first form of its examples is written: no 整 after 角, 零 for
/// an empty 元 before 角, and no 零 for an empty 万 before 仟 (107,000.53 is 壹拾万柒仟元零伍角叁分).
///
/// > Source: 《正确填写票据和结算凭证的基本规定》 (支付结算办法 附一, 银发〔1997〕393号).
package enum Capitals {
    /// The amount without the currency, such as 贰拾万元整; a negative one begins with 负.
    package static func text(_ amount: Fen) -> String {
        let (yuan, fen) = amount.count.magnitude.quotientAndRemainder(dividingBy: 100)
        let text = amount.count == 0 ? "零元整" : yuanText(yuan) + coinText(Int(fen), after: yuan)
        return (amount.count < 0 ? "负" : "") + text
    }

    /// The amount as forms print it, such as 人民币贰拾万元整.
    package static func withCurrency(_ amount: Fen) -> String { "人民币" + text(amount) }

    private static let digits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]
    private static let units = ["", "拾", "佰", "仟"]

    private static func yuanText(_ yuan: UInt64) -> String {
        yuan == 0 ? "" : integer(yuan) + "元"
    }

    /// 角 and 分; 整 when there are none.
    private static func coinText(_ fen: Int, after yuan: UInt64) -> String {
        let (jiao, rest) = fen.quotientAndRemainder(dividingBy: 10)
        guard fen > 0 else { return "整" }
        let hasGap = yuan > 0 && (jiao == 0 || yuan.isMultiple(of: 10))
        return (hasGap ? "零" : "") + (jiao > 0 ? digits[jiao] + "角" : "")
            + (rest > 0 ? digits[rest] + "分" : "")
    }

    /// A whole number above zero: 亿 first, then 万, then the last four digits.
    private static func integer(_ number: UInt64) -> String {
        if number >= 100_000_000 {
            return joined(number, at: 100_000_000, unit: "亿")
        }
        if number >= 10_000 {
            return joined(number, at: 10_000, unit: "万")
        }
        return section(Int(number))
    }

    /// The part above `divisor` with its unit, then the part below with 零 where places are empty.
    private static func joined(_ number: UInt64, at divisor: UInt64, unit: String) -> String {
        let (above, below) = number.quotientAndRemainder(dividingBy: divisor)
        guard below > 0 else { return integer(above) + unit }
        let hasGap = below < divisor / 10
        return integer(above) + unit + (hasGap ? "零" : "") + integer(below)
    }

    /// One to four digits, the zeros between them as one 零.
    private static func section(_ number: Int) -> String {
        var text = ""
        var hasGap = false
        var rest = number
        for (power, unit) in [(1_000, 3), (100, 2), (10, 1), (1, 0)] {
            let digit = rest / power
            rest %= power
            if digit == 0 {
                hasGap = !text.isEmpty
            } else {
                text += (hasGap ? "零" : "") + digits[digit] + units[unit]
                hasGap = false
            }
        }
        return text
    }
}
