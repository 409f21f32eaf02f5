import CertFlowConsole
import CertFlowCore
import CertFlowTestSupport
import Foundation
import Testing

@Suite("The screens of certflow review")
struct ReviewScreenTests {
    let desk: ApplyRun

    init() throws {
        desk = try ApplyRun()
        for number in 2...4 {
            try desk.desk.office.file(
                "patent-intensive-product", try desk.desk.office.product(number))
        }
    }

    @Test(
        "down the queue: why not, one decision, leaving one out of a bulk", arguments: ["zh", "en"])
    func queue(language: String) throws {
        let run = desk.run(
            "review", "--as", "acceptance",
            script: [
                .key("w"), .key("1"), "专利登记簿副本", "", .key("n"), .key("1"), "<",
                .key("2"), "", "专呈〔2026〕1号", .key("y"),
                .key("s"),
                .key("b"), "9", "2", "专呈〔2026〕2号", .key("y"),
            ], lang: language)

        try expectGolden(desk.screen(run), "queue.\(language).txt")
    }

    @Test(
        "one case: what the transition needs is asked, then the session ends",
        arguments: ["zh", "en"])
    func one(language: String) throws {
        let run = desk.run(
            "review", "PIP-2026-0002", "--as", "acceptance",
            script: [.key("3"), "不属受理范围", "专呈〔2026〕3号", .key("y")], lang: language)

        try expectGolden(desk.screen(run), "one.\(language).txt")
    }
}
