import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Foundation
import Testing

@Suite("certflow search")
struct SearchCommandTests {
    /// Two products of two enterprises, both of 雁塔区.
    private func office() throws -> CommandOffice {
        let office = try CommandOffice()
        try office.office.file(
            "patent-intensive-product", try office.office.product(2, name: "高效固态电池组"))
        return office
    }

    private func ids(_ run: CommandRun) -> [String] {
        run.output.split(separator: "\n").compactMap {
            $0.firstRange(of: /PIP-2026-\d{4}/).map { range in String(run.output[range]) }
        }
    }

    @Test(
        "finds a case by any of its words, its patent, its code and its number, one line each",
        arguments: [
            ("电池", "产品：高效固态【电池】组", ["PIP-2026-0002"]),
            ("池", "产品：高效固态电【池】组", ["PIP-2026-0002"]),
            ("示例光电 2号", "申报人：【示例光电】【2号】有限公司", ["PIP-2026-0002"]),
            ("ＰＩＰ-2026-0001", "编号：【PIP-2026-0001】", ["PIP-2026-0001"]),
            ("光伏逆变器", "产品：示例【光伏逆变器】", ["PIP-2026-0001"]),
            ("m2", "规格型号：【M2】", ["PIP-2026-0002"]),
        ])
    func finds(text: String, shown: String, expected: [String]) throws {
        let run = try office().run("search", text)

        #expect(run.code == 0)
        #expect(ids(run) == expected, "\(run.output)")
        #expect(run.output.contains(shown), "\(run.output)")
        #expect(run.said.contains("共 \(expected.count) 件"))
    }

    @Test("finds a patent number as it is typed, and a credit code or its beginning")
    func wholes() throws {
        let office = try office()
        let patent = Invented.patent(2)
        let digits = String(patent.dropFirst(2).dropLast(2))
        for typed in [patent, digits, patent.lowercased(), "zl \(digits)"] {
            let run = office.run("search", typed)
            #expect(run.output.hasSuffix("  专利号：【\(patent)】"), "\(typed): \(run.output)")
        }
        let code = Invented.creditCode(1)
        let run = office.run("search", code, "--format", "json")
        #expect(run.output.contains("\"case\": \"PIP-2026-0001\""))
        #expect(run.output.contains("\"whole\": true"))
        #expect(run.output.contains("\"field\": \"creditCode\""))
        #expect(ids(office.run("search", String(code.prefix(10)))).contains("PIP-2026-0001"))
    }

    @Test(
        "finds nothing that is personal or a business secret",
        arguments: ["示例张", "029-00000000", "1250.5", "1250"])
    func discretion(text: String) throws {
        let run = try office().run("search", text)

        #expect((run.code, run.output) == (0, ""))
        #expect(run.said.contains("没有找到"))
    }

    @Test("shows a person what that person may see, as the list and the case do")
    func permission() throws {
        let office = try office()
        let own = Invented.creditCode(2)
        for (who, seen) in [
            ("yanta-reviewer", ["PIP-2026-0001", "PIP-2026-0002"]), ("beilin-reviewer", []),
            ("city-reviewer-1", ["PIP-2026-0001", "PIP-2026-0002"]), (own, ["PIP-2026-0002"]),
        ] {
            let found = office.run("search", "示例", "--as", who)
            let listed = office.run("case", "list", "--as", who)
            #expect(ids(found).sorted() == seen, "\(who)")
            #expect(ids(listed) == seen, "\(who)")
            for id in ["PIP-2026-0001", "PIP-2026-0002"] {
                let shown = office.run("case", "show", id, "--as", who)
                #expect(shown.code == (seen.contains(id) ? 0 : 1), "\(who) \(id)")
                #expect(seen.contains(id) || shown.said.contains("不能查看办件 \(id)"))
            }
        }
        #expect(office.run("search", "示例", "--as", "nobody").code == 1)
    }

    @Test("lists at most as many as asked for, says so, and knows the past")
    func limits() throws {
        let office = try office()
        let one = office.run("search", "示例", "--limit", "1")
        #expect(ids(one).count == 1)
        #expect(one.said.contains("列出 1 件，还有更多"))
        #expect(office.run("search", "示例", "--limit", "0").code == 64)
        let past = office.run("search", "电池", "--as-of", "2026-03-02")
        #expect(ids(past) == ["PIP-2026-0002"])
        let nothing = office.run("search", "，。", lang: "en")
        #expect(nothing.code == 1)
        #expect(nothing.said.contains("cannot be searched for"))
    }
}
