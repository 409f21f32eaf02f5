package import CertFlowCore
package import Foundation
import GRDB

/// Where the journal ends.
package struct JournalEnd: Hashable, Sendable {
    package let sequence: Int
    package let at: Instant

    package init(sequence: Int, at: Instant) {
        self.sequence = sequence
        self.at = at
    }
}

extension Reader {
    /// The sequence and the instant of the last entry; `nil` while the journal is empty.
    package func lastEntry() throws -> JournalEnd? {
        try db.row("SELECT sequence, at FROM journal ORDER BY sequence DESC LIMIT 1").map {
            let milliseconds: Int64 = try $0.get("at")
            guard let at = Instant(exactly: milliseconds) else {
                throw StoreError.damaged("the instant of the last entry")
            }
            return JournalEnd(sequence: try $0.get("sequence"), at: at)
        }
    }

    /// The entry of a command that has had its effect.
    package func entry(commandID id: CommandID) throws -> Entry? {
        try db.row("SELECT sequence, body FROM journal WHERE id = ?", [id]).map(Reader.entry)
    }

    package func entry(sequence: Int) throws -> Entry? {
        try db.row("SELECT sequence, body FROM journal WHERE sequence = ?", [sequence])
            .map(Reader.entry)
    }

    /// Everything about a subject, oldest first.
    package func entries(subject: Subject) throws -> [Entry] {
        try db.rows(
            """
            SELECT sequence, body FROM journal WHERE subjectKind = ? AND subject = ?
            ORDER BY sequence
            """, [subject.kind.rawValue, subject.id]
        ).collect(Reader.entry)
    }

    /// At most `limit` entries, the first of them `sequence` or the next after it.
    package func entries(from sequence: Int, limit: Int) throws -> [Entry] {
        try db.rows(
            "SELECT sequence, body FROM journal WHERE sequence >= ? ORDER BY sequence LIMIT ?",
            [sequence, limit]
        ).collect(Reader.entry)
    }

    /// Every entry about subjects of a kind, in order.
    package func entries(about kind: Subject.Kind) throws -> [Entry] {
        try db.rows(
            "SELECT sequence, body FROM journal WHERE subjectKind = ? ORDER BY sequence",
            [kind.rawValue]
        ).collect(Reader.entry)
    }

    /// What followed from an entry, in order.
    ///
    /// Consequences are written in the transaction of their cause; `limit` entries behind it are read.
    package func entries(causedBy sequence: Int, within limit: Int) throws -> [Entry] {
        try entries(from: sequence + 1, limit: limit).filter { $0.cause == sequence }
    }

    static func entry(_ row: Row) throws -> Entry {
        let sequence: Int = try row.get("sequence")
        return try row.body(Entry.self, of: "journal \(sequence)")
    }

    /// The bytes kept by `digest`.
    package func blob(_ digest: String) throws -> Data? {
        try blobs.row("SELECT bytes FROM blob WHERE digest = ?", [digest])?.get("bytes")
    }

    package func hasBlob(_ digest: String) throws -> Bool {
        try blobs.count("SELECT count(*) FROM blob WHERE digest = ?", [digest]) > 0
    }
}

extension RowCursor {
    /// What `transform` makes of each row, in order.
    func collect<Value>(_ transform: (Row) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        while let row = try next() { values.append(try transform(row)) }
        return values
    }
}
