import CertFlowCore
import Foundation
import GRDB
import MerkleLog
import Testing

@testable import CertFlowStore

@Suite("A register of an earlier version")
struct MigrationTests {
    private func fixture(_ version: Int) -> URL {
        URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Fixtures/schema-\(version).register")
    }

    /// A copy of a kept file, in a folder as that version left it.
    private func withCopy(of version: Int, _ body: (RegisterFolder) throws -> Void) throws {
        try withFolder { folder throws in
            try folder.make()
            try FileManager.default.copyItem(
                at: fixture(version), to: URL(fileURLWithPath: folder.database))
            // Version 1 had no keys; all others are rehearsals, whose key follows from the seed.
            if version > 1 { try KeyFile(folder: folder).write(.rehearsal(seed: seed)) }
            try body(folder)
        }
    }

    private let seed: UInt64 = 2026

    /// With `GOLDEN=record` in the environment this version's file is made when it is missing: the one before it,
    /// brought up, with one more entry.
    @Test("is kept as a file for each version, this one too", arguments: 1...Schema.version)
    func kept(version: Int) throws {
        let isKept = FileManager.default.fileExists(atPath: fixture(version).path)
        guard !isKept, ProcessInfo.processInfo.environment["GOLDEN"] == "record" else {
            #expect(isKept)
            return
        }
        try withCopy(of: version - 1) { folder throws in
            let register = try Register.open(at: folder)
            try register.write { try append(to: $0) }
            try register.close()
            try folder.settle()
            try FileManager.default.copyItem(
                at: URL(fileURLWithPath: folder.database), to: fixture(version))
        }
        Issue.record("recorded schema-\(version).register")
    }

    private func append(to writer: Writer) throws {
        let end = try #require(try writer.lastEntry())
        let late = Actor(
            id: ActorID(stringLiteral: "late-\(end.sequence)"), name: "后来", holdings: [],
            conflicts: [])
        try writer.append(
            Entry(
                sequence: end.sequence + 1, id: CommandID(stringLiteral: "later-\(end.sequence)"),
                at: end.at, on: .start, subject: Subject(.actor, late.id.rawValue), actor: "init",
                command: .addActor(late), cause: nil, changes: [.actorAdded(late)]))
    }

    @Test(
        "is read as it is, and not a byte of it or of its folder changes",
        arguments: 1..<Schema.version)
    func readOnly(version: Int) throws {
        try withCopy(of: version) { folder throws in
            let before = try bytes(folder)
            let register = try Register.open(at: folder)
            #expect(try register.read { try $0.counts().entries } > 0)
            #expect(kind { _ = try register.verify(digest: shaDigest) } == .older)
            if version == 1 {
                #expect(kind { _ = try register.read { try $0.proof(of: 1) } } == .older)
            }
            try register.close()

            #expect(try bytes(folder) == before)
            let keys = try FileManager.default.contentsOfDirectory(atPath: folder.keys)
            #expect(version > 1 || keys == [])
            for lock in [folder.turn, folder.line] {
                #expect(!FileManager.default.fileExists(atPath: lock))
            }
        }
    }

    @Test(
        "is brought up by the first command that writes, with the same journal; every entry is in the tree",
        arguments: 1..<Schema.version)
    func migrated(version: Int) throws {
        let queue = try DatabaseQueue(path: fixture(version).path, configuration: .readOnly)
        let before = try queue.read { try Row.fetchAll($0, sql: "SELECT * FROM journal") }
        try withCopy(of: version) { folder throws in
            let register = try Register.open(at: folder)
            try register.write { _ in }
            let report = try register.verify(digest: shaDigest)

            #expect(report.faults.filter { $0.kind != .file } == [])
            #expect(report.entries == before.count && report.heads >= 1)
            #expect(report.newest?.head.size == UInt64(before.count))
            let after = try register.pool.read {
                try Row.fetchAll($0, sql: "SELECT * FROM journal")
            }
            #expect(after == before)
            #expect(try register.pool.read { try Schema.version(of: $0) } == Schema.version)
            try register.close()
        }
    }

    @Test("takes the key that a crash before the end of its bringing up left behind")
    func interrupted() throws {
        try withCopy(of: 1) { folder throws in
            let left = LogKey.random()
            try KeyFile(folder: folder).write(left)
            let queue = try DatabaseQueue(path: folder.database)
            try queue.write {
                try $0.execute(sql: "UPDATE pack SET body = replace(body, '\"seed\"', '\"sead\"')")
            }
            try queue.close()

            let register = try Register.open(at: folder)
            try register.write { _ in }

            #expect(try register.read { try $0.publicKey() } == left.publicKey)
            #expect(try register.verify(.log, digest: shaDigest).isSound)
        }
    }

    @Test("is not brought up beside the heads of a newer one: it is an old copy")
    func oldCopy() throws {
        try withCopy(of: 1) { folder throws in
            try Data("certflow-head-v1 …\n".utf8).write(to: URL(fileURLWithPath: folder.heads))
            let register = try Register.open(at: folder)

            #expect(kind { try register.write { _ in } } == .damaged)
            #expect(try register.pool.read { try Schema.version(of: $0) } == 1)
            #expect(!FileManager.default.fileExists(atPath: folder.privateKey))
        }
    }

    @Test("keeps its key and head when it is opened again, and grows on")
    func again() throws {
        try withCopy(of: 1) { folder throws in
            let first = try Register.open(at: folder)
            try first.write { _ in }
            let head = try first.verify(.log, digest: shaDigest).newest
            try first.close()
            let second = try Register.open(at: folder)
            try second.write { try append(to: $0) }
            let report = try second.verify(.log, since: head, digest: shaDigest)
            #expect(report.isSound)
            #expect(report.extended == head)
            #expect(report.heads == 2)
        }
    }

    private func bytes(_ folder: RegisterFolder) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: folder.database))
    }
}

extension Configuration {
    fileprivate static var readOnly: Configuration {
        var configuration = Configuration()
        configuration.readonly = true
        return configuration
    }
}
