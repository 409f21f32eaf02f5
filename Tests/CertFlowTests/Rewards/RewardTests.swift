import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Testing

@Suite("A reward claim")
struct RewardTests {
    private func assessed(_ office: TestOffice) throws -> Case {
        try office.openRound()
        let product = try office.filedProduct()
        try office.certify([product])
        let id = try office.file("reward-claim", try office.claim())
        try office.act("accept", id, by: "acceptance", ["ground": "专呈〔2026〕3号"])
        try office.act("districtPass", id, by: "yanta-reviewer", ["opinion": "属实"])
        try office.act(
            "checkCredit", id, by: "city-reviewer-2",
            ["creditResult": "clear", "creditQueriedOn": "2026-03-02"])
        try office.act("cityPass", id, by: "city-reviewer-2", ["opinion": "同意"])
        return try office.engine.existing(id)
    }

    @Test("for a product is unset in the Xi'an pack, and says so with its clause")
    func unset() throws {
        let assessment = try assessed(try TestOffice(.periods)).assessment

        #expect(assessment?.outcome == .unset)
        #expect(assessment?.amount == nil)
        #expect(assessment?.sentence.zh.contains("第5条") == true)
        #expect(assessment?.sentence.zh.contains("不予计算") == true)
    }

    @Test("with the example overlay is computed and marked 示例值")
    func example() throws {
        let assessment = try assessed(try TestOffice(.example)).assessment

        #expect(assessment?.outcome == .computed)
        #expect(assessment?.isExample == true)
        #expect(assessment?.sentence.zh.contains("示例值") == true)
    }

    @Test("of a product that was certified before is refused")
    func firstTimeOnly() throws {
        let office = try TestOffice()
        _ = try assessed(office)

        do {
            try office.file("reward-claim", try office.claim())
            Issue.record("claimed twice")
        } catch let refusal as Refusal {
            #expect(refusal.code == "not-eligible" || refusal.code == "firstTimeOnly", "\(refusal)")
        }
    }

    @Test(
        "for a title reads 200,000 and 150,000 yuan from the policy, once appliesBy is set",
        arguments: [("demonstrationEnterprise", 20_000_000), ("advantageEnterprise", 15_000_000)])
    func titles(rule: String, fen: Int64) throws {
        let office = try TestOffice(.example)
        var facts = Facts()
        facts["rewardRule"] = .text(rule)
        guard let day = Day("2026-03-02") else { return }
        facts["recognisedOn"] = .day(day)

        let assessment = try RewardAssessor(pack: office.pack, day: day)
            .assess(facts, filedOn: day, noticeOn: nil)

        #expect(assessment.amount == Fen(count: fen))
        #expect(assessment.source == Citation(document: "市政办函〔2025〕11号", clause: "第6条"))
    }

    @Test("is not computed while no source says by which day the rule applies")
    func appliesByUnset() throws {
        let office = try TestOffice(.bare)
        var facts = Facts()
        facts["rewardRule"] = .text("demonstrationEnterprise")
        guard let day = Day("2026-03-02") else { return }
        facts["recognisedOn"] = .day(day)

        let assessment = try RewardAssessor(pack: office.pack, day: day)
            .assess(facts, filedOn: day, noticeOn: nil)

        #expect(assessment.outcome == .unset)
        #expect(assessment.sentence.zh.contains("适用时点"))
    }
}
