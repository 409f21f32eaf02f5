import CertFlow
import CertFlowConsole
import CertFlowCore
import CertFlowTestSupport
import Foundation
import Testing

@Suite("certflow apply")
struct ApplyCommandTests {
    let desk: ApplyRun

    init() throws { desk = try ApplyRun() }

    @Test("files from a file without a terminal, and prints the receipt")
    func files() throws {
        let run = desk.run("apply", "--from", try desk.application().path, "--format", "json")

        #expect(run.code == 0, "\(run.said)")
        #expect(run.output.contains("\"case\": \"PIP-2026-0002\""))
        #expect(run.output.contains("\"due\": \"2026-03-10\""))
        #expect(try desk.desk.office.state("PIP-2026-0002") == "submitted")
    }

    @Test("--check tells everything that would be refused, and stores nothing")
    func check() throws {
        let before = try desk.desk.digest()
        let file = try desk.application([
            "exports": "9999", "dataYear": "2024", "evidence": "nowhere.pdf",
            "patents": "\(Invented.patent(1))/发明/失效/自主",
        ])

        let run = desk.run("apply", "--from", file.path, "--check")

        #expect(run.code == 1)
        for word in ["nowhere.pdf", "出口额不能大于销售额", "所列专利均有效", "数据年度"] {
            #expect(run.output.contains(word), "\(run.output)")
        }
        #expect(try desk.desk.digest() == before)
        #expect(desk.run("apply", "--from", try desk.application().path, "--check").code == 0)
        #expect(try desk.desk.digest() == before)
    }

    @Test("a state secret stops at once, and neither draft nor register keeps anything")
    func stateSecret() throws {
        let before = try desk.desk.digest()
        let first = desk.run(
            "apply", "patent-intensive-product", script: ["否", "是", "甲公司", .endOfInput])
        #expect(first.code == 0)
        #expect(desk.draftNames() == ["patent-intensive-product-1.yaml"])

        let run = desk.run(
            "apply", "patent-intensive-product", script: [.enter, "<", "<", "<", "是"])

        #expect(run.code == 1)
        #expect(run.said.contains("未保存任何内容"))
        #expect(desk.draftNames() == [])
        #expect(try desk.desk.digest() == before)
    }

    @Test("a draft is readable by its owner only, and says who files once that is known")
    func draftFile() throws {
        let run = desk.run(
            "apply", "patent-intensive-product", script: ApplyRun.product + ["!q"])

        #expect(run.code == 0)
        let name = "patent-intensive-product-91610131MAEXAMP14U.yaml"
        #expect(desk.draftNames() == [name])
        let attributes = try FileManager.default.attributesOfItem(
            atPath: desk.drafts.appending(path: name).path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(desk.run("apply", "--list").output.contains("高效激光器"))
        #expect(desk.run("apply", "--list", "--format", "json").output.contains("\"answered\": 12"))
    }

    @Test("leaving before the first answer keeps nothing")
    func nothing() {
        let run = desk.run("apply", "patent-intensive-product", script: [.endOfInput])

        #expect(run.code == 0)
        #expect(desk.draftNames() == [])
    }

    @Test("--draft without a terminal writes a blank form that can be filled in by hand")
    func blank() throws {
        let file = desk.folder.appending(path: "blank.yaml")

        let run = desk.run(
            "apply", "patent-intensive-product", "--draft", file.path, script: [.endOfInput])

        #expect(run.code == 0)
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.contains("\n  enterpriseName:\n"))
        #expect(desk.run("apply", "--from", file.path, "--check").code == 1)
    }

    @Test("an officer files on behalf of an enterprise, and both names are kept")
    func assisted() throws {
        let run = desk.run(
            "apply", "--from", try desk.application().path, "--as", "yanta-reviewer")

        #expect(run.code == 0, "\(run.said)")
        let filed = try desk.desk.office.engine.existing("PIP-2026-0002")
        #expect(filed.participants.map(\.actor) == ["yanta-reviewer"])
        #expect(filed.creditCode == Invented.creditCode(7))
    }

    @Test("a supplement from a file changes what it states, and keeps the rest")
    func supplementFromFile() throws {
        let office = desk.desk.office
        try office.act(
            "requestSupplement", desk.desk.id, by: "acceptance", ["supplementItems": "销售额"])
        let file = try office.place.write(
            """
            programme: patent-intensive-product
            about: \(desk.desk.id)
            answers:
              sales: 3000 万元
            """, to: "supplement.yaml")

        let run = desk.run("apply", "--from", file.path)

        #expect(run.code == 0, "\(run.said)")
        let facts = try office.engine.existing(desk.desk.id).facts
        #expect(facts["sales"] == .money(Fen(yuan: 30_000_000)))
        #expect(facts["exports"] == .money(Fen(yuan: 1_000_000)))
    }

    @Test("a file that was never received cannot be claimed by its digest")
    func foreignEvidence() throws {
        let before = try desk.desk.digest()
        let text = try String(contentsOf: try desk.application(), encoding: .utf8)
        let digest = String(repeating: "ab", count: 32)
        let file = try desk.desk.office.place.write(
            text.replacing(
                "\"evidence.txt\"", with: "[{ name: b.pdf, digest: \(digest), bytes: 12 }]"),
            to: "foreign.yaml")

        for words in [["--check"], []] {
            let run = CommandRun(
                ["apply", "--from", file.path] + words
                    + ["--register", desk.desk.register, "--at", "2026-03-03T10:00:00+08:00"],
                environment: ["CERTFLOW_LANG": "zh"])
            #expect(run.code == 1)
            #expect((run.output + run.said).contains("没有收过“b.pdf”"))
        }
        #expect(try desk.desk.digest() == before)
    }

    @Test("clearing an answer in a supplement takes it away")
    func cleared() throws {
        let office = desk.desk.office
        try office.act(
            "requestSupplement", desk.desk.id, by: "acceptance", ["supplementItems": "出口额"])

        let run = desk.run(
            "apply", "--resume", desk.desk.id.rawValue, script: ["14", "", "Y"])

        #expect(run.code == 0, "\(run.said)")
        #expect(try office.engine.existing(desk.desk.id).facts["exports"] == nil)
    }

    @Test(
        "is used wrongly in words that say how",
        arguments: [
            (["apply"], 64, "patent-intensive-product"),
            (["apply", "--check"], 64, "--from"),
            (["apply", "--from", "a.yaml", "--list"], 64, "--list"),
            (["apply", "nothing"], 1, "nothing"),
            (["apply", "--from", "nowhere.yaml"], 65, "nowhere.yaml"),
            (["apply", "--resume", "PIP-2026-9999"], 1, "PIP-2026-9999"),
        ] as [([String], Int32, String)])
    func usage(words: [String], code: Int32, says: String) {
        let run = CommandRun(
            words + ["--register", desk.desk.register, "--at", "2026-03-03T10:00:00+08:00"],
            environment: ["CERTFLOW_LANG": "zh", "XDG_DATA_HOME": desk.folder.path])

        #expect(run.code == code, "\(run.said)")
        #expect(run.said.contains(says), "\(run.said)")
    }

    @Test("says that a case does not wait for the applicant")
    func notWaiting() {
        let run = desk.run("apply", "--resume", desk.desk.id.rawValue)

        #expect(run.code == 1)
        #expect(run.said.contains("没有等待申报人"))
    }

    @Test("says before the first question that the round is closed")
    func closedRound() {
        let run = desk.run(
            "apply", "patent-intensive-product", script: [.endOfInput],
            at: "2026-12-01T10:00:00+08:00")

        #expect(run.said.contains("2026-09-15"))
        #expect(run.said.contains("存为草稿"))
    }
}
