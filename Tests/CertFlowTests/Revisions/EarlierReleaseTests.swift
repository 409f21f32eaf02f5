import CertFlow
import CertFlowCore
import CertFlowDefinition
import CertFlowTestSupport
import Foundation
import Testing

@Suite("A revision that an earlier release published")
struct EarlierReleaseTests {
    private static let workflow = "patent-intensive-product/workflow.yaml"
    private static let year = "when: dataYear = round.dataYear"

    /// Rules that today's check refuses, by what it says.
    static let rules: [(old: String, new: String, rule: String)] = [
        (year, "when: sales >= 500", "unit-clash"),
        (year, "when: dataYear <= today().year", "no-clock"),
        (year, "when: dataYear = \"2025\"", "type-clash"),
        (year, "when: dataYear in [2026..2025]", "empty-range"),
        (year, "when: dataYear", "rule-type"),
        ("p.legalStatus = \"inForce\"", "p.legalStatus = \"inforce\"", "unknown-choice"),
    ]

    private func office() throws -> (office: TestOffice, id: CaseID) {
        let office = try TestOffice(.periods)
        try office.openRound()
        return (office, try office.file("patent-intensive-product", try office.product()))
    }

    @Test("goes on with the rules it has, and is not published again", arguments: rules)
    func goesOn(old: String, new: String, rule: String) throws {
        let bench = try Workbench()
        try bench.edit(Self.workflow, old, new)
        #expect(try Engine.check(bench.pack).map(\.rule).contains(rule))
        #expect(throws: Diagnostics.self) {
            try Engine.create(
                RegisterPlan(pack: bench.pack, overlays: [], seed: nil, isProved: false),
                at: RegisterPlace(bench.pack.path + "-register"))
        }
        let (office, id) = try office()
        try office.keepEarlier(Self.workflow, old, new)

        let engine = try office.reopened()
        let act = Act(event: "accept", ground: "专呈〔2026〕1号")
        try engine.perform(
            .act(OnCase(id: id, act: act)), by: "acceptance", at: office.moment)

        #expect(try engine.existing(id).state == "districtReview")
        #expect(try engine.pack().digest != office.pack.digest)
        #expect(try engine.tick(at: office.moment).blocked == [])
        #expect(try office.faults() == [])
    }

    @Test(
        "is a fault with its place when it cannot be built",
        arguments: [
            (year, "when: dataYear = = round.dataYear", "workflow.yaml:"),
            ("to: cityReview\n", "to: cityReveiw\n", "unknown state ‘cityReveiw’"),
        ])
    func cannotBeBuilt(old: String, new: String, says: String) throws {
        let (office, _) = try office()
        try office.keepEarlier(Self.workflow, old, new)

        let fault = try #require(throws: EngineFault.self) { try office.reopened() }

        #expect(fault.sentence.en.contains("patent-intensive-product/workflow.yaml:"))
        #expect(fault.sentence.en.contains(says), "\(fault.sentence.en)")
    }
}
