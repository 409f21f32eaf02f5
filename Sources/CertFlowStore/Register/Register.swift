import GRDB

/// The register of an office: its folder and the one database in it.
///
/// Several processes may use a register at once; each reads snapshots and waits its turn to write.
package final class Register: Sendable {
    package let folder: RegisterFolder
    let options: RegisterOptions
    let pool: DatabasePool
    private let turn: Turn

    init(folder: RegisterFolder, options: RegisterOptions, pool: DatabasePool, turn: Turn) {
        self.folder = folder
        self.options = options
        self.pool = pool
        self.turn = turn
    }

    /// Does everything in `body` in one transaction, or nothing. When it returns, it is on disk.
    ///
    /// - Parameter body: Must not keep the ``Writer``.
    /// - Returns: What `body` returns.
    /// - Throws: ``StoreError``, and what `body` throws; then nothing was written.
    package func write<Value>(_ body: (Writer) throws -> Value) throws -> Value {
        try StoreError.translating {
            try pool.writeWithoutTransaction { db in
                try turn.taken(within: options.busyTimeout) {
                    try Writer.transaction(db, body)
                }
            }
        }
    }

    /// Reads one consistent snapshot, whatever is written meanwhile.
    ///
    /// - Parameter body: Must not keep the ``Reader``.
    /// - Returns: What `body` returns.
    /// - Throws: ``StoreError``, and what `body` throws.
    package func read<Value>(_ body: (Reader) throws -> Value) throws -> Value {
        try StoreError.translating { try pool.read { db in try body(Reader(db)) } }
    }

    /// Ends the use of the register; nothing may be read or written afterwards.
    ///
    /// - Throws: ``StoreError`` of kind `busy` while something is still being read.
    package func close() throws {
        try StoreError.translating { try pool.close() }
    }
}
