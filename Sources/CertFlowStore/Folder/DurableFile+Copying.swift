import Foundation

extension DurableFile {
    /// Copies a file piece by piece; it has its name once it is whole and on disk.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - path: In a folder that is there, whose names the caller puts on disk.
    ///   - permissions: Of the copy.
    ///   - length: So many bytes; the whole file when left out.
    /// - Returns: How many bytes were copied.
    /// - Throws: ``StoreError`` of kind `full` or `io`.
    static func copy(
        _ source: String, to path: String, permissions: mode_t = 0o644, length: Int? = nil
    ) throws -> Int {
        let input = Foundation.open(source, O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { throw StoreError.cannotRead(source) }
        defer { close(input) }
        let target = URL(fileURLWithPath: path)
        let (draft, output) = try makeDraft(
            target.deletingLastPathComponent().path, target.lastPathComponent, permissions)
        do {
            defer { close(output) }
            var piece = [UInt8](repeating: 0, count: 1 << 18)
            var copied = 0
            while copied < length ?? .max {
                let count = read(input, &piece, min(piece.count, (length ?? .max) - copied))
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { throw StoreError.cannotRead(source) }
                guard count > 0 else { break }
                try piece.withUnsafeBytes {
                    try write(output, UnsafeRawBufferPointer(rebasing: $0[..<count]), path)
                }
                copied += count
            }
            guard fsync(output) == 0, rename(draft, path) == 0 else { throw failure(path) }
            return copied
        } catch {
            unlink(draft)
            throw error
        }
    }

    /// Adds a line at the end of a file, which is made when it is not there; it is on disk then.
    ///
    /// - Throws: ``StoreError`` of kind `full` or `io`.
    package static func append(line: String, to path: String) throws {
        let file = Foundation.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw StoreError.cannotWrite(path) }
        defer { close(file) }
        try Array("\(line)\n".utf8).withUnsafeBytes { try write(file, $0, path) }
        guard fsync(file) == 0 else { throw failure(path) }
        try sync(folder: URL(fileURLWithPath: path).deletingLastPathComponent().path)
    }
}
