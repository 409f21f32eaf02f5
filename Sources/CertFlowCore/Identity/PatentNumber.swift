/// A Chinese patent number (专利号), which is its application number behind ZL.
///
/// It is encoded as its normal form, such as `ZL202110123456.X`. Two forms are in use: with a year
/// of four digits and a serial number of seven, and before October 2003 with two and five.
///
/// > Source: ZC 0006-2003 《专利申请号标准》.
package struct PatentNumber: Hashable, Sendable {
    /// What is protected, and on which way the application came.
    package enum Kind: Int, Hashable, Sendable, CaseIterable {
        case invention = 1
        case utilityModel = 2
        case design = 3
        case internationalInvention = 8
        case internationalUtilityModel = 9
    }

    /// 8 or 12 digits, without the check.
    package let digits: String
    /// A digit or `X`.
    package let check: Character
    package let kind: Kind
    /// The year in which the application was filed.
    package let filingYear: Int

    /// Reads a number as ``validate(_:)`` does; `nil` when it has a problem.
    package init?(_ text: String) {
        guard let number = PatentNumber.validate(text).value else { return nil }
        self = number
    }

    init(unchecked digits: String, check: Character, kind: Kind, filingYear: Int) {
        self.digits = digits
        self.check = check
        self.kind = kind
        self.filingYear = filingYear
    }

    /// The normal form, such as `ZL202110123456.X`.
    package var text: String { "ZL\(digits).\(check)" }

    /// Whether the number has the form of before October 2003.
    package var isOldForm: Bool { digits.utf8.count == 8 }

    /// The check that completes 8 or 12 digits.
    ///
    /// - Returns: A digit or `X`; `nil` when `digits` has another length or other characters.
    package static func checkCharacter(for digits: String) -> Character? {
        let values = digits.utf8.compactMap { AsciiDigits.number(CollectionOfOne($0)) }
        guard [8, 12].contains(digits.utf8.count), values.count == digits.utf8.count else {
            return nil
        }
        let weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]
        let rest = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11
        return rest == 10 ? "X" : Character(String(rest))
    }
}

extension PatentNumber.Kind {
    package var title: Bilingual {
        switch self {
        case .invention: Bilingual(zh: "发明", en: "invention")
        case .utilityModel: Bilingual(zh: "实用新型", en: "utility model")
        case .design: Bilingual(zh: "外观设计", en: "design")
        case .internationalInvention: Bilingual(zh: "PCT发明", en: "PCT invention")
        case .internationalUtilityModel: Bilingual(zh: "PCT实用新型", en: "PCT utility model")
        }
    }

    /// Whether it is an invention patent, on whichever way it came.
    package var isInvention: Bool { self == .invention || self == .internationalInvention }
}

extension PatentNumber: Comparable {
    /// By filing year, then by text.
    package static func < (one: PatentNumber, other: PatentNumber) -> Bool {
        (one.filingYear, one.text) < (other.filingYear, other.text)
    }
}

extension PatentNumber: CustomStringConvertible {
    package var description: String { text }
}

extension PatentNumber: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let number = PatentNumber(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "‘\(text)’ is not a patent number")
        }
        self = number
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension PatentNumber {
    /// The digits that stand for a number in a search, typed with or without ZL, dot and check; `nil` when
    /// `text` is no patent number. A check that does not fit finds nothing.
    package static func searchDigits(_ text: String) -> String? {
        let read = validate(text)
        if let number = read.value { return number.digits }
        guard case .checkMissing? = read.problems.first, read.problems.count == 1 else {
            return nil
        }
        return String(PlainCode.folded(text).filter { ("0"..."9").contains($0) })
    }
}
