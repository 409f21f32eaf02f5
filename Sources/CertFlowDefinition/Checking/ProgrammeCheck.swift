import CertFlowCore
import Foundation

/// What `certflow programme check PATH` looks at: a pack, one programme of it, or one file.
package struct ProgrammeCheck {
    /// The pack that the path lies in.
    package let source: PackSource
    /// The folder of that pack, as it is shown to people.
    package let folder: String
    /// The normal path within the pack; empty for all of it.
    private let part: String

    /// - Parameter path: The folder of a pack, the folder of a programme, or a file in a pack.
    /// - Throws: ``SourceFault`` when there is no such path, or no pack around it.
    package init(path: String) throws(SourceFault) {
        guard FolderReader().isFolder(path) != nil else { throw .missing(path: path) }
        let absolute = URL(fileURLWithPath: path).standardizedFileURL.path
        guard let found = ProgrammeCheck.pack(around: path) ?? ProgrammeCheck.pack(around: absolute)
        else { throw .noPack(path: path) }
        source = try PackSource.read(folder: found.folder)
        folder = found.folder
        part = found.part
    }

    /// A pack that was read already, or the part at a normal path within it.
    package init(_ source: PackSource, part: String = "") {
        self.source = source
        folder = ""
        self.part = part
    }

    /// The programme that the path lies in; `nil` for the whole pack, a policy and the like.
    package var programme: String? {
        let first = part.split(separator: "/").first.map(String.init)
        return first.flatMap { source["\($0)/workflow.yaml"] == nil ? nil : $0 }
    }

    /// The nearest folder upwards that has an `office.yaml`, and the way down from it.
    package static func pack(around path: String) -> (folder: String, part: String)? {
        var folder = path
        var part: [String] = []
        while FolderReader().isFolder("\(folder)/office.yaml") != false {
            guard part.count < 3, let last = folder.split(separator: "/").last, last != ".",
                last != ".."
            else { return nil }
            part.insert(String(last), at: 0)
            folder = PackSource.parent(of: folder)
        }
        return (folder, part.joined(separator: "/"))
    }

    /// What is wrong with that part and, when it belongs to a programme, with what programmes rest
    /// on: the office, the policies and the calendar.
    package var diagnostics: Diagnostics {
        let found = PackReader.findings(in: source).filter { concerns(PackPath($0.place.path)) }
        return Diagnostics(found.map { $0.shown(by: source.shownPath) })
    }

    /// What is wrong with that part, and what is proved, refuted and not decided of its programmes.
    package var report: ProgrammeReport {
        let (findings, proofs) = PackReader.proofs(in: source, of: isPart)
        return ProgrammeReport(
            findings: Diagnostics(findings.filter { concerns(PackPath($0.place.path)) }.map(shown)),
            proofs: proofs.map { proof in
                ProgrammeReport.Programme(
                    proof: proof, path: source.shownPath(of: proof.path),
                    refutations: proof.proofs.filter { $0.verdict == .refuted }.map { refuted in
                        .init(
                            title: refuted.title,
                            findings: refuted.diagnostics.filter { $0.severity == .error }
                                .map(shown))
                    },
                    failures: proof.proofs.flatMap(\.diagnostics).map(shown),
                    confirmations: proof.proofs.filter { $0.verdict == .proved }
                        .map(\.confirmation).map(shown),
                    notes: proof.notes.map(shown))
            })
    }

    private func shown(_ diagnostic: Diagnostic) -> Diagnostic {
        diagnostic.shown(by: source.shownPath)
    }

    private func isPart(_ programme: ProgrammeID) -> Bool {
        part.isEmpty || part == programme.rawValue || part.hasPrefix(programme.rawValue + "/")
    }

    private func concerns(_ path: PackPath) -> Bool {
        if part.isEmpty || path.text == part || path.text.hasPrefix(part + "/") { return true }
        let isProgramme =
            PackPath(part).programmeFolder != nil
            || PackPath(part + "/form.yaml").programmeFolder == part && !part.hasSuffix(".yaml")
        let isTemplates = path.text == PackSource.templates
        return isProgramme && (isTemplates || [.office, .policy, .calendar].contains(path.kind))
    }
}
