import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Foundation
import Testing

@Suite("--as-of")
struct PastCommandTests {
    /// Filed on 2026-03-02, accepted on 2026-03-04, sent on by the district on 2026-03-09.
    private func office() throws -> CommandOffice {
        let office = try CommandOffice()
        try office.office.on("2026-03-04")
        try office.office.act("accept", office.id, by: "acceptance", ["ground": "专呈〔2026〕1号"])
        try office.office.on("2026-03-09")
        try office.office.act("pass", office.id, by: "yanta-reviewer", ["opinion": "材料属实"])
        return office
    }

    private func run(_ office: CommandOffice, _ words: [String]) -> CommandRun {
        CommandRun(
            words + ["--register", office.register, "--at", "2026-03-10T10:00:00+08:00"],
            environment: ["CERTFLOW_LANG": "zh"])
    }

    @Test(
        "answers every question as the register stood at the end of that day",
        arguments: [
            ("2026-03-02", "submitted"), ("2026-03-03", "submitted"),
            ("2026-03-04", "districtReview"), ("2026-03-08", "districtReview"),
            ("2026-03-09", "cityReview"),
        ])
    func stood(day: String, state: String) throws {
        let office = try office()
        let id = office.id.rawValue
        for words in [
            ["case", "show", id, "--format", "json"], ["case", "list", "--format", "json"],
            ["queue", "list", "--format", "json"],
        ] {
            let past = run(office, words + ["--as-of", day])
            #expect(past.code == 0)
            #expect(past.output.contains("\"state\": \"\(state)\""), "\(words): \(past.output)")
            #expect(past.said.contains("【\(day) 日终的样子】"))
        }
        let entries = run(office, ["case", "history", id, "--format", "json", "--as-of", day])
        #expect(entries.output.contains("\"to\": \"\(state)\""))
        #expect(!entries.output.contains("\"day\": \"2026-03-10\""))
    }

    @Test("a day that is still to come is a matter of usage; today is not")
    func future() throws {
        let office = try office()

        let today = run(office, ["case", "list", "--as-of", "2026-03-10"])
        let tomorrow = run(office, ["case", "list", "--as-of", "2026-03-11"])

        #expect(today.code == 0)
        #expect(tomorrow.code == 64)
        #expect(tomorrow.said.contains("2026-03-11 还没有到（今天是 2026-03-10）"))
        #expect(tomorrow.output.isEmpty)
    }

    @Test("is for looking only, and says so where there was nothing yet")
    func onlyLooking() throws {
        let office = try office()
        let before = try office.digest()

        let early = run(office, ["case", "list", "--as-of", "2026-02-01"])
        let slip = run(office, ["case", "list", "--as-of", "1.3.2026"])
        let unknown = run(office, ["case", "show", office.id.rawValue, "--as-of", "2026-03-01"])

        #expect(early.code == 1)
        #expect(early.said.contains("到 2026-02-01 为止登记库还没有任何记录"))
        #expect(slip.code == 64)
        #expect(unknown.code == 1)
        let past = try Engine(
            opening: RegisterPlace(office.register), asOf: Day("2026-03-05"))
        #expect(throws: (any Error).self) {
            try past.perform(
                .act(OnCase(id: office.id, act: Act(event: "withdraw"))), by: "acceptance")
        }
        #expect(try office.digest() == before)
    }

    @Test("shows what changed between two days, and nothing where nothing did")
    func difference() throws {
        let office = try office()
        let diff = ["case", "diff", office.id.rawValue]

        let first = run(office, diff + ["--from", "2026-03-02", "--to", "2026-03-04"])
        let still = run(office, diff + ["--from", "2026-03-04", "--to", "2026-03-05"])
        let now = run(office, diff + ["--from", "2026-03-04", "--format", "json"])

        #expect(first.output.contains("状态：已提交·待受理 → 区县审核"))
        #expect(first.output.contains("承办：市局受理岗 → 区县（开发区）审核员"))
        #expect(first.output.contains("（无） → 专受〔2026〕1号"))
        #expect(still.output == "没有变化。")
        #expect(now.output.contains(#"{"what": "state", "title": "状态", "before": "区县审核""#))
    }
}
