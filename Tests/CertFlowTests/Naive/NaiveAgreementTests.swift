import CertFlowCore
import Foundation
import Synchronization
import Testing

@Suite("A naive interpreter of the definitions")
struct NaiveAgreementTests {
    static let isLong = ProcessInfo.processInfo.environment["CERTFLOW_SOAK"] == "1"
    /// Over all programmes of all packs, with and without values.
    static let sequences = isLong ? 200_000 : 2_000
    private static let counted = Mutex(WalkCount())

    /// One programme of one pack.
    struct Part: Sendable, CustomTestStringConvertible {
        let pack: Int
        let programme: String
        let testDescription: String
    }

    static var parts: [Part] {
        get throws {
            try WalkPack.all.get().enumerated().flatMap { index, pack in
                pack.plain.workflows.map {
                    Part(pack: index, programme: $0.id, testDescription: "\($0.id), \(pack.name)")
                }
            }
        }
    }

    @Test("agrees with the engine on every command of random sequences", arguments: try parts)
    func agrees(part: Part) throws {
        let pack = try WalkPack.all.get()[part.pack]
        let plain = try #require(pack.plain.workflow(part.programme))
        let workflow = try #require(pack.pack.workflow(.init(stringLiteral: part.programme)))
        var walk = PairedWalk(pack.pack, pack.plain, plain, workflow)
        let share = try (Self.sequences + Self.parts.count - 1) / Self.parts.count

        var disagreements: [String] = []
        for number in 0..<share where disagreements.count < 3 {
            let seed = UInt64(part.pack * 10_000_000 + number)
            if let found = walk.go(seed: seed) { disagreements.append("seed \(seed), \(found)") }
        }

        #expect(disagreements == [])
        #expect(walk.count.accepted * 12 > walk.count.commands)
        Self.note(walk.count, part, plain)
    }

    /// Prints the figures of a long run.
    private static func note(_ count: WalkCount, _ part: Part, _ plain: PlainWorkflow) {
        guard ProcessInfo.processInfo.environment["CERTFLOW_FIGURES"] == "1" else { return }
        let sum = counted.withLock { sum in
            sum = sum + count
            return sum
        }
        let never = plain.transitions.flatMap { transition in
            plain.root["states"].list.compactMap { $0["id"]?.text }
                .filter { plain.leaves(transition, $0) }
                .map { "\(plain.id) \(transition["event"]?.text ?? "") \($0)" }
        }.filter { !count.transitions.contains($0) }
        print(
            "\(part.testDescription): \(count.sequences) sequences, \(count.commands) commands, \(count.accepted) accepted, \(count.marked) marked, never taken \(never)"
        )
        print(
            "  so far \(sum.sequences), \(sum.commands), \(sum.accepted), \(sum.refused.sorted { $0.key < $1.key })"
        )
    }
}
