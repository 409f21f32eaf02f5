import CertFlowCore
import CertFlowDefinition
import CertFlowStore
import Foundation

/// The revisions of a register, read from its own bytes, held against their digests and kept.
final class PackShelf {
    private var packs: [String: Pack] = [:]
    let isRehearsal: Bool
    let seed: UInt64?

    /// `known` packs were read before from the same bytes; they are told by their digest.
    ///
    /// - Throws: ``EngineFault/noPack`` for a register without one.
    init(reader: Reader, known: [Pack] = []) throws {
        for pack in known { packs[pack.digest] = pack }
        guard let published = try reader.latestPack() else { throw EngineFault.noPack }
        isRehearsal = published.pack.isRehearsal
        seed = published.pack.seed
    }

    /// The revision of that digest; each is read once.
    ///
    /// - Throws: ``EngineFault/revisionMissing(_:)`` and ``EngineFault/revisionAltered(_:path:expected:found:)``
    ///   with the digests expected and found.
    func pack(_ digest: String, reader: Reader) throws -> Pack {
        if let known = packs[digest] { return known }
        let files = try files(of: digest, reader: reader)
        switch PackReader.readPublished(PackSource(bytesByPath: files), digest: digest) {
        case .success(let pack):
            packs[digest] = pack
            return pack
        case .failure(let found):
            throw EngineFault.packDamaged(found.all.first?.description ?? digest)
        }
    }

    /// The bytes of a revision by path, each checked against its digest.
    func files(of digest: String, reader: Reader) throws -> [String: [UInt8]] {
        guard let published = try reader.pack(digest: digest) else {
            throw EngineFault.revisionMissing(digest)
        }
        let manifest = Digest.sha256(Data(PackPublished.manifest(published.pack.files).utf8))
        guard manifest == digest else {
            throw EngineFault.revisionAltered(digest, path: "", expected: digest, found: manifest)
        }
        var files: [String: [UInt8]] = [:]
        for (path, expected) in published.pack.files.sorted(by: { $0.key < $1.key }) {
            guard let bytes = try reader.blob(expected) else {
                throw EngineFault.revisionAltered(
                    digest, path: path, expected: expected, found: nil)
            }
            let found = Digest.sha256(bytes)
            guard found == expected else {
                throw EngineFault.revisionAltered(
                    digest, path: path, expected: expected, found: found)
            }
            files[path] = Array(bytes)
        }
        return files
    }

    /// The digest that new cases are pinned to; another process may have published since.
    func current(reader: Reader) throws -> String {
        guard let digest = try reader.latestPackDigest() else { throw EngineFault.noPack }
        return digest
    }

    func currentPack(reader: Reader) throws -> Pack {
        try pack(try current(reader: reader), reader: reader)
    }

    /// The revision, or `nil` when its bytes are missing or altered.
    func revisionPack(_ digest: String, reader: Reader) throws -> Pack? {
        do {
            return try pack(digest, reader: reader)
        } catch let fault as EngineFault where fault.isOfRevision {
            return nil
        }
    }

    /// The office's time zone, by the newest revision that can be read.
    ///
    /// - Throws: The fault of the current revision, when none can be read.
    func timeZone(reader: Reader) throws -> String {
        do {
            return try currentPack(reader: reader).office.timeZone
        } catch let fault as EngineFault where fault.isOfRevision {
            guard let pack = try revisions(reader: reader).newest else { throw fault }
            return pack.office.timeZone
        }
    }

    /// Every revision of the register, the damaged ones with their fault.
    func revisions(reader: Reader) throws -> Revisions {
        let published = try reader.packs()
        var readable: [String: Pack] = [:]
        var faults: [String: EngineFault] = [:]
        let digests = published.map(\.pack.digest) + (try reader.pinnedRevisions())
        for digest in digests.uniqued {
            do {
                readable[digest] = try pack(digest, reader: reader)
            } catch let fault as EngineFault where fault.isOfRevision {
                faults[digest] = fault
            }
        }
        return Revisions(published: published, packs: readable, faults: faults)
    }
}
