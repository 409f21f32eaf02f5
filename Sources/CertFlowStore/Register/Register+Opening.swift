import CertFlowCore
import Foundation
import GRDB

extension Register {
    /// Makes a register in `folder` with `first` as its beginning; after a crash there is all of it or none.
    ///
    /// - Parameters:
    ///   - folder: Made when it is missing.
    ///   - options: How the register is opened afterwards.
    ///   - seed: What a rehearsal's key follows from; any other register has a key that nobody else has.
    ///   - first: What the journal begins with.
    /// - Returns: The register, open.
    /// - Throws: ``StoreError`` of kind `exists` when there is a register, `busy`, `full` or `io`, and
    ///   what `first` throws.
    package static func create(
        at folder: RegisterFolder, options: RegisterOptions = RegisterOptions(),
        seed: UInt64? = nil,
        first: (Writer) throws -> Void = { _ in }
    ) throws -> Register {
        try folder.make()
        try Turn(folder).taken(within: options.busyTimeout) {
            guard !folder.hasRegister else { throw StoreError.exists(folder.path) }
            guard !FileManager.default.fileExists(atPath: folder.heads) else {
                throw StoreError.headsOfAnother(folder.heads)
            }
            try build(folder, options, seed, first)
            try folder.finish()
        }
        return try open(at: folder, options: options)
    }

    /// Opens the register in `folder`, and changes nothing in it: one of an earlier version is brought up by
    /// the first ``write(_:)``, see ``bringUpToDate()``.
    ///
    /// - Throws: ``StoreError`` of kind `missing`, `damaged` (no register, or no database at all),
    ///   `newer`, `busy`, `full` or `io`.
    package static func open(
        at folder: RegisterFolder, options: RegisterOptions = RegisterOptions()
    ) throws -> Register {
        switch try FileHeader(of: folder.database) {
        case .absent: throw StoreError.missing(folder.path)
        case .notADatabase, .foreign: throw StoreError.notARegister(folder.database)
        case .register: break
        }
        return try StoreError.translating {
            let turn = Turn(folder)
            let pool = try DatabasePool(
                path: folder.database, configuration: configuration(options))
            let keeper = options.isScratch ? nil : TreeKeeper(folder)
            let found = try pool.read { try Schema.version(of: $0) }
            guard found <= Schema.version else { throw StoreError.newer(found, Schema.version) }
            if options.isScratch { try makeFast(pool) } else { try makeDurable(pool) }
            return Register(
                folder: folder, options: options, pool: pool, turn: turn, keeper: keeper)
        }
    }

    private static func build(
        _ folder: RegisterFolder, _ options: RegisterOptions, _ seed: UInt64?,
        _ first: (Writer) throws -> Void
    ) throws {
        for leftover in ["", "-journal", "-wal", "-shm"].map({ folder.unfinished + $0 })
        where FileManager.default.fileExists(atPath: leftover) {
            guard unlink(leftover) == 0 else { throw StoreError.cannotWrite(leftover) }
        }
        try StoreError.translating {
            let queue = try DatabaseQueue(
                path: folder.unfinished, configuration: configuration(options))
            if options.isScratch { try queue.writeWithoutTransaction(synchronousOff) }
            let keeper = options.isScratch ? nil : TreeKeeper(folder, seed: seed)
            try Schema.migrator(for: keeper).migrate(queue)
            try queue.writeWithoutTransaction { db in
                // The head is noted by the next command: until the register has its name there is none.
                try keeper?.signedTransaction(db, first) ?? Writer.transaction(db, first)
            }
            // Two processes that open it first must not both have to switch it over.
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
            try queue.close()
        }
    }

    /// `DatabasePool` turns `synchronous` down to NORMAL while it opens; a command that has returned must
    /// be on disk.
    private static func makeDurable(_ pool: DatabasePool) throws {
        let level = try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            return try Int.fetchOne(db, sql: "PRAGMA synchronous")
        }
        guard level == 2 else { throw StoreError.fault("synchronous is not FULL") }
    }

    /// A register that is thrown away need not be on disk.
    private static func makeFast(_ pool: DatabasePool) throws {
        try pool.writeWithoutTransaction(synchronousOff)
    }

    private static func synchronousOff(_ db: Database) throws {
        try db.execute(sql: "PRAGMA synchronous = OFF")
    }

    private static func configuration(_ options: RegisterOptions) -> Configuration {
        let limit = options.maxPageCount
        var configuration = Configuration()
        configuration.busyMode = .timeout(options.busyTimeout / .seconds(1))
        configuration.label = "register"
        configuration.prepareDatabase { db in
            if let limit { try db.execute(sql: "PRAGMA max_page_count = \(limit)") }
        }
        return configuration
    }
}
