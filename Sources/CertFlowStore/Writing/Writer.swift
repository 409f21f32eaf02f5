package import CertFlowCore
package import Foundation
import GRDB
import MerkleLog

/// The register within one writing transaction: it reads what it has written.
package final class Writer: Reader {
    /// Why an entry was not written as a whole; the transaction then ends without effect, whatever follows.
    private(set) var failure: (any Error)?
    /// The tree, when entries become leaves of one.
    private(set) var edge: TreeEdge?

    init(_ db: Database, edge: TreeEdge? = nil) {
        self.edge = edge
        super.init(db)
    }

    /// Writes `entry` to the journal and folds its changes into the tables.
    ///
    /// - Throws: ``StoreError`` of kind `stale` when a case was moved meanwhile, and `fault` when the entry
    ///   does not follow the last one, its command has had its effect, or a promise of the schema breaks.
    package func append(_ entry: Entry) throws {
        do {
            try insert(entry)
            try Projection(db, shelf).fold(entry)
        } catch {
            failure = error
            throw error
        }
    }

    private func insert(_ entry: Entry) throws {
        let body = try CanonicalJSON.encode(entry)
        try db.run(
            """
            INSERT INTO journal
                (sequence, id, at, day, subjectKind, subject, actor, command, cause, body)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                entry.sequence, entry.id, entry.at.milliseconds, entry.on,
                entry.subject.kind.rawValue, entry.subject.id, entry.actor,
                entry.command.kind.rawValue, entry.cause, body,
            ])
        guard let completed = edge?.append(EntryEncoding.leaf(body)) else { return }
        try TreeTable(db).append(completed, sequence: entry.sequence)
    }

    /// Runs `body` with a writer, in one transaction that ends without effect when an entry failed in it.
    static func transaction<Value>(_ db: Database, _ body: (Writer) throws -> Value) throws -> Value
    {
        try db.transaction { try Writer(db).outcome(of: body) }
    }

    /// What `body` returns, unless an entry failed in it.
    func outcome<Value>(of body: (Writer) throws -> Value) throws -> Value {
        let outcome = try body(self)
        if let failure { throw failure }
        return outcome
    }

    /// Keeps `bytes` by their digest; keeping the same ones again has no effect.
    ///
    /// The digest is SHA-256 in hexadecimal; ``Register/verify(digest:progress:)`` compares it with the bytes.
    package func putBlob(_ bytes: Data, digest: String) throws {
        guard try !hasBlob(digest) else { return }
        try db.run("INSERT INTO blob (digest, bytes) VALUES (?, ?)", [digest, bytes])
    }

    /// Remembers that a message was sent; a second time has no effect.
    package func markDelivered(_ message: QueuedMessage.ID, at instant: Instant) throws {
        try markDelivered("message", message.description, instant)
    }

    /// Remembers that a document was handed out; a second time has no effect.
    package func markDelivered(document id: String, at instant: Instant) throws {
        try markDelivered("document", id, instant)
    }

    private func markDelivered(_ kind: String, _ key: String, _ instant: Instant) throws {
        try db.run(
            "INSERT INTO delivery (kind, key, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            [kind, key, instant.milliseconds])
    }
}
