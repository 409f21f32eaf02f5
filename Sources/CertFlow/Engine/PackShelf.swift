import CertFlowCore
import CertFlowDefinition
import CertFlowStore
import Foundation

/// The packs of a register, read from its own bytes and kept by digest.
final class PackShelf {
    private var packs: [String: Pack] = [:]
    /// The digest that new cases are pinned to.
    let current: String
    let isRehearsal: Bool
    let seed: UInt64?

    /// - Throws: ``EngineFault/noPack`` for a register without one.
    init(reader: Reader) throws {
        guard let published = try reader.latestPack() else { throw EngineFault.noPack }
        current = published.pack.digest
        isRehearsal = published.pack.isRehearsal
        seed = published.pack.seed
    }

    /// The pack of that digest; each is read once.
    func pack(_ digest: String, reader: Reader) throws -> Pack {
        if let known = packs[digest] { return known }
        guard let published = try reader.pack(digest: digest) else {
            throw EngineFault.unknownRevision(digest)
        }
        var files: [String: [UInt8]] = [:]
        for (path, blob) in published.pack.files {
            guard let bytes = try reader.blob(blob) else {
                throw EngineFault.packDamaged(path)
            }
            files[path] = Array(bytes)
        }
        switch PackReader.read(PackSource(bytesByPath: files), digest: digest) {
        case .success(let pack):
            packs[digest] = pack
            return pack
        case .failure(let found):
            throw EngineFault.packDamaged(found.all.first?.description ?? digest)
        }
    }

    func currentPack(reader: Reader) throws -> Pack { try pack(current, reader: reader) }
}
