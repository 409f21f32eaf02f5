import CertFlow
import CertFlowCore

/// One finding as a line of JSON, the same for definitions, proofs and expressions.
struct FindingLine {
    /// `error`, `warning` or `info`.
    let severity: String
    let rule: String
    let place: Place
    let message: Bilingual
    let hint: Bilingual?
    /// The shortest counter-example, as the text of a scenario file.
    var scenario: String?
    /// Another place that it is about.
    var related: Place?
    /// Scenarios that hold what is not decided, a line each.
    var witnesses: [Bilingual] = []

    func json(_ language: Language) -> String {
        let members: [(String, JSONLine.Value)] =
            [("severity", .text(severity)), ("rule", .text(rule))] + Self.members(place) + [
                ("message", .text(message.text(language))),
                ("hint", JSONLine.Value(hint?.text(language))),
                ("scenario", JSONLine.Value(scenario)),
                ("related", related.map { .object(Self.members($0)) } ?? .null),
            ]
            + (witnesses.isEmpty
                ? [] : [("witnesses", .list(witnesses.map { .text($0.text(language)) }))])
        return JSONLine(members).rendered
    }

    private static func members(_ place: Place) -> [(String, JSONLine.Value)] {
        [
            ("path", .text(place.path)), ("line", .number(Int64(place.line))),
            ("column", .number(Int64(place.column))),
        ]
    }
}

extension FindingLine {
    init(_ finding: DefinitionFinding) {
        self.init(
            severity: finding.severity, rule: finding.rule, place: finding.place,
            message: finding.message, hint: finding.hint, scenario: finding.scenario,
            related: finding.related, witnesses: finding.witnesses)
    }
}
