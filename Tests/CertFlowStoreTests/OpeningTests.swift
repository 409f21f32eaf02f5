import CertFlowCore
import Foundation
import GRDB
import Testing

@testable import CertFlowStore

@Suite("Opening a register")
struct OpeningTests {
    @Test("finds what was written before it was closed")
    func reopened() throws {
        try withFolder { folder throws in
            let created = try Register.create(at: folder) { try $0.append(.publishing) }
            try created.close()

            let register = try Register.open(at: folder)
            #expect(try register.read { try $0.entry(sequence: 1) } == .publishing)
        }
    }

    @Test("makes the parts of the folder, the keys for the owner only")
    func parts() throws {
        try withFolder { folder throws in
            _ = try Register.create(at: folder)

            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(
                Set(names).isSuperset(of: ["register.sqlite", "evidence", "documents", "keys"]))
            #expect(!names.contains("register.sqlite.new"))
            let keys = try FileManager.default.attributesOfItem(atPath: folder.keys)
            #expect(keys[.posixPermissions] as? Int == 0o700)
        }
    }

    @Test("writes through to the disk at every commit")
    func durable() throws {
        try withRegister { register throws in
            let level = try register.pool.writeWithoutTransaction {
                try Int.fetchOne($0, sql: "PRAGMA synchronous")
            }
            #expect(level == 2)
        }
    }

    @Test("is refused where there is one already, which stays as it is")
    func exists() throws {
        try withFolder { folder throws in
            _ = try Register.create(at: folder) { try $0.append(.publishing) }

            #expect(kind { _ = try Register.create(at: folder) } == .exists)
            let register = try Register.open(at: folder)
            #expect(try register.read { try $0.counts().entries } == 1)
        }
    }

    @Test("leaves no register when its beginning is refused, and can be done again")
    func unfinished() throws {
        try withFolder { folder throws in
            let late = Entry.sample(7, [])
            #expect(kind { _ = try Register.create(at: folder) { try $0.append(late) } } == .fault)
            #expect(!folder.hasRegister)

            let register = try Register.create(at: folder) { try $0.append(.publishing) }
            #expect(try register.read { try $0.counts().entries } == 1)
        }
    }

    @Test("says that there is none")
    func missing() throws {
        try withFolder { folder throws in
            #expect(kind { _ = try Register.open(at: folder) } == .missing)
        }
    }

    @Test("is refused when a newer version wrote it")
    func newer() throws {
        try withFolder { folder throws in
            try Register.create(at: folder).close()
            let other = try DatabaseQueue(path: folder.database)
            try other.write { try $0.execute(sql: "PRAGMA user_version = 99") }
            try other.close()

            #expect(kind { _ = try Register.open(at: folder) } == .newer)
        }
    }

    @Test(
        "is refused when the file is something else, which stays as it is",
        arguments: ["", "a text", String(repeating: "a longer text ", count: 1_000)])
    func notADatabase(content: String) throws {
        try withFolder { folder throws in
            try folder.make()
            try Data(content.utf8).write(to: URL(fileURLWithPath: folder.database))

            #expect(kind { _ = try Register.open(at: folder) } == .damaged)
            let after = try Data(contentsOf: URL(fileURLWithPath: folder.database))
            #expect(after == Data(content.utf8))
        }
    }

    @Test("is refused when the file is another application's database, which stays as it is")
    func foreign() throws {
        try withFolder { folder throws in
            try folder.make()
            let other = try DatabaseQueue(path: folder.database)
            try other.write { try $0.execute(sql: "CREATE TABLE address (name TEXT)") }
            try other.close()
            let before = try Data(contentsOf: URL(fileURLWithPath: folder.database))

            #expect(kind { _ = try Register.open(at: folder) } == .damaged)
            #expect(kind { _ = try Register.create(at: folder) } == .exists)
            #expect(try Data(contentsOf: URL(fileURLWithPath: folder.database)) == before)
        }
    }

    @Test("says when the folder cannot be made")
    func noFolder() throws {
        try withFolder { folder throws in
            try folder.make()
            try Data().write(to: URL(fileURLWithPath: folder.path + "/file"))
            let inside = RegisterFolder(path: folder.path + "/file/register")

            #expect(kind { _ = try Register.create(at: inside) } == .io)
        }
    }

    @Test("tells every trouble in both languages, with what to do")
    func sentences() {
        let troubles: [StoreError] = [
            .missing("p"), .exists("p"), .newer(2, 1), .older(1, 2), .notARegister("p"),
            .damaged("p"), .full,
            .io, .cannotWrite("p"), .cannotRead("p"), .busy, .stale("c", stored: 1, given: 1),
            .past(Day(ordinal: 20_000)), .nothingYet(Day(ordinal: 20_000)), .fault("r"),
            .noKey("p"), .notAKey("p"), .otherKey("p"),
            .headsOfAnother("p"), .olderThanHeads("p"), .shortened(3, 2),
        ]
        #expect(Set(troubles.map(\.kind)) == Set(StoreError.Kind.allCases))
        for trouble in troubles {
            for text in [trouble.sentence, trouble.hint] {
                #expect(text.zh.hasSuffix("。") && text.en.hasSuffix("."), "\(trouble)")
            }
        }
    }
}

/// The kind of the ``StoreError`` that `body` throws.
func kind(_ body: () throws -> Void, sourceLocation: SourceLocation = #_sourceLocation)
    -> StoreError.Kind?
{
    #expect(throws: StoreError.self, sourceLocation: sourceLocation, performing: body)?.kind
}
