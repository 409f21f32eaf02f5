import CertFlow
import CertFlowCore
import CertFlowStore
import CertFlowTestSupport
import Foundation
import GRDB
import Testing

@Suite("certflow case pack")
struct CasePackTests {
    let desk: CommandOffice
    var file: String { desk.office.place.url.appending(path: "case.zip").path }

    init() throws { desk = try CommandOffice() }

    private func pack(_ words: String..., lang: String = "zh") -> CommandRun {
        CommandRun(
            ["case", "pack", desk.id.rawValue, "--output", file, "--register", desk.register]
                + words, environment: ["CERTFLOW_LANG": lang])
    }

    @Test("writes the file, and says what is in it in both languages and as JSON")
    func says() throws {
        let chinese = pack("--as", "city-reviewer-1")
        #expect(chinese.code == 0, "\(chinese.said)")
        #expect(chinese.output.hasPrefix("已写出 \(file)：流水 1 条，佐证和文书 1 份。\n所至树头：certflow-head-v1"))
        let first = try Data(contentsOf: URL(fileURLWithPath: file))

        let english = pack(lang: "en")
        #expect(english.output.hasPrefix("Wrote \(file): 1 entries, 1 pieces of evidence"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == first)
        #expect(
            pack("--format", "json").output.contains("\"entries\": 1, \"papers\": 1, \"head\": "))
    }

    @Test("gives it to nobody who may not see the case, and to nobody a case that is not there")
    func permission() throws {
        let run = pack("--as", "beilin-reviewer")
        #expect(run.code == 1)
        #expect(run.said.contains("不能查看办件"), "\(run.said)")
        let none = CommandRun([
            "case", "pack", "PIP-2026-0099", "--output", file, "--register", desk.register,
        ])
        #expect(none.code == 1)
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test("names the entry that is not the one that was signed")
    func altered() throws {
        let engine = try Engine(opening: RegisterPlace(desk.register))
        let entry = try #require(
            try engine.entries(about: Subject(.case, desk.id.rawValue)).first?.sequence)
        let queue = try DatabaseQueue(path: RegisterFolder(path: desk.register).database)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "DROP TRIGGER journalIsNotChanged")
            try db.execute(
                sql: "UPDATE journal SET body = replace(body, '1250', '9250') WHERE sequence = ?",
                arguments: [entry])
            #expect(db.changesCount == 1)
        }
        try queue.close()

        let run = pack()
        #expect(run.code == 65, "\(run.said)")
        #expect(run.said.contains("登记库已损坏：journal \(entry)。"), "\(run.said)")
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test("says when the file cannot be written")
    func noFolder() {
        let run = CommandRun([
            "case", "pack", desk.id.rawValue, "--register", desk.register,
            "--output", "\(desk.register)/nowhere/case.zip",
        ])
        #expect(run.code == 70)
        #expect(run.said.contains("nowhere/case.zip’"), "\(run.said)")
    }
}
