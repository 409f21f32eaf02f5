import CertFlow
import CertFlowCore
import CertFlowStore
import CertFlowTestSupport
import Foundation
import MerkleLog
import Testing

@Suite("certflow register backup")
struct BackupTests {
    let desk: CommandOffice
    let folder: RegisterFolder
    var copy: RegisterFolder { RegisterFolder(path: place("backup")) }

    init() throws {
        desk = try CommandOffice()
        folder = RegisterFolder(path: desk.register)
    }

    private func place(_ name: String) -> String {
        desk.office.place.url.appending(path: name).path
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOfFile: path, encoding: .utf8)
    }

    @Test("copies the register, verifies the copy and notes it; both languages and JSON say so")
    func whole() throws {
        let run = desk.run("register", "backup", copy.path)

        #expect(run.code == 0, "\(run.said)")
        let report = try Engine.verify(RegisterPlace(copy.path))
        #expect(report.faults == [])
        #expect(try report.digest == desk.digest())
        #expect(
            run.output.hasPrefix("已备份到 \(copy.path)：流水 \(report.entries) 条，文件 "), "\(run.output)")
        #expect(run.output.hasSuffix("份，核验通过。\n最新树头：\(report.head ?? "?")"))
        let noted = try text(folder.backups)
        #expect(noted.contains("\"path\":\"\(copy.path)\"") && noted.contains(report.head ?? "?"))
        #expect(noted.contains("\"at\":\"2026-03-02T02:00:00Z\""), "\(noted)")

        let english = desk.run("register", "backup", place("second"), lang: "en")
        #expect(
            english.output.hasPrefix("Backed up to \(place("second")): \(report.entries) entries"))
        let json = desk.run("register", "backup", place("third"), "--format", "json")
        #expect(json.output.contains("\"faultCount\": 0"), "\(json.output)")
        #expect(try text(folder.backups).split(separator: "\n").count == 3)
    }

    @Test("copies every file, keys readable by their owner only, and leaves no half files")
    func files() throws {
        #expect(desk.run("register", "backup", copy.path).code == 0)

        let parts = [
            (folder.evidence, copy.evidence), (folder.documents, copy.documents),
            (folder.keys, copy.keys),
        ]
        for (own, copied) in parts {
            let names = try FileManager.default.contentsOfDirectory(atPath: own).sorted()
            #expect(try FileManager.default.contentsOfDirectory(atPath: copied).sorted() == names)
            for name in names {
                #expect(
                    FileManager.default.contentsEqual(
                        atPath: "\(own)/\(name)", andPath: "\(copied)/\(name)"), "\(name)")
            }
        }
        let key = try FileManager.default.attributesOfItem(atPath: "\(copy.keys)/log.key")
        #expect(key[.posixPermissions] as? Int == 0o600)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: copy.path).sorted()
                == ["documents", "evidence", "keys", "register.sqlite"])
    }

    @Test("is one moment of the register while others write")
    func online() throws {
        let (path, base) = (desk.register, place("online"))
        let results = Results()
        DispatchQueue.concurrentPerform(iterations: 2) { worker in
            results.run {
                if worker == 0 {
                    for number in 0..<4 {
                        let backup = try Engine.backUp(
                            RegisterPlace(path), to: "\(base)-\(number)",
                            now: Instant(milliseconds: 0))
                        #expect(backup.verification.faults == [])
                        results.add(backup.verification.head ?? "none")
                    }
                } else {
                    let office = try TestOffice(
                        joining: RegisterPlace(path), papers: try ScratchPlace())
                    for number in 2..<22 {
                        try office.file(
                            "patent-intensive-product", try office.product(number))
                    }
                }
            }
        }
        #expect(results.errors == [])
        #expect(results.heads.count == 4)
        for head in results.heads {
            let report = try Engine.verify(RegisterPlace(path), since: head)
            #expect(report.faults == [] && report.extends != nil)
        }
    }

    @Test("is refused where something is already, and may be written into an empty folder")
    func notEmpty() throws {
        try FileManager.default.createDirectory(
            atPath: copy.path, withIntermediateDirectories: true)
        #expect(desk.run("register", "backup", copy.path).code == 0)

        let again = desk.run("register", "backup", copy.path)
        #expect(again.code == 65)
        #expect(again.said.contains("不是空文件夹，未写入任何内容"), "\(again.said)")
        let english = desk.run("register", "backup", desk.register, lang: "en")
        #expect(english.said.contains("is no empty folder; nothing was written"))
        #expect(try Engine.verify(RegisterPlace(copy.path)).faults == [])
    }

    @Test("of a register with a fault says what is wrong, removes nothing and is not noted")
    func faulty() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.evidence)
        let name = try #require(names.first)
        try FileManager.default.removeItem(atPath: "\(folder.evidence)/\(name)")

        let run = desk.run("register", "backup", copy.path)

        #expect(run.code == 1)
        #expect(run.output.contains("evidence/\(name)") && run.output.contains("不能用来恢复"))
        #expect(copy.hasRegister)
        #expect(!FileManager.default.fileExists(atPath: folder.backups))
        let english = desk.run("register", "backup", place("second"), lang: "en")
        #expect(english.output.contains("nothing of it was removed"), "\(english.output)")
    }

    @Test("of a register that is shorter than the heads it has signed is refused")
    func shortened() throws {
        let size = try desk.office.engine.lastSequence()
        let head = try LogKey.rehearsal(seed: 1).sign(
            TreeHead(size: UInt64(size) + 5, root: .empty, at: 0))
        try DurableFile.append(line: head.line, to: folder.heads)

        let run = desk.run("register", "backup", copy.path)
        #expect(run.code == 65)
        #expect(run.said.contains("少了5条"), "\(run.said)")
        #expect(!copy.hasRegister)
    }
}

/// What two threads found.
private final class Results: @unchecked Sendable {
    private let lock = NSLock()
    private(set) var heads: [String] = []
    private(set) var errors: [String] = []

    func add(_ head: String) { lock.withLock { heads.append(head) } }

    func run(_ body: () throws -> Void) {
        do {
            try body()
        } catch {
            lock.withLock { errors.append("\(error)") }
        }
    }
}
