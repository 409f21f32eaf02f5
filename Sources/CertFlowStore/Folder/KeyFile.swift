import Foundation
import MerkleLog

/// The key in a register's folder.
struct KeyFile {
    let folder: RegisterFolder

    /// Writes a key and its public half, the private one readable by the owner only; both are on disk when
    /// this returns.
    ///
    /// - Throws: ``StoreError`` of kind `io` when the system refuses.
    func write(_ key: LogKey) throws {
        try write(key.line + "\n", to: folder.privateKey, permissions: 0o600)
        try write(key.publicKey.line + "\n", to: folder.publicKey, permissions: 0o644)
        // Their names too: a register whose key is lost can never write again.
        for path in [folder.keys, folder.path] { try sync(path) }
    }

    /// - Throws: ``StoreError`` of kind `missing` when there is none, `damaged` when it is none.
    func read() throws -> LogKey {
        guard FileManager.default.fileExists(atPath: folder.privateKey) else {
            throw StoreError.noKey(folder.privateKey)
        }
        guard let bytes = FileManager.default.contents(atPath: folder.privateKey) else {
            throw StoreError.cannotRead(folder.privateKey)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.hasSuffix("\n"), let key = LogKey(line: text.dropLast()) else {
            throw StoreError.notAKey(folder.privateKey)
        }
        return key
    }

    private func sync(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreError.cannotWrite(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw StoreError.cannotWrite(path) }
    }

    /// A file that is half written never carries its final name.
    private func write(_ text: String, to path: String, permissions: mode_t) throws {
        let unfinished = path + ".new"
        guard unlink(unfinished) == 0 || errno == ENOENT else {
            throw StoreError.cannotWrite(unfinished)
        }
        let file = open(unfinished, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions)
        guard file >= 0 else { throw StoreError.cannotWrite(unfinished) }
        defer { close(file) }
        let bytes = Array(text.utf8)
        guard Foundation.write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0,
            rename(unfinished, path) == 0
        else { throw StoreError.cannotWrite(path) }
    }
}
