import CertFlowConsole
import CertFlowTestSupport
import Foundation
import Testing

@Suite("The scenario commands")
struct ScenarioCommandTests {
    private static let pack = Repository.path("Workflows/xian").path

    private func scenario(_ follows: String, in place: ScratchPlace) throws -> String {
        try place.write(
            """
            # 申报 · An application
            programme patent-intensive-product
            round sample
            2026-03-02  applicant  applicant  submit | \(follows)
            """, to: "one.txt"
        ).path
    }

    @Test("end with 0 when everything follows as written, and 1 when not, naming line and column")
    func exitCodes() throws {
        let place = try ScratchPlace()
        let file = try scenario("submitted, due 2026-03-10", in: place)

        let chinese = CommandRun(["programme", "test", file, "--pack", Self.pack])
        let english = CommandRun(
            ["programme", "test", file, "--pack", Self.pack], environment: ["CERTFLOW_LANG": "en"])
        _ = try scenario("submitted, due 2026-03-09", in: place)
        let right = CommandRun(["programme", "test", file, "--pack", Self.pack])

        #expect(chinese.code == 1)
        #expect(chinese.output.contains("one.txt:4:55：应为“due 2026-03-10”，实为：due 2026-03-09"))
        #expect(
            english.output.contains(
                "one.txt:4:55: expected ‘due 2026-03-10’, found: due 2026-03-09"))
        #expect(right.code == 0)
        #expect(right.output.hasPrefix("ok  "))
    }

    @Test("print one JSON object a scenario, and coverage by transition, guard and clause")
    func json() throws {
        let place = try ScratchPlace()
        let file = try scenario("accepted", in: place)

        let run = CommandRun([
            "programme", "test", file, "--pack", Self.pack, "--format", "json", "--coverage",
        ])
        let lines = try run.output.split(separator: "\n").map { line in
            try #require(
                try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }

        #expect(run.code == 1)
        #expect(lines.first?["ok"] as? Bool == false)
        let differences = lines.first?["differences"] as? [[String: Any]]
        #expect(differences?.first?["line"] as? Int == 4)
        #expect(differences?.first?["found"] as? String == "submitted")
        let submit = lines.first {
            $0["coverage"] as? String == "transition" && $0["event"] as? String == "submit"
                && $0["programme"] as? String == "patent-intensive-product"
        }
        #expect(submit?["covered"] as? Bool == true)
        let clause = lines.first {
            $0["coverage"] as? String == "clause" && $0["clause"] as? String == "第6条"
        }
        #expect(clause?["exercised"] as? Bool == false)
        let condition = lines.first {
            $0["guard"] as? String == "dataYearMatches"
                && $0["programme"] as? String == "patent-intensive-product"
        }
        #expect(condition?["met"] as? Bool == true)
        #expect(condition?["unmet"] as? Bool == false)
    }

    @Test("name what no scenario covers")
    func coverage() throws {
        let run = CommandRun(
            ["programme", "test", Self.pack + "/service-delivery", "--coverage"],
            environment: ["CERTFLOW_LANG": "en"])

        #expect(run.code == 0)
        #expect(run.output.contains("service-delivery"))
        #expect(run.output.contains("9/9"))
    }

    @Test("say that a file was rewritten")
    func record() throws {
        let place = try ScratchPlace()
        let file = try scenario("accepted", in: place)

        let run = CommandRun(["programme", "test", file, "--pack", Self.pack, "--record"])
        let again = CommandRun(["programme", "test", file, "--pack", Self.pack])

        #expect(run.code == 0)
        #expect(run.output.hasPrefix("已改写"))
        #expect(again.code == 0)
        #expect(
            try String(contentsOfFile: file, encoding: .utf8).contains(
                "| submitted, due 2026-03-09"))
    }

    @Test("write generated scenarios into a folder and say what they cover")
    func generate() throws {
        let place = try ScratchPlace()

        let run = CommandRun(
            [
                "programme", "generate", Self.pack + "/service-delivery", "--output",
                place.url.path,
            ], environment: ["CERTFLOW_LANG": "en"])

        #expect(run.code == 0)
        #expect(run.output.contains("transitions 9/9"))
        let written = try FileManager.default.contentsOfDirectory(
            atPath: place.url.appending(path: "service-delivery").path)
        #expect(written.contains("opening.txt"))
    }

    @Test("tell a path that is no pack")
    func noPack() {
        let run = CommandRun(["programme", "test", "/"], environment: ["CERTFLOW_LANG": "en"])

        #expect(run.code == 65)
    }
}
