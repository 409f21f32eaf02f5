import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Foundation
import Testing

@Suite("A revision that is missing or altered")
struct DamageTests {
    /// An office with a product on each of two revisions.
    private func office() throws -> (office: TestOffice, old: CaseID, new: CaseID, digest: String) {
        let office = try TestOffice(.periods)
        try office.openRound()
        let old = try office.file("patent-intensive-product", try office.product(1))
        let bench = try Workbench()
        try bench.edit("patent-intensive-product/workflow.yaml", "revision: 1\n", "revision: 2\n")
        let digest = try office.publish(bench).digest
        let new = try office.file("patent-intensive-product", try office.product(2))
        return (office, old, new, digest)
    }

    private func accept(_ id: CaseID) -> Command {
        .act(OnCase(id: id, act: Act(event: "accept", ground: "专呈〔2026〕1号")))
    }

    @Test(
        "keeps back what is pinned to it, with the digests expected and found, and nothing else",
        arguments: TestOffice.Damage.allCases, [true, false])
    func keepsBack(damage: TestOffice.Damage, isCurrent: Bool) throws {
        let (office, old, new, current) = try office()
        let (damaged, sound) = isCurrent ? (new, old) : (old, new)
        let digest = isCurrent ? current : office.pack.digest
        let file = try office.damage(digest, damage)
        let expected = damage == .unlisted ? digest : file
        let engine = try office.reopened()

        let fault = try #require(throws: EngineFault.self) {
            try engine.perform(accept(damaged), by: "acceptance", at: office.moment)
        }
        #expect(fault.sentence.en.contains("digest expected \(expected)"), "\(fault.sentence.en)")
        let found = damage == .missing ? "found none" : "found "
        #expect(fault.sentence.en.contains(found))
        #expect(fault.sentence.zh.contains(expected))
        #expect(CertFlowError(fault).kind == .file)

        try engine.perform(accept(sound), by: "acceptance", at: office.moment)
        #expect(try engine.existing(sound).state == "districtReview")
        #expect(try engine.queue(of: nil).count == 2)
        let report = try engine.annualReport(year: 2026)
        #expect(report.affected.map(\.id) == [damaged])
        _ = try engine.exportAnnual(
            year: 2026, edition: .internal,
            to: office.place.url.appending(path: "year.xlsx").path)
        let held = try engine.existing(damaged)
        try office.on("2026-03-11")
        #expect(held.deadline.map { $0.due < office.moment.day } == true)
        let tick = try engine.tick(at: office.moment)
        #expect(tick.blocked.map(\.subject.id) == [damaged.rawValue])
        #expect(tick.cases == [sound], "the other is late too, in its next state")
        #expect(try engine.existing(damaged) == held)
        #expect(try engine.existing(sound).deadline?.isMarked == true)
    }

    @Test(
        "is named by the verification, with the cases concerned",
        arguments: TestOffice.Damage.allCases)
    func verified(damage: TestOffice.Damage) throws {
        let (office, old, _, _) = try office()
        _ = try office.damage(office.pack.digest, damage)

        let faults = try office.faults()

        #expect(
            faults.contains {
                $0.contains("pack 1 \(office.pack.digest)") && $0.contains(old.rawValue)
            })
    }

    @Test("takes no new application while it is current, and says why")
    func current() throws {
        let (office, _, _, digest) = try office()
        let file = try office.damage(digest, .altered)
        let engine = try office.reopened()

        let fault = try #require(throws: EngineFault.self) { try engine.pack() }
        #expect(fault.sentence.en.contains("digest expected \(file)"))
    }

    @Test("alone in a register leaves nothing to work with, and says why")
    func alone() throws {
        let office = try TestOffice(.periods)
        let file = try office.damage(office.pack.digest, .missing)
        let fault = try #require(throws: EngineFault.self) { try office.reopened() }
        #expect(fault.sentence.en.contains("digest expected \(file), found none"))
    }
}
