import CertFlow
import CertFlowCore
import CertFlowStore
import CertFlowTestSupport
import Foundation
import Testing

/// A product on its way, with evidence and a document handed out, and a neighbour in the same journal.
struct PackedCase {
    let office: TestOffice
    let id: CaseID
    let archive: Data
    var file: URL { office.place.url.appending(path: "case.zip") }
    var publicKey: String {
        RegisterFolder(path: office.registerPlace.path).publicKey
    }

    init() throws {
        office = try TestOffice(.periods)
        try office.openRound()
        id = try office.filedProduct()
        try office.file("patent-intensive-product", try office.product(2))
        archive = try office.engine.caseFile(id).archive
        try archive.write(to: file)
    }

    func check(_ bytes: Data) throws -> Verifier.Answer {
        try bytes.write(to: file)
        return try Verifier.check(file, "--key", publicKey)
    }

    func path(_ member: String) -> String { "\(office.registerPlace.path)/\(member)" }
}

@Suite("A case file")
struct CaseFileTests {
    let packed: PackedCase
    var office: TestOffice { packed.office }

    init() throws { packed = try PackedCase() }

    @Test(
        "holds the journal's own bytes, evidence, documents and their proofs, and the same bytes each time"
    )
    func content() throws {
        let members = ZipMember.all(in: packed.archive).map(\.member)

        let names = members.map(\.name)
        let first = ["case.json", "case.sig", "README.txt", "head", "log.pub", "entries.jsonl"]
        #expect(names.starts(with: first + ["proofs.json"]), "\(names)")
        #expect(
            names.contains { $0.hasPrefix("documents/") }
                && names.contains { $0.hasPrefix("evidence/") })
        let entries = try office.engine.entries(about: Subject(.case, packed.id.rawValue))
        let bodies = try entries.map { try CanonicalJSON.encode($0) + "\n" }.joined()
        #expect(members.first { $0.name == "entries.jsonl" }?.content == Data(bodies.utf8))
        #expect(entries.count > 4)

        let again = try Engine(opening: office.registerPlace)
        #expect(try again.caseFile(packed.id).archive == packed.archive)
        _ = try again.packCase(packed.id, to: packed.file.path)
        #expect(try Data(contentsOf: packed.file) == packed.archive)
        let attributes = try FileManager.default.attributesOfItem(atPath: packed.file.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test(
        "is checked by a verifier of at most 200 lines that shares no code with CertFlow",
        .enabled(if: Verifier.isThere, "python3 is not installed"))
    func verified() throws {
        let lines = try Repository.text("Examples/verify-case/verify_case.py").split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 201)
        #expect(try Verifier.zipProblem(packed.file) == "")

        let alone = try Verifier.check(packed.file)
        #expect(alone.holds && alone.said.contains("compare it with the office's"), "\(alone.said)")
        let known = try packed.check(packed.archive)
        #expect(known.holds && known.said.contains("Everything holds"), "\(known.said)")
        let other = try TestOffice(.periods, seed: 2)
        let key = RegisterFolder(path: other.registerPlace.path).publicKey
        #expect(try Verifier.check(packed.file, "--key", key).code == 1)
        #expect(try Verifier.check(packed.file, "--key").code == 64)
    }

    @Test(
        "with one byte flipped in any member is refused, with a wrong checksum and with a right one",
        .enabled(if: Verifier.isThere, "python3 is not installed"))
    func flipped() throws {
        let members = ZipMember.all(in: packed.archive)
        var random = SplitMix64(seed: 7)
        for (index, (member, offset)) in members.enumerated() {
            let position = Int(random.next() % UInt64(member.content.count))
            let bit = UInt8(1) << UInt8(random.next() % 8)

            var raw = packed.archive
            raw[offset + position] ^= bit
            let wrong = try packed.check(raw)
            #expect(wrong.code == 1, "\(member.name) \(position): \(wrong.said)")

            var forged = members.map(\.member)
            forged[index].content[position] ^= bit
            let right = try packed.check(try ZipMember.archive(forged))
            #expect(right.code == 1, "\(member.name) \(position): \(right.said)")
        }
    }

    @Test(
        "with a member, the last entry or a paper taken out or added is refused",
        .enabled(if: Verifier.isThere, "python3 is not installed"))
    func cut() throws {
        let members = ZipMember.all(in: packed.archive).map(\.member)
        for index in members.indices {
            var fewer = members
            fewer.remove(at: index)
            let answer = try packed.check(try ZipMember.archive(fewer))
            #expect(answer.code == 1, "\(members[index].name): \(answer.said)")
        }
        let more = members + [ZipMember(name: "documents/x.txt", content: Data("x".utf8))]
        #expect(try packed.check(try ZipMember.archive(more)).code == 1)
        #expect(try packed.check(try ZipMember.archive(members + members.prefix(1))).code == 1)
        let shorter = members.map { member in
            guard member.name == "entries.jsonl" else { return member }
            let lines = member.content.split(separator: 10).dropLast()
            return ZipMember(
                name: member.name, content: Data(lines.flatMap { $0 + [10] }))
        }
        #expect(try packed.check(try ZipMember.archive(shorter)).code == 1)
        #expect(try packed.check(packed.archive).holds)
    }

    @Test(
        "of a case that went over to another revision holds that step too",
        .enabled(if: Verifier.isThere, "python3 is not installed"))
    func migrated() throws {
        try office.publish(try Workbench.secondRevision())
        let (mapping, to) = try office.exampleMapping()
        let done = try office.engine.migrate(
            mapping, to: to, by: "administrator", ground: "纪要", at: office.moment)
        let id = try #require(done.moved.first)

        let answer = try packed.check(try office.engine.caseFile(id).archive)

        #expect(answer.holds, "\(answer.said)")
        #expect(answer.said.contains("\(id)"))
    }

    @Test("is not written when a paper is missing or altered; the paper is named")
    func papers() throws {
        let names = ZipMember.all(in: packed.archive).map(\.member.name).filter { $0.contains("/") }
        for name in names {
            let path = packed.path(name)
            let bytes = try #require(FileManager.default.contents(atPath: path))
            try FileManager.default.removeItem(atPath: path)
            let missing = #expect(throws: EngineFault.self) {
                try office.engine.packCase(packed.id, to: packed.path("never.zip"))
            }
            #expect(missing?.sentence.zh.hasPrefix("\(name)：缺失") == true)
            #expect(missing?.sentence.en.hasPrefix("\(name): it is missing") == true)

            try (bytes + Data("x".utf8)).write(to: URL(fileURLWithPath: path))
            let altered = #expect(throws: EngineFault.self) {
                try office.engine.packCase(packed.id, to: packed.path("never.zip"))
            }
            #expect(altered?.sentence.zh.hasPrefix("\(name)：被改动") == true)
            #expect(altered?.sentence.en.hasPrefix("\(name): it was altered") == true)
            try bytes.write(to: URL(fileURLWithPath: path))
        }
        #expect(names.count >= 2)
        #expect(!FileManager.default.fileExists(atPath: packed.path("never.zip")))
        #expect(try office.engine.caseFile(packed.id).archive == packed.archive)
    }
}
