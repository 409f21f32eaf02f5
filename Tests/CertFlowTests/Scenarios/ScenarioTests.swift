import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Foundation
import Testing

@Suite("Every scenario beside a workflow")
struct ScenarioTests {
    static let suite: Result<ScenarioSuite, any Error> = Result {
        try ScenarioSuite(Repository.path("Workflows/xian"))
    }
    static let stage = Result { try suite.get().stage() }

    static var files: [String] {
        get throws { try suite.get().files.map { $0.path } }
    }

    @Test("plays as written", arguments: try files)
    func plays(path: String) throws {
        let file = URL(fileURLWithPath: path)
        let scenario = try Self.suite.get().scenario(file)

        let report = try ScenarioRunner(Self.stage.get()).run(scenario)

        #expect(report.differences.map(\.sentence.en) == [])
        #expect(scenario.title.contains("·"), "its title is in both languages")
    }

    @Test("ends at the first line that is not as written, and goes on only to be recorded")
    func endsAtFailure() throws {
        let file = Repository.path("Workflows/xian/patent-intensive-product/scenarios")
        let path = file.path + "/wrong.txt"
        let text = """
            # 错 · Wrong
            programme patent-intensive-product
            round sample
            facts sample

            2026-03-02  applicant   applicant          submit | submitted, due 2026-03-01
            2026-03-03  acceptance  acceptanceOfficer  accept sample | cityReview
            """
        let scenario = try Scenario.read(text, path: path)
        let runner = try ScenarioRunner(Self.stage.get())

        let ended = try runner.run(scenario)
        let whole = try runner.run(scenario, goesOn: true)

        #expect(ended.differences.map(\.place.line) == [6])
        #expect(whole.differences.map(\.place.line) == [6, 7])
    }

    @Test("may name a state by a word of its own: it is written in quotes and read again")
    func wordAsState() throws {
        let bench = try Workbench()
        let workflow = "patent-intensive-product/workflow.yaml"
        try bench.edit(workflow, "id: submitted\n", "id: overdue\n")
        try bench.edit(workflow, "from: submitted\n", "from: overdue\n")
        try bench.edit(workflow, "to: submitted\n", "to: overdue\n")
        let text = """
            # 词 · A word
            programme patent-intensive-product
            round sample
            facts sample

            2026-03-02  applicant  applicant  submit
            """
        let runner = ScenarioRunner(try ScenarioStage(pack: bench.pack))
        let report = try runner.run(try Scenario.read(text, path: "word.txt"), goesOn: true)

        let written = ScenarioRecord.rewritten(text, report)

        #expect(written.contains("submit | \"overdue\", due 2026-03-09"))
        let again = try runner.run(try Scenario.read(written, path: "word.txt"))
        #expect(again.differences.isEmpty)
        let wrong = written.replacing("\"overdue\"", with: "\"due\"")
        #expect(try !runner.run(try Scenario.read(wrong, path: "word.txt")).isAsWritten)
    }

    @Test("says what follows on every step that moves its case")
    func saysWhatFollows() throws {
        for file in try Self.suite.get().files {
            let silent = try Self.suite.get().scenario(file).steps.filter {
                $0.follows.isEmpty && !["round.open", "round.cosign"].contains($0.event)
            }
            #expect(silent.map(\.text) == [], "\(file.lastPathComponent)")
        }
    }

    @Test(
        "stands with the others for every transition, and for every guard both ways"
    )
    func covers() throws {
        let stage = try Self.stage.get()
        var trace = ScenarioTrace()
        for file in try Self.suite.get().files {
            trace = trace + (try ScenarioRunner(stage).run(Self.suite.get().scenario(file)).trace)
        }

        let coverage = ScenarioCoverage(pack: stage.pack, trace: trace)

        #expect(coverage.transitions.filter { !$0.isCovered }.map(\.key) == [])
        #expect(coverage.transitions.count >= 130)
        #expect(coverage.guards.filter { !$0.isMet }.map(\.name) == [])
        let never = coverage.guards.filter { !$0.isUnmet && !$0.isUndecidable }
        #expect(never.map(\.name) == [])
        #expect(coverage.clauses.filter { !$0.isExercised }.map(\.citation.description) == [])
    }

    @Test("leaves a clause out when no scenario rests on it")
    func neverExercised() throws {
        let stage = try Self.stage.get()
        let file = try #require(
            try Self.suite.get().files.first {
                $0.path.hasSuffix("product/scenarios/not-taken.txt")
            })

        let trace = try ScenarioRunner(stage).run(Self.suite.get().scenario(file)).trace
        let coverage = ScenarioCoverage(pack: stage.pack, trace: trace)

        let never = coverage.clauses.filter { !$0.isExercised }.map(\.citation.description)
        #expect(never.contains("市政办函〔2025〕11号 第6条"))
        #expect(!never.contains("国家专利密集型产品年度认定通知 数据年度"))
        #expect(coverage.transitions.filter(\.isCovered).isEmpty)
    }

    @Test("is rewritten by --record to what followed, and nothing else of it")
    func records() throws {
        let text = """
            # 题目 · title
            programme objection
            after on-notice.txt as enterprise

            2026-05-22  applicant  applicant  object | dismissed, due 2026-05-29, awaits cityReviewer  # 说明
            2026-05-22  someone  cityReviewer  check
            """
        let file = Repository.path("Workflows/xian/objection/scenarios/none.txt")
        let report = try ScenarioRunner(Self.stage.get()).run(
            Scenario.read(text, path: file.path), goesOn: true)

        let recorded = ScenarioRecord.rewritten(text, report)

        #expect(report.differences.map(\.place.line) == [5, 5, 6])
        #expect(
            recorded == """
                # 题目 · title
                programme objection
                after on-notice.txt as enterprise

                2026-05-22  applicant  applicant  object | open, no due, tells cityReviewer, tells noticeClerk, awaits cityReviewer  # 说明
                2026-05-22  someone  cityReviewer  check | refused missing "签批依据"
                """)
    }
}
