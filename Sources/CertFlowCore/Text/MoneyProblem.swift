/// Why a text is not an amount of money.
package enum MoneyProblem: Error, Hashable, Sendable {
    case empty
    case notANumber(String)
    case misplacedComma(String)
    case partOfAFen(String)
    case tooLarge(String)

    package var sentence: Bilingual {
        switch self {
        case .empty:
            Bilingual(
                zh: "金额为空，请填写金额，如 200000 或 20万元",
                en: "the amount is empty; write one such as 200000 or 20万元")
        case .notANumber(let text):
            Bilingual(
                zh: "“\(text)”不是金额，请写成 200000、200,000.00 元或 20万元",
                en: "‘\(text)’ is not an amount; write 200000, 200,000.00 元 or 20万元")
        case .misplacedComma(let text):
            Bilingual(
                zh: "“\(text)”的千位分隔符位置不对，请每三位一个逗号或不写逗号",
                en: "the commas in ‘\(text)’ do not separate thousands; correct or drop them")
        case .partOfAFen(let text):
            Bilingual(
                zh: "“\(text)”不足一分，请精确到分",
                en: "‘\(text)’ has a part of a fen; give the amount to the fen")
        case .tooLarge(let text):
            Bilingual(
                zh: "“\(text)”超出可记录的金额，请核对单位",
                en: "‘\(text)’ is more than can be kept; check the unit")
        }
    }
}

extension MoneyProblem: CustomStringConvertible {
    package var description: String { sentence.en }
}
