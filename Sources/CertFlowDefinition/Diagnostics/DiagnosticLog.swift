import CertFlowCore

/// Collects what one reading finds; belongs to that reading alone.
final class DiagnosticLog {
    private(set) var diagnostics: [Diagnostic] = []

    func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    func error(
        _ rule: DiagnosticRule, at place: Place, zh: String, en: String, hint: Bilingual? = nil,
        related: Place? = nil
    ) {
        add(
            Diagnostic(
                severity: .error, rule: rule, message: Bilingual(zh: zh, en: en), hint: hint,
                place: place, related: related))
    }

    func warn(
        _ rule: DiagnosticRule, at place: Place, zh: String, en: String, hint: Bilingual? = nil
    ) {
        add(
            Diagnostic(
                severity: .warning, rule: rule, message: Bilingual(zh: zh, en: en), hint: hint,
                place: place))
    }
}
