import CertFlowCore

/// What was expected, in words.
enum Expected {
    case text, list, mapping, flag, count, number, day, yuan

    var title: Bilingual {
        switch self {
        case .text: Bilingual(zh: "文字", en: "a text")
        case .list: Bilingual(zh: "列表", en: "a list")
        case .mapping: Bilingual(zh: "键值对", en: "keys with values")
        case .flag: Bilingual(zh: "true 或 false", en: "true or false")
        case .count: Bilingual(zh: "非负整数", en: "a whole number, zero or more")
        case .number: Bilingual(zh: "数", en: "a number")
        case .day: Bilingual(zh: "日期，如 2026-03-05", en: "a day such as 2026-03-05")
        case .yuan: Bilingual(zh: "以元为单位的金额，如 200000", en: "an amount in yuan such as 200000")
        }
    }
}

extension YAMLNode {
    /// Says that the node is not what was expected.
    func report(expected: Expected, in context: ReadingContext) {
        let found: Bilingual =
            switch content {
            case .scalar where isNothing: Bilingual(zh: "什么也没有", en: "nothing")
            case .scalar(let text, _):
                Bilingual(zh: "“\(text.shortened)”", en: "‘\(text.shortened)’")
            case .list: Bilingual(zh: "列表", en: "a list")
            case .mapping: Bilingual(zh: "键值对", en: "keys with values")
            }
        context.log.error(
            .wrongType, at: place, zh: "此处应为\(expected.title.zh)，却是\(found.zh)",
            en: "\(expected.title.en) is expected here, not \(found.en)")
    }
}

extension String {
    /// The text cut to what fits a message.
    fileprivate var shortened: String {
        unicodeScalars.count > 40 ? String(unicodeScalars.prefix(40)) + "…" : self
    }
}
