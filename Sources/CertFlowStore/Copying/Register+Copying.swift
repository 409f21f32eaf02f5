import Foundation
import GRDB
package import MerkleLog

/// What was copied beside the database.
package struct CopiedFiles: Hashable, Sendable {
    package fileprivate(set) var count = 0
    package fileprivate(set) var bytes = 0
}

extension Register {
    /// Copies the register as it stands at one moment, while others go on writing; the copy is on disk then.
    ///
    /// Evidence is on disk before the entry that names it, and a document before it counts as handed out: what
    /// lies in the folders after the snapshot covers the snapshot. The database gets its name last, so that
    /// half a copy is no register.
    ///
    /// - Parameter target: Must not be there, or be empty.
    /// - Returns: How many files were copied, keys included.
    /// - Throws: ``StoreError``: of kind `exists` when there is something in `target`, `missing` without the
    ///   signing key, `damaged` when the register is shorter than the heads it has signed.
    package func copy(to target: RegisterFolder) throws -> CopiedFiles {
        try StoreError.translating {
            try requireThisVersion()
            try target.requireEmpty()
            _ = try KeyFile(folder: folder).read()
            let noted = try HeadLines.newest(folder.heads)?.head.head.size ?? 0
            try target.make()
            let size = try copyDatabase(to: target)
            guard noted <= size else { throw StoreError.shortened(noted, size) }
            var copied = CopiedFiles()
            try copyFiles(folder.evidence, to: target.evidence, &copied)
            try copyFiles(folder.documents, to: target.documents, &copied)
            try copyKeys(to: target, size, &copied)
            try target.finish()
            return copied
        }
    }

    /// - Returns: How many entries the copy's newest head has.
    private func copyDatabase(to target: RegisterFolder) throws -> UInt64 {
        let copy = try DatabaseQueue(path: target.unfinished)
        let size = try pool.read { db in
            // Pins the snapshot that the copy is made of.
            let newest = try HeadTable(db).newest()
            try copy.writeWithoutTransaction { try db.backup(to: $0) }
            return newest?.head.size ?? 0
        }
        try copy.close()
        try DurableFile.sync(target.unfinished)
        return size
    }

    private func copyFiles(_ source: String, to target: String, _ copied: inout CopiedFiles) throws
    {
        guard FileManager.default.fileExists(atPath: source) else { return }
        // What begins with a full stop is a draft that somebody is writing, or that a crash left.
        for name in try source.names where !name.hasPrefix(".") {
            copied.bytes += try DurableFile.copy("\(source)/\(name)", to: "\(target)/\(name)")
            copied.count += 1
        }
        try DurableFile.sync(folder: target)
    }

    private func copyKeys(
        to target: RegisterFolder, _ size: UInt64, _ copied: inout CopiedFiles
    ) throws {
        var parts: [(String, String, mode_t, Int?)] = [
            (folder.privateKey, target.privateKey, 0o600, nil),
            (folder.publicKey, target.publicKey, 0o644, nil),
        ]
        if let (_, end) = try HeadLines.newest(folder.heads, upTo: size) {
            parts.append((folder.heads, target.heads, 0o600, end))
        }
        for (source, path, permissions, length) in parts
        where FileManager.default.fileExists(atPath: source) {
            copied.bytes += try DurableFile.copy(
                source, to: path, permissions: permissions, length: length)
            copied.count += 1
        }
        try DurableFile.sync(folder: target.keys)
    }
}

extension RegisterFolder {
    /// - Throws: ``StoreError`` of kind `exists` when there is something at the place.
    fileprivate func requireEmpty() throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
        guard isFolder.boolValue, try path.names.isEmpty else { throw StoreError.notEmpty(path) }
    }

    /// The newest head of `keys/heads.log` with at most `limit` entries; `nil` when there is none.
    ///
    /// - Throws: ``StoreError`` of kind `io`.
    package func notedHead(upTo limit: UInt64 = .max) throws -> SignedTreeHead? {
        try HeadLines.newest(heads, upTo: limit)?.head
    }
}

extension String {
    /// The names in the folder of this path, sorted.
    fileprivate var names: [String] {
        get throws {
            do {
                return try FileManager.default.contentsOfDirectory(atPath: self).sorted()
            } catch {
                throw StoreError.cannotRead(self)
            }
        }
    }
}
