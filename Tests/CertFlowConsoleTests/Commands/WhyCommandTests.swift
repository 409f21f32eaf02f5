import CertFlowTestSupport
import Foundation
import Testing

@Suite("certflow case why")
struct WhyCommandTests {
    @Test(
        "names the smallest failing parts of nested guards, with the clause of each",
        arguments: ["zh", "en"])
    func nested(lang: String) throws {
        let guards = try NestedGuards()

        let run = guards.why(["--from", try guards.application()], lang: lang)

        #expect(run.code == 1, "\(run.said)")
        for clause in ["第三条", "第四条", "第五条", "第六条", "第七条"] {
            #expect(run.output.contains("示例管理办法 \(clause)"))
        }
        try expectGolden(run.output + "\n", "nested.\(lang).txt")
    }

    @Test("speaks English but for the quoted names of documents")
    func english() throws {
        let guards = try NestedGuards()

        let run = guards.why(["--from", try guards.application()], lang: "en")

        let own = run.output.replacing(/“[^”]*”/, with: "")
        #expect(own.unicodeScalars.filter { (0x3000...0xFFEF).contains($0.value) } == [])
        #expect(run.output.contains("“"))
    }

    @Test("says the same as JSON, nested as the guard is", arguments: ["zh", "en"])
    func json(lang: String) throws {
        let guards = try NestedGuards()

        let run = guards.why(
            ["--from", try guards.application(), "--format", "json"], lang: lang)

        let line = try #require(run.output.split(separator: "\n").first)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let conditions = try #require(object["conditions"] as? [[String: Any]])
        #expect(
            conditions.compactMap { $0["clause"] as? String } == [
                "第三条", "第四条", "第五条", "第六条", "第七条", "专利有效",
            ])
        #expect(conditions.allSatisfy { ($0["document"] as? String)?.isEmpty == false })
        #expect(
            conditions.map { $0["undecidable"] as? Bool } == [
                false, false, false, false, true, false,
            ])
        let choice = try #require((conditions[0]["parts"] as? [[String: Any]])?.first)
        let groups = try #require(choice["alternatives"] as? [[[String: Any]]])
        #expect(groups.map(\.count) == [2, 2])
        #expect(groups[0][0]["rule"] as? String == "sales >= 2000 * 万元")
        #expect(
            groups[0][0]["required"] as? String
                == (lang == "zh" ? "不小于2000 万元" : "at least 20,000,000 yuan"))
        #expect((groups[1][1]["alternatives"] as? [[[String: Any]]])?.map(\.count) == [1, 1])
    }

    @Test("is content when one alternative holds")
    func met() throws {
        let guards = try NestedGuards()
        let application = try guards.application([
            "exports": "\"10 万元\"", "ipSpending": "\"40 万元\"",
        ])

        let run = guards.why(["--from", application])

        #expect(!run.output.contains("具备申报基础"))
        #expect(!run.output.contains("知识产权投入占比达标"))
        #expect(run.output.contains("有有效的外观设计"))
    }

    @Test("shows a lapsed patent with its row, in both languages", arguments: ["zh", "en"])
    func lapsed(lang: String) throws {
        let office = try CommandOffice()
        let file = Repository.path("Examples/xian-2026/broken/lapsed-patent.yaml").path

        let run = office.run("case", "why", "--from", file, lang: lang)

        #expect(run.code == 1)
        try expectGolden(run.output + "\n", "lapsed.\(lang).txt")
    }
}
