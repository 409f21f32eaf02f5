import CertFlowCore
import Foundation
import GRDB
import MerkleLog
import Testing

@testable import CertFlowStore

@Suite("The signed heads of a register")
struct HeadTests {
    private func entry(_ sequence: Int, _ id: String) -> Entry {
        let actor = Actor(id: ActorID(stringLiteral: id), name: id, holdings: [], conflicts: [])
        return Entry(
            sequence: sequence, id: CommandID(stringLiteral: "c\(sequence)"),
            at: Instant(milliseconds: Int64(sequence) * 1_000), on: .start,
            subject: Subject(.actor, id), actor: "init", command: .addActor(actor), cause: nil,
            changes: [.actorAdded(actor)])
    }

    /// A register with as many entries as names, each of a transaction of its own; then it is closed.
    private func grow(
        _ folder: RegisterFolder, _ names: [String], seed: UInt64? = nil
    ) throws {
        let register =
            try folder.hasRegister
            ? Register.open(at: folder) : Register.create(at: folder, seed: seed)
        for name in names {
            try register.write { writer in
                try writer.append(entry((writer.lastEntry()?.sequence ?? 0) + 1, name))
            }
        }
        try register.close()
        try folder.settle()
    }

    private func verify(
        _ folder: RegisterFolder, since: SignedTreeHead? = nil
    ) throws -> VerifyReport {
        let register = try Register.open(at: folder)
        let report = try register.verify(since: since, digest: shaDigest)
        try register.close()
        return report
    }

    private func sentences(_ report: VerifyReport) -> String {
        report.faults.map { "\($0)" }.joined(separator: "\n")
    }

    private func heads(_ folder: RegisterFolder) throws -> [String] {
        try String(contentsOfFile: folder.heads, encoding: .utf8)
            .split(separator: "\n").map(String.init)
    }

    @Test("are signed by a key that only the owner may read, each a line in keys/heads.log")
    func kept() throws {
        try withFolder { folder throws in
            try grow(folder, ["a", "b", "c"])

            for (path, expected) in [(folder.privateKey, 0o600), (folder.publicKey, 0o644)] {
                let found = try FileManager.default.attributesOfItem(atPath: path)
                #expect(found[.posixPermissions] as? Int == expected)
            }
            let lines = try heads(folder)
            #expect(lines.compactMap { SignedTreeHead(line: $0)?.head.size } == [1, 2, 3])
            #expect(try verify(folder).newest?.line == lines.last)
            #expect(try verify(folder).isSound)
        }
    }

    @Test("are extended by what is written later, and by nothing else")
    func since() throws {
        try withFolder { folder throws in
            try grow(folder, ["a", "b", "c"])
            let head = try #require(try verify(folder).newest)
            try grow(folder, ["d"])

            let report = try verify(folder, since: head)
            #expect(report.isSound)
            #expect(report.extended == head)
        }
    }

    @Test("show that a register was cut short, though keys/heads.log was cut with it")
    func truncated() throws {
        try withFolder { folder throws in
            try grow(folder, ["a", "b"])
            let copy = try Data(contentsOf: URL(fileURLWithPath: folder.database))
            let log = try Data(contentsOf: URL(fileURLWithPath: folder.heads))
            try grow(folder, ["c"])
            let head = try #require(try verify(folder).newest)
            try folder.replace(by: copy)
            // Somebody who does not think of keys/heads.log is found out by the register alone.
            #expect(try sentences(verify(folder)).contains("over 3 entries, 2 are left"))
            try log.write(to: URL(fileURLWithPath: folder.heads))
            #expect(try verify(folder).isSound)

            let report = try verify(folder, since: head)
            #expect(!report.isSound)
            #expect(report.extended == nil)
            #expect(sentences(report).contains("over 3 entries, 2 are left"))
        }
    }

    @Test("show that a register was written anew, with its own key and every hash made to fit")
    func rewritten() throws {
        try withFolder { folder throws in
            try grow(folder, ["a", "b", "c"], seed: 7)
            let head = try #require(try verify(folder).newest)
            try FileManager.default.removeItem(atPath: folder.path)
            try grow(folder, ["a", "x", "c", "d"], seed: 7)
            #expect(try verify(folder).isSound)

            let report = try verify(folder, since: head)
            #expect(report.extended == nil)
            #expect(sentences(report).contains("does not extend the given head"))
        }
    }

    @Test("are not extended by a register in which one entry under them was altered")
    func alteredEntry() throws {
        try withFolder { folder throws in
            try grow(folder, ["a", "b", "c", "d"])
            let lines = try heads(folder).compactMap { SignedTreeHead(line: $0) }
            let queue = try DatabaseQueue(path: folder.database)
            try queue.write {
                let body = try String.fetchOne(
                    $0, sql: "SELECT sql FROM sqlite_schema WHERE name = 'journalIsNotChanged'")
                try $0.execute(sql: "DROP TRIGGER journalIsNotChanged")
                try $0.execute(sql: "UPDATE journal SET body = body || ' ' WHERE sequence = 3")
                try $0.execute(sql: body ?? "")
            }
            try queue.close()

            #expect(try verify(folder, since: lines[1]).extended == lines[1])
            let later = try verify(folder, since: lines[2])
            #expect(later.extended == nil)
            #expect(sentences(later).contains("journal 3: It is not the entry that was hashed"))
            #expect(sentences(later).contains("does not extend the given head"))
        }
    }

    @Test("of another register are told apart")
    func foreign() throws {
        try withFolder { folder throws in
            try grow(folder, ["a"])
            let head = try #require(try verify(folder).newest)
            try FileManager.default.removeItem(atPath: folder.path)
            try grow(folder, ["a"])

            let report = try verify(folder, since: head)
            #expect(sentences(report).contains("is not signed by this register's key"))
        }
    }

    @Test("stop every command on a register that is shorter than they say")
    func restoredCopy() throws {
        try withFolder { folder throws in
            try grow(folder, ["a"])
            let copy = try Data(contentsOf: URL(fileURLWithPath: folder.database))
            try grow(folder, ["b", "c"])
            try folder.replace(by: copy)

            #expect(kind { try grow(folder, ["x"]) } == .damaged)
            #expect(try verify(folder).entries == 1)
        }
    }

    @Test("that a crash cut off from keys/heads.log are no fault, and the next command adds them")
    func crash() throws {
        try withFolder { folder throws in
            try grow(folder, ["a", "b", "c"])
            let whole = try String(contentsOfFile: folder.heads, encoding: .utf8)
            for length in stride(from: 0, to: whole.utf8.count, by: 61) {
                try String(whole.prefix(length)).write(
                    toFile: folder.heads, atomically: false, encoding: .utf8)
                #expect(try verify(folder).isSound, "\(length)")
            }
            try grow(folder, ["d"])

            #expect(try heads(folder).count == 4)
            #expect(try heads(folder).prefix(3).joined(separator: "\n") + "\n" == whole)
        }
    }

    @Test(
        "in keys/heads.log that were changed or taken out are named by their line",
        arguments: [
            ("alter", "keys/heads.log 2:"), ("drop", "1 lines are missing in it"),
            ("swap", "keys/heads.log 2:"),
        ])
    func lines(edit: String, expected: String) throws {
        try withFolder { folder throws in
            try grow(folder, ["a", "b", "c"])
            var lines = try heads(folder)
            switch edit {
            case "alter": lines[1] = lines[1].replacing(" 2 2000 ", with: " 2 2001 ")
            case "drop": lines.remove(at: 1)
            default: lines.swapAt(0, 1)
            }
            try lines.map { $0 + "\n" }.joined().write(
                toFile: folder.heads, atomically: false, encoding: .utf8)

            #expect(try sentences(verify(folder)).contains(expected), "\(edit)")
        }
    }

    @Test("need the register's own key: without it nothing is written, and everything can be read")
    func noKey() throws {
        try withFolder { folder throws in
            try grow(folder, ["a"])
            let key = try Data(contentsOf: URL(fileURLWithPath: folder.privateKey))
            try FileManager.default.removeItem(atPath: folder.privateKey)
            #expect(kind { try grow(folder, ["b"]) } == .missing)
            #expect(try verify(folder).isSound)

            try KeyFile(folder: folder).write(.random())
            #expect(kind { try grow(folder, ["b"]) } == .damaged)
            #expect(try sentences(verify(folder)).contains("keys/log.key"))

            try key.write(to: URL(fileURLWithPath: folder.privateKey))
            try KeyFile(folder: folder).write(try KeyFile(folder: folder).read())
            try grow(folder, ["b"])
            #expect(try verify(folder).entries == 2)
        }
    }

    @Test("cost a command and a proof no more than digits of the number of entries")
    func logarithmic() throws {
        try withFolder { folder throws in
            let register = try Register.create(at: folder)
            var counts: [Int: (write: Int, proof: Int)] = [:]
            for sequence in 1...1_100 {
                let isCold = sequence == 64 || sequence == 1_024
                // A register that was just opened knows nothing of the tree yet.
                let used = isCold ? try Register.open(at: folder) : register
                let tally = Tally()
                used.pool.writeWithoutTransaction { $0.trace { _ in tally.count += 1 } }
                try used.write { try $0.append(entry(sequence, "a\(sequence)")) }
                guard isCold else { continue }
                let written = tally.count
                tally.count = 0
                try used.pool.writeWithoutTransaction { db in
                    _ = try Reader(db).proof(of: sequence / 3)
                }
                counts[sequence] = (written, tally.count)
            }
            let (small, large) = try (#require(counts[64]), #require(counts[1_024]))
            #expect(small.write > 0 && large.write - small.write <= 2 * 4, "\(counts)")
            #expect(large.proof <= 10 + 5, "\(counts)")
        }
    }
}

/// Counts statements; they run on one thread.
private final class Tally: @unchecked Sendable { var count = 0 }
