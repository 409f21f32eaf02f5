import CertFlowCore
import Foundation
import GRDB
import Testing

@testable import CertFlowStore

@Suite("Rebuilding the tables from the journal")
struct RebuildTests {
    private let entries: [Entry] = [
        .publishing,
        .sample(2, [.caseOpened(.sample("PIP-2026-0001", product: "p1"))]),
        .sample(3, [.caseOpened(.sample("PIP-2026-0002", parent: "PIP-2026-0001"))]),
    ]

    @Test(
        "puts right whatever was done to a table",
        arguments: [
            #"UPDATE "case" SET state = 'certified'"#, "DELETE FROM workItem",
            "INSERT INTO actor VALUES ('ghost', 'Ghost', '{}')", "DELETE FROM enterprise",
        ])
    func putsRight(statement: String) throws {
        try withSound { register throws in
            try alter(register, statement)

            let before = try register.rebuild(digest: sampleDigest)

            #expect(!before.isSound)
            #expect(try register.verify(digest: sampleDigest).faults == [])
            // The work goes on.
            try register.write { try $0.append(.sample(4, [])) }
        }
    }

    @Test("changes nothing when nothing is wrong")
    func sound() throws {
        try withSound { register throws in
            #expect(try register.rebuild(digest: sampleDigest).isSound)
            #expect(try register.verify(digest: sampleDigest).isSound)
        }
    }

    @Test("is refused when the journal itself is at fault, and changes nothing")
    func damagedJournal() throws {
        try withSound { register throws in
            try alter(register, "DROP TRIGGER journalIsNotChanged")
            try alter(register, "UPDATE journal SET actor = 'li' WHERE sequence = 2")
            try alter(register, #"UPDATE "case" SET state = 'certified'"#)
            let before = try register.verify(digest: sampleDigest).faults

            #expect(kind { _ = try register.rebuild(digest: sampleDigest) } == .damaged)

            #expect(try register.verify(digest: sampleDigest).faults == before)
        }
    }

    private func withSound<Value>(_ body: (Register) throws -> Value) throws -> Value {
        try withRegister(entries) { register throws in
            let bytes = Data("office".utf8)
            try register.write { try $0.putBlob(bytes, digest: sampleDigest(bytes)) }
            return try body(register)
        }
    }

    private func alter(_ register: Register, _ statement: String) throws {
        try register.pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            try db.execute(sql: statement)
            try db.execute(sql: "PRAGMA foreign_keys = ON")
        }
    }
}
