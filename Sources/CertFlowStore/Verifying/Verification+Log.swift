import Foundation
import GRDB
import MerkleLog

extension Verification {
    /// Checks that the entries are the ones that were hashed, that the tree follows from them, and that
    /// every head says so, in one pass over the three tables.
    ///
    /// - Parameter since: An older head that the log must extend.
    /// - Throws: ``StoreError`` and what SQLite says of a damaged file.
    mutating func checkLog(since: SignedTreeHead?) throws {
        let total = try db.count("SELECT count(*) FROM journal")
        var pass = LogPass(keys: try checkKeys())
        var order = JournalOrder()
        let entries = try db.rows("SELECT sequence, at, body FROM journal ORDER BY sequence")
        let nodes = try db.rows("SELECT sequence, nodes FROM tree ORDER BY sequence")
        var heads = try HeadCursor(
            db.rows("\(HeadTable.select) ORDER BY size"))
        var entry = try entries.next()
        var node = try nodes.next()
        var oldRoot: LogHash?
        var headless = 0
        while let sequence = [entry?.sequence, node?.sequence].compactMap(\.self).min() {
            var leaf: LogHash?
            var at: Int64?
            if let found = entry, found.sequence == sequence {
                if report.entries.isMultiple(of: 1_000) {
                    progress(.journal(done: report.entries, of: total))
                }
                report.entries += 1
                at = Int64.fromDatabaseValue(found[1])
                order.check(sequence: sequence, at: at ?? .min).forEach { report.add($0) }
                leaf = try found.withUnsafeData(atIndex: 2) { bytes in
                    (bytes ?? Data()).withUnsafeBytes { EntryEncoding.leaf($0) }
                }
                entry = try entries.next()
            } else {
                headless += 1
            }
            var stored: [LogHash]?
            if let found = node, found.sequence == sequence {
                stored = TreeTable.nodes(found, at: 1)
                node = try nodes.next()
            }
            pass.take(sequence, leaf: leaf, stored: stored).forEach { report.add($0) }
            if UInt64(sequence) == since?.head.size, pass.lostAt == nil { oldRoot = pass.edge.root }
            while let size = heads.size, size <= sequence {
                try check(heads.take(), &pass, at: at)
            }
        }
        progress(.journal(done: report.entries, of: total))
        try finish(&pass, &heads, last: order.last, missing: headless)
        if let since { check(since, oldRoot, pass, entries: order.last) }
        try checkHeadsFile(pass, entries: order.last)
    }

    private mutating func check(
        _ found: (size: Int, head: SignedTreeHead?), _ pass: inout LogPass, at: Int64?
    ) throws {
        report.heads += 1
        guard let head = found.head else { return report.add(.noHead(found.size)) }
        report.newest = head
        pass.compare(head, lastAt: at).forEach { report.add($0) }
        guard scope == .everything else { return }
        unsigned.append(head)
        if unsigned.count >= 4_096 { checkSignatures(pass) }
    }

    private mutating func finish(
        _ pass: inout LogPass, _ heads: inout HeadCursor, last: Int, missing: Int
    ) throws {
        if let fault = pass.rootFault { report.add(fault) }
        var newest = report.newest.map { Int($0.head.size) } ?? 0
        while let size = heads.size {
            newest = size
            try check(heads.take(), &pass, at: nil)
        }
        if scope == .log { unsigned = [report.newest].compactMap(\.self) }
        checkSignatures(pass)
        let known = max(newest, pass.lostAt == nil ? Int(pass.edge.size) : 0)
        if known > last { report.add(.shortened(last, known)) }
        if newest < last { report.add(.unsigned(after: newest)) }
        if missing > 0, known <= last { report.add(.missing(missing)) }
    }

    /// The keys, each under its own id.
    private mutating func checkKeys() throws -> [LogPublicKey] {
        var keys: [LogPublicKey] = []
        let rows = try db.rows("SELECT id, algorithm, publicKey FROM treeKey ORDER BY rowid")
        while let row = try rows.next() {
            let id = String.fromDatabaseValue(row[0]) ?? ""
            guard case .blob(let bytes) = (row[2] as DatabaseValue).storage,
                let name = String.fromDatabaseValue(row[1]),
                let algorithm = SignatureAlgorithm(rawValue: name)
            else {
                report.add(.badKey(id))
                continue
            }
            let key = LogPublicKey(algorithm: algorithm, bytes: Array(bytes))
            if key.id != id { report.add(.badKey(id)) }
            keys.append(key)
        }
        try checkKeyFiles(keys.last)
        return keys
    }

    /// Whether the log extends an older head.
    private mutating func check(
        _ since: SignedTreeHead, _ root: LogHash?, _ pass: LogPass, entries: Int
    ) {
        let size = since.head.size
        guard pass.isSigned(since) else { return report.add(.foreignHead(size)) }
        guard size <= UInt64(max(entries, 0)) else {
            return report.add(.shortenedSince(size, entries))
        }
        // The pass went on with the kept hash of an altered entry; the head is not extended all the same.
        let isWhole = pass.firstAltered.map { UInt64($0) > size } ?? true
        guard let root, root == since.head.root, isWhole else {
            return report.add(.rewritten(size))
        }
        report.extended = since
    }
}

/// The heads in order, one ahead.
private struct HeadCursor {
    private let rows: RowCursor
    private var row: Row?

    init(_ rows: RowCursor) throws {
        self.rows = rows
        row = try rows.next()
    }

    var size: Int? { row.flatMap { Int.fromDatabaseValue($0[0]) } }

    mutating func take() throws -> (size: Int, head: SignedTreeHead?) {
        let taken = (size ?? 0, row.flatMap { HeadTable.head($0) })
        row = try rows.next()
        return taken
    }
}

extension Row {
    /// The first column of a table whose key is a number.
    fileprivate var sequence: Int? { Int.fromDatabaseValue(self[0]) }
}

/// Gapless and never back in time.
struct JournalOrder {
    private(set) var last = 0
    private var at = Int64.min

    mutating func check(sequence next: Int, at instant: Int64) -> [VerifyReport.Fault] {
        var faults: [VerifyReport.Fault] = []
        if next != last + 1 { faults.append(.gap(after: last, next)) }
        if instant < at { faults.append(.backwards(next)) }
        last = next
        at = instant
        return faults
    }
}
