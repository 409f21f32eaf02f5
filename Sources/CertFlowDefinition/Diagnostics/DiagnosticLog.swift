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

    /// That the templates are not where they are looked for: once, with the first use of one.
    func missingTemplates(usedAt place: Place) {
        let folder = Place(path: PackSource.templates, line: 1, column: 1)
        guard !diagnostics.contains(where: { $0.place == folder }) else { return }
        error(
            .missingFile, at: folder, zh: "缺少模板文件夹，流程所用的模板都应放在这里",
            en: "the folder of the templates is missing; all that the workflows use stand in it",
            hint: Bilingual(
                zh: "模板文件夹 Templates 应与 Workflows 文件夹并列，内有 项目/名称.mustache 和 shared/名称.mustache",
                en:
                    "put the folder Templates beside the folder Workflows, with PROGRAMME/NAME.mustache and shared/NAME.mustache"
            ), related: place)
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
