import CertFlowCore
import Testing

@Suite("An amount in capital numerals")
struct CapitalsTests {
    /// The first six are the examples of the rule itself.
    @Test(
        "is written by the rule",
        arguments: [
            (140_950, "壹仟肆佰零玖元伍角"), (600_714, "陆仟零柒元壹角肆分"), (168_032, "壹仟陆佰捌拾元零叁角贰分"),
            (10_700_053, "壹拾万柒仟元零伍角叁分"), (1_640_902, "壹万陆仟肆佰零玖元零贰分"), (32_504, "叁佰贰拾伍元零肆分"),
            (20_000_000, "贰拾万元整"), (15_000_000, "壹拾伍万元整"), (1_000, "壹拾元整"), (100, "壹元整"),
            (0, "零元整"), (5, "伍分"), (50, "伍角"), (53, "伍角叁分"), (1_005, "壹拾元零伍分"),
            (10_000_100, "壹拾万零壹元整"), (10_010_000, "壹拾万零壹佰元整"), (100_500_000, "壹佰万伍仟元整"),
            (10_000_500_000, "壹亿零伍仟元整"), (10_005_000_000, "壹亿零伍万元整"),
            (105_000_000_000, "壹拾亿伍仟万元整"), (100_000_000_000_000, "壹万亿元整"),
            (100_010_000_000_001, "壹万零壹亿元零壹分"), (1_001_001, "壹万零壹拾元零壹分"),
            (-20_000_000, "负贰拾万元整"),
            (Int64.max, "玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零柒分"),
        ] as [(Int64, String)])
    func written(fen: Int64, text: String) {
        #expect(Capitals.text(Fen(count: fen)) == text)
    }

    @Test("names the currency where the form does not")
    func currency() {
        #expect(Capitals.withCurrency(Fen(yuan: 150_000)) == "人民币壹拾伍万元整")
    }

    @Test("is read back as the same amount, with no two zeros together", arguments: 0..<64)
    func readBack(seed: UInt64) {
        var state = seed
        for _ in 0..<64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            // Blanking digits makes runs of zeros in every place.
            let digits = String(state >> (seed % 48)).map { $0 < "5" ? "0" : String($0) }.joined()
            guard let fen = Int64(digits.prefix(18)) else { continue }
            let text = Capitals.text(Fen(count: fen))
            #expect(CapitalsReader.fen(text) == fen, "\(text)")
            #expect(!text.contains("零零"))
        }
    }
}

/// Reads capital numerals, by place value only.
private enum CapitalsReader {
    static func fen(_ text: String) -> Int64 {
        let parts = text.split(separator: "元", omittingEmptySubsequences: false)
        let coins = parts.count > 1 ? parts[1] : Substring(text)
        let yuan = parts.count > 1 ? parts[0] : ""
        return number(yuan) * 100 + coin(coins)
    }

    private static let digits = Array("零壹贰叁肆伍陆柒捌玖")

    private static func number(_ text: Substring) -> Int64 {
        for (unit, value) in [("亿", 100_000_000), ("万", 10_000)] as [(Character, Int64)] {
            guard let end = text.lastIndex(of: unit) else { continue }
            return number(text[..<end]) * value + number(text[text.index(after: end)...])
        }
        var sum: Int64 = 0
        var digit: Int64 = 0
        for character in text {
            switch character {
            case "仟": sum += digit * 1_000
            case "佰": sum += digit * 100
            case "拾": sum += digit * 10
            default: digit = Int64(digits.firstIndex(of: character) ?? 0)
            }
            if "仟佰拾".contains(character) { digit = 0 }
        }
        return sum + digit
    }

    private static func coin(_ text: Substring) -> Int64 {
        var sum: Int64 = 0
        var digit: Int64 = 0
        for character in text {
            switch character {
            case "角": sum += digit * 10
            case "分": sum += digit
            default: digit = Int64(digits.firstIndex(of: character) ?? 0)
            }
        }
        return sum
    }
}
