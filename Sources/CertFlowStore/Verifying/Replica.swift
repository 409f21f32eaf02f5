package import CertFlowCore
import GRDB

/// A fresh, temporary database that the journal is folded into again.
///
/// It lies in memory as far as it fits and goes when it is closed.
struct Replica {
    let queue: DatabaseQueue

    init() throws {
        var configuration = Configuration()
        configuration.label = "replica"
        // What refers to nothing is a finding of the comparison, not an error of the replay.
        configuration.foreignKeysEnabled = false
        queue = try DatabaseQueue(path: "", configuration: configuration)
        try Schema.migrator.migrate(queue)
    }

    /// Runs `body` in one transaction, so that a long replay is not a million short ones.
    func fill<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try queue.writeWithoutTransaction { db in try db.transaction { try body(db) } }
    }
}

extension Register {
    /// Reads the register as it stood at the end of an office day, rebuilt from the journal.
    ///
    /// Every question of a ``Reader`` is answered from what was written for that day or earlier. What was
    /// handed out is not in the journal: all messages and documents count as undelivered.
    ///
    /// - Parameters:
    ///   - day: The last day whose entries count.
    ///   - body: Must not keep the ``Reader``.
    /// - Returns: What `body` returns.
    /// - Throws: ``StoreError``, and what `body` throws.
    /// - Complexity: O(*entries up to the day*).
    package func read<Value>(asOf day: Day, _ body: (Reader) throws -> Value) throws -> Value {
        try StoreError.translating {
            let replica = try Replica()
            return try pool.read { live in
                try replica.fill { copy in
                    for name in ["journalHasNoGap", "journalNeverGoesBack"] {
                        try copy.execute(sql: "DROP TRIGGER \(name)")
                    }
                    let writer = Writer(copy)
                    let rows = try live.rows(
                        "SELECT sequence, body FROM journal WHERE day <= ? ORDER BY sequence", [day]
                    )
                    while let row = try rows.next() { try writer.append(Reader.entry(row)) }
                }
                return try replica.queue.read { copy in try body(Reader(copy, blobs: live)) }
            }
        }
    }
}
