import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Foundation
import Testing

@Suite("A migration of open cases")
struct MigrationTests {
    static let count = ProcessInfo.processInfo.environment["CERTFLOW_SOAK"] == nil ? 60 : 1_000

    @Test("moves what can move, says why the rest cannot, and is undone exactly")
    func whole() throws {
        let office = try TestOffice(.periods)
        try office.openRound()
        let cases = try office.products(Self.count)
        let before = try cases.map(office.engine.existing)
        try office.publish(try Workbench.secondRevision())
        let (mapping, to) = try office.exampleMapping()
        let sequence = try office.engine.lastSequence()

        // Dry: nothing is written.
        let dry = try office.engine.trial(of: mapping, to: to, at: office.moment)
        #expect(dry.verdicts.count == Self.count)
        #expect(dry.count(.cannot) == Self.count / 6 * 2 + (Self.count % 6 >= 4 ? 1 : 0))
        #expect(Set(dry.obstacles.map(\.property)) == ["guard", "path"])
        #expect(try office.engine.lastSequence() == sequence)

        // Real: a batch a transaction.
        let done = try office.engine.migrate(
            mapping, to: to, by: "administrator", ground: "纪要", batch: 25, at: office.moment)
        #expect(done.moved.count == dry.count(.moves))
        #expect(try office.faults() == [])
        for old in before {
            let new = try office.engine.existing(old.id)
            #expect((new.revision == to) == done.moved.contains(old.id))
            #expect(new.enteredOn == old.enteredOn)
        }

        // Again: no effect.
        let last = try office.engine.lastSequence()
        let again = try office.engine.migrate(
            mapping, to: to, by: "administrator", ground: "纪要", at: office.moment)
        #expect((again.id, again.moved.count) == (done.id, 0))
        #expect(try office.engine.lastSequence() == last)

        // Back: one has moved on since.
        let id = try #require(done.id)
        let onward = try #require(done.moved.first { try office.state($0) == "submitted" })
        try office.act("accept", onward, by: "acceptance", ["ground": "专呈"])
        let undone = try office.engine.undoMigration(
            id, by: "administrator", ground: "纪要", batch: 25, at: office.moment)
        #expect(undone.left.map(\.id) == [onward])
        #expect(undone.restored.count == done.moved.count - 1)
        for old in before where old.id != onward {
            #expect(try office.engine.existing(old.id).isSame(as: old))
        }
        #expect(try office.faults() == [])
        #expect(
            try office.engine.undoMigration(
                id, by: "administrator", ground: "纪要", at: office.moment
            ).restored == [])
    }

    @Test("goes on where it stopped, as the same migration")
    func restarts() throws {
        let office = try TestOffice(.periods)
        try office.openRound()
        let cases = try office.products(12)
        try office.publish(try Workbench.secondRevision())
        let (mapping, to) = try office.exampleMapping()

        // What a crash after the first batch leaves is the first batch.
        let moving = try office.engine.trial(of: mapping, to: to, at: office.moment).verdicts
            .filter { $0.kind == .moves }.map(\.current.id)
        try office.perform(
            .migrate(
                Migrate(
                    migration: "M-2026-1", to: to, ground: "纪要", mapping: mapping,
                    cases: Array(moving.prefix(3)))), by: "administrator")
        let rest = try office.engine.migrate(
            mapping, to: to, by: "administrator", ground: "纪要", at: office.moment)

        #expect(rest.id == "M-2026-1")
        #expect(rest.moved == Array(moving.dropFirst(3)))
        let undone = try office.engine.undoMigration(
            "M-2026-1", by: "administrator", ground: "纪要", at: office.moment)
        #expect(undone.restored.count == moving.count)
        #expect(
            try cases.allSatisfy { try office.engine.existing($0).revision == office.pack.digest })
        #expect(try office.faults() == [])
    }

    @Test("carries states, facts and running deadlines over, and the work goes on")
    func carries() throws {
        let office = try TestOffice(.periods)
        try office.openRound()
        let cases = try office.products(6)
        let waiting = try office.engine.existing(cases[5])  // submitted
        let district = try office.engine.existing(cases[0])  // districtReview
        try office.publish(try Workbench.secondRevision())
        let (mapping, to) = try office.exampleMapping()
        try office.on("2026-03-04")
        try office.engine.migrate(
            mapping, to: to, by: "administrator", ground: "纪要", at: office.moment)

        let submitted = try office.engine.existing(waiting.id)
        #expect((waiting.deadline?.length, submitted.deadline?.length) == (5, 8))
        #expect(submitted.deadline?.startedOn == waiting.enteredOn)
        #expect(submitted.facts["isAudited"] == .flag(false))
        #expect(try office.state(district.id) == "districtCheck")
        let stopped = try office.engine.existing(cases[2])
        #expect((stopped.state, stopped.returnTo) == ("supplementing", "cityReview"))

        try office.act("districtPass", district.id, by: "yanta-reviewer", ["opinion": "属实"])
        try office.act(
            "recommend", district.id, by: "city-reviewer-1", ["opinion": "同意", "ground": "专呈"])
        #expect(try office.state(district.id) == "secondCheck")
        #expect(try office.faults() == [])
    }

    @Test("asks for a decision's ground and an actor who may migrate")
    func authority() throws {
        let office = try TestOffice(.periods)
        try office.openRound()
        _ = try office.products(1)
        try office.publish(try Workbench.secondRevision())
        let (mapping, to) = try office.exampleMapping()
        for (actor, ground, code) in [
            ("city-reviewer-1", "纪要", "not-yours"), ("administrator", " ", "missing"),
        ] {
            let refusal = try #require(throws: Refusal.self) {
                try office.engine.migrate(
                    mapping, to: to, by: ActorID(stringLiteral: actor), ground: ground,
                    at: office.moment)
            }
            #expect(refusal.code == code)
        }
    }

    @Test("never moves a closed case, nor one of another revision or programme")
    func leaves() throws {
        let office = try TestOffice(.periods)
        try office.openRound()
        let cases = try office.products(2)
        try office.act(
            "withdraw", cases[1], by: ActorID(stringLiteral: Invented.creditCode(2)),
            ["reason": "撤"])
        try office.publish(try Workbench.secondRevision())
        let (mapping, to) = try office.exampleMapping()
        let none = MigrationMapping(name: "none", from: mapping.from, programmes: [])
        let other = MigrationMapping(
            name: "other", from: String(repeating: "0", count: 64), programmes: mapping.programmes)

        for plan in [none, other] {
            let report = try office.engine.trial(of: plan, to: to, at: office.moment)
            #expect(report.verdicts.map(\.current.id) == [cases[0]])
            #expect(report.count(.stays) == 1)
        }
    }
}

extension Case {
    /// The same case but for its counter.
    fileprivate func isSame(as other: Case) -> Bool {
        CaseMigrated.Standing(of: self) == CaseMigrated.Standing(of: other)
            && facts == other.facts && enteredOn == other.enteredOn && opinions == other.opinions
            && participants == other.participants && numbers == other.numbers
            && corrections == other.corrections && isFinal == other.isFinal
            && assessment == other.assessment && notice == other.notice
    }
}
