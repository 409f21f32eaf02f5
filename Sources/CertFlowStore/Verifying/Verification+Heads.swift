import Foundation
import GRDB
import MerkleLog

extension Verification {
    /// Every line of `keys/heads.log` is a head that the register has. Lines that a crash cut off at the end
    /// are no fault: the next command writes them.
    mutating func checkHeadsFile(_ pass: LogPass, entries: Int) throws {
        guard FileManager.default.fileExists(atPath: folder.heads) else { return }
        guard let lines = LineReader(folder.heads) else {
            return report.add(.keyFile("keys/heads.log"))
        }
        var number = 0
        var last: UInt64 = 0
        var beyond: UInt64 = 0
        var count = 0
        while let line = lines.next() {
            number += 1
            guard let head = SignedTreeHead(line: line), head.head.size > last else {
                report.add(.headLine(number))
                continue
            }
            last = head.head.size
            count += 1
            let stored = try HeadTable(db).ofSize(head.head.size)
            if stored == .some(head) { continue }
            if !pass.isSigned(head) {
                report.add(.headLine(number))
            } else if head.head.size > UInt64(max(entries, 0)) {
                beyond = max(beyond, head.head.size)
            } else if stored == nil {
                report.add(.headGone(head.head.size))
            } else {
                report.add(.contradicted(number, head.head.size))
            }
        }
        if beyond > 0 { report.add(.shortenedSince(beyond, entries)) }
        let expected = try db.count(
            "SELECT count(*) FROM treeHead WHERE size <= ?", [Int64(clamping: last)])
        if count < expected { report.add(.linesMissing(expected - count)) }
    }
}

extension HeadTable {
    /// The stored head of a size: `nil` when there is none, nothing in it when it cannot be read.
    fileprivate func ofSize(_ size: UInt64) throws -> SignedTreeHead?? {
        guard let size = Int64(exactly: size),
            let row = try db.row("\(HeadTable.select) WHERE size = ?", [size])
        else { return .none }
        return .some(HeadTable.head(row))
    }
}

/// The whole lines of a text file, one at a time; what stands behind the last line feed is left out.
private final class LineReader {
    private let file: UnsafeMutablePointer<FILE>
    private var buffer: UnsafeMutablePointer<CChar>?
    private var capacity = 0

    init?(_ path: String) {
        guard let file = fopen(path, "r") else { return nil }
        self.file = file
    }

    deinit {
        fclose(file)
        free(buffer)
    }

    func next() -> String? {
        let length = getline(&buffer, &capacity, file)
        guard length > 0, let buffer, buffer[length - 1] == 10 else { return nil }
        let bytes = UnsafeRawBufferPointer(start: buffer, count: length - 1)
        return String(decoding: bytes, as: UTF8.self)
    }
}
