package import CertFlowCore
import GRDB
import Synchronization

/// The register of an office: its folder and the one database in it.
///
/// Several processes may use a register at once; each reads snapshots and waits its turn to write.
package final class Register: Sendable {
    package let folder: RegisterFolder
    let options: RegisterOptions
    let pool: DatabasePool
    let turn: Turn
    /// `nil` for a register that is thrown away: nobody will ask for a proof of it.
    let keeper: TreeKeeper?
    /// What is read instead of the present state; `nil` for the register as it is.
    private let past: Past?
    /// Whether the schema was seen to be this version's.
    let isUpToDate = Atomic(false)

    init(
        folder: RegisterFolder, options: RegisterOptions, pool: DatabasePool, turn: Turn,
        keeper: TreeKeeper?, past: Past? = nil
    ) {
        self.folder = folder
        self.options = options
        self.pool = pool
        self.turn = turn
        self.keeper = keeper
        self.past = past
    }

    /// The register as it stood at the end of an office day, rebuilt from the journal once; it can only be
    /// read.
    ///
    /// What was handed out is not in the journal: all messages and documents count as undelivered.
    ///
    /// - Parameter day: The last day whose entries count.
    /// - Returns: A register of its own over the same folder.
    /// - Throws: ``StoreError``; of kind `past` when nothing was written by that day.
    /// - Complexity: O(*entries up to the day*).
    package func asOf(_ day: Day) throws -> Register {
        try StoreError.translating {
            let replica = try replica(asOf: day)
            return Register(
                folder: folder, options: options, pool: pool, turn: turn,
                keeper: keeper, past: Past(day: day, replica: replica))
        }
    }

    /// Does everything in `body` in one transaction, or nothing. When it returns, it is on disk.
    ///
    /// - Parameter body: Must not keep the ``Writer``.
    /// - Returns: What `body` returns.
    /// - Throws: ``StoreError``, and what `body` throws; then nothing was written. A past day is never
    ///   written to.
    package func write<Value>(_ body: (Writer) throws -> Value) throws -> Value {
        if let past { throw StoreError.past(past.day) }
        return try StoreError.translating {
            try bringUpToDate()
            return try pool.writeWithoutTransaction { db in
                try turn.taken(within: options.busyTimeout) {
                    try keeper?.transaction(db, body) ?? Writer.transaction(db, body)
                }
            }
        }
    }

    /// Reads one consistent snapshot, whatever is written meanwhile.
    ///
    /// - Parameter body: Must not keep the ``Reader``.
    /// - Returns: What `body` returns.
    /// - Throws: ``StoreError``, of kind `older` when the register is of an earlier version that has not what
    ///   is asked for, and what `body` throws.
    package func read<Value>(_ body: (Reader) throws -> Value) throws -> Value {
        try StoreError.translating {
            do {
                return try pool.read { live in
                    guard let past else { return try body(Reader(live)) }
                    return try past.replica.queue.read { try body(Reader($0, blobs: live)) }
                }
            } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
                // A table or column that an earlier version did not have.
                try requireThisVersion()
                throw error
            }
        }
    }

    /// Whether it is thrown away after use; it signs nothing then.
    package var isScratch: Bool { options.isScratch }

    /// Ends the use of the register; nothing may be read or written afterwards.
    ///
    /// - Throws: ``StoreError`` of kind `busy` while something is still being read.
    package func close() throws {
        try StoreError.translating { try pool.close() }
    }
}

/// The end of an office day.
struct Past: Sendable {
    let day: Day
    let replica: Replica
}
