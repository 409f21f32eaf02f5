import CertFlow
import CertFlowCore
import CertFlowStore
import CertFlowTestSupport
import Foundation

/// One process of an office: does one command after the other until it is killed.
///
/// It tells its parent each command before it begins (`try`) and what came of it afterwards: `done` with the
/// entries, `refused`, or `busy`. Whatever stands behind `done` was acknowledged.
struct Worker {
    enum Duty: String, CaseIterable {
        /// Hands in applications with their evidence.
        case filing
        /// Accepts, passes, returns, recommends …: whatever the definition offers.
        case reviewing
        /// Moves the clock, adds people, opens rounds and notices.
        case keeping
    }

    let duty: Duty
    /// Names the commands of this process.
    let name: String
    let office: TestOffice
    private var random: SplitMix64
    private var number = 0

    init(_ duty: Duty, name: String, register: RegisterPlace, seed: UInt64) throws {
        // Beside the register, whose folder goes when the run ends: a killed process clears nothing away.
        let beside = URL(fileURLWithPath: register.path).deletingLastPathComponent()
        self.duty = duty
        self.name = name
        office = try TestOffice(joining: register, papers: try ScratchPlace(in: beside))
        random = SplitMix64(seed: seed)
    }

    /// Works for ever.
    mutating func work() throws -> Never {
        Report.ready.tell()
        while true { try workOnce() }
    }

    private mutating func workOnce() throws {
        number += 1
        let id = CommandID(stringLiteral: "\(name)-\(number)")
        do {
            try setClock()
            guard let asked = try ask() else { return Report.idle.tell() }
            Report.trying(Attempt(id: id, actor: asked.actor, command: asked.command)).tell()
            let begun = ContinuousClock.now
            defer { Report.took(Int((ContinuousClock.now - begun) / .microseconds(1))).tell() }
            let written = try office.perform(asked.command, by: asked.actor, id: id)
            Report.done(written).tell()
        } catch let refusal as Refusal {
            Report.refused(refusal.code).tell()
        } catch let store as StoreError where store.kind == .busy {
            Report.busy.tell()
        } catch {
            Report.failed("\(error)").tell()
        }
    }

    /// The office's time is that of the last entry; the keeper moves it on.
    private mutating func setClock() throws {
        let length = try office.engine.lastSequence()
        guard let last = try office.engine.entries(after: length - 1).first else { return }
        let now = Moment(last.at, offsetSeconds: 8 * 3600)
        office.on(now)
        guard duty == .keeping, Int.random(in: 0..<12, using: &random) == 0 else { return }
        try office.on(now.day.advanced(by: Int.random(in: 1...2, using: &random)).iso)
        try office.engine.tick(at: office.moment)
        // What the clock wrote, and what others wrote meanwhile: all of it has been seen.
        Report.done(try office.engine.entries(after: length)).tell()
    }

    private mutating func ask() throws -> (command: Command, actor: ActorID)? {
        switch duty {
        case .filing: try filing()
        case .reviewing: try act()
        case .keeping: try keep()
        }
    }

    private mutating func filing() throws -> (command: Command, actor: ActorID) {
        let applicant = Int.random(in: 1..<1_000_000, using: &random)
        // Sometimes what somebody else has handed in as well.
        let paper = Int.random(in: 0..<4, using: &random) == 0 ? 0 : applicant
        _ = try office.place.write("示例证明 \(paper)\n", to: "evidence-\(paper).txt")
        var answers = try office.product(applicant)
        answers["evidence"] = "evidence-\(paper).txt"
        let draft = try office.draft("patent-intensive-product", answers)
        let facts = try office.engine.takeEvidence(draft)
        return (
            .submit(Submission(programme: "patent-intensive-product", facts: facts, about: nil)),
            ActorID(stringLiteral: answers["creditCode"] ?? "")
        )
    }

    private mutating func act() throws -> (command: Command, actor: ActorID)? {
        let open = try office.engine.cases(CaseQuery()).filter { $0.phase != .closed }
        let day = office.moment.day
        guard
            let chosen = try RandomAct.choose(
                on: open, of: office.engine, pack: office.pack, day: day, using: &random)
        else { return nil }
        return (try office.command(chosen.event, chosen.id, chosen.arguments), chosen.actor)
    }

    private mutating func keep() throws -> (command: Command, actor: ActorID)? {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return try act()
        case 1:
            let list = try office.engine.cases(CaseQuery(state: "evaluating")).prefix(3)
            guard !list.isEmpty else { fallthrough }
            let recorded = try office.productList(list.map(\.id), document: "示例 \(name)-\(number)")
            return (.recordList(recorded), "list-clerk")
        case 2:
            let rewards = try office.engine.cases(
                CaseQuery(programme: "reward-claim", state: "decided"))
            guard !rewards.isEmpty else { fallthrough }
            let notice = OpenNotice(
                programme: "reward-claim", cases: rewards.prefix(3).map(\.id), ground: "示例依据",
                secrecyReview: "示例，可以公开")
            return (.openNotice(notice), "notice-clerk")
        default:
            let id = ActorID(stringLiteral: "reviewer-\(name)-\(number)")
            let added = Actor(id: id, name: "示例", holdings: [], conflicts: [])
            return (.addActor(added), "administrator")
        }
    }
}
