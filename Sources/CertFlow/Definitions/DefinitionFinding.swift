package import CertFlowCore
import CertFlowDefinition

/// A mistake in a definition file, with its place.
package struct DefinitionFinding: Hashable, Sendable {
    package let isError: Bool
    package let rule: String
    package let message: Bilingual
    package let hint: Bilingual?
    package let place: Place
    /// As a compiler would print it.
    package let line: Bilingual

    init(_ diagnostic: Diagnostic) {
        isError = diagnostic.severity == .error
        rule = diagnostic.rule.rawValue
        message = diagnostic.message
        hint = diagnostic.hint
        place = diagnostic.place
        line = Bilingual(zh: diagnostic.line(\.zh), en: diagnostic.line(\.en))
    }
}
