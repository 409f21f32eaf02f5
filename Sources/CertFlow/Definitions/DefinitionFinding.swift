package import CertFlowCore
import CertFlowDefinition

/// A mistake in a definition file, or what the checker says of it, with its place.
package struct DefinitionFinding: Hashable, Sendable {
    package let isError: Bool
    /// `error`, `warning` or `info`.
    package let severity: String
    package let rule: String
    package let message: Bilingual
    package let hint: Bilingual?
    package let place: Place
    /// The shortest counter-example, as the text of a scenario file.
    package let scenario: String?
    /// Another place that it is about.
    package let related: Place?
    /// As a compiler would print it.
    package let line: Bilingual
    /// Of what is not decided: the scenarios that hold the guard in doubt, a line each.
    package let witnesses: [Bilingual]

    init(_ diagnostic: Diagnostic) { self.init(diagnostic, witnesses: []) }

    private init(_ diagnostic: Diagnostic, witnesses: [Bilingual]) {
        self.witnesses = witnesses
        isError = diagnostic.severity == .error
        severity = diagnostic.severity.rawValue
        rule = diagnostic.rule.rawValue
        message = diagnostic.message
        hint = diagnostic.hint
        place = diagnostic.place
        scenario = diagnostic.scenario
        related = diagnostic.related
        line = Bilingual(zh: diagnostic.line(\.zh), en: diagnostic.line(\.en))
    }

    /// With the scenarios that hold the guard in doubt, so that none is asked for that is there.
    init(_ diagnostic: Diagnostic, _ scenarios: ScenarioWitnesses) {
        guard let doubt = diagnostic.doubt else {
            self.init(diagnostic)
            return
        }
        let (met, refused) = scenarios.holding(doubt.guardName, of: doubt.programme)
        let hint = doubt.hint(isMet: !met.isEmpty, isRefused: !refused.isEmpty)
        self.init(
            diagnostic.hinting(hint),
            witnesses: met.prefix(1).map {
                Bilingual(zh: "成立：\($0.zh)", en: "met: \($0.en)")
            }
                + refused.prefix(1).map {
                    Bilingual(zh: "不成立：\($0.zh)", en: "not met: \($0.en)")
                })
    }
}
