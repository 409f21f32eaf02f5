import CertFlowCore

/// Where a file is read: its text, what is known of the pack, and where mistakes go.
struct ReadingContext {
    let text: SourceText
    let log: DiagnosticLog
    let known: KnownNames
    /// The programme that the file belongs to.
    let programme: ProgrammeOutline?
    /// Whether what could be read is also checked: the types and words of rules, tables, the shape of the
    /// workflow. A revision that was published has been through that.
    let isChecked: Bool

    init(
        text: SourceText, log: DiagnosticLog, known: KnownNames, programme: ProgrammeOutline? = nil,
        isChecked: Bool = true
    ) {
        self.text = text
        self.log = log
        self.known = known
        self.programme = programme
        self.isChecked = isChecked
    }

    /// Where nothing is read and nothing is known.
    static var nowhere: ReadingContext {
        ReadingContext(
            text: SourceText(path: "", text: ""), log: DiagnosticLog(),
            known: KnownNames(office: nil, policies: nil, programmes: [], templates: []))
    }

    /// Says that a name is not known, with the nearest one there is.
    ///
    /// - Returns: Whether it is known, or whether nobody can tell.
    @discardableResult
    func checks(
        _ name: String, is kind: NameKind, at place: Place, in programme: ProgrammeOutline?
    ) -> Bool {
        if kind == .template, known.templates.isEmpty {
            log.missingTemplates(usedAt: place)
            return false
        }
        guard let names = known.names(of: kind, in: programme), !names.contains(name) else {
            return true
        }
        log.error(
            kind.rule, at: place, zh: "未知\(kind.title.zh)“\(name)”",
            en: "unknown \(kind.title.en) ‘\(name)’",
            hint: Suggestion.hint(for: name, among: names, definedIn: kind.home))
        return false
    }
}
