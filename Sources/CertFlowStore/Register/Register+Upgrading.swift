import GRDB
import Synchronization

extension Register {
    /// Brings a register of an earlier version up to this one's schema: its entries are hashed, and it gets a key
    /// and its first head.
    ///
    /// After a crash a migration is there with all that belongs to it, or not at all.
    ///
    /// - Throws: ``StoreError`` of kind `newer`, `busy`, `full`, `io`, or `damaged` when the folder's heads
    ///   were signed for a newer state than this.
    func bringUpToDate() throws {
        guard !isUpToDate.load(ordering: .acquiring) else { return }
        var found = try schemaVersion()
        if found < Schema.version {
            found = try turn.taken(within: options.busyTimeout) {
                try folder.make()
                try Schema.migrator(for: keeper).migrate(pool)
                return try schemaVersion()
            }
        }
        guard found == Schema.version else { throw StoreError.newer(found, Schema.version) }
        isUpToDate.store(true, ordering: .releasing)
    }

    /// Refuses what only a register of this version can answer.
    ///
    /// - Throws: ``StoreError`` of kind `older` or `newer`.
    func requireThisVersion() throws {
        let found = try schemaVersion()
        guard found >= Schema.version else { throw StoreError.older(found, Schema.version) }
        guard found == Schema.version else { throw StoreError.newer(found, Schema.version) }
    }

    private func schemaVersion() throws -> Int { try pool.read { try Schema.version(of: $0) } }
}
