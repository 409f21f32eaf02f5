import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Foundation
import Testing

@Suite("A sample")
struct SampleTests {
    /// What a counter-example may leave to the player, programme by programme.
    static let minimal: [(programme: String, head: String, steps: String)] = [
        ("patent-intensive-product", "round sample", "+0 applicant applicant submit | submitted"),
        ("demonstration-enterprise", "round sample", "+0 applicant applicant submit | submitted"),
        ("high-growth-enterprise", "round sample", "+0 applicant applicant submit | submitted"),
        (
            "reward-claim", "opened sample",
            "+0 applicant applicant claim sample | claimed\n+1 someone acceptanceOfficer accept sample | districtReview"
        ),
        (
            "objection", "opened sample",
            "+0 applicant applicant object | open\n+1 someone cityReviewer check sample | checking\n+1 someone cityReviewer uphold sample | upheld"
        ),
        (
            "service-delivery", "opened sample",
            "+0 someone serviceOfficer start sample | inProgress"
        ),
    ]

    @Test("fills in a valid form, the people, the round and the opening", arguments: minimal)
    func fills(programme: String, head: String, steps: String) throws {
        let text = "# 例 · example\nprogramme \(programme)\n\(head)\n\(steps)\n"

        let report = try ScenarioRunner(ScenarioTests.stage.get()).run(
            Scenario.read(text, path: "minimal.txt"))

        #expect(report.differences.map(\.sentence.en) == [])
    }

    @Test("shows that a way out is there, is not there, or that there is none at all")
    func offers() throws {
        let text = """
            programme patent-intensive-product
            round sample
            +0 applicant applicant submit | submitted, offers accept, offers not certify, awaits acceptanceOfficer, due 2026-03-09
            +0 someone acceptanceOfficer refuse sample | refused, stuck, no due, tells applicant
            """

        let report = try ScenarioRunner(ScenarioTests.stage.get()).run(
            Scenario.read(text, path: "offers.txt"))

        #expect(report.differences.map(\.sentence.en) == [])
    }

    @Test("tells the messages of one case from those of another")
    func tellsByCase() throws {
        let text = """
            programme objection
            after on-notice.txt as enterprise
            2026-05-22 applicant applicant object
            2026-05-25 city-reviewer-2 cityReviewer check sample
            2026-05-28 city-reviewer-2 cityReviewer uphold sample | tells noticeClerk, @enterprise tells applicant, @enterprise tells cityReviewer
            """
        let file = Repository.path("Workflows/xian/objection/scenarios/none.txt")

        let report = try ScenarioRunner(ScenarioTests.stage.get()).run(
            Scenario.read(text, path: file.path))

        let wrong = report.differences.map(\.expected).filter { !$0.isEmpty }
        #expect(wrong == ["@enterprise tells cityReviewer"])
    }

    /// Last columns that are wrong, each with what is there instead.
    static let wrong: [(follows: String, found: String)] = [
        ("districtReview", "submitted"), ("due 2026-03-10", "due 2026-03-09"),
        ("no due", "due 2026-03-09"), ("overdue", "not overdue"), ("paused", "nothing paused"),
        ("number acceptance", "none"), ("document acceptance", "none"),
        ("title filedProduct", "none"), ("opens reward-claim", "none"),
        ("reward 10000 元", "none"), ("corrections 1", "corrections 0"),
        ("fact dataYear=2024", "dataYear=2025"), ("notice until 2026-03-09", "none"),
        ("tells applicant", "none"), ("@case tells applicant", "none"),
        ("awaits applicant", "awaits acceptanceOfficer"), ("stuck", "offers requestSupplement"),
        ("offers certify", "offers requestSupplement"),
        ("offers not accept", "offers requestSupplement"), ("refused missing", "it was done"),
        ("@case withdrawn", "submitted"),
    ]

    @Test("does not pass for what did not follow", arguments: wrong)
    func differs(follows: String, found: String) throws {
        let text = """
            programme patent-intensive-product
            round sample
            2026-03-02 applicant applicant submit | \(follows)
            """

        let report = try ScenarioRunner(ScenarioTests.stage.get()).run(
            Scenario.read(text, path: "wrong.txt"))

        let difference = try #require(report.differences.first)
        #expect(difference.expected == follows)
        #expect(difference.found.en.contains(found), "\(difference.found.en)")
        #expect(difference.place.line == 3)
    }

    @Test("a refusal with another reason, or none expected, is a difference")
    func otherRefusal() throws {
        let text = """
            programme patent-intensive-product
            round sample
            2026-03-02 applicant applicant submit dataYear=2024 | refused patentsInForce
            2026-03-02 applicant applicant submit dataYear=2024 | refused dataYearMatches "2023"
            2026-03-02 applicant applicant submit dataYear=2024 | submitted
            2026-03-02 applicant applicant submit dataYear=2024 | refused dataYearMatches "dataYear = round.dataYear" "2025"
            """

        let report = try ScenarioRunner(ScenarioTests.stage.get()).run(
            Scenario.read(text, path: "refused.txt"), goesOn: true)

        #expect(report.differences.map(\.place.line) == [3, 4, 5])
    }
}
