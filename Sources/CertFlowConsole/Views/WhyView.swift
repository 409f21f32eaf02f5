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
        let body = refusal.sentence.text(language).split(separator: "\n").map { "  - \($0)" }
        return [head] + body
    }

    private func conditions(_ refusal: Refusal) -> [JSONLine.Value] {
        switch refusal {
        case .unmet(let found):
            found.map { shortfall in
                .object([
                    ("condition", .text(shortfall.condition)),
                    ("undecidable", .flag(shortfall.isUndecidable)),
                    ("document", .text(shortfall.source.document)),
                    ("clause", .text(shortfall.source.clause)),
                    (
                        "parts",
                        .list(
                            shortfall.parts.map {
                                .object([
                                    ("rule", .text($0.rule)),
                                    ("stated", .text($0.stated.text(language))),
                                    ("required", .text($0.required.text(language))),
                                ])
                            })
                    ),
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
}
