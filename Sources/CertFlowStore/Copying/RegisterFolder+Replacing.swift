import Foundation
package import MerkleLog

extension RegisterFolder {
    /// Runs `body` while nobody else writes to the register that is here; without a folder there is none.
    ///
    /// - Throws: ``StoreError`` of kind `busy`, and what `body` throws.
    package func undisturbed<Value>(
        _ options: RegisterOptions, _ body: () throws -> Value
    ) throws -> Value {
        guard isThere else { return try body() }
        return try Turn(self).taken(within: options.busyTimeout, body)
    }

    /// Whether there is a folder or file at the place.
    package var isThere: Bool { FileManager.default.fileExists(atPath: path) }

    /// Puts `restored` here; what was here is kept beside it.
    ///
    /// - Parameters:
    ///   - restored: A whole register in the same folder as this one.
    ///   - word: What the other folder's name ends with.
    /// - Returns: Where what was here is now; `nil` when there was nothing.
    /// - Throws: ``StoreError`` of kind `io`; then what was here is here.
    package func replace(with restored: RegisterFolder, setAside word: String) throws -> String? {
        let own = URL(fileURLWithPath: path).standardizedFileURL.path
        let parent = URL(fileURLWithPath: own).deletingLastPathComponent().path
        var aside: String?
        if isThere {
            let free = RegisterFolder.freeName("\(own).\(word)")
            guard rename(own, free) == 0 else { throw StoreError.cannotWrite(free) }
            aside = free
        }
        guard rename(restored.path, own) == 0 else {
            if let aside, rename(aside, own) != 0 { throw StoreError.cannotWrite(aside) }
            throw StoreError.cannotWrite(own)
        }
        try DurableFile.sync(folder: parent)
        return aside
    }

    /// The name, or with the first number that nothing has yet.
    package static func freeName(_ name: String) -> String {
        let manager = FileManager.default
        guard manager.fileExists(atPath: name) else { return name }
        var number = 2
        while manager.fileExists(atPath: "\(name)-\(number)") { number += 1 }
        return "\(name)-\(number)"
    }

    /// Keeps what tells of entries that a restored register has not: the heads, and the list of backups.
    ///
    /// - Parameters:
    ///   - newest: The newest head that was known.
    ///   - old: The register that is replaced.
    /// - Throws: ``StoreError``.
    package func keepTraces(of newest: SignedTreeHead?, from old: RegisterFolder) throws {
        if let newest {
            let path = lostHeads(newest.head.size)
            if try old.notedHead() == newest {
                _ = try DurableFile.copy(old.heads, to: path, permissions: 0o600)
            } else {
                try DurableFile.write(
                    Data("\(newest.line)\n".utf8), to: path, permissions: 0o600)
            }
        }
        if FileManager.default.fileExists(atPath: old.backups) {
            _ = try DurableFile.copy(old.backups, to: backups)
        }
        for folder in [keys, path] { try DurableFile.sync(folder: folder) }
    }
}
