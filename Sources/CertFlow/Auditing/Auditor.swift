import CertFlowCore
import CertFlowDefinition
import CertFlowStore
import Foundation

/// Decides commands again, each on a register into which the journal was folded up to it.
///
/// The register of the auditor is a scratch one: a decision is made in a transaction that ends without effect, then the
/// journal's own entries are folded, so that one difference does not bring others with it.
final class Auditor {
    private let live: Engine
    private let folder: ScratchFolder
    private let scratch: Engine
    private(set) var audit = Audit()

    private struct Undone: Error {}

    /// - Parameters:
    ///   - live: The register that is audited; it is only read.
    ///   - first: The entry that the register began with.
    /// - Throws: ``StoreError``, and ``EngineFault`` when the revision's files are missing.
    init(_ live: Engine, first: Entry) throws {
        self.live = live
        folder = try ScratchFolder()
        let place = RegisterPlace.scratch(folder.url.appending(component: "register").path)
        let blobs = try Self.blobs(of: first, live)
        let register = try Register.create(at: place.folder, options: place.options) { writer in
            for (digest, bytes) in blobs { try writer.putBlob(bytes, digest: digest) }
            try writer.append(first)
        }
        try register.close()
        scratch = try Engine(opening: place, clock: .system)
        audit.taken = 1
        audit.entries = 1
    }

    /// Decides the command of `group`'s first entry again and compares it with the whole of `group`.
    func take(_ group: [Entry]) throws {
        guard let root = group.first else { return }
        audit.entries += group.count
        audit.decided += 1
        let blobs = try Self.blobs(of: root, live)
        if let sentence = try difference(group, root, Array(blobs.keys)) {
            audit.differences.append(
                Audit.Difference(
                    sequence: root.sequence, subject: root.subject, command: root.command.kind,
                    sentence: sentence))
        }
        try scratch.register.write { writer in
            for (digest, bytes) in blobs { try writer.putBlob(bytes, digest: digest) }
            for entry in group { try writer.append(entry) }
        }
    }

    private func difference(
        _ group: [Entry], _ root: Entry, _ blobs: [String]
    ) throws -> Bilingual? {
        let decided: [Entry]
        do {
            decided = try decide(root)
        } catch let refusal as Refusal {
            return Bilingual(
                zh: "按其版本的规则再办，会被拒绝：\(refusal.sentence.zh)",
                en: "Decided again it is refused: \(refusal.sentence.en)")
        } catch let fault as EngineFault {
            return Bilingual(
                zh: "不能再办：\(fault.sentence.zh)",
                en: "It cannot be decided again: \(fault.sentence.en)")
        }
        var places: [String] = []
        for index in 0..<max(group.count, decided.count) {
            guard index < group.count, index < decided.count else {
                places.append("\(root.sequence + index)")
                continue
            }
            places += try decided[index].tree().differences(from: try group[index].tree())
                .map { "\(group[index].sequence) \($0)" }
        }
        guard !places.isEmpty else { return nil }
        let shown = places.prefix(8).joined(separator: ", ") + (places.count > 8 ? " …" : "")
        return Bilingual(zh: "再办的结果不同：\(shown)", en: "Decided again it differs at: \(shown)")
    }

    /// What the command of `root` gives on what was folded so far.
    private func decide(_ root: Entry) throws -> [Entry] {
        let files = try files(of: root)
        var decided: [Entry] = []
        do {
            try scratch.register.write { writer in
                let transaction = try scratch.transaction(
                    root.command, writer, by: root.actor, id: root.id,
                    at: scratch.zone.moment(root.at))
                try transaction.applyDue(before: root.command)
                transaction.begin()
                try transaction.carryOut(root.command, files)
                decided = transaction.entries
                throw Undone()
            }
        } catch is Undone {}
        return decided
    }

    private func files(of root: Entry) throws -> [PackSource.File] {
        guard case .publish(let published) = root.command else { return [] }
        let blobs = try Self.blobs(of: root, live)
        return published.files.sorted { $0.key < $1.key }.compactMap { path, digest in
            blobs[digest].map { PackSource.File(path: path, shownPath: path, bytes: Array($0)) }
        }
    }

    /// The bytes of a revision that an entry publishes, by digest.
    private static func blobs(of entry: Entry, _ live: Engine) throws -> [String: Data] {
        let published = entry.changes.compactMap { change -> PackPublished? in
            if case .packPublished(let pack) = change { pack } else { nil }
        }
        return try live.register.read { reader in
            var blobs: [String: Data] = [:]
            for (path, digest) in published.flatMap({ $0.files }) {
                guard let bytes = try reader.blob(digest) else {
                    throw EngineFault.packDamaged(path)
                }
                blobs[digest] = bytes
            }
            return blobs
        }
    }
}
