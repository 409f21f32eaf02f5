import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Foundation
import Testing

@Suite("The commands of revisions")
struct RevisionCommandTests {
    private let ground = ["--as", "administrator", "--ground", "纪要〔2026〕1号"]

    private func run(_ office: CommandOffice, _ words: [String], lang: String = "zh") -> CommandRun
    {
        CommandRun(
            words + ["--register", office.register, "--at", "2026-03-03T10:00:00+08:00"],
            environment: ["CERTFLOW_LANG": lang])
    }

    @Test("publish, compare, try, migrate and put back, in table and in JSON lines")
    func whole() throws {
        let office = try CommandOffice()
        let bench = try Workbench.secondRevision()
        let mapping = Repository.path("Examples/revision-2/mapping.yaml").path
        let migrate = ["programme", "migrate", "--to", "latest", "--mapping", mapping]

        try bench.keepScenarios(of: ["objection"])
        let diff = run(office, ["programme", "diff", "latest", bench.pack.path], lang: "en")
        #expect(diff.code == 0)
        #expect(diff.output.contains("[Decision clerk]"))
        #expect(diff.output.contains("New state ‘Second check’"))
        let lines = run(
            office, ["programme", "diff", "1", bench.pack.path, "--format", "json"]
        ).output.split(separator: "\n")
        #expect(lines.count > 5 && lines.allSatisfy { $0.hasPrefix("{\"affects\": [") })

        let publish = ["programme", "publish", "--pack", bench.pack.path] + ground
        #expect(run(office, publish).output.contains("已发布版本 2"))
        let again = run(office, publish + ["--format", "json"])
        #expect(again.output.contains("\"published\": false"))
        #expect(run(office, ["programme", "revisions"]).output.contains("纪要〔2026〕1号"))

        let before = try office.digest()
        let dry = run(office, migrate + ["--dry-run"])
        #expect(dry.code == 0)
        #expect(dry.output.contains("可迁移 1 件，不能迁移 0 件，不涉及 0 件（演算，未写入）"))
        #expect(try office.digest() == before)
        let json = run(office, migrate + ["--dry-run", "--format", "json"])
        #expect(json.output.contains("\"verdict\": \"moves\""))

        #expect(run(office, migrate + ground).output.contains("迁移 M-2026-1：已迁移 1 件"))
        let rest = run(office, migrate + ground, lang: "en")
        #expect(rest.output.contains("There is nothing left to move; nothing changed."))
        #expect(!rest.output.contains("--undo"))
        let history = run(office, ["case", "history", office.id.rawValue])
        #expect(history.output.contains("迁移 M-2026-1"))
        let undo = run(office, ["programme", "migrate", "--undo", "M-2026-1"] + ground)
        #expect(undo.output.contains("恢复 1 件"))
        #expect(run(office, ["case", "history", office.id.rawValue]).output.contains("撤销迁移"))
        #expect(run(office, ["register", "verify"]).code == 0)
    }

    @Test(
        "diff names the files whose revision must rise, publish who is missing and what does not hold"
    )
    func warnings() throws {
        let office = try CommandOffice()
        let bench = try Workbench()
        try bench.keepScenarios(of: ["objection"])
        try bench.edit("objection/workflow.yaml", "en: Objection", "en: Protest")
        let diff = ["programme", "diff", "1", bench.pack.path]

        #expect(
            run(office, diff, lang: "en").output.contains(
                "objection/workflow.yaml has changed: write revision: 2 before it is published"))
        let json = run(office, diff + ["--format", "json"]).output
        #expect(json.contains(#""kind": "revision", "subject": "objection/workflow.yaml""#))

        try bench.edit("objection/workflow.yaml", "revision: 1", "revision: 2")
        #expect(!run(office, diff, lang: "en").output.contains("must rise"))
        try bench.edit("office.yaml", "revision: 1", "revision: 2")
        try bench.edit(
            "office.yaml", "roles:\n",
            "roles:\n  - { id: listener, level: city, title: { zh: 听证员, en: Listener } }\n")
        try bench.edit(
            "objection/workflow.yaml", "by: cityReviewer", "by: [cityReviewer, listener]")
        let publish = ["programme", "publish", "--pack", bench.pack.path] + ground
        let done = run(office, publish, lang: "en")

        #expect(done.code == 0)
        #expect(done.said.contains("Nobody holds the role ‘Listener’ (listener)"))
        #expect(done.said.contains("certflow actor add ID --name NAME --role listener"))
    }

    @Test("a changed file of a published revision is refused with its difference, exit code 1")
    func edited() throws {
        let office = try CommandOffice()
        let bench = try Workbench()
        try bench.edit("policies/procedure.yaml", "value: 5,", "value: 8,")

        let refused = run(office, ["programme", "publish", "--pack", bench.pack.path] + ground)

        #expect(refused.code == 1)
        #expect(refused.said.contains("policies/procedure.yaml：revision 1 已发布，内容却有改动"))
        #expect(refused.said.contains("请把 revision 改为 2"))
        #expect(refused.said.contains("@@ 15 @@") || refused.said.contains("  -"))
    }

    @Test(
        "a mapping with mistakes names each with its place",
        arguments: [
            ("from: 9", "3:7", "没有可读的版本“9”"),
            (
                "from: 1\nprogrammes:\n  - { programme: patent-intensive-products, deadlines: keep }",
                "5:18", "是否指“patent-intensive-product”"
            ),
            (
                "from: 1\nprogrammes:\n  - programme: patent-intensive-product\n    states: { districtReveiw: cityReview }\n    deadlines: keep",
                "6:15", "是否指“districtReview”"
            ),
            (
                "from: 1\nprogrammes:\n  - programme: patent-intensive-product\n    facts: { droped: [sales] }\n    deadlines: keep",
                "6:14", "是否指“dropped”"
            ),
            (
                "from: 1\nprogrammes:\n  - programme: patent-intensive-product\n    facts: { defaults: [{ key: sales, value: 许多, source: { document: 甲 } }] }\n    deadlines: keep",
                "6:46", "不是金额"
            ),
            (
                "from: 1\nprogrammes:\n  - programme: patent-intensive-product", "5:5",
                "缺少“deadlines”；可写：keep、"
            ),
        ])
    func mapping(rest: String, place: String, says: String) throws {
        let office = try CommandOffice()
        let file = try office.office.place.write("# test\nmigration: test\n\(rest)\n", to: "m.yaml")

        let run = run(
            office,
            ["programme", "migrate", "--to", "1", "--mapping", file.path, "--dry-run"])

        #expect(run.code == 65)
        #expect(run.said.contains("m.yaml:\(place): "), "\(run.said)")
        #expect(run.said.contains(says), "\(run.said)")
    }

    @Test(
        "what does not go together is a matter of usage",
        arguments: [
            ["programme", "migrate", "--to", "1"],
            ["programme", "migrate", "--undo", "M-1", "--dry-run"],
            ["programme", "migrate", "--to", "1", "--mapping", "x.yaml"],
        ])
    func usage(words: [String]) {
        #expect(CommandRun(words).code == 64)
    }

    @Test("the queue and the export say what is affected by a damaged revision, verify names it")
    func damaged() throws {
        let office = try CommandOffice()
        let bench = try Workbench()
        try bench.edit("patent-intensive-product/workflow.yaml", "revision: 1\n", "revision: 2\n")
        try office.office.publish(bench)
        let expected = try office.office.damage(office.office.pack.digest, .altered)

        let queue = run(office, ["queue", "list"])
        #expect(queue.code == 0)
        #expect(queue.said.contains(office.id.rawValue))
        let act = run(
            office,
            [
                "review", office.id.rawValue, "--event", "accept", "--ground", "专呈", "--as",
                "acceptance",
            ])
        #expect(act.code == 65)
        #expect(act.said.contains("应有摘要 \(expected)，实为 "))
        let book = office.office.place.url.appending(path: "b.xlsx").path
        let export = run(office, ["export", "annual", "--year", "2026", "--output", book])
        #expect(export.code == 0)
        #expect(export.said.contains(office.id.rawValue))
        let verify = CommandRun(
            ["register", "verify", "--register", office.register],
            environment: ["CERTFLOW_LANG": "zh"])
        #expect(verify.code == 1)
        #expect((verify.output + verify.said).contains("绑定此版本、暂不能办理的办件 1 件"))
        #expect(run(office, ["programme", "revisions"]).output.contains("缺失或被改动"))
    }
}
