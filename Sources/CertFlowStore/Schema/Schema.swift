import GRDB

/// The tables of a register. A migration that has shipped is never edited.
enum Schema {
    /// What `PRAGMA user_version` holds: how many migrations have run.
    static let version = 3

    /// Everything that replay rebuilds, in an order in which each table comes after those it refers to.
    static let projections = [
        "pack", "actor", "enterprise", "product", "round", "notice", "case", "noticeCase",
        "workItem", "title", "number", "document", "message", "list", "listRow", "searchFact",
        "caseText",
    ]

    /// Brings a database up to this version, each migration in one transaction with its number.
    ///
    /// - Parameter keeper: Gives the register its key; `nil` for one that signs nothing.
    /// - Returns: All migrations in order.
    static func migrator(for keeper: TreeKeeper? = nil) -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("001 journal and projections") { db in
            for part in [journal, operations, people, cases, outcomes, lists] {
                try db.execute(sql: part)
            }
            try db.execute(
                sql: """
                    PRAGMA application_id = \(FileHeader.applicationID);
                    PRAGMA user_version = 1;
                    """)
        }
        migrator.registerMigration("002 tree of the journal") { db in
            try db.execute(sql: tree)
            try TreeTable(db).build()
            try keeper?.begin(db)
            try db.execute(sql: "PRAGMA user_version = 2")
        }
        migrator.registerMigration("003 search over cases") { try addSearch($0, version: 3) }
        return migrator
    }

    static func version(of db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    }
}
