import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Foundation
import Testing

@Suite("Bad input gets one clear sentence, the right exit code, and changes nothing")
struct BadInputTests {
    @Test("a broken YAML file is named with line and column")
    func brokenYAML() throws {
        let office = try CommandOffice()
        let before = try office.digest()
        let file = try office.office.place.write("programme: [\n", to: "broken.yaml")

        let run = office.run("apply", "--from", file.path)

        #expect(run.code == 65)
        #expect(run.said.contains("broken.yaml:"))
        #expect(try office.digest() == before)
    }

    @Test("an unknown programme is answered with the nearest one")
    func unknownProgramme() throws {
        let office = try CommandOffice()

        let run = office.run("case", "list", "--programme", "patent-intensive-produkt")

        #expect(run.code == 1)
        #expect(run.said.contains("patent-intensive-product"))
    }

    @Test(
        "a wrong credit code, a lapsed patent or missing evidence is refused",
        arguments: [
            (["creditCode": "91610131MAQK00010X"], 65, "校验"),
            (["patents": "ZL/发明/有效/自主"], 65, "专利"),
            (["evidence": "nowhere.pdf"], 1, "nowhere.pdf"),
            (["containsStateSecret": "是"], 1, "保密"),
        ] as [([String: String], Int32, String)])
    func refused(change: [String: String], code: Int32, word: String) throws {
        let office = try CommandOffice()
        let before = try office.digest()
        var answers = try office.office.product(2)
        answers.merge(change) { _, new in new }
        let titles = office.office.pack.workflow("patent-intensive-product")?.form.questions ?? []
        let columns = titles.filter { answers[$0.name.rawValue] != nil }
        let head = columns.map(\.title.zh).joined(separator: ",")
        let cells = columns.map { answers[$0.name.rawValue] ?? "" }.joined(separator: ",")
        let file = try office.office.place.write(
            "项目,patent-intensive-product\n\n\(head)\n\(cells)\n", to: "one.csv")

        let run = office.run("import", "applications", file.path)

        #expect(run.code == code, "\(run.said)")
        #expect((run.said + run.output).contains(word), "\(run.said)\(run.output)")
        #expect(try office.digest() == before)
    }

    @Test(
        "a file that is not there is named",
        arguments: [
            ["import", "list", "nowhere.csv", "--as", "list-clerk"],
            ["import", "applications", "nowhere.csv"],
            ["apply", "--from", "nowhere.yaml"],
            ["rehearse", "nowhere"],
        ])
    func missingFile(words: [String]) throws {
        let office = try CommandOffice()
        let before = try office.digest()

        let run = CommandRun(
            words + ["--register", office.register, "--at", "2026-03-03T10:00:00+08:00"])

        #expect(run.code == 65, "\(run.said)")
        #expect(run.said.contains("nowhere"))
        #expect(try office.digest() == before)
    }

    @Test("a register that is not there, or from a newer version, is said so")
    func otherRegisters() throws {
        let place = try ScratchPlace()
        let missing = CommandRun(["status", "--register", place.url.path])
        #expect(missing.code == 65)
        #expect(missing.said.contains("register init"))
    }

    @Test("a full disk changes nothing")
    func fullDisk() throws {
        let office = try CommandOffice()
        let before = try office.digest()

        let run = CommandRun(
            [
                "review", office.id.rawValue, "--as", "acceptance", "--event", "accept",
                "--ground", String(repeating: "专呈〔2026〕1号", count: 40_000), "--register",
                office.register, "--at", "2026-03-03T10:00:00+08:00",
            ], environment: ["CERTFLOW_MAX_PAGES": "1"])

        #expect(run.code == 70, "\(run.said)")
        #expect(try office.digest() == before)
    }

    @Test(
        "a decision by nobody, by a stranger or without its ground is refused",
        arguments: [
            (["--event", "accept", "--ground", "x"], 64, "--as"),
            (["--event", "accept", "--ground", "x", "--as", "stranger"], 1, "stranger"),
            (["--event", "accept", "--as", "acceptance"], 1, "签批依据"),
            (["--event", "pass", "--as", "yanta-reviewer", "--opinion", "同意"], 1, "不能办理"),
        ] as [([String], Int32, String)])
    func decisions(words: [String], code: Int32, word: String) throws {
        let office = try CommandOffice()
        let before = try office.digest()

        let run = CommandRun(
            ["review", office.id.rawValue] + words + [
                "--register", office.register, "--at", "2026-03-03T10:00:00+08:00",
            ])

        #expect(run.code == code, "\(run.said)")
        #expect(run.said.contains(word), "\(run.said)")
        #expect(try office.digest() == before)
    }

    @Test("--at is refused on a real register, and so is an example overlay")
    func realRegisters() throws {
        let place = try ScratchPlace()
        let register = place.url.appending(path: "register").path
        let pack = Repository.path("Workflows/xian").path
        #expect(CommandRun(["register", "init", "--register", register, "--pack", pack]).code == 0)

        let run = CommandRun([
            "status", "--register", register, "--at", "2026-03-03T10:00:00+08:00",
        ])

        #expect(run.code == 1)
        #expect(run.said.contains("演练"))
        let overlay = CommandRun([
            "register", "init", "--register", register + "2", "--pack", pack, "--policy",
            Repository.path("Examples/xian-2026/policy-example.yaml").path,
        ])
        #expect(overlay.code == 1)
    }

    @Test("a word that is no option is a matter of usage")
    func usage() {
        #expect(CommandRun(["case", "list", "--nonsense"]).code == 64)
        #expect(CommandRun(["calendar", "add", "2026-13-01", "5"]).code == 64)
    }
}
