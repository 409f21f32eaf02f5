import CertFlow
import CertFlowCore
import CertFlowStore
import CertFlowTestSupport
import Foundation
import Testing

@Suite("certflow register restore")
struct RestoreTests {
    let desk: CommandOffice
    let folder: RegisterFolder
    /// How many entries the backup has.
    let size: Int
    var backup: String { place("backup") }

    /// An office that was backed up.
    init() throws {
        desk = try CommandOffice()
        folder = RegisterFolder(path: desk.register)
        size = try desk.office.engine.lastSequence()
        let run = desk.run(
            "register", "backup", desk.office.place.url.appending(path: "backup").path)
        #expect(run.code == 0, "\(run.said)")
    }

    private func place(_ name: String) -> String {
        desk.office.place.url.appending(path: name).path
    }

    private func restore(_ words: String..., lang: String = "zh") -> CommandRun {
        CommandRun(
            ["register", "restore", backup, "--register", desk.register] + words,
            environment: ["CERTFLOW_LANG": lang])
    }

    private func beside() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: desk.office.place.url.path)
            .filter { $0.hasPrefix("register.") }
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOfFile: path, encoding: .utf8)
    }

    /// The register is sound, has `entries`, and takes another application.
    private func goesOn(_ entries: Int) throws {
        let report = try Engine.verify(RegisterPlace(desk.register))
        #expect(report.faults == [] && report.entries == entries)
        let office = try TestOffice(
            joining: RegisterPlace(desk.register), papers: desk.office.place, on: "2026-03-04")
        try office.file("patent-intensive-product", try office.product(9))
        #expect(try office.faults() == [])
        #expect(try text(folder.heads).split(separator: "\n").count == report.heads + 1)
    }

    @Test("where nothing is left puts the backup there, and says that no head is known")
    func nothingLeft() throws {
        try FileManager.default.moveItem(atPath: desk.register, toPath: place("gone"))

        let run = restore()

        #expect(run.code == 0, "\(run.said)")
        #expect(run.output.contains("没有已知的树头可以比较") && run.output.contains("已恢复"))
        #expect(try beside() == [])
        try goesOn(size)
    }

    @Test("of all that there is needs no consent, and sets the old folder aside whole")
    func nothingLost() throws {
        let digest = try desk.digest()

        let run = restore(lang: "en")

        #expect(run.code == 0, "\(run.said)")
        #expect(run.output.contains("they tell the same history"), "\(run.output)")
        let aside = "\(desk.register).replaced-20260302T020000Z"
        #expect(run.output.hasSuffix("The old folder is \(aside) now."), "\(run.output)")
        #expect(try Engine.verify(RegisterPlace(aside)).digest == digest)
        #expect(try desk.digest() == digest)
        #expect(try text(folder.backups) == text("\(aside)/backups.log"))
        try goesOn(size)
    }

    @Test(
        "of an older backup lists the entries and receipts that would be lost, and changes nothing")
    func older() throws {
        let id = try desk.office.file("patent-intensive-product", try desk.office.product(2))
        let digest = try desk.digest()

        let run = restore()

        #expect(run.code == 1)
        #expect(run.output.contains("备份中没有的流水 1 条"), "\(run.output)")
        #expect(run.output.contains("\(size + 1)  2026-03-02  case \(id)  submit"), "\(run.output)")
        #expect(run.output.contains("回执 \(id).receipt-\(size + 1).json"))
        #expect(run.output.contains("未恢复") && run.output.contains("--accept-loss"))
        let english = restore(lang: "en")
        #expect(english.code == 1)
        #expect(english.output.contains("Entries that the backup has not: 1"))
        #expect(english.output.contains("Nothing was restored."))
        let json = restore("--format", "json")
        #expect(
            json.output.contains("\"restored\": false") && json.output.contains("\"lostCount\": 1"))
        #expect(try desk.digest() == digest)
        #expect(try beside() == [])
    }

    @Test(
        "of an older backup with consent keeps the longer heads beside its own, and writing goes on"
    )
    func accepted() throws {
        try desk.office.file("patent-intensive-product", try desk.office.product(2))
        try desk.office.file("patent-intensive-product", try desk.office.product(3))
        let (heads, known) = (try text(folder.heads), try desk.office.engine.lastSequence())

        let run = restore("--accept-loss")

        #expect(run.code == 0, "\(run.said)\(run.output)")
        #expect(run.output.contains("备份中没有的流水 \(known - size) 条"))
        #expect(try text("\(folder.keys)/heads-\(known).log") == heads)
        #expect(try text(folder.heads) == text("\(backup)/keys/heads.log"))
        let aside = try #require(try beside().first)
        #expect(try Engine.verify(RegisterPlace(place(aside))).entries == known)
        try goesOn(size)
    }

    @Test("tells how many entries would be lost when the register cannot be read")
    func unreadable() throws {
        try desk.office.file("patent-intensive-product", try desk.office.product(2))
        let damaged = try RegisterCopy(desk.register, place("damaged"))
        try Data("nothing".utf8).write(to: URL(fileURLWithPath: damaged.folder.database))

        let run = CommandRun(["register", "restore", backup, "--register", damaged.folder.path])
        #expect(run.code == 1)
        #expect(run.output.contains("备份中没有的流水 1 条"), "\(run.output)")
        #expect(run.output.contains("其中 1 条无法列出：文件"), "\(run.output)")
        #expect(run.output.contains("前后一致"), "heads.log has the backup's head")

        try FileManager.default.removeItem(atPath: damaged.folder.heads)
        let blind = CommandRun(
            ["register", "restore", backup, "--register", damaged.folder.path],
            environment: ["CERTFLOW_LANG": "en"])
        #expect(blind.code == 1)
        #expect(blind.output.contains("nobody can say how much would be lost"), "\(blind.output)")
        let done = CommandRun([
            "register", "restore", backup, "--register", damaged.folder.path, "--accept-loss",
        ])
        #expect(done.code == 0, "\(done.said)")
        #expect(try Engine.verify(RegisterPlace(damaged.folder.path)).faults == [])
    }

    @Test("compares with a head that is kept elsewhere, as a line and as a file")
    func givenHead() throws {
        try desk.office.file("patent-intensive-product", try desk.office.product(2))
        let kept = place("kept.log")
        try FileManager.default.copyItem(atPath: folder.heads, toPath: kept)
        let line = try #require(try text(kept).split(separator: "\n").last.map(String.init))
        try FileManager.default.moveItem(atPath: desk.register, toPath: place("gone"))

        for head in [line, kept] {
            let run = restore("--head", head)
            #expect(run.code == 1)
            #expect(run.output.contains("没有材料能证明备份是它的开头"), "\(run.output)")
            #expect(run.output.contains("备份中没有的流水 1 条"))
            #expect(!folder.isThere)
        }
        #expect(restore("--head", "nonsense").code == 65)
        #expect(restore("--head", line, "--accept-loss").code == 0)
        #expect(try text("\(folder.keys)/heads-\(size + 1).log") == line + "\n")
        try goesOn(size)
    }

    @Test("of another register or of another history is always refused")
    func others() throws {
        for seed in [1, 2] as [UInt64] {
            // The key of a rehearsal follows from its seed: seed 1 is the same key with other entries.
            for count in [1, 4] {
                let other = try TestOffice(.periods, seed: seed)
                try other.openRound()
                for number in 0..<count {
                    try other.file("patent-intensive-product", try other.product(20 + number))
                }
                let path = other.registerPlace.path
                let digest = try Engine.verify(RegisterPlace(path)).digest

                for (lang, words) in [
                    ("zh", seed == 1 ? "不是同一段流水" : "另一个登记库的"),
                    ("en", seed == 1 ? "same history" : "another register"),
                ] {
                    let run = CommandRun(
                        ["register", "restore", backup, "--register", path, "--accept-loss"],
                        environment: ["CERTFLOW_LANG": lang])
                    #expect(run.code == 1)
                    #expect(run.said.contains(words), "\(run.said)")
                }
                #expect(try Engine.verify(RegisterPlace(path)).digest == digest)
            }
        }
    }

    @Test("of a backup that was altered or is no register names what is wrong and changes nothing")
    func damagedBackup() throws {
        let evidence = "\(backup)/evidence"
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: evidence).first)
        try Data("x".utf8).write(to: URL(fileURLWithPath: "\(evidence)/\(name)"))

        let run = restore("--accept-loss")
        #expect(run.code == 1)
        #expect(run.output.contains("evidence/\(name)") && run.output.contains("请换用另一份备份"))
        #expect(restore("--accept-loss", lang: "en").output.contains("Take another backup."))
        #expect(try beside() == [])

        try FileManager.default.removeItem(atPath: "\(backup)/register.sqlite")
        #expect(restore().code == 65)
        try goesOn(size)
    }
}

/// A copy of a register's folder as it lies there, to be damaged.
private struct RegisterCopy {
    let folder: RegisterFolder

    init(_ register: String, _ path: String) throws {
        try FileManager.default.copyItem(atPath: register, toPath: path)
        folder = RegisterFolder(path: path)
        for ending in ["-wal", "-shm"]
        where FileManager.default.fileExists(atPath: folder.database + ending) {
            try FileManager.default.removeItem(atPath: folder.database + ending)
        }
    }
}
