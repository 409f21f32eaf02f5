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

        package init(rule: String, stated: Bilingual, required: Bilingual) {
            self.rule = rule
            self.stated = stated
            self.required = required
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

    package var sentence: Bilingual {
        let verdictZH = isUndecidable ? "无法判定" : "不符合"
        let verdictEN = isUndecidable ? "cannot be decided" : "is not met"
        let partsZH = parts.map { "\($0.stated.zh)，要求\($0.required.zh)" }.joined(separator: "；")
        let partsEN = parts.map { "\($0.stated.en); required: \($0.required.en)" }
            .joined(separator: "; ")
        let adviceZH = advice.map { " \($0.zh)" } ?? ""
        let adviceEN = advice.map { " \($0.en)" } ?? ""
        return Bilingual(
            zh: "\(verdictZH)“\(title.zh)”：\(partsZH)（\(source)）。\(adviceZH)",
            en: "‘\(title.en)’ \(verdictEN): \(partsEN) (\(source)).\(adviceEN)")
    }
}
