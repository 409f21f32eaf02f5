import CertFlowCore
import CertFlowStore
import CertFlowTestSupport
import Foundation
import Testing

@testable import CertFlow

@Suite("An audit")
struct AuditTests {
    @Test("decides every command again and finds the same", arguments: 0..<3 as Range<UInt64>)
    func same(seed: UInt64) throws {
        let office = try worked(seed: seed)

        let audit = try office.engine.audit()

        #expect(audit.differences == [])
        #expect(audit.entries == (try office.engine.lastSequence()))
        #expect(audit.decided > 6)
    }

    @Test("finds an outcome that no rule gives, though the register holds together")
    func forged() throws {
        let office = try worked(seed: 5)
        let current = try #require(try office.engine.cases(CaseQuery()).first)
        let certified = try #require(try office.engine.workflow(of: current).states.last)
        let forged = try forged(
            office, current.id, .act(OnCase(id: current.id, act: Act(event: "certify"))),
            by: "city-reviewer-1",
            CaseMoved(
                id: current.id, version: current.version + 1, event: "certify",
                from: current.state, to: certified, on: office.moment.day, current: current))
        // Somebody writes a step past the engine; journal and tables agree on it.
        try office.engine.register.write { try $0.append(forged) }
        #expect(try Engine.verify(office.registerPlace).faults == [])

        let audit = try office.engine.audit()

        #expect(audit.differences.map(\.sequence) == [forged.sequence])
        #expect(audit.differences.first?.subject.id == current.id.rawValue)
        #expect(
            audit.differences.first?.sentence.en.hasPrefix("Decided again it is refused:") == true,
            "\(audit.differences)")
    }

    @Test("names the places of an outcome that is otherwise, never what stands there")
    func otherwise() throws {
        let office = try TestOffice(seed: 6)
        try office.openRound()
        let id = try office.file("patent-intensive-product", try office.product())
        let current = try office.engine.existing(id)
        let district = try #require(
            try office.engine.workflow(of: current).state("districtReview"))
        let command = try office.command("accept", id, ["ground": "专呈〔2026〕1号"])
        // The right command with half of its outcome.
        let half = try forged(
            office, id, command, by: "acceptance",
            CaseMoved(
                id: id, version: 2, event: "accept", from: current.state, to: district,
                on: office.moment.day, current: current))
        try office.engine.register.write { try $0.append(half) }

        let found = try office.engine.audit().differences

        let sentence = try #require(found.first?.sentence.en)
        #expect(found.map(\.sequence) == [half.sequence])
        #expect(sentence.contains(".deadline.state"), "\(sentence)")
        #expect(!sentence.contains("2026-") && !sentence.contains("专呈"), "\(sentence)")
    }

    private func worked(seed: UInt64) throws -> TestOffice {
        let office = try TestOffice(seed: seed)
        try office.openRound()
        var random = SplitMix64(seed: seed)
        for number in 1...3 {
            try office.file("patent-intensive-product", try office.product(number))
        }
        for _ in 0..<30 {
            let open = try office.engine.cases(CaseQuery()).filter { $0.phase != .closed }
            guard
                let chosen = try RandomAct.choose(
                    on: open, of: office.engine, pack: office.pack, day: office.moment.day,
                    using: &random)
            else { continue }
            do {
                try office.perform(
                    try office.command(chosen.event, chosen.id, chosen.arguments),
                    by: chosen.actor)
            } catch is Refusal { continue }
        }
        try office.on("2026-03-30")
        try office.engine.tick(at: office.moment)
        return office
    }

    private func forged(
        _ office: TestOffice, _ id: CaseID, _ command: Command, by actor: ActorID,
        _ move: CaseMoved
    ) throws -> Entry {
        Entry(
            sequence: try office.engine.lastSequence() + 1, id: "forged",
            at: office.moment.instant, on: office.moment.day,
            subject: Subject(.case, id.rawValue), actor: actor, command: command, cause: nil,
            changes: [.caseMoved(move)])
    }
}
