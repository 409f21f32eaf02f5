import CertFlow
import CertFlowCore
import CertFlowDefinition
import CertFlowTestSupport
import Foundation
import Testing

@Suite("A counter-example of the checker")
struct CounterExampleTests {
    /// The small pack under its normal paths, with one thing broken.
    private static func source(_ broken: BrokenDefinition) throws -> PackSource {
        let folder = Repository.path(BrokenDefinition.pack).path
        let files = try PackSource.read(folder: folder).files
        let source = PackSource(
            files.map { .init(path: $0.path, shownPath: $0.path, bytes: $0.bytes) })
        let file = try #require(files.first { $0.path.hasSuffix(broken.path) })
        let text = try #require(broken.changed(String(decoding: file.bytes, as: UTF8.self)))
        return source.replacing(broken.path, with: Array(text.utf8))
    }

    @Test(
        "plays line by line as the checker wrote it, on the engine itself",
        arguments: try BrokenDefinition.all())
    func plays(_ broken: BrokenDefinition) throws {
        let source = try Self.source(broken)
        let report = ProgrammeCheck(source).report
        // What is not decided is a question, and may or may not play.
        let examples = report.proofs.flatMap(\.failures).filter { $0.severity == .error }
            .compactMap(\.scenario)
        // A table with a gap is refused before anything is explored.
        guard !report.findings.hasErrors else { return #expect(examples == []) }
        let runner = ScenarioRunner(try ScenarioStage(source))

        #expect(examples.isEmpty == (broken.name == "undecided"))
        for example in examples {
            let scenario = try Scenario.read(example, path: "\(broken.name).txt")
            let played = try runner.run(scenario)
            #expect(
                played.differences.map(\.sentence.en) == [], "\(broken.name)\n\(example)")
        }
    }

    @Test("lets another step give first what a guard on the way asks for")
    func prepared() throws {
        let path = "objection/workflow.yaml"
        let folder = Repository.path("Workflows/xian").path
        let original = try PackSource.read(folder: folder)
        let file = try #require(original.files.first { $0.path == path })
        let text = String(decoding: file.bytes, as: UTF8.self)
            .replacing(
                "\nstates:\n",
                with: """

                    states:
                      - id: stuckHere
                        phase: review
                        title: { zh: 征询, en: Asked }
                        reads: { zh: 征询中, en: Being asked }
                        owner: cityReviewer

                    """
            )
            .replacing(
                "\ntransitions:\n",
                with: """

                    transitions:
                      - event: consult
                        title: { zh: 征询, en: Ask }
                        from: checking
                        to: stuckHere
                        by: cityReviewer
                        guards: [otherSideHeard]

                    """)
        let changed = original.replacing(path, with: Array(text.utf8))
        let report = ProgrammeCheck(changed, part: "objection").report
        let examples = report.proofs.flatMap(\.failures).filter { $0.severity == .error }
            .compactMap(\.scenario)
        let runner = ScenarioRunner(try ScenarioStage(changed))

        let asking = examples.filter { $0.contains(" consult sample") }
        #expect(!asking.isEmpty, "\(report.findings.all)")
        for example in asking {
            let played = try runner.run(try Scenario.read(example, path: folder + "/\(path)"))
            #expect(played.differences.map(\.sentence.en) == [], "\(example)")
        }
    }
}
