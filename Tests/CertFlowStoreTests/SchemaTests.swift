import CertFlowCore
import Foundation
import GRDB
import Testing

@testable import CertFlowStore

@Suite("The schema of a register")
struct SchemaTests {
    @Test("is the one that was agreed on")
    func golden() throws {
        let schema = try withRegister { register throws in
            try register.pool.read { db in
                let statements = try String.fetchAll(
                    db,
                    sql: """
                        SELECT sql || ';' FROM sqlite_master
                        WHERE sql IS NOT NULL AND name NOT LIKE 'grdb_%' ORDER BY rowid
                        """)
                return ([try pragmas(db)] + statements).joined(separator: "\n\n") + "\n"
            }
        }
        try expectGolden(schema, "schema.sql")
    }

    private func pragmas(_ db: Database) throws -> String {
        try ["application_id", "user_version", "journal_mode", "foreign_keys", "page_size"]
            .map { "-- \($0) \(try String.fetchOne(db, sql: "PRAGMA \($0)") ?? "")" }
            .joined(separator: "\n")
    }

    @Test("says its own version")
    func version() throws {
        try withRegister { register throws in
            let found = try register.pool.read { try Schema.version(of: $0) }
            #expect(found == Schema.version)
            #expect(
                Schema.migrator().migrations.count == Schema.version,
                "each migration raises it by one")
        }
    }

    @Test("names every table as truth, operation or projection")
    func tables() throws {
        try withRegister { register throws in
            let tables = try register.pool.read { db in
                try String.fetchAll(
                    db,
                    sql: """
                        SELECT name FROM sqlite_master WHERE type = 'table'
                        AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%'
                        AND name NOT LIKE 'caseIndex%'
                        """)
            }
            #expect(
                Set(tables) == Set(Schema.projections + Schema.truths + Schema.operational))
        }
    }

    @Test(
        "does not let the truth be changed",
        arguments: [
            ("UPDATE journal SET actor = 'x'", "the journal is append-only"),
            ("DELETE FROM journal", "the journal is append-only"),
            (
                "REPLACE INTO journal SELECT 1, 'x', at, day, '', '', '', '', NULL, '' FROM journal",
                "the journal has no gap"
            ),
            (
                "REPLACE INTO journal SELECT 2, id, at, day, '', '', '', '', NULL, '' FROM journal",
                "a command has effect once"
            ),
            (
                "INSERT INTO journal SELECT 3, 'x', at, day, '', '', '', '', NULL, '' FROM journal",
                "the journal has no gap"
            ),
            (
                "INSERT INTO journal SELECT 2, 'x', at - 1, day, '', '', '', '', NULL, '' FROM journal",
                "an entry is never before the previous one"
            ),
            (
                "INSERT INTO journal SELECT 2, 'x', at, day, '', '', '', '', 2, '' FROM journal",
                "CHECK constraint failed: a cause comes before its consequence"
            ),
            (
                "INSERT INTO journal SELECT 2, 'x', at, '1 May', '', '', '', '', 1, '' FROM journal",
                "CHECK constraint failed: day is a day"
            ),
            ("UPDATE blob SET bytes = x''", "bytes kept by digest are append-only"),
            ("DELETE FROM blob", "bytes kept by digest are append-only"),
            (
                "REPLACE INTO blob SELECT digest, x'' FROM blob",
                "bytes kept by digest are append-only"
            ),
            ("UPDATE tree SET nodes = zeroblob(32)", "the tree is append-only"),
            ("DELETE FROM tree", "the tree is append-only"),
            ("REPLACE INTO tree VALUES (1, zeroblob(32))", "the tree has no gap"),
            (
                "INSERT INTO tree VALUES (2, zeroblob(33))",
                "CHECK constraint failed: nodes are hashes of 32 bytes"
            ),
            ("UPDATE treeHead SET at = 0", "heads are append-only"),
            ("DELETE FROM treeHead", "heads are append-only"),
            (
                "REPLACE INTO treeHead SELECT size, 0, root, key, signature FROM treeHead",
                "a head is larger than the one before it"
            ),
            ("UPDATE treeKey SET publicKey = zeroblob(32)", "keys are append-only"),
            ("DELETE FROM treeKey", "keys are append-only"),
            ("REPLACE INTO treeKey SELECT id, '', x'' FROM treeKey", "keys are append-only"),
            (
                "INSERT INTO blob VALUES ('no digest', x'')",
                "CHECK constraint failed: digest is SHA-256 in hexadecimal"
            ),
        ] as [(String, String)])
    func appendOnly(statement: String, says: String) throws {
        try withRegister([.publishing]) { register throws in
            try register.write { try $0.putBlob(.init("a".utf8), digest: sampleDigest(.init())) }

            let refusal = #expect(throws: DatabaseError.self) {
                try register.pool.write { try $0.execute(sql: statement) }
            }
            #expect(refusal?.message == says)
            #expect(try register.read { try $0.entries(from: 1, limit: 9) } == [.publishing])
        }
    }

    @Test("hands out what a search finds in order, without sorting")
    func searchPlan() throws {
        try withRegister { register throws in
            let bound = Reader.searchStatement.replacing("MATCH ?", with: "MATCH 'a'")
                .replacing("LIMIT ?", with: "LIMIT 1")
            let plan = try register.pool.read { db in
                try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(bound)")
                    .map { $0["detail"] as String }.joined(separator: "\n")
            }
            #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
            #expect(plan.contains("SEARCH t USING INTEGER PRIMARY KEY"), "\(plan)")
        }
    }

    @Test("finds what waits and what is due by an index, without sorting")
    func plans() throws {
        let queue = Reader.queueStatement(where:)
        let questions = [
            (queue(""), "workItemOfAll"),
            (queue("WHERE w.role = ?"), "workItemOfRole"),
            (queue("WHERE w.role = ? AND w.unit = ?"), "workItemOfUnit"),
            (Reader.dueStatement, "caseThatFallsDue"),
        ]
        try withRegister { register throws in
            for (statement, index) in questions {
                let bound = statement.replacing("?", with: "1")
                let plan = try register.pool.read { db in
                    try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(bound)")
                        .map { $0["detail"] as String }.joined(separator: "\n")
                }
                #expect(plan.contains("USING COVERING INDEX \(index)"), "\(plan)")
                #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
            }
        }
    }
}
