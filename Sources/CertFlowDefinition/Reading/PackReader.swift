package import CertFlowCore

/// Turns the bytes of a pack into a ``Pack``, or into everything that is wrong with them.
package struct PackReader {
    private let source: PackSource
    private let log = DiagnosticLog()
    private let files: [String: YAMLFile]
    private let known: KnownNames
    private let isChecked: Bool

    private init(_ source: PackSource, isChecked: Bool = true) {
        self.source = source
        self.isChecked = isChecked
        var files: [String: YAMLFile] = [:]
        for file in source.files where PackPath(file.path).isYAML {
            files[file.path] = YAMLFile(file, log: log)
        }
        self.files = files
        let paths = source.files.map { PackPath($0.path) }
        let policyRoots = paths.filter { $0.kind == .policy }.map { files[$0.text]?.root }
        known = KnownNames(
            office: files["office.yaml"]?.root,
            policies: policyRoots.contains { $0 == nil } ? nil : policyRoots.compactMap(\.self),
            programmes: PackReader.folders(of: paths).map { folder in
                ProgrammeOutline(
                    folder: folder, workflow: files["\(folder)/workflow.yaml"]?.root,
                    form: files["\(folder)/form.yaml"]?.root)
            },
            templates: paths.compactMap(\.templateName))
    }

    /// Reads a pack.
    ///
    /// - Parameters:
    ///   - source: The bytes, of a folder or from the register.
    ///   - digest: The digest of the bytes, which becomes the revision of the pack.
    /// - Returns: The pack when there are no errors; otherwise everything found, warnings too.
    package static func read(_ source: PackSource, digest: String) -> Result<Pack, Diagnostics> {
        PackReader(source).result(digest: digest)
    }

    /// Reads a revision that was published: what can be built is taken as it is.
    ///
    /// It was checked when it was published, perhaps by an earlier release that asked less of rules, and
    /// cases are pinned to it. What cannot be built is a failure here too.
    package static func readPublished(
        _ source: PackSource, digest: String
    ) -> Result<Pack, Diagnostics> {
        PackReader(source, isChecked: false).result(digest: digest)
    }

    private func result(digest: String) -> Result<Pack, Diagnostics> {
        let pack = pack(digest: digest)
        guard let pack, !diagnostics.hasErrors else { return .failure(diagnostics) }
        return .success(pack)
    }

    /// Everything found in a pack, warnings too.
    package static func check(_ source: PackSource) -> Diagnostics {
        let reader = PackReader(source)
        _ = reader.pack(digest: "")
        return reader.diagnostics
    }

    /// Everything found in a pack, under normal paths.
    static func findings(in source: PackSource) -> [Diagnostic] {
        let reader = PackReader(source)
        _ = reader.pack(digest: "")
        return reader.log.diagnostics
    }

    /// Everything found in a pack, under normal paths, and what the checker says of its programmes.
    ///
    /// A pack with errors is not explored.
    static func proofs(
        in source: PackSource, of isWanted: (ProgrammeID) -> Bool
    ) -> (findings: [Diagnostic], proofs: [ProgrammeProof]) {
        let reader = PackReader(source)
        let pack = reader.pack(digest: "")
        let findings = reader.log.diagnostics
        guard let pack, !findings.contains(where: { $0.severity == .error }) else {
            return (findings, [])
        }
        let roots = reader.known.programmes.compactMap { programme in
            reader.files["\(programme.id)/workflow.yaml"].map { (programme.id, $0.root) }
        }
        let prover = Prover(pack, roots: Dictionary(roots, uniquingKeysWith: { first, _ in first }))
        return (findings, pack.workflows.filter { isWanted($0.id) }.map(prover.prove))
    }

    /// The names that a pack gives to things, as far as its files can be read.
    static func names(of source: PackSource) -> KnownNames { PackReader(source).known }

    /// With the paths that the person gave.
    private var diagnostics: Diagnostics {
        Diagnostics(log.diagnostics.map { $0.shown(by: source.shownPath) })
    }

    private static func folders(of paths: [PackPath]) -> [String] {
        Set(paths.compactMap(\.programmeFolder)).sorted()
    }

    private func pack(digest: String) -> Pack? {
        reportUnknownFiles()
        let office = office()
        let calendar = calendar(named: files["office.yaml"]?.root.peek("calendar"))
        let overlays = overlays()
        let policies = policies().map { policy in
            overlays.reduce(policy) { $1.laid(over: $0) }
        }
        let workflows = known.programmes.compactMap(workflow)
        let actors = root(of: "actors.yaml", isNeeded: false).flatMap {
            ActorReader(context: context($0)).read($0.root)
        }
        PackNames(files: files, log: log).check()
        let templates = templates()
        guard let office, let calendar else { return nil }
        return Pack(
            office: office, calendar: calendar, policies: policies, workflows: workflows,
            actors: actors ?? [], templates: templates, digest: digest,
            isExample: !overlays.isEmpty)
    }
}

extension PackReader {
    private func context(_ file: YAMLFile, _ programme: ProgrammeOutline? = nil) -> ReadingContext {
        ReadingContext(
            text: file.text, log: log, known: known, programme: programme, isChecked: isChecked)
    }

    /// A file that was parsed; a needed one that is not there is reported.
    private func root(of path: String, isNeeded: Bool) -> YAMLFile? {
        if isNeeded, source[path] == nil {
            log.error(
                .missingFile, at: Place(path: path, line: 1, column: 1), zh: "缺少此文件",
                en: "this file is missing")
        }
        return files[path]
    }

    private func office() -> Office? {
        root(of: "office.yaml", isNeeded: true).flatMap {
            OfficeReader(context: context($0)).read($0.root)
        }
    }

    private func files(_ kind: PackPath.Kind) -> [YAMLFile] {
        source.files.map { PackPath($0.path) }.filter { $0.kind == kind }
            .sorted().compactMap { files[$0.text] }
    }

    private func policies() -> [Policy] {
        files(.policy).compactMap { PolicyReader(context: context($0)).read($0.root) }
    }

    private func overlays() -> [Overlay] {
        files(.overlay).compactMap { OverlayReader(context: context($0)).read($0.root) }
    }

    private func workflow(_ programme: ProgrammeOutline) -> Workflow? {
        let form = root(of: "\(programme.id)/form.yaml", isNeeded: true).flatMap { file in
            FormReader(
                context: context(file, programme), scope: ScopeTypes.ofForm(programme, known),
                programme: programme.id
            ).read(file.root)
        }
        return root(of: "\(programme.id)/workflow.yaml", isNeeded: true).flatMap { file in
            WorkflowReader(context: context(file, programme), programme: programme, form: form)
                .read(file.root)
        }
    }

    /// The years of the office's calendar, all of them.
    private func calendar(named node: YAMLNode?) -> WorkCalendar? {
        guard let node, let name = node.scalar, name.isName else { return nil }
        let paths = source.files(under: "calendars/\(name)").map(\.path)
        guard !paths.isEmpty else {
            log.error(
                .unknownCalendar, at: node.place, zh: "没有名为“\(name)”的工作日历",
                en: "there is no work calendar ‘\(name)’",
                hint: Bilingual(
                    zh: "每年一个文件，放在 calendars/\(name)/ 下",
                    en: "put a file for each year under calendars/\(name)/"))
            return nil
        }
        let found = paths.compactMap { files[$0] }
        let years = found.compactMap {
            CalendarReader(context: context($0), name: name).read($0.root)
        }
        guard years.count == paths.count else { return nil }
        do throws(CalendarMistake) {
            return try WorkCalendar(years)
        } catch {
            log.error(
                .calendarGap, at: node.place, zh: error.sentence.zh, en: error.sentence.en)
            return nil
        }
    }

    private func templates() -> [String: String] {
        var templates: [String: String] = [:]
        for file in source.files {
            guard let name = PackPath(file.path).templateName else { continue }
            templates[name] = TemplateReader(log: log).read(file)
        }
        return templates
    }

    private func reportUnknownFiles() {
        for file in source.files where PackPath(file.path).kind == .unknown {
            log.error(
                .unknownFile, at: Place(path: file.path, line: 1, column: 1),
                zh: "流程包中不应有此文件", en: "a pack has no such file",
                hint: PackPath(file.path).suggestion)
        }
    }
}
