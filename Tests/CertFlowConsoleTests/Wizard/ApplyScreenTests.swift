import CertFlow
import CertFlowConsole
import CertFlowCore
import CertFlowTestSupport
import Foundation
import Testing

@Suite("The screens of certflow apply")
struct ApplyScreenTests {
    let desk: ApplyRun

    init() throws { desk = try ApplyRun() }

    private var evidence: ScriptedTerminal.Step {
        .line(desk.folder.appending(path: "evidence.txt").path)
    }

    @Test("an application from the first question to the receipt", arguments: ["zh", "en"])
    func application(language: String) throws {
        let kinds = language == "zh" ? ["发明", "失效"] : ["invention", "lapsed"]
        let script: [ScriptedTerminal.Step] =
            ApplyRun.product + [
                "9999", "1200", "?", "", "", "y",
                .line(Invented.patent(1)), .line(kinds[0]), .line(kinds[1]), "1",
                "a", .line(Invented.patent(2)), "2", "1", "1", "d2", "",
                .line("/nowhere/nothing.pdf"), evidence, "",
                "Y", "18", "1", .enter, .enter, "1", .enter, "", "Ｙ",
            ]

        let run = desk.run("apply", "patent-intensive-product", script: script, lang: language)

        try expectGolden(desk.screen(run), "application.\(language).txt")
        #expect(desk.draftNames() == [])
    }

    @Test("leaving, the draft, and going on", arguments: ["zh", "en"])
    func resumed(language: String) throws {
        let first = desk.run(
            "apply", "patent-intensive-product", script: ApplyRun.product + [.interrupted],
            lang: language)
        let draft = try desk.draftText("patent-intensive-product-91610131MAEXAMP14U.yaml")
        let second = desk.run(
            "apply", "patent-intensive-product",
            script: [.enter, "<", "!q"], lang: language)

        try expectGolden(
            desk.screen(first) + draft + "――――\n" + desk.screen(second), "resumed.\(language).txt")
    }

    @Test("a supplement with the items that are asked for", arguments: ["zh", "en"])
    func supplement(language: String) throws {
        let id = desk.desk.id
        try desk.desk.office.act(
            "requestSupplement", id, by: "acceptance",
            ["supplementItems": "专利登记簿副本；销售证明"])

        let run = desk.run(
            "apply", "--resume", id.rawValue,
            script: ["19", "a", evidence, "", .enter, "y"], lang: language)

        try expectGolden(desk.screen(run), "supplement.\(language).txt")
        #expect(try desk.desk.office.state(id) == "submitted")
    }

    @Test("a claim asks only what the recognition has not carried over")
    func claim() throws {
        let office = desk.desk.office
        try office.openRound("demonstration-enterprise")
        let product = try office.filedProduct(3)
        try office.on("2026-11-20")
        _ = try office.certify([product])
        let found = try office.engine.links(of: product)
        let reward = try #require(found.first { $0.programme == "reward-claim" })

        let run = desk.run(
            "apply", "reward-claim",
            script: [
                .line(reward.creditCode), "否", "是", "否", "示例户", "示例银行", "123456", "示例·张三",
                "029-0000",
                "Y",
            ], at: "2026-11-23T10:00:00+08:00")

        try expectGolden(desk.screen(run), "claim.zh.txt")
        #expect(try office.state(reward.id) == "claimed")
    }
}
