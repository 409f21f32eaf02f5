import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Foundation
import Testing

@Suite("A random walk through every workflow")
struct ReplayWalkTests {
    @Test("replays to the same register, whatever was tried on the way", arguments: 0..<12)
    func replays(seed: UInt64) throws {
        let office = try TestOffice(seed: seed)
        try office.openRound()
        var walk = Walk(office: office, seed: seed)

        try walk.go(steps: 40)

        let report = try Engine.verify(
            RegisterPlace(office.place.url.appending(path: "register").path))
        #expect(report.faults.map(\.en) == [])
        #expect(report.entries == (try office.engine.lastSequence()))
        #expect(walk.done > 0)
    }
}

/// Tries events of the definition by people of the pack; refusals are part of the walk.
private struct Walk {
    let office: TestOffice
    var random: SplitMix64
    var cases: [CaseID] = []
    var done = 0
    var day = 0

    init(office: TestOffice, seed: UInt64) {
        self.office = office
        random = SplitMix64(seed: seed)
    }

    mutating func go(steps: Int) throws {
        for _ in 0..<steps {
            if Int.random(in: 0..<4, using: &random) == 0 { try nextDay() }
            if cases.count < 4, Bool.random(using: &random) {
                try file()
            } else {
                try act()
            }
        }
    }

    private mutating func nextDay() throws {
        day += Int.random(in: 1...5, using: &random)
        guard let start = Day("2026-03-02") else { return }
        try office.on(start.advanced(by: day).iso)
        try office.engine.tick(at: office.moment)
    }

    private mutating func file() throws {
        let number = cases.count + 1
        cases.append(
            try office.file("patent-intensive-product", try office.product(number)))
        done += 1
    }

    private mutating func act() throws {
        let open = try office.engine.cases(CaseQuery())
        let day = office.moment.day
        guard
            let chosen = try RandomAct.choose(
                on: open, of: office.engine, pack: office.pack, day: day, using: &random)
        else { return }
        do {
            try office.act(chosen.event, chosen.id, by: chosen.actor, chosen.arguments)
            done += 1
        } catch is Refusal {
            return
        }
    }
}
