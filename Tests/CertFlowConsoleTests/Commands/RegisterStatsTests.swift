import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Foundation
import Testing

@testable import CertFlowConsole

@Suite("certflow register stats")
struct RegisterStatsTests {
    /// Three applications, one of them accepted; the first district deadline is over on 2026-04-30.
    private func office() throws -> CommandOffice {
        let office = try CommandOffice()
        for number in 2...3 {
            try office.office.file(
                "patent-intensive-product", try office.office.product(number))
        }
        try office.office.act("accept", office.id, by: "acceptance", ["ground": "专呈〔2026〕1号"])
        return office
    }

    @Test("tells entries, cases by state, revisions, deadlines and sizes, in both languages")
    func page() throws {
        let office = try office()
        let run = office.run("register", "stats")
        let english = office.run("register", "stats", lang: "en")

        #expect(run.code == 0)
        for part in [
            "办件　　3 件，未办结 3 件，待办 3 项，最早的 PIP-2026-0001（2026-03-02 提交）", "已到期未标记 0 项", "第 3 版",
            "佐证材料", "预写日志（WAL）", "journal",
        ] { #expect(run.output.contains(part), "\(part): \(run.output)") }
        #expect(run.output.contains(/已提交·待受理 +2/))
        #expect(run.output.contains(/1  [0-9a-f]{12} +3 +3/))
        #expect(english.output.contains("cases      3, 3 open, 3 work items"))
        let late = office.run("register", "stats", at: "2026-12-01T10:00:00+08:00")
        #expect(late.output.contains(/已到期未标记 [1-9]\d* 项（请执行 certflow tick）/))
    }

    @Test("is one JSON object whose numbers fit together")
    func json() throws {
        let run = try office().run("register", "stats", "--format", "json")
        let found = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(found["cases"] as? Int == 3)
        #expect(found["oldestOpenCase"] as? String == "PIP-2026-0001")
        let states = try #require(found["states"] as? [[String: Any]])
        #expect(states.compactMap { $0["cases"] as? Int }.reduce(0, +) == 3)
        let files = try #require(found["files"] as? [[String: Any]])
        #expect(
            files.map { $0["name"] as? String } == ["database", "wal", "evidence", "documents"])
        #expect(files.first { $0["name"] as? String == "evidence" }?["count"] as? Int == 1)
        let tables = try #require(found["tables"] as? [[String: Any]])
        let sizes = tables.compactMap { $0["bytes"] as? Int }
        #expect(sizes == sizes.sorted(by: >) && sizes.count == 10)
        #expect(found["lastEntryAt"] as? String == "2026-03-02T09:00:00+08:00")
    }

    @Test("holds nothing that an applicant stated")
    func discretion() throws {
        let office = try office()
        for format in ["table", "json"] {
            let output = office.run("register", "stats", "--format", format).output
            for value in ["示例", "雁塔", "029-", "1250", Invented.creditCode(1), "9161"] {
                #expect(!output.contains(value), "\(value): \(output)")
            }
        }
    }

    @Test(
        "a size is read in the unit that fits",
        arguments: [
            (0, "0 B"), (1_023, "1023 B"), (1_024, "1.0 KB"), (1_536, "1.5 KB"),
            (1_048_575, "1023.9 KB"), (1_048_576, "1.0 MB"), (1_900_000_000, "1.7 GB"),
        ])
    func sizes(bytes: Int, text: String) {
        #expect(FiguresView.size(bytes) == text)
    }
}
