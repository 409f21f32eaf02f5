import Foundation
import MerkleLog

/// `keys/heads.log`: every head that was signed, a line each, the newest last.
///
/// It is written after a commit and is on disk when the command returns: what a crash cuts off at its end, the
/// next command adds from the table. Only who holds the ``Turn`` may write.
final class HeadsFile: Sendable {
    private let file: Int32

    /// - Throws: ``StoreError`` of kind `io` when the file cannot be opened.
    init(_ path: String) throws {
        file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw StoreError.cannotWrite(path) }
    }

    deinit { close(file) }

    /// The newest head that stands in the file; what a crash left behind it is cut off.
    ///
    /// - Throws: ``StoreError`` of kind `io` when the system refuses.
    func newest() throws -> SignedTreeHead? {
        let end = lseek(file, 0, SEEK_END)
        guard end >= 0 else { throw StoreError.io }
        var length = min(Int(end), 1_024)
        while true {
            let tail = try read(from: Int(end) - length, length)
            if let (head, cut) = HeadsFile.newest(in: tail) {
                if cut > 0, ftruncate(file, end - off_t(cut)) != 0 { throw StoreError.io }
                return head
            }
            guard length < Int(end) else { break }
            length = min(Int(end), length * 16)
        }
        if end > 0, ftruncate(file, 0) != 0 { throw StoreError.io }
        return nil
    }

    /// - Throws: ``StoreError`` of kind `io` when not everything was written; the next command does it.
    func append(_ heads: [SignedTreeHead]) throws {
        let bytes = heads.flatMap { Array("\($0.line)\n".utf8) }
        let end = lseek(file, 0, SEEK_END)
        if write(file, bytes, bytes.count) == bytes.count, fdatasync(file) == 0 { return }
        // A line that may not last must not stand before one that does. Should this fail too, a torn end is
        // cut off by whoever reads it next.
        _ = ftruncate(file, end)
        throw StoreError.io
    }

    private func read(from offset: Int, _ length: Int) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: length)
        guard pread(file, &bytes, length, off_t(offset)) == length else { throw StoreError.io }
        return bytes
    }

    /// The last whole line that is a head, and how many bytes stand behind it.
    private static func newest(in tail: [UInt8]) -> (SignedTreeHead, Int)? {
        var end = tail.endIndex
        while let feed = tail[..<end].lastIndex(of: UInt8(ascii: "\n")) {
            let before = tail[..<feed].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            let line = String(decoding: tail[before..<feed], as: UTF8.self)
            if let head = SignedTreeHead(line: line) { return (head, tail.count - feed - 1) }
            end = feed
        }
        return nil
    }
}
