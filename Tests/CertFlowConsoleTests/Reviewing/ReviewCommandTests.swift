import CertFlow
import CertFlowConsole
import CertFlowCore
import CertFlowTestSupport
import Foundation
import Testing

@Suite("certflow review by options")
struct ReviewCommandTests {
    let desk: ApplyRun

    init() throws { desk = try ApplyRun() }

    @Test("decides one case and prints what followed")
    func decides() throws {
        let run = desk.run(
            "review", "PIP-2026-0001", "--as", "acceptance", "--event", "accept", "--ground",
            "专呈〔2026〕1号", "--seen", "1", "--format", "json")

        #expect(run.code == 0, "\(run.said)")
        #expect(run.output.contains("\"to\": \"districtReview\""))
        #expect(run.output.contains("\"numbers\": {\"acceptance\": "))
        #expect(try desk.desk.office.state("PIP-2026-0001") == "districtReview")
    }

    @Test(
        "refuses in one sentence, changes nothing, and ends with the right code",
        arguments: [
            (["--event", "accept"], 1, "签批依据"),
            (["--event", "acept", "--ground", "G"], 1, "accept"),
            (["--event", "accept", "--ground", "G", "--seen", "7"], 75, "第1版"),
            (
                ["--event", "accept", "--ground", "G", "--set", "platformNumber=1"], 1,
                "platformNumber"
            ),
            (["--event", "accept", "--ground", "G", "--set", "nothing"], 64, "名=值"),
            (["--ground", "G"], 64, "--event"),
            ([], 64, "queue list"),
        ] as [([String], Int32, String)])
    func refuses(words: [String], code: Int32, says: String) throws {
        let before = try desk.desk.digest()

        let run = CommandRun(
            ["review", "PIP-2026-0001", "--as", "acceptance"] + words
                + ["--register", desk.desk.register, "--at", "2026-03-03T10:00:00+08:00"],
            environment: ["CERTFLOW_LANG": "zh"])

        #expect(run.code == code, "\(run.said)")
        #expect(run.said.contains(says), "\(run.said)")
        #expect(try desk.desk.digest() == before)
    }

    @Test("facts are given as a person types them")
    func facts() throws {
        let office = desk.desk.office
        let id = try office.filedProduct(5)
        let number = try office.engine.existing(id).facts["platformNumber"]
        #expect(number != nil)

        let run = desk.run(
            "review", id.rawValue, "--as", "list-clerk", "--event", "joinCertification", "--set",
            "patentReviewOn=2026-03-02")

        #expect(run.code == 0, "\(run.said)")
        #expect(try office.engine.existing(id).facts["patentReviewOn"]?.day == Day("2026-03-02"))
    }
}

@Suite("An officer at the terminal")
struct ReviewSessionTests {
    let desk: ApplyRun

    init() throws { desk = try ApplyRun() }

    @Test("is not offered what another role must do")
    func offers() {
        let run = desk.run("review", "PIP-2026-0001", "--as", "yanta-reviewer", script: [.key("q")])

        #expect(run.said.contains("w 为何不可办"))
        #expect(!run.said.contains("2 受理"))
    }

    @Test("is told that nothing waits")
    func empty() {
        let run = desk.run("review", "--as", "finance", script: [.endOfInput])

        #expect(run.code == 0)
        #expect(run.said.contains("没有待办"))
    }

    @Test("keeps the case on the screen when the decision is refused")
    func refused() throws {
        let run = desk.run(
            "review", "PIP-2026-0001", "--as", "acceptance",
            script: [.key("2"), "", "<", .key("s")])

        #expect(run.code == 0)
        #expect(run.said.contains("必须填写"))
        #expect(try desk.desk.office.state("PIP-2026-0001") == "submitted")
    }
}
