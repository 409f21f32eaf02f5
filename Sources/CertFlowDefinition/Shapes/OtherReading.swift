import CertFlowCore

/// What another program reads an unquoted text as, so that the text does not come back as written.
enum OtherReading: Hashable {
    /// `0102`: a number, whose zero is dropped.
    case leadingZero
    /// `True`, `FALSE`.
    case flag
    /// `0x1F`, `0o17`, `1e3`, `1_000`, `1.10`, `+5`, `.inf`: a number that is written otherwise, or
    /// is too long.
    case number
    /// `190:20:30`: a number to the base of 60.
    case sexagesimal
    /// `2025-03-20`.
    case day

    /// `nil` for a text that every program takes as it stands.
    init?(_ plain: String) {
        // Nearly every text begins with a letter, and is done with here.
        guard let first = plain.unicodeScalars.first,
            "0123456789+-.tTfF".unicodeScalars.contains(first)
        else { return nil }
        let text = plain.lowercased()
        if plain.isNumberWithLeadingZero {
            self = .leadingZero
        } else if text == "true" || text == "false" {
            self = .flag
        } else if plain.wholeMatch(of: /\d{4}-\d\d?-\d\d?([Tt \t].*)?/) != nil {
            self = .day
        } else if text.wholeMatch(of: /[-+]?\d[\d_]*(:[0-5]?\d)+(\.[\d_]*)?/) != nil {
            self = .sexagesimal
        } else if OtherReading.isNumber(text), !OtherReading.isPlainNumber(text) {
            self = .number
        } else {
            return nil
        }
    }

    private static func isNumber(_ text: String) -> Bool {
        text.wholeMatch(of: /[-+]?(\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(e[-+]?\d+)?/) != nil
            || text.wholeMatch(of: /[-+]?0(x[\da-f_]+|o[0-7_]+|b[01_]+)/) != nil
            || text.wholeMatch(of: /[-+]?\.(inf|nan)/) != nil
    }

    /// A number that everybody reads and writes the same way.
    private static func isPlainNumber(_ text: String) -> Bool {
        text.isDecimalNumber && text.utf8.count <= 15
            && !(text.contains(".") && text.hasSuffix("0"))
    }

    /// What happens to `text` without quotes.
    func sentence(_ text: String) -> Bilingual {
        switch self {
        case .leadingZero:
            Bilingual(
                zh: "以 0 开头的“\(text)”须加引号", en: "‘\(text)’ begins with 0 and must be quoted")
        case .flag:
            Bilingual(
                zh: "未加引号的“\(text)”会被读作真或假",
                en: "‘\(text)’ without quotes is read as true or false")
        case .number:
            Bilingual(
                zh: "未加引号的“\(text)”会被读作数，写法会变",
                en: "‘\(text)’ without quotes is read as a number and written otherwise")
        case .sexagesimal:
            Bilingual(
                zh: "未加引号的“\(text)”会被读作六十进制的数",
                en: "‘\(text)’ without quotes is read as a number to the base of 60")
        case .day:
            Bilingual(
                zh: "未加引号的“\(text)”会被读作日期",
                en: "‘\(text)’ without quotes is read as a day")
        }
    }
}
