import CertFlow
import CertFlowCore
import CertFlowDefinition
import CertFlowTestSupport
import Foundation
import Testing

@Suite("The pack of a city that certifies a title of its own")
struct SampleCityTests {
    static let folder = Repository.path("Workflows/sample-city")
    static let suite: Result<ScenarioSuite, any Error> = Result { try ScenarioSuite(folder) }
    static let stage = Result { try suite.get().stage() }

    static var files: [String] {
        get throws { try suite.get().files.map { $0.path } }
    }

    @Test("plays its scenarios as written", arguments: try files)
    func plays(path: String) throws {
        let scenario = try Self.suite.get().scenario(URL(fileURLWithPath: path))

        let report = try ScenarioRunner(Self.stage.get()).run(scenario)

        #expect(report.differences.map(\.sentence.en) == [])
    }

    @Test("has scenarios for every transition and clause, and both ways for every guard")
    func covers() throws {
        let stage = try Self.stage.get()
        var trace = ScenarioTrace()
        for file in try Self.suite.get().files {
            trace = trace + (try ScenarioRunner(stage).run(Self.suite.get().scenario(file)).trace)
        }

        let coverage = ScenarioCoverage(pack: stage.pack, trace: trace)

        #expect(coverage.transitions.filter { !$0.isCovered }.map(\.key) == [])
        #expect(coverage.transitions.count >= 60)
        #expect(coverage.guards.filter { !$0.isMet || !$0.isUnmet }.map(\.name) == [])
        #expect(coverage.clauses.filter { !$0.isExercised }.map(\.citation.description) == [])
    }

    @Test("has no mistake, and nothing that the checker refutes")
    func proved() throws {
        let report = ProgrammeCheck(try PackSource.read(folder: Self.folder.path)).report
        let proofs = report.proofs.flatMap(\.proof.proofs)

        #expect(report.findings.lines(\.en) == [])
        #expect(report.proofs.count == 3)
        #expect(proofs.filter { $0.verdict == .refuted }.map(\.rule) == [])
        #expect(proofs.count { $0.verdict == .undecided } <= 4)
    }

    @Test("has its drawings, up to date", arguments: DrawingFile.allCases)
    func drawn(file: DrawingFile) throws {
        let pack = try Self.stage.get().pack
        for workflow in pack.workflows {
            let path = Self.folder.appending(path: "\(workflow.id)/drawn/\(file.rawValue)")
            let drawn = try String(contentsOf: path, encoding: .utf8)

            #expect(drawn == WorkflowDrawing(of: workflow, in: pack, language: \.zh).text(file))
        }
    }

    @Test("takes one enterprise to its certificate and its review, another to its revocation")
    func year() throws {
        let place = try ScratchPlace()
        let start = try #require(
            Day("2026-01-01").flatMap { day in
                LocalTime("09:00").flatMap { Moment(day: day, time: $0, offsetSeconds: 28_800) }
            })
        let engine = try Engine.create(
            RegisterPlan(pack: Self.folder, overlays: [], seed: 1),
            at: RegisterPlace(place.url.appending(path: "register").path),
            clock: .fixed(start.instant))

        _ = try Rehearsal(engine, folder: Repository.path("Examples/sample-city")).play {
            _, _, _ in
        }

        let states = try engine.cases(CaseQuery()).map { "\($0.id) \($0.state)" }.sorted()
        #expect(
            states == [
                "REV-2026-0001 passed", "REV-2026-0002 dropped", "REV-2026-0003 notYetDue",
                "TTL-2026-0001 certified", "TTL-2026-0002 revoked",
            ])
        let documents = try engine.documents(of: "TTL-2026-0002")
        #expect(
            documents.map(\.template) == ["acceptance", "certificate", "priorNotice", "revocation"])
        try expectGolden(documents.map(\.text).joined(separator: "\n\n"), "title-revoked.txt")
    }
}
