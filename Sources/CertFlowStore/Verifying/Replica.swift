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
        try Schema.migrator().migrate(queue)
    }

    /// Runs `body` in one transaction, so that a long replay is not a million short ones.
    func fill<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try queue.writeWithoutTransaction { db in try db.transaction { try body(db) } }
    }
}

extension Register {
    /// A replica into which everything written for `day` or earlier is folded.
    func replica(asOf day: Day) throws -> Replica {
        let replica = try Replica()
        try pool.read { live in
            let count = try replica.fill { copy -> Int in
                for name in ["journalHasNoGap", "journalNeverGoesBack"] {
                    try copy.execute(sql: "DROP TRIGGER \(name)")
                }
                let writer = Writer(copy)
                let rows = try live.rows(
                    "SELECT sequence, body FROM journal WHERE day <= ? ORDER BY sequence", [day])
                var count = 0
                while let row = try rows.next() {
                    try writer.append(Reader.entry(row))
                    count += 1
                }
                return count
            }
            guard count > 0 else { throw StoreError.nothingYet(day) }
        }
        return replica
    }

    /// Reads the register as it stood at the end of an office day; see ``asOf(_:)``.
    ///
    /// - Parameters:
    ///   - day: The last day whose entries count.
    ///   - body: Must not keep the ``Reader``.
    /// - Returns: What `body` returns.
    /// - Throws: ``StoreError``, and what `body` throws.
    package func read<Value>(asOf day: Day, _ body: (Reader) throws -> Value) throws -> Value {
        try asOf(day).read(body)
    }
}
