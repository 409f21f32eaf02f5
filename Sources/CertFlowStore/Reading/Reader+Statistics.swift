package import CertFlowCore
import GRDB

/// What a register is made of, for whoever looks after it. It names no fact.
package struct RegisterStatistics: Hashable, Sendable {
    /// A table with its indexes.
    package struct Table: Hashable, Sendable {
        package let name: String
        package let bytes: Int
    }

    /// The cases that are pinned to a revision.
    package struct Pins: Hashable, Sendable {
        package let revision: String
        package let cases: Int
        package let openCases: Int
    }

    /// The open case that was filed first.
    package struct Oldest: Hashable, Sendable {
        package let id: CaseID
        package let filedOn: Day
    }

    package let schema: Int
    package let counts: RegisterCounts
    package let states: [StateCount]
    package let firstAt: Instant?
    package let lastAt: Instant?
    package let oldest: Oldest?
    package let pins: [Pins]
    /// When the clock last marked something.
    package let markedAt: Instant?
    /// Documents that wait to be handed out.
    package let waitingDocuments: Int
    /// The largest first.
    package let tables: [Table]
    /// Bytes of the database that are free to be used again.
    package let freeBytes: Int
}

extension Reader {
    /// Counts everything.
    ///
    /// - Complexity: O(*size of the database*): the sizes of tables are counted page by page.
    package func statistics() throws -> RegisterStatistics {
        RegisterStatistics(
            schema: try Schema.version(of: db), counts: try counts(), states: try stateCounts(),
            firstAt: try instant("SELECT at FROM journal ORDER BY sequence LIMIT 1"),
            lastAt: try lastEntry()?.at, oldest: try oldest(), pins: try pins(),
            markedAt: try instant(
                "SELECT at FROM journal WHERE actor = ? ORDER BY sequence DESC LIMIT 1",
                [RoleID.clock]),
            waitingDocuments: try db.count(
                """
                SELECT count(*) FROM document AS d WHERE NOT EXISTS
                    (SELECT 1 FROM delivery WHERE kind = 'document' AND key = d.id)
                """), tables: try tables(),
            freeBytes: try db.count("PRAGMA freelist_count") * db.count("PRAGMA page_size"))
    }

    private func instant(_ sql: String, _ arguments: StatementArguments = []) throws -> Instant? {
        guard let row = try db.row(sql, arguments) else { return nil }
        let milliseconds: Int64 = try row.get("at")
        return Instant(exactly: milliseconds)
    }

    private func oldest() throws -> RegisterStatistics.Oldest? {
        try db.row(
            #"SELECT id, filedOn FROM "case" WHERE isFinal = 0 ORDER BY filedOn, id LIMIT 1"#
        ).map { .init(id: try $0.get("id"), filedOn: try $0.get("filedOn")) }
    }

    private func pins() throws -> [RegisterStatistics.Pins] {
        try db.rows(
            """
            SELECT p.digest AS revision, count(c.id) AS cases,
                   coalesce(sum(c.isFinal = 0), 0) AS openCases
            FROM pack AS p LEFT JOIN "case" AS c ON c.revision = p.digest
            GROUP BY p.digest ORDER BY p.sequence
            """
        ).collect {
            .init(
                revision: try $0.get("revision"), cases: try $0.get("cases"),
                openCases: try $0.get("openCases"))
        }
    }

    /// SQLite's own table of pages; indexes count with their table, the parts of the full-text index as one.
    private func tables() throws -> [RegisterStatistics.Table] {
        try db.rows(
            """
            SELECT CASE WHEN s.tbl_name LIKE 'caseIndex%' THEN 'caseIndex'
                        ELSE coalesce(s.tbl_name, d.name) END AS name,
                   sum(d.pgsize) AS bytes
            FROM dbstat AS d LEFT JOIN sqlite_master AS s ON s.name = d.name
            WHERE d.aggregate = TRUE GROUP BY 1 ORDER BY 2 DESC, 1
            """
        ).collect { .init(name: try $0.get("name"), bytes: try $0.get("bytes")) }
    }
}
