import CertFlow
import CertFlowConsole
import CertFlowCore
import CertFlowStore
import CertFlowTestSupport
import Foundation
import GRDB
import MerkleLog
import Testing

@Suite("certflow receipt")
struct ReceiptCommandTests {
    let desk: ApplyRun
    /// What the applicant took along; nothing of the register is in it.
    let empty: URL
    var receipt: String { empty.appending(path: "receipt.json").path }
    var published: String { empty.appending(path: "log.pub").path }

    /// An application filed by flags, after the one that the office holds already.
    init() throws {
        desk = try ApplyRun()
        empty = desk.folder.appending(path: "elsewhere")
        try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
        let run = desk.run(
            "apply", "--from", try desk.application().path,
            "--receipt", empty.appending(path: "receipt.json").path)
        #expect(run.code == 0, "\(run.said)")
        #expect(run.output.contains("回执码："))
        try FileManager.default.copyItem(
            atPath: RegisterFolder(path: desk.desk.register).publicKey,
            toPath: empty.appending(path: "log.pub").path)
    }

    /// Without a register in its environment or at its usual place.
    private func verify(_ words: String..., lang: String = "zh") -> CommandRun {
        CommandRun(
            ["receipt", "verify", receipt] + words, environment: ["CERTFLOW_LANG": lang])
    }

    /// What somebody does who has the file and SQLite, and puts the triggers back.
    private func alter(_ entry: Int) throws {
        let queue = try DatabaseQueue(
            path: RegisterFolder(path: desk.desk.register).database)
        try queue.writeWithoutTransaction { db in
            let triggers = try Row.fetchAll(
                db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
            for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger[0] as String)") }
            try db.execute(
                sql:
                    "UPDATE journal SET body = replace(body, '\"at\":', '\"at\":1') WHERE sequence = ?",
                arguments: [entry])
            #expect(db.changesCount == 1)
            for trigger in triggers { try db.execute(sql: trigger[1] as String) }
        }
        try queue.close()
    }

    private func altered(_ change: (inout String) -> Void) throws {
        var text = try String(contentsOfFile: receipt, encoding: .utf8)
        change(&text)
        try text.write(toFile: receipt, atomically: true, encoding: .utf8)
    }

    @Test("verify works where there is no register, and says what is proved and what is not")
    func withoutKey() throws {
        let run = verify()

        #expect(run.code == 0, "\(run.said)")
        for word in ["91610131MA0000074Q", "已证明", "未证明", "--key", "没有效力"] {
            #expect(run.output.contains(word), "\(word): \(run.output)")
        }
        let json = verify("--format", "json")
        #expect(json.output.contains("\"valid\": true, \"keyChecked\": false"), "\(json.output)")
        #expect(verify(lang: "en").output.contains("Not proved: that key"))
    }

    @Test("verify says no more than valid when the office's key is given, and no for another key")
    func withKey() throws {
        let run = verify("--key", published)
        #expect(run.code == 0)
        #expect(run.output.contains("回执有效") && !run.output.contains("未证明"), "\(run.output)")

        let other = verify("--key", LogKey.random().publicKey.line)
        #expect(other.code == 1)
        #expect(other.output.contains("不是所给的"), "\(other.output)")
    }

    @Test(
        "verify refuses a receipt of which anything was changed",
        arguments: [
            ("91610131MA0000074Q", "91610131MA0000073Q"), ("2026-03-03T", "2026-03-02T"),
            ("\"rehearsal\" : true", "\"rehearsal\" : false"), ("PIP-2026-0002", "PIP-2026-0009"),
            ("certflow-head-v1 ed25519 ", "certflow-head-v1 ed25519 0"),
            ("\"code\" : \"", "\"code\" : \"X"), ("\"entry\" : ", "\"entry\" : 1"),
            ("\"office\" : \"", "\"office\" : \"另"),
        ])
    func changed(old: String, new: String) throws {
        try altered { text in
            #expect(text.contains(old), "\(text)")
            text = text.replacing(old, with: new)
        }

        let run = verify("--key", published)
        #expect(run.code == 1 || run.code == 65, "\(run.output)")
        #expect(!run.output.contains("回执有效"))
    }

    @Test(
        "after an old entry was altered, verify names it with the register, and so does register verify"
    )
    func alteredRegister() throws {
        #expect(verify("--register", desk.desk.register).code == 0)
        try alter(2)

        let run = verify("--register", desk.desk.register, "--key", published)
        #expect(run.code == 1)
        #expect(run.output.contains("登记库的第 2 条流水不是写入时的内容"), "\(run.output)")
        #expect(run.output.contains("回执有效") && run.output.contains("登记库已不是收件时的样子"))

        let register = desk.desk.run("register", "verify", "--log")
        #expect(register.code == 1)
        #expect(register.output.contains("journal 2："), "\(register.output)")
        #expect(verify().code == 0, "the receipt itself needs no register")
    }

    @Test("after its own entry was altered, verify says so")
    func alteredEntry() throws {
        let engine = try Engine(opening: RegisterPlace(desk.desk.register))
        let entry = try #require(try engine.receipts(of: "PIP-2026-0002").first?.entry)
        try alter(Int(entry))

        let run = verify("--register", desk.desk.register)
        #expect(run.code == 1)
        #expect(run.output.contains("第 \(entry) 条流水不是收件时的那一条"), "\(run.output)")
    }

    @Test("issue gives the same bytes again, and the register has kept them")
    func issue() throws {
        let again = empty.appending(path: "again.json").path
        let run = desk.desk.run("receipt", "issue", "PIP-2026-0002", "--output", again)

        #expect(run.code == 0, "\(run.said)")
        let first = try Data(contentsOf: URL(fileURLWithPath: receipt))
        #expect(try Data(contentsOf: URL(fileURLWithPath: again)) == first)
        let documents = RegisterFolder(path: desk.desk.register).documents
        let kept = try FileManager.default.contentsOfDirectory(atPath: documents)
            .filter { $0.hasPrefix("PIP-2026-0002.receipt-") }
        #expect(kept.count == 1)
        for name in kept {
            #expect(try Data(contentsOf: URL(fileURLWithPath: "\(documents)/\(name)")) == first)
        }
    }

    @Test(
        "what is handed in later has a receipt of its own, by the wizard and by flags alike",
        arguments: ["apply", "review"])
    func later(command: String) throws {
        let id = desk.desk.id
        let office = desk.desk.office
        try office.on("2026-03-03", "10:00")
        try office.act("requestSupplement", id, by: "acceptance", ["supplementItems": "销售证明"])
        let before = try receipts(id)
        let run =
            command == "apply"
            ? desk.run(
                "apply", "--resume", id.rawValue,
                script: [
                    "19", "a", .line(desk.folder.appending(path: "evidence.txt").path), "",
                    .enter, "y",
                ])
            : desk.run(
                "review", id.rawValue, "--event", "resubmit", "--set", "sales=2300.6",
                "--as", try office.engine.existing(id).creditCode)

        #expect(run.code == 0, "\(run.said) \(run.output)")
        #expect(run.output.contains("回执码："), "\(run.output)")
        #expect(try receipts(id).count == before.count + 1)
    }

    private func receipts(_ id: CaseID) throws -> [Receipt] {
        try Engine(opening: RegisterPlace(desk.desk.register)).receipts(of: id)
    }
}
