/// Why one guard does not hold: what was stated, what is required, on which clause.
package struct Shortfall: Hashable, Sendable, Codable {
    /// One failing part of the rule.
    package struct Part: Hashable, Sendable, Codable {
        /// The FEEL text of the part.
        package let rule: String
        /// What the part's facts are, in words.
        package let stated: Bilingual
        /// What the part requires.
        package let required: Bilingual
        /// Both in one sentence, without a full stop.
        package let sentence: Bilingual
        /// Groups of parts of which one would be enough: for `or` its branches, for `some` its elements.
        package let alternatives: [[Part]]

        package init(
            rule: String, stated: Bilingual, required: Bilingual, sentence: Bilingual,
            alternatives: [[Part]]
        ) {
            self.rule = rule
            self.stated = stated
            self.required = required
            self.sentence = sentence
            self.alternatives = alternatives
        }
    }

    package let condition: String
    package let title: Bilingual
    /// Something is missing, so that the rule is neither met nor unmet.
    package let isUndecidable: Bool
    package let parts: [Part]
    package let advice: Bilingual?
    package let source: Citation

    package init(
        condition: String, title: Bilingual, isUndecidable: Bool, parts: [Part],
        advice: Bilingual?, source: Citation
    ) {
        self.condition = condition
        self.title = title
        self.isUndecidable = isUndecidable
        self.parts = parts
        self.advice = advice
        self.source = source
    }

    /// Which condition is not met and on which ground; the ground is a quotation, in Chinese.
    package var heading: Bilingual {
        let verdictZH = isUndecidable ? "无法判定" : "不符合"
        let verdictEN = isUndecidable ? "cannot be decided" : "is not met"
        return Bilingual(
            zh: "\(verdictZH)“\(title.zh)”（\(source)）",
            en: "‘\(title.en)’ \(verdictEN) (“\(source)”)")
    }

    /// The whole in one sentence.
    package var sentence: Bilingual {
        let verdictZH = isUndecidable ? "无法判定" : "不符合"
        let verdictEN = isUndecidable ? "cannot be decided" : "is not met"
        let partsZH = parts.map(\.sentence.zh).joined(separator: "；")
        let partsEN = parts.map(\.sentence.en).joined(separator: "; ")
        let adviceZH = advice.map { " \($0.zh)" } ?? ""
        let adviceEN = advice.map { " \($0.en)" } ?? ""
        return Bilingual(
            zh: "\(verdictZH)“\(title.zh)”：\(partsZH)（\(source)）。\(adviceZH)",
            en: "‘\(title.en)’ \(verdictEN): \(partsEN) (“\(source)”).\(adviceEN)")
    }
}
