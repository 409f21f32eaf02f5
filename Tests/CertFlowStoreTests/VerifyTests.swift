import CertFlowCore
import Foundation
import GRDB
import Testing

@testable import CertFlowStore

@Suite("Verification of a register")
struct VerifyTests {
    private let entries: [Entry] = [
        .publishing,
        .sample(2, [.caseOpened(.sample("PIP-2026-0001", product: "p1"))]),
        .sample(3, [.caseOpened(.sample("PIP-2026-0002", parent: "PIP-2026-0001"))]),
        .sample(
            4,
            [
                .messageQueued(
                    MessageQueued(
                        role: "city-officer", unit: nil, subject: Subject(.case, "PIP-2026-0001"),
                        on: .start, text: Bilingual(zh: "办", en: "act")))
            ]),
    ]

    private func withSound<Value>(_ body: (Register) throws -> Value) throws -> Value {
        try withRegister(entries) { register throws in
            let bytes = Data("office".utf8)
            try register.write { try $0.putBlob(bytes, digest: sampleDigest(bytes)) }
            return try body(register)
        }
    }

    /// Runs a statement past the triggers, as somebody with the file can, and puts them back.
    private func tamper(_ register: Register, _ statement: String) throws {
        try register.pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            let triggers = try Row.fetchAll(
                db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
            for trigger in triggers {
                try db.execute(sql: "DROP TRIGGER \(trigger[0] as String)")
            }
            try db.execute(sql: statement)
            for trigger in triggers { try db.execute(sql: trigger[1] as String) }
        }
    }

    @Test("finds a sound register sound and says what it looked at")
    func sound() throws {
        try withSound { register throws in
            var stages: [VerifyProgress] = []
            let report = try withoutActuallyEscaping({ stages.append($0) }) {
                try register.verify(digest: sampleDigest, progress: $0)
            }

            #expect(report.isSound)
            #expect((report.entries, report.blobs) == (4, 1))
            #expect(report.rows["case"] == 2)
            #expect(Set(report.rows.keys) == Set(Schema.projections))
            #expect(stages.contains(.journal(done: 4, of: 4)))
        }
    }

    @Test(
        "finds what was planted, by table and key",
        arguments: [
            (
                #"UPDATE "case" SET state = 'certified' WHERE id = 'PIP-2026-0002'"#,
                [.different], ["case PIP-2026-0002"]
            ),
            (
                #"UPDATE "case" SET owner = NULL"#, [.different],
                ["case PIP-2026-0001", "case PIP-2026-0002"]
            ),
            ("DELETE FROM message", [.absent], ["message 4 0"]),
            (
                "DELETE FROM workItem WHERE \"case\" = 'PIP-2026-0001'", [.absent],
                ["workItem PIP-2026-0001"]
            ),
            (
                "INSERT INTO actor VALUES ('ghost', 'Ghost', '{}')", [.surplus], ["actor ghost"]
            ),
            (
                "INSERT INTO number VALUES ('s', 2026, 1, 't', 'case', 'c')", [.surplus],
                ["number s 2026 1"]
            ),
            ("DELETE FROM enterprise", [.database, .absent], ["enterprise 91610131MA6TXXXX01"]),
            ("UPDATE journal SET actor = 'li' WHERE sequence = 2", [.entry], ["journal 2"]),
            (
                "UPDATE journal SET body = '{}' WHERE sequence = 4", [.entry, .surplus],
                ["journal 4"]
            ),
            (
                "UPDATE journal SET at = 1 WHERE sequence = 4", [.order, .entry, .head],
                ["journal 4"]
            ),
            (
                "DELETE FROM journal WHERE sequence = 3",
                [.order, .surplus, .different, .database],
                ["journal 4", "case PIP-2026-0002", "workItem PIP-2026-0002"]
            ),
            (
                """
                UPDATE journal SET body = replace(body, '"version":1', '"version":7')
                WHERE sequence = 2
                """, [.entry, .replay, .surplus, .different], ["journal 2", "case PIP-2026-0001"]
            ),
            (
                "DELETE FROM journal WHERE sequence = 4", [.order, .surplus, .database],
                ["journal 4"]
            ),
            (
                "UPDATE tree SET nodes = zeroblob(32) WHERE sequence = 3", [.entry, .tree, .head],
                ["journal 3", "tree 4", "treeHead 3"]
            ),
            (
                "UPDATE tree SET nodes = CAST(substr(nodes, 1, 64) || zeroblob(32) AS BLOB) WHERE sequence = 4",
                [.tree], ["tree 4"]
            ),
            (
                "UPDATE tree SET nodes = zeroblob(32) WHERE sequence = 2", [.entry, .tree, .head],
                []
            ),
            ("DELETE FROM tree WHERE sequence = 2", [.tree], ["tree 2"]),
            ("DELETE FROM treeHead WHERE size = 4", [.head], ["treeHead "]),
            ("UPDATE treeHead SET at = at + 1 WHERE size = 2", [.head], ["treeHead 2"]),
            ("UPDATE treeHead SET root = zeroblob(32) WHERE size = 2", [.head], ["treeHead 2"]),
            ("UPDATE treeHead SET signature = x'' WHERE size = 2", [.head], ["treeHead 2"]),
            (
                "UPDATE treeKey SET publicKey = zeroblob(32)", [.head, .file],
                ["treeHead 1", "keys keys/log.pub"]
            ),
            ("DROP TRIGGER IF EXISTS x; CREATE TABLE more (x)", [.schema], ["schema table more"]),
            ("DROP INDEX journalOfSubject", [.schema], ["schema index journalOfSubject"]),
            ("DELETE FROM grdb_migrations", [.schema], []),
            ("UPDATE blob SET bytes = x'00'", [.blob], []),
            ("DELETE FROM blob", [.blob], []),
        ] as [(String, [VerifyReport.Fault.Kind], [String])])
    func planted(statement: String, kinds: [VerifyReport.Fault.Kind], places: [String]) throws {
        try withSound { register throws in
            try tamper(register, statement)

            let report = try register.verify(digest: sampleDigest)
            #expect(!report.isSound)
            #expect(Set(report.faults.map(\.kind)) == Set(kinds), "\(report.faults)")
            let found = report.faults.map { "\($0.table) \($0.key)" }
            #expect(Set(found).isSuperset(of: places), "\(found)")
        }
    }

    @Test("names the columns that differ and never what stands in them")
    func discretion() throws {
        try withSound { register throws in
            try tamper(register, #"UPDATE "case" SET enterprise = 'secret', body = '"secret"'"#)

            let faults = try register.verify(digest: sampleDigest).faults
            #expect(faults.first?.sentence.en.contains("enterprise, body") == true)
            #expect(!faults.contains { "\($0)".contains("secret") })
            let error = #expect(throws: StoreError.self) {
                try register.read { try $0.case("PIP-2026-0001") }
            }
            #expect(error?.kind == .damaged)
            #expect(error.map { "\($0)".contains("secret") } == false)
        }
    }

    @Test(
        "reports or refuses a file whose pages are damaged, and does not crash", arguments: 1..<30)
    func damagedPages(page: Int) throws {
        try withFolder { folder throws in
            let register = try Register.create(at: folder) { writer throws in
                for entry in entries { try writer.append(entry) }
            }
            try register.close()
            let file = try #require(FileHandle(forWritingAtPath: folder.database))
            try file.seek(toOffset: UInt64(page * 4_096))
            try file.write(contentsOf: Data(repeating: 0x5A, count: 4_096))
            try file.close()

            do {
                let damaged = try Register.open(at: folder)
                #expect(try !damaged.verify(digest: sampleDigest).isSound)
            } catch let error as StoreError {
                #expect(error.kind == .damaged)
            }
        }
    }

    @Test("gives the same digest to the same journal only")
    func digests() throws {
        let first = try withSound { try $0.registerDigest() }
        let second = try withSound { try $0.registerDigest() }
        let shorter = try withRegister(entries.dropLast()) { try $0.registerDigest() }

        #expect(first == second)
        #expect(first != shorter)
    }
}
