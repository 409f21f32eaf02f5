import CertFlowCore
import CertFlowTestSupport
import Foundation
import Testing

@testable import CertFlowDefinition

@Suite("The exploration")
struct ExplorationTests {
    private static let isLong = ProcessInfo.processInfo.environment["CERTFLOW_SOAK"] == "1"

    private static func pack() throws -> Pack {
        try PackReader.read(
            PackSource.read(folder: Repository.path(BrokenDefinition.pack).path), digest: ""
        ).get()
    }

    @Test(
        "finds of random workflows what playing every story finds: states, dead ends, double duties"
    )
    func random() throws {
        let pack = try Self.pack()
        let model = try #require(pack.workflow("award"))
        var strandedCount = 0
        var doubledCount = 0
        for seed in 0..<UInt64(Self.isLong ? 20_000 : 300) {
            let workflow = try RandomWorkflow(seed: seed, like: model).workflow
            let naive = NaiveExploration(workflow)
            var builder = SpaceBuilder(workflow, in: pack)
            let space = builder.build()

            let reached = Set(space.surelyReached.compactMap { space.state(of: $0)?.id.rawValue })
            #expect(reached == naive.reached, "seed \(seed)")

            let ends = WaysOut(space: space)
            let stranded = space.nodes.indices.dropFirst().filter { !ends.possible.contains($0) }
            #expect(
                Set(stranded.compactMap { space.state(of: $0)?.id.rawValue }) == naive.stranded,
                "seed \(seed)")

            let places = WorkflowPlaces(workflow, root: nil)
            let findings = PropertyCase(space, places, .separation).separation().findings
            #expect(findings.count == naive.doubled.count, "seed \(seed)")
            for role in naive.doubled {
                #expect(
                    findings.contains { $0.message.en.contains("‘\(role)’") },
                    "seed \(seed) \(role)")
            }
            strandedCount += naive.stranded.isEmpty ? 0 : 1
            doubledCount += naive.doubled.isEmpty ? 0 : 1
        }
        // The random workflows show both kinds of faults, and their absence.
        #expect(strandedCount > 30)
        #expect(doubledCount > 30)
        #expect(strandedCount < (Self.isLong ? 19_000 : 290))
    }
}
