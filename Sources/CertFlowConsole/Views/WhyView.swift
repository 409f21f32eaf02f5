import CertFlowCore

/// What is offered, what is not, and why: a line a condition, with value, requirement and clause.
struct WhyView {
    let language: Language
    let format: Format

    func lines(_ offer: OfferedTransition) -> [String] {
        let title = offer.transition.title
        guard let refusal = offer.refusal else {
            return format == .json
                ? [
                    JSONLine([
                        ("event", .text(offer.transition.event.rawValue)), ("offered", .flag(true)),
                    ]).rendered
                ]
                : [
                    language.pick(
                        zh: "可办  \(title.zh)（\(offer.transition.event)）",
                        en: "offered  \(title.en) (\(offer.transition.event))")
                ]
        }
        return lines(refusal, event: offer.transition.event.rawValue, title: title)
    }

    func lines(_ refusal: Refusal, event: String, title: Bilingual) -> [String] {
        if format == .json {
            return [
                JSONLine([
                    ("event", .text(event)), ("offered", .flag(false)),
                    ("code", .text(refusal.code)),
                    ("message", .text(refusal.sentence.text(language))),
                    ("conditions", .list(conditions(refusal))),
                ]).rendered
            ]
        }
        let head = language.pick(
            zh: "不可办  \(title.zh)（\(event)）", en: "not offered  \(title.en) (\(event))")
        guard case .unmet(let found) = refusal else {
            return [head]
                + refusal.sentence.text(language).split(separator: "\n").map { "  - \($0)" }
        }
        return [head] + found.flatMap(lines)
    }

    /// A condition with its ground, then a line for each part that fails, then what to do.
    private func lines(_ shortfall: Shortfall) -> [String] {
        let parts = shortfall.parts.map(\.sentence) + [shortfall.advice].compactMap(\.self)
        return ["  - " + shortfall.heading.text(language)]
            + parts.map { "      " + $0.text(language) }
    }

    private func conditions(_ refusal: Refusal) -> [JSONLine.Value] {
        switch refusal {
        case .unmet(let found):
            found.map { shortfall in
                .object([
                    ("condition", .text(shortfall.condition)),
                    ("title", .text(shortfall.title.text(language))),
                    ("undecidable", .flag(shortfall.isUndecidable)),
                    ("document", .text(shortfall.source.document)),
                    ("clause", .text(shortfall.source.clause)),
                    ("parts", .list(shortfall.parts.map(part))),
                    ("advice", JSONLine.Value(shortfall.advice?.text(language))),
                ])
            }
        case .form(let complaints):
            complaints.map {
                .object([
                    ("question", .text($0.question.rawValue)),
                    ("message", .text($0.sentence.text(language))),
                    ("document", JSONLine.Value($0.source?.document)),
                    ("clause", JSONLine.Value($0.source?.clause)),
                ])
            }
        default: []
        }
    }

    /// A failing part; `alternatives` are groups of parts, of which one would be enough.
    private func part(_ part: Shortfall.Part) -> JSONLine.Value {
        .object([
            ("rule", .text(part.rule)), ("stated", .text(part.stated.text(language))),
            ("required", .text(part.required.text(language))),
            (
                "alternatives",
                .list(part.alternatives.map { group in .list(group.map { self.part($0) }) })
            ),
        ])
    }
}
