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

    init(_ diagnostic: Diagnostic) {
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
}
