import Foundation
import MerkleLog

/// `keys/heads.log` as it is read from outside: nothing in it is changed.
enum HeadLines {
    /// The last whole line that is a head of at most `limit` entries, and where it ends.
    ///
    /// - Returns: `nil` when there is no such line, or no file.
    /// - Throws: ``StoreError`` of kind `io`.
    static func newest(
        _ path: String, upTo limit: UInt64 = .max
    ) throws -> (head: SignedTreeHead, end: Int)? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw StoreError.cannotRead(path) }
        defer { close(file) }
        let size = Int(lseek(file, 0, SEEK_END))
        guard size >= 0 else { throw StoreError.cannotRead(path) }
        var length = min(size, 65_536)
        while true {
            var tail = [UInt8](repeating: 0, count: length)
            guard pread(file, &tail, length, off_t(size - length)) == length else {
                throw StoreError.cannotRead(path)
            }
            if let (head, end) = newest(in: tail, upTo: limit) {
                return (head, size - length + end)
            }
            guard length < size else { return nil }
            length = min(size, length * 16)
        }
    }

    private static func newest(
        in tail: [UInt8], upTo limit: UInt64
    ) -> (head: SignedTreeHead, end: Int)? {
        var end = tail.endIndex
        while let feed = tail[..<end].lastIndex(of: UInt8(ascii: "\n")) {
            let begin = tail[..<feed].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            let line = String(decoding: tail[begin..<feed], as: UTF8.self)
            if let head = SignedTreeHead(line: line), head.head.size <= limit {
                return (head, feed + 1)
            }
            end = feed
        }
        return nil
    }
}
