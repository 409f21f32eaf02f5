import CertFlowConsole
import CertFlowCore
import CertFlowTestSupport
import Foundation
import Testing

@Suite("certflow panel")
struct PanelCommandTests {
    let desk: ApplyRun

    init() throws {
        desk = try ApplyRun(.example)
        let office = desk.desk.office
        try office.openRound("high-growth-enterprise")
        for (number, code) in [(1, Invented.creditCode(40)), (2, "91610131MAEXAMP14U")] {
            let id = try office.file(
                "high-growth-enterprise", try Self.answers(office, number, code: code))
            try office.act("accept", id, by: "acceptance", ["ground": "专呈〔2026〕1号"])
            try office.act("districtPass", id, by: "gaoxin-reviewer", ["opinion": "推荐"])
            try office.act("qualify", id, by: "city-reviewer-1", ["opinion": "符合"])
            try office.act(
                "checkCredit", id, by: "city-reviewer-1",
                ["creditResult": "clear", "creditQueriedOn": "2026-03-02"])
        }
    }

    private static func answers(
        _ office: TestOffice, _ number: Int, code: String
    ) throws -> [String: String] {
        var answers = try office.product(number)
        for name in [
            "productName", "productModel", "sales", "exports", "joinsCertification",
        ] { answers[name] = nil }
        let flags = [
            "isRegisteredSme", "isInPatentIntensiveIndustry", "usesCorePatents", "isProductFiled",
            "cooperatesWithUniversities", "hasOwnBrand", "hasIpManagement", "hasCleanRecord",
            "wantsPreExamination", "wantsNavigation", "wantsOperation",
        ]
        for flag in flags { answers[flag] = "是" }
        answers.merge([
            "creditCode": code, "unit": "高新区", "project": "升规", "revenue": "3000",
            "revenueOneYearBefore": "2000", "revenueTwoYearsBefore": "1000",
            "researchSpending": "300", "researchShare": "10%", "staff": "100",
            "researchStaff": "30", "qualification": "高新技术企业", "industrialisationRate": "55%",
            "mainBusinessContribution": "支撑主导产品",
        ]) { _, new in new }
        return answers
    }

    private let full = [
        "growth=18", "patentQuality=15", "industrialisation=16", "research=12", "mainBusiness=20",
    ]

    private func score(_ expert: String, _ points: [String], on id: String = "HGE-2026-0001")
        -> CommandRun
    {
        CommandRun(
            ["panel", "score", id, "--as", expert] + points.flatMap { ["--set", $0] }
                + ["--register", desk.desk.register, "--at", "2026-03-03T10:00:00+08:00"],
            environment: ["CERTFLOW_LANG": "zh"])
    }

    @Test("takes the points of each expert and proposes when all have scored")
    func scores() {
        for expert in ["expert-1", "expert-2"] { #expect(score(expert, full).code == 0) }
        #expect(
            !desk.run("panel", "show", "HGE-2026-0001", "--as", "city-reviewer-1").output.contains(
                "建议"))

        #expect(score("expert-3", full).output.contains("合计 81 分"))

        let shown = desk.run("panel", "show", "HGE-2026-0001", "--as", "city-reviewer-1")
        #expect(shown.output.contains("评审结果（建议）：81"))
        #expect(!shown.output.contains("expert-"))
        #expect(score("expert-4", full).said.contains("3位专家已评齐"))
    }

    @Test(
        "refuses points that do not fit",
        arguments: [
            (["growth=21"], 1, "未评分"),
            (["growth=18"], 1, "专利质量"),
            (["growth=一"], 64, "整数"),
            ([], 64, "--set growth=0…20"),
        ] as [([String], Int32, String)])
    func refuses(points: [String], code: Int32, says: String) {
        let run = score("expert-1", points)

        #expect(run.code == code)
        #expect(run.said.contains(says), "\(run.said)")
    }

    @Test("a conflict stops an expert before the file is seen")
    func conflict() throws {
        let bound = desk.run(
            "panel", "score", "HGE-2026-0002", "--as", "expert-5", script: [.endOfInput])

        #expect(bound.code == 1)
        #expect(bound.said.contains("回避"))
        #expect(!bound.said.contains("研发"))
        let queue = desk.run("review", "--as", "expert-5", script: [.key("s")])
        #expect(queue.said.contains("HGE-2026-0001"))
        #expect(queue.said.contains("HGE-2026-0002 expert-5"))
    }

    @Test("an expert sees no scores before giving any")
    func independent() {
        #expect(score("expert-1", full).code == 0)

        let before = desk.run("panel", "show", "HGE-2026-0001", "--as", "expert-2")
        #expect(before.code == 1)
        #expect(before.output == "")
        #expect(desk.run("panel", "show", "HGE-2026-0001", "--as", "expert-1").code == 0)
    }

    @Test("an expert scores the queue one criterion after another", arguments: ["zh", "en"])
    func session(language: String) throws {
        let run = desk.run(
            "review", "--as", "expert-1",
            script: [
                .key("p"), "18", "21", "15", "16", "12", "20", "扎实", .key("n"), .key("p"), "1", "<",
                .key("p"), "18", "15", "16", "12", "20", "", .key("y"), .key("q"),
            ], lang: language)

        try expectGolden(desk.screen(run), "score.\(language).txt")
    }
}
