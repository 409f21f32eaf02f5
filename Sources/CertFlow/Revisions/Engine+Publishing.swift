package import CertFlowCore
import CertFlowDefinition
import CertFlowStore
package import Foundation

extension Engine {
    /// What a publication did.
    package struct Publication: Hashable, Sendable {
        /// The revision's number in the register, from 1.
        package let number: Int
        package let digest: String
        /// Whether the pack became a new revision; it was the current one already otherwise.
        package let isNew: Bool
        package let isExample: Bool
        package let programmes: Int
        /// Properties that the checker could not decide; none are counted of a pack that is not new.
        package let undecided: Int
        /// Open cases that stay on earlier revisions.
        package let staying: Int
    }

    /// Publishes the pack in a folder as the next revision of the register.
    ///
    /// New cases are pinned to it; running ones stay where they are. The pack that is current already
    /// has no effect.
    ///
    /// - Parameters:
    ///   - folder: The pack on the workbench.
    ///   - overlays: Example values, on rehearsal registers only; without any, those of the current
    ///     revision go with the new one.
    ///   - actor: Must hold the duty of keeping the list of people.
    ///   - ground: The ground of the decision.
    ///   - moment: Only rehearsals pass another moment than the clock's.
    /// - Returns: The revision, new or not.
    /// - Throws: ``RevisionFaults`` when a published file was changed, ``Diagnostics`` when the pack has
    ///   mistakes, ``RefutedProperties`` when a property of it does not hold, ``Refusal`` when the actor
    ///   may not publish.
    @discardableResult
    package func publish(
        _ folder: URL, overlays: [URL] = [], by actor: ActorID, ground: String,
        at moment: Moment? = nil
    ) throws -> Publication {
        guard overlays.isEmpty || isRehearsal else { throw EngineFault.rehearsalOnly }
        let source = try carryingOverlays(
            Engine.source(of: folder, overlays: overlays), isNamed: !overlays.isEmpty)
        let (digest, files) = source.digests
        let pack = try PackReader.read(source, digest: digest).get()
        let isPublished = try register.read { try $0.pack(digest: digest) != nil }
        let undecided = isPublished ? 0 : try source.prove()
        let entries = try perform(
            .publish(
                PackPublished(
                    digest: digest, files: files, isRehearsal: isRehearsal,
                    isExample: pack.isExample, seed: shelf.seed, ground: ground)),
            keeping: source.files, by: actor, at: moment)
        return try register.read { reader in
            let all = try reader.packs()
            let number = all.firstIndex { $0.pack.digest == digest } ?? all.count - 1
            let open = try reader.cases(CaseFilter(isFinal: false))
            return Publication(
                number: number + 1, digest: digest, isNew: !entries.isEmpty,
                isExample: pack.isExample, programmes: pack.workflows.count, undecided: undecided,
                staying: open.count { $0.revision != digest })
        }
    }

    /// The pack in a folder as publishing would take it, with the example values of a rehearsal.
    package func pack(onWorkbench folder: URL) throws -> Pack {
        let source = try carryingOverlays(
            Engine.source(of: folder, overlays: []), isNamed: false)
        return try PackReader.read(source, digest: "workbench").get()
    }

    /// A rehearsal keeps its example values from one revision to the next.
    private func carryingOverlays(_ source: PackSource, isNamed: Bool) throws -> PackSource {
        guard isRehearsal, !isNamed else { return source }
        return try register.read { reader in
            let current = try shelf.files(of: shelf.current(reader: reader), reader: reader)
            return PackSource(bytesByPath: current).files(under: "overlays").reduce(source) {
                $0.adding(overlay: $1.bytes, shownPath: $1.path)
            }
        }
    }
}

extension Transaction {
    /// Makes the files the current revision; the same files again have no effect.
    ///
    /// It is for those who keep the list of people (`duties.actors` of the current revision).
    func publish(_ published: PackPublished, _ files: [PackSource.File]) throws {
        let what = Bilingual(zh: "发布流程版本", en: "publish a revision")
        try require(pack.office.duties.actors, for: what)
        guard let ground = published.ground, !ground.trimmed.isEmpty else {
            throw Refusal.missing([Bilingual(zh: "签批依据（--ground）", en: "the ground (--ground)")])
        }
        guard try shelf.current(reader: writer) != published.digest else { return }
        let source = PackSource(files)
        let faults = try PublishedFiles(reader: writer, shelf: shelf).faults(in: source)
        guard faults.isEmpty else { throw RevisionFaults(files: faults) }
        guard try writer.pack(digest: published.digest) == nil else {
            throw Refusal.alreadyThere(
                Bilingual(
                    zh: "同样的内容早先已发布过，此后又有新版本；请提高 revision 后再发布。",
                    en:
                        "The same files were published earlier and replaced since; raise a revision number and publish again."
                ))
        }
        let next = try PackReader.read(source, digest: published.digest).get()
        try checkOffice(next)
        for file in files {
            try writer.putBlob(Data(file.bytes), digest: Digest.sha256(Data(file.bytes)))
        }
        try append(
            Subject(.register, pack.office.id), .publish(published),
            [.packPublished(published.outcome(next))])
    }

    /// The register stays one office's: its name, its clock and the letters of its case numbers.
    private func checkOffice(_ next: Pack) throws {
        let now = try pack
        guard next.office.id == now.office.id, next.office.timeZone == now.office.timeZone else {
            throw Refusal.other(
                "other-office",
                Bilingual(
                    zh: "此流程包不属于登记库的单位“\(now.office.id)”（office 或 timeZone 不同），不能发布。",
                    en:
                        "The pack is not of the register's office ‘\(now.office.id)’: office or timeZone differ."
                ))
        }
        for published in try writer.packs() {
            let earlier = try shelf.revisionPack(published.pack.digest, reader: writer)
            for workflow in next.workflows {
                guard let other = earlier?.workflow(code: workflow.code), other.id != workflow.id
                else { continue }
                throw Refusal.other(
                    "code-taken",
                    Bilingual(
                        zh:
                            "办件编号前缀 \(workflow.code) 已属于“\(other.id)”，请为“\(workflow.id)”另取前缀（code）。",
                        en:
                            "The case prefix \(workflow.code) belongs to ‘\(other.id)’; give ‘\(workflow.id)’ another code."
                    ))
            }
        }
    }
}
