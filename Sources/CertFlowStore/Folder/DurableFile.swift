package import Foundation

/// Files beside the database, on disk and whole under their name once they are written.
///
/// The bytes go under another name into the same folder, are synced, get their name, and then the folder is
/// synced: after a crash at any instant there is the whole file or none.
package enum DurableFile {
    /// Writes a file, in place of what has its name.
    ///
    /// - Parameters:
    ///   - bytes: What it holds.
    ///   - path: In a folder that is there.
    ///   - permissions: Of the file.
    /// - Throws: ``StoreError`` of kind `full` or `io`; what had the name before is still there.
    package static func write(
        _ bytes: Data, to path: String, permissions: mode_t = 0o644
    ) throws {
        let target = URL(fileURLWithPath: path)
        let folder = target.deletingLastPathComponent().path
        let (draft, descriptor) = try makeDraft(folder, target.lastPathComponent, permissions)
        do {
            try fill(descriptor, bytes, path)
            guard rename(draft, path) == 0 else { throw failure(path) }
        } catch {
            unlink(draft)
            throw error
        }
        try sync(folder: folder)
    }

    /// Makes sure that a file which is there already is on disk: another process may have written it an
    /// instant ago.
    ///
    /// - Returns: Whether it holds exactly `bytes`.
    /// - Throws: ``StoreError`` of kind `io`.
    package static func holds(_ path: String, _ bytes: Data) throws -> Bool {
        guard FileManager.default.fileExists(atPath: path) else { return false }
        guard let found = FileManager.default.contents(atPath: path) else {
            throw StoreError.cannotRead(path)
        }
        guard found == bytes else { return false }
        try sync(path, O_RDONLY)
        try sync(folder: URL(fileURLWithPath: path).deletingLastPathComponent().path)
        return true
    }

    /// Puts the names in a folder on disk.
    ///
    /// - Throws: ``StoreError`` of kind `io`.
    static func sync(folder: String) throws { try sync(folder, O_RDONLY | O_DIRECTORY) }

    static func sync(_ path: String, _ flags: Int32 = O_RDONLY) throws {
        let descriptor = Foundation.open(path, flags | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreError.cannotWrite(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(path) }
    }

    /// A draft left by a killed process is stepped over.
    static func makeDraft(
        _ folder: String, _ name: String, _ permissions: mode_t
    ) throws -> (String, Int32) {
        for attempt in 0..<1_000 {
            let draft = "\(folder)/.\(name).\(getpid())-\(attempt).draft"
            let descriptor = Foundation.open(
                draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, permissions)
            if descriptor >= 0 { return (draft, descriptor) }
            guard errno == EEXIST else { throw failure("\(folder)/\(name)") }
        }
        throw StoreError.cannotWrite("\(folder)/\(name)")
    }

    private static func fill(_ descriptor: Int32, _ bytes: Data, _ path: String) throws {
        defer { close(descriptor) }
        try bytes.withUnsafeBytes { try write(descriptor, $0, path) }
        guard fsync(descriptor) == 0 else { throw failure(path) }
    }

    /// Writes all of `buffer`; `path` is named when that fails.
    static func write(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer, _ path: String) throws
    {
        var rest = buffer[...]
        while !rest.isEmpty {
            let count = Foundation.write(
                descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure(path) }
            rest = rest.dropFirst(count)
        }
    }

    static func failure(_ path: String) -> StoreError {
        switch errno {
        case ENOSPC, EDQUOT: .full
        default: .cannotWrite(path)
        }
    }
}
