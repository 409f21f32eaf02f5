import Foundation

/// Where the parts of a register lie.
package struct RegisterFolder: Hashable, Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    /// The database.
    package var database: String { part("register.sqlite") }
    /// Files that support applications, named by their SHA-256.
    package var evidence: String { part("evidence") }
    /// Documents as handed out.
    package var documents: String { part("documents") }
    /// Signing keys, readable by the owner only.
    package var keys: String { part("keys") }

    /// What the register signs its heads with.
    var privateKey: String { part("keys/log.key") }
    /// What anybody checks those signatures with.
    package var publicKey: String { part("keys/log.pub") }
    /// Every head that was signed, a line each.
    package var heads: String { part("keys/heads.log") }

    /// When the register was backed up, and where to: a JSON object a line.
    package var backups: String { part("backups.log") }
    /// Heads beyond a restored backup, kept when their loss was accepted.
    func lostHeads(_ size: UInt64) -> String { part("keys/heads-\(size).log") }

    /// Held by the process that writes.
    var turn: String { part("register.lock") }
    /// Held by the process that writes next.
    var line: String { part("register.next") }
    /// The database while it is being created.
    var unfinished: String { part("register.sqlite.new") }

    private func part(_ name: String) -> String {
        URL(fileURLWithPath: path).appending(path: name).path
    }

    /// Whether there is a register in the folder.
    package var hasRegister: Bool { FileManager.default.fileExists(atPath: database) }

    /// Makes the folder and its parts where they are missing.
    ///
    /// - Throws: ``StoreError`` of kind `io` when the system refuses.
    func make() throws {
        let above = missingAbove
        let parts = [(path, 0o755), (evidence, 0o755), (documents, 0o755), (keys, 0o700)]
        for (folder, permissions) in parts {
            do {
                try FileManager.default.createDirectory(
                    atPath: folder, withIntermediateDirectories: true,
                    attributes: [.posixPermissions: permissions])
            } catch {
                throw StoreError.cannotWrite(folder)
            }
        }
        for folder in above { try DurableFile.sync(folder: folder) }
    }

    /// The folders that get a new name in them when the register's own folder is made.
    private var missingAbove: [String] {
        var folders: [String] = []
        var url = URL(fileURLWithPath: path).standardizedFileURL
        while url.path != "/", !FileManager.default.fileExists(atPath: url.path) {
            url.deleteLastPathComponent()
            folders.append(url.path)
        }
        return folders
    }

    /// Puts the finished database in its place, so that there is a whole register or none.
    ///
    /// - Throws: ``StoreError`` of kind `io` when the system refuses.
    func finish() throws {
        guard rename(unfinished, database) == 0 else { throw StoreError.cannotWrite(database) }
        try DurableFile.sync(folder: path)
    }
}
