package import CertFlowCore
import FEEL

extension Question {
    /// What a person would type to give `value`: parsed again, it is the same value.
    ///
    /// - Parameters:
    ///   - value: One answer, not a list.
    ///   - office: Knows the districts.
    ///   - words: The language of choices, districts and yes or no.
    /// - Returns: An empty text for a list or a record, which no single line can give.
    package func typed(
        _ value: FactValue, office: Office, in words: KeyPath<Bilingual, String>
    ) -> String {
        candidates(value, office, words).first { text in
            do throws(Complaint) {
                return try parse(text, office: office) == value
            } catch {
                return false
            }
        } ?? ""
    }

    /// Ways to write the value, the most readable first.
    private func candidates(
        _ value: FactValue, _ office: Office, _ words: KeyPath<Bilingual, String>
    ) -> [String] {
        switch (type, value) {
        case (.choice(let choices), .text(let key)):
            // A title may be another choice's key or number; the number is never mistaken.
            guard let index = choices.firstIndex(where: { $0.key == key }) else { return [] }
            return [choices[index].title[keyPath: words], key, String(index + 1)]
        case (.unit, .text(let id)):
            let unit = UnitID(rawValue: id).flatMap { office.unit($0) }
            return [unit?.name[keyPath: words], id].compactMap(\.self)
        case (.percent, .number(let number)):
            return [(number.multiplied(by: Decimal128(100)) ?? number).feelText + "%"]
        case (_, .text(let text)): return [text]
        case (_, .flag(let flag)):
            let word = flag ? Bilingual(zh: "是", en: "yes") : Bilingual(zh: "否", en: "no")
            return [word[keyPath: words]]
        case (_, .number(let number)): return [number.feelText, number.description]
        case (_, .money(let fen)): return amounts(fen)
        case (_, .day(let day)): return [day.iso]
        case (_, .list), (_, .record): return []
        }
    }

    private func amounts(_ fen: Fen) -> [String] {
        let yuan = fen.count.isMultiple(of: 100) ? "\(fen.count / 100) 元" : fen.yuanText
        guard unitLabel == "万元", let text = fen.tenThousandText else { return [yuan] }
        return ["\(text) 万元", yuan]
    }
}
