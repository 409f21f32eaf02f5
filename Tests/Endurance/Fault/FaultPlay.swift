import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Foundation
import GRDB

/// One playing of the script: an office at work on a register, and what it was answered.
final class FaultPlay {
    struct Failure {
        let index: Int
        let error: any Error
    }

    let register: RegisterPlace
    private let papers: ScratchPlace
    private let pack: Pack
    private var office: TestOffice?
    /// What the commands gave back.
    private(set) var acknowledged: [Entry] = []
    /// The same by step.
    private(set) var byStep: [Int: [Entry]] = [:]
    private(set) var failures: [Failure] = []

    init(_ register: RegisterPlace, papers: ScratchPlace, pack: Pack) {
        self.register = register
        self.papers = papers
        self.pack = pack
    }

    /// Plays the script; after the first step that fails, `goesOn` says whether the rest is tried.
    func play(goesOn: Bool) {
        for index in FaultScript.steps.indices {
            do {
                let written = try play(step: index)
                acknowledged += written
                byStep[index] = written
            } catch {
                failures.append(Failure(index: index, error: error))
                guard goesOn else { return }
            }
        }
    }

    /// Plays one step alone.
    func play(step index: Int) throws -> [Entry] {
        let script = FaultScript.steps[index]
        let office = try working()
        try office.on(script.day)
        return try script.step(self, script.id)
    }

    /// Lets go of the register.
    func close() { office = nil }

    private func working() throws -> TestOffice {
        if let office { return office }
        let opened = try TestOffice(joining: register, papers: papers, known: [pack])
        office = opened
        return opened
    }

    func file(_ number: Int, evidence: String, id: CommandID) throws -> [Entry] {
        let office = try working()
        _ = try papers.write("示例证明 \(evidence)\n", to: "\(evidence).txt")
        var answers = try office.product(number)
        answers["evidence"] = "\(evidence).txt"
        return try office.engine.file(
            try office.draft("patent-intensive-product", answers), by: nil, id: id,
            at: office.moment)
    }

    func act(
        _ event: EventName, _ number: Int, _ actor: ActorID, _ arguments: [String: String],
        _ id: CommandID
    ) throws -> [Entry] {
        let office = try working()
        let current = CaseID(stringLiteral: "PIP-2026-000\(number)")
        return try office.perform(try office.command(event, current, arguments), by: actor, id: id)
    }

    func addActor(_ id: CommandID) throws -> [Entry] {
        let added = Actor(id: "new-reviewer", name: "示例", holdings: [], conflicts: [])
        return try working().perform(.addActor(added), by: "administrator", id: id)
    }

    func openNotice(_ id: CommandID) throws -> [Entry] {
        try working().perform(
            .openNotice(
                OpenNotice(
                    programme: "reward-claim", cases: ["RWD-2026-0001"], ground: "专呈〔2026〕5号",
                    secrecyReview: "示例·潘，2026-03-04：可以公开")), by: "notice-clerk", id: id)
    }

    func publishNotice(_ id: CommandID) throws -> [Entry] {
        try working().perform(
            .publishNotice(
                OnNotice(
                    notice: "RWD-N2026-1", ground: "专呈〔2026〕6号", document: "西市监发〔2026〕示例6号")),
            by: "notice-clerk", id: id)
    }

    func certify(_ id: CommandID) throws -> [Entry] {
        let office = try working()
        let before = try office.engine.lastSequence()
        try office.certify(["PIP-2026-0002"], document: "国知发运函字〔2026〕示例2号", id: id)
        return try office.engine.entries(after: before)
    }

    /// What the clock writes has no command id of ours: it is read back.
    func tick() throws -> [Entry] {
        let office = try working()
        let before = try office.engine.lastSequence()
        try office.engine.tick(at: office.moment)
        return try office.engine.entries(after: before)
    }

    /// Moves the log into the database and begins it anew, as happens now and then in a long day. Nobody
    /// asked for it, so that nobody is told when it fails.
    func checkpoint() throws -> [Entry] {
        do {
            let queue = try DatabaseQueue(path: register.path + "/register.sqlite")
            try queue.writeWithoutTransaction { db in _ = try db.checkpoint(.restart) }
            try queue.close()
        } catch is DatabaseError {
            return []
        }
        return []
    }

    func reopen() throws -> [Entry] {
        close()
        _ = try working()
        return []
    }
}
