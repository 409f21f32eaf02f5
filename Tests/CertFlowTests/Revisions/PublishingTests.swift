import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Foundation
import Testing

@Suite("Publishing a revision")
struct PublishingTests {
    private let form = "patent-intensive-product/form.yaml"
    private let workflow = "patent-intensive-product/workflow.yaml"

    @Test("pins new cases to it and leaves running ones where they are")
    func pins() throws {
        let office = try TestOffice(.periods)
        try office.openRound()
        let old = try office.file("patent-intensive-product", try office.product(1))
        let bench = try Workbench()
        try bench.edit(form, "revision: 1", "revision: 2")

        let done = try office.publish(bench)
        let new = try office.file("patent-intensive-product", try office.product(2))

        #expect((done.number, done.isNew, done.staying) == (2, true, 1))
        #expect(try office.engine.existing(old).revision == office.pack.digest)
        #expect(try office.engine.existing(new).revision == done.digest)
        #expect(try office.engine.pack().isExample, "example values go with it")
        #expect(try office.faults() == [])
    }

    @Test("of the same files again has no effect")
    func repeats() throws {
        let office = try TestOffice(.periods)
        let bench = try Workbench()
        #expect(try office.publish(bench).isNew == false)
        try bench.edit(form, "revision: 1", "revision: 2")
        #expect(try office.publish(bench).isNew)
        let last = try office.engine.lastSequence()

        #expect(try office.publish(bench).isNew == false)
        #expect(try office.engine.lastSequence() == last)
    }

    @Test(
        "is refused when a published file was changed, with the difference",
        arguments: [
            ("policies/procedure.yaml", "value: 5,", "value: 8,", "revision: 2"),
            (
                "patent-intensive-product/workflow.yaml", "zh: 市局审核, en: City review",
                "zh: 市局复审, en: City review", "revision: 2"
            ),
            (
                "../../Templates/shared/acceptance.mustache", "受理", "已受理",
                "office.yaml"
            ),
        ])
    func edited(path: String, old: String, new: String, says: String) throws {
        let office = try TestOffice(.periods)
        let bench = try Workbench()
        try bench.edit(path, old, new)
        let last = try office.engine.lastSequence()

        let faults = try #require(throws: RevisionFaults.self) { try office.publish(bench) }

        let file = try #require(faults.files.first)
        #expect(faults.files.count == 1)
        #expect(path.hasSuffix(file.path.replacing("templates/", with: "")))
        #expect(file.difference.lines.contains { $0.hasPrefix("-") && $0.contains(old) })
        #expect(file.difference.lines.contains { $0.hasPrefix("+") && $0.contains(new) })
        #expect(faults.sentence.en.contains(says), "\(faults.sentence.en)")
        #expect(try office.engine.lastSequence() == last)
    }

    @Test("is refused when a number goes back, even to what was published before")
    func lowered() throws {
        let office = try TestOffice(.periods)
        let first = try Workbench()
        let second = try Workbench()
        try second.edit(form, "revision: 1", "revision: 2")
        try office.publish(second)

        let faults = try #require(throws: RevisionFaults.self) { try office.publish(first) }
        #expect(faults.files.map(\.kind) == [.lowered])
        #expect((faults.files.first?.stated, faults.files.first?.published) == (1, 2))
    }

    @Test(
        "is for the role that keeps the list of people, on a ground",
        arguments: [
            ("city-reviewer-1", "纪要〔2026〕1号", "not-yours"), ("administrator", "  ", "missing"),
        ])
    func refused(actor: String, ground: String, code: String) throws {
        let office = try TestOffice(.periods)
        let bench = try Workbench()
        try bench.edit(form, "revision: 1", "revision: 2")
        let refusal = try #require(throws: Refusal.self) {
            try office.engine.publish(
                bench.pack, by: ActorID(stringLiteral: actor), ground: ground, at: office.moment)
        }
        #expect(refusal.code == code)
    }

    @Test("is refused for a pack with mistakes, for another office, and for a prefix that is taken")
    func otherPacks() throws {
        let office = try TestOffice(.periods)
        let broken = try Workbench()
        try broken.edit(workflow, "revision: 1", "revision: 2")
        try broken.edit(workflow, "to: cityReview", "to: cityReveiw")
        #expect(throws: (any Error).self) { try office.publish(broken) }

        let other = try Workbench()
        try other.edit("office.yaml", "office: xian\nrevision: 1", "office: baoji\nrevision: 2")
        #expect(try code { try office.publish(other) } == "other-office")

        let taken = try Workbench()
        try taken.edit(workflow, "revision: 1", "revision: 2")
        try taken.edit(workflow, "code: PIP", "code: PAT")
        try taken.edit(
            "demonstration-enterprise/workflow.yaml", "code: DEM\nrevision: 1",
            "code: PIP\nrevision: 2")
        #expect(try code { try office.publish(taken) } == "code-taken")
    }

    @Test("is refused when the checker refutes a property, with its places and what to do")
    func refuted() throws {
        let office = try TestOffice(.periods)
        let bench = try Workbench()
        try bench.edit(workflow, "revision: 1\n", "revision: 2\n")
        try bench.edit(
            workflow,
            """
                owner: cityReviewer
                deadline: { length: cityReviewDays, atEnd: escalate }

            """, "    owner: cityReviewer\n")
        let last = try office.engine.lastSequence()

        let refuted = try #require(throws: RefutedProperties.self) { try office.publish(bench) }

        let property = try #require(refuted.properties.first)
        #expect(property.programme == "patent-intensive-product")
        #expect(property.title.en == "every state that is not final has a deadline")
        let line = try #require(property.lines.first?.en)
        #expect(line.contains("patent-intensive-product/workflow.yaml:"))
        #expect(line.contains("‘cityReview’ has no deadline; write a ‘deadline’"), "\(line)")
        #expect(CertFlowError(refuted).kind == .refused)
        #expect(try office.engine.lastSequence() == last)
        // Nor does it make a register.
        #expect(throws: RefutedProperties.self) {
            try Engine.create(
                RegisterPlan(pack: bench.pack, overlays: [], seed: nil),
                at: RegisterPlace(office.place.url.appending(path: "other").path))
        }
        let other = office.place.url.appending(path: "other").path
        #expect(!FileManager.default.fileExists(atPath: other))
    }

    private func code(_ body: () throws -> some Any) throws -> String {
        try #require(throws: Refusal.self) { _ = try body() }.code
    }
}
