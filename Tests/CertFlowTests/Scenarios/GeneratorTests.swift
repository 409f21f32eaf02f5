import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Foundation
import Testing

@Suite("The generator of scenarios")
struct GeneratorTests {
    static let programmes: [String] = [
        "patent-intensive-product", "demonstration-enterprise", "high-growth-enterprise",
        "reward-claim", "objection", "service-delivery", "annual-update",
    ]

    @Test("covers what it says, and what it writes plays as written", arguments: programmes)
    func covers(programme: String) throws {
        let stage = try ScenarioTests.stage.get()
        let workflow = try #require(stage.pack.workflow(ProgrammeID(stringLiteral: programme)))
        let place = try ScratchPlace()

        let outcome = try ScenarioGenerator(stage).generate(workflow)

        var trace = ScenarioTrace()
        for file in outcome.files {
            let url = try place.write(file.text, to: file.name)
            let report = try ScenarioRunner(stage).run(
                Scenario.read(file.text, path: url.path))
            #expect(report.differences.map(\.sentence.en) == [], "\(file.name)")
            trace = trace + report.trace
        }
        let coverage = ScenarioCoverage(pack: stage.pack, trace: trace, programmes: [workflow.id])
        #expect(coverage.transitions.filter(\.isCovered).count == outcome.transitions.covered)
        #expect(outcome.transitions.covered == outcome.transitions.all)
        let named = outcome.uncovered.map(\.en).joined(separator: "\n")
        for line in coverage.guards where !line.isUnmet && !line.isUndecidable {
            #expect(named.contains(line.name), "\(line.name) is neither covered nor named")
        }
    }

    @Test("writes the same scenarios for the same pack")
    func deterministic() throws {
        let stage = try ScenarioTests.stage.get()
        let other = try ScenarioStage(pack: Repository.path("Workflows/xian"))
        let workflow = try #require(stage.pack.workflow("service-delivery"))

        let first = try ScenarioGenerator(stage).generate(workflow)
        let second = try ScenarioGenerator(other).generate(workflow)

        #expect(first.files == second.files)
        #expect(first.files.count > 2)
    }
}
