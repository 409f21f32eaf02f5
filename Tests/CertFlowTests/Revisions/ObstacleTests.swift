import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Testing

@Suite("A case stays where it is when the new revision")
struct ObstacleTests {
    static let product = "patent-intensive-product"

    /// An edit of the product programme, and the property that it violates for a case in district review.
    static let edits: [(file: String, old: String, new: String, property: String)] = [
        ("workflow", "  - event: accept\n", "  - event: admit\n", "path"),
        (
            "workflow", "by: acceptanceOfficer\n    ground: required\n    bulk",
            "by: decisionClerk\n    ground: required\n    bulk", "role"
        ),
        (
            "workflow",
            "    ground: required\n    bulk: true\n    effects: [{ number: acceptance }",
            "    ground: required\n    opinion: required\n    bulk: true\n    effects: [{ number: acceptance }",
            "words"
        ),
        (
            "workflow",
            "    to: districtReview\n    by: acceptanceOfficer\n",
            "    to: districtReview\n    by: acceptanceOfficer\n    gives: [platformNumber]\n",
            "fact-missing"
        ),
        ("workflow", "p.legalStatus = \"inForce\"", "p.legalStatus = \"lapsed\"", "guard"),
        ("workflow", "when: dataYear = round.dataYear", "when: profit > 0", "guard-undecided"),
        (
            "form", "{ key: profit, type: money, class: business-secret,",
            "{ key: profit, type: money, required: true, class: business-secret,", "form"
        ),
        ("form", "key: contactName", "key: contactPerson", "fact"),
        (
            "form", "key: joinsCertification, type: flag", "key: joinsCertification, type: count",
            "fact-type"
        ),
    ]

    @Test("would not have let it come so far", arguments: edits)
    func violates(file: String, old: String, new: String, property: String) throws {
        let office = try TestOffice(.periods)
        try office.openRound()
        let id = try #require(try office.products(1).first)
        let bench = try Workbench()
        let path = "\(Self.product)/\(file).yaml"
        try bench.edit(path, "revision: 1\n", "revision: 2\n")
        try bench.edit(path, old, new)
        try office.publish(bench)

        let report = try office.engine.trial(
            of: MigrationMapping(
                name: "plain", from: office.pack.digest,
                programmes: [ProgrammeMapping(programme: "patent-intensive-product")]),
            to: office.engine.pack().digest, at: office.moment)

        let verdict = try #require(report.verdicts.first { $0.current.id == id })
        #expect(verdict.kind == .cannot)
        #expect(verdict.obstacles.map(\.property).contains(property), "\(verdict.obstacles)")
        let done = try office.engine.migrate(
            MigrationMapping(
                name: "plain", from: office.pack.digest,
                programmes: [ProgrammeMapping(programme: "patent-intensive-product")]),
            to: office.engine.pack().digest, by: "administrator", ground: "纪要",
            at: office.moment)
        #expect(done.moved == [])
    }

    @Test("does not know its state, or a state on its way, without a mapping")
    func unknown() throws {
        let office = try TestOffice(.periods)
        try office.openRound()
        let cases = try office.products(2)
        try office.publish(try Workbench.secondRevision())
        let report = try office.engine.trial(
            of: MigrationMapping(
                name: "plain", from: office.pack.digest,
                programmes: [ProgrammeMapping(programme: "patent-intensive-product")]),
            to: office.engine.pack().digest, at: office.moment)
        let found = report.verdicts.map { Set($0.obstacles.map(\.property)) }
        #expect(report.verdicts.map(\.current.id) == cases)
        #expect(found.first?.isSuperset(of: ["state", "path", "form"]) == true)
        #expect(found.last?.isSuperset(of: ["path", "form"]) == true)
        #expect(found.last?.contains("state") == false)
    }

    @Test("has no value for a deadline that is to be counted anew")
    func unset() throws {
        let office = try TestOffice(.periods)
        try office.openRound()
        _ = try office.products(6)
        let bench = try Workbench()
        try bench.edit("policies/procedure.yaml", "revision: 1\n", "revision: 2\n")
        try bench.edit(
            "policies/procedure.yaml", "from: 2025-03-20, value: 5", "from: 2026-12-31, value: 5")
        try office.publish(bench)
        for (rule, kind) in [
            (ProgrammeMapping.Deadlines.recount, MigrationVerdict.Kind.cannot), (.keep, .moves),
        ] {
            let report = try office.engine.trial(
                of: MigrationMapping(
                    name: "plain", from: office.pack.digest,
                    programmes: [
                        ProgrammeMapping(programme: "patent-intensive-product", deadlines: rule)
                    ]), to: office.engine.pack().digest, at: office.moment)
            let submitted = report.verdicts.filter { $0.current.state == "submitted" }
            #expect(!submitted.isEmpty)
            #expect(submitted.allSatisfy { $0.kind == kind }, "\(rule)")
        }
    }
}
