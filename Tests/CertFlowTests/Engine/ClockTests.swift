import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Testing

@Suite("The clock")
struct ClockTests {
    @Test("marks what is overdue, dated on the day it fell due, and does nothing twice")
    func marks() throws {
        let office = try TestOffice()
        try office.openRound()
        let id = try office.file("patent-intensive-product", try office.product())
        try office.on("2026-03-20")

        let first = try office.engine.tick(at: office.moment)
        let second = try office.engine.tick(at: office.moment)

        #expect(first.cases == [id])
        #expect(second.cases.isEmpty)
        let marked = try office.engine.existing(id)
        #expect(marked.state == "submitted")
        #expect(marked.deadline?.isMarked == true)
    }

    @Test("late or in time, the case ends the same")
    func lateTick() throws {
        func play(ticks: Bool) throws -> Case {
            let office = try TestOffice()
            try office.openRound()
            let id = try office.file("patent-intensive-product", try office.product())
            if ticks {
                try office.on("2026-03-10")
                try office.engine.tick(at: office.moment)
            }
            try office.on("2026-03-20")
            try office.act("accept", id, by: "acceptance", ["ground": "专呈〔2026〕1号"])
            return try office.engine.existing(id)
        }

        #expect(try play(ticks: true) == play(ticks: false))
    }

    @Test("that is more than five minutes behind the last entry is refused")
    func behind() throws {
        let office = try TestOffice()
        try office.openRound()
        try office.on("2026-03-02", "08:50")

        #expect(throws: Refusal.self) {
            try office.file("patent-intensive-product", try office.product())
        }
    }

    @Test("never lets a document state a deadline of a year that is not announced")
    func provisional() throws {
        let office = try TestOffice(on: "2026-12-28")
        guard let opens = Day("2026-12-01"), let closes = Day("2026-12-31") else { return }
        try office.perform(
            .openRound(
                OpenRound(
                    programme: "patent-intensive-product", year: 2026, dataYear: 2025,
                    opensOn: opens, closesOn: closes, closesAt: LocalTime(minutes: 1020),
                    fairCompetition: "示例")), by: "decision-clerk")
        let id = try office.file("patent-intensive-product", try office.product())

        do {
            try office.act("accept", id, by: "acceptance", ["ground": "专呈〔2026〕1号"])
            Issue.record("a provisional deadline was put on paper")
        } catch let refusal as Refusal {
            #expect(refusal.code == "provisional-calendar")
        }
    }
}

@Suite("An act on a case whose deadline has passed")
struct OverdueActTests {
    @Test("is not stale because the clock marked it, and reports its own step")
    func ownStep() throws {
        let office = try TestOffice()
        try office.openRound()
        let id = try office.file("patent-intensive-product", try office.product())
        try office.on("2026-03-20")

        let written = try office.perform(
            .act(OnCase(id: id, act: Act(event: "accept", ground: "专呈〔2026〕1号"), seen: 1)),
            by: "acceptance", id: "late")

        #expect(written.map(\.id) == ["late"])
        #expect(try office.engine.existing(id).version == 3)
        let again = try office.perform(
            .act(OnCase(id: id, act: Act(event: "accept", ground: "专呈〔2026〕1号"), seen: 1)),
            by: "acceptance", id: "late")
        #expect(again == written)
    }
}
