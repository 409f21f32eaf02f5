import GRDB

/// The tables of a register. A migration that has shipped is never edited.
enum Schema {
    /// What `PRAGMA user_version` holds: how many migrations have run.
    static let version = 1

    /// Everything that replay rebuilds, in an order in which each table comes after those it refers to.
    static let projections = [
        "pack", "actor", "enterprise", "product", "round", "notice", "case", "noticeCase",
        "workItem", "title", "number", "document", "message", "list", "listRow",
    ]

    static var migrator: DatabaseMigrator {
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
        return migrator
    }

    static func version(of db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    }
}
