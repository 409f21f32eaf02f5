package import CertFlowCore
import CertFlowStore
import Foundation

/// A story that somebody steps through: what stands where, what could be done, what time would bring.
///
/// Every step is a line of a scenario, so that the whole can be saved as one.
package final class Simulation {
    /// A line that was played, with what followed.
    package struct Told: Hashable, Sendable {
        package let line: String
        package let follows: String
    }

    package let workflow: Workflow
    package let pack: Pack
    package private(set) var told: [Told] = []
    private let head: [String]
    private let stage: ScenarioStage
    private var player: ScenarioPlayer

    /// Begins with the `head` lines of a scenario beyond `programme`; a round is opened when one is needed.
    ///
    /// - Throws: ``Refusal/unknownProgramme(_:near:)``, and ``InputProblems`` for a wrong head.
    package init(_ programme: ProgrammeID, on stage: ScenarioStage, head: [String] = []) throws {
        guard let workflow = stage.pack.workflow(programme) else {
            throw Refusal.unknownProgramme(
                programme.rawValue,
                near: NearestName.find(
                    programme.rawValue, among: stage.pack.workflows.map(\.id.rawValue)))
        }
        self.stage = stage
        self.workflow = workflow
        let hasRound = head.contains { $0.hasPrefix("round ") }
        let opened = head.contains { $0.hasPrefix("after ") || $0.hasPrefix("opened ") }
        self.head =
            ["programme \(programme)"] + head
            + (workflow.needsRound && !hasRound ? ["round sample"] : [])
            + (workflow.opening != .application && !opened ? ["opened sample"] : [])
        player = try Self.begin(self.head, stage)
        pack = player.pack
    }

    private static func begin(_ head: [String], _ stage: ScenarioStage) throws -> ScenarioPlayer {
        var reader = ScenarioReader(path: "simulate")
        for (index, line) in head.enumerated() { reader.take(line, number: index + 1) }
        return try ScenarioRunner(stage).begin(try reader.finished(needsSteps: false))
    }

    package var today: Day { player.story.today ?? .first }

    /// The case that the story is about; `nil` before it is filed.
    package func current() throws -> Case? {
        try player.story.id(Scenario.mainAlias).map { try player.engine.existing($0) }
    }

    /// The other cases, by alias.
    package func others() throws -> [(alias: String, case: Case)] {
        let main = player.story.id(Scenario.mainAlias)
        return try player.story.cases.filter { $0.id != main }.map {
            ($0.alias, try player.engine.existing($0.id))
        }
    }

    /// Plays a step.
    ///
    /// - Returns: Why it was refused; `nil` when it was done. What is refused is told as well.
    /// - Throws: ``InputProblems`` when the line makes no sense.
    package func play(_ line: String) throws -> Refusal? {
        let words = try ScenarioWords(line, path: "simulate", number: head.count + told.count + 1)
        let steps = try StepReader(line: line, words: words).steps()
        var refusal: Refusal?
        var follows = ""
        for step in steps {
            let outcome = try player.play(step)
            refusal = refusal ?? outcome.refusal
            follows = player.followsText(outcome)
        }
        told.append(Told(line: line, follows: follows))
        return refusal
    }

    /// Takes the last step back: everything before it is played again.
    ///
    /// - Returns: `false` when there is none.
    package func back() throws -> Bool {
        guard !told.isEmpty else { return false }
        let lines = told.dropLast().map(\.line)
        player = try Self.begin(head, stage)
        told = []
        for line in lines { _ = try play(line) }
        return true
    }

    /// The story as a scenario.
    package func text(title: String) -> String {
        let width = told.map { $0.line.count }.max() ?? 0
        let lines = told.map { told -> String in
            let blanks = String(repeating: " ", count: max(0, min(width, 100) - told.line.count))
            return told.follows.isEmpty ? told.line : "\(told.line)\(blanks) | \(told.follows)"
        }
        return (["# \(title)"] + head + [""] + lines).joined(separator: "\n") + "\n"
    }
}

extension Simulation {
    /// Something that could be done now, or what stands in its way.
    package struct Offer: Sendable {
        package let event: EventName
        package let title: Bilingual
        /// The role that would do it.
        package let role: RoleID
        /// What must be given: facts, opinion, reason, ground.
        package let needs: [String]
        /// `nil` when it can be done now.
        package let refusal: Refusal?

        init(_ transition: Transition, role: RoleID, refusal: Refusal?) {
            event = transition.event
            title = transition.title
            self.role = role
            self.refusal = refusal
            let asides = [
                ("opinion", transition.needsOpinion), ("reason", transition.needsReason),
                ("ground", transition.needsGround),
            ]
            needs = transition.gives.map(\.rawValue) + asides.filter(\.1).map(\.0)
        }

        /// One expert's score.
        init(scoring panel: Panel) {
            event = "score"
            title = Bilingual(zh: "评分", en: "Score")
            role = panel.role
            needs = panel.criteria.map(\.name)
            refusal = nil
        }
    }

    /// Everything that leads out of the present state, by whom, and what stands in its way.
    package func offers() throws -> [Offer] {
        guard let current = try current() else {
            return workflow.openings.map {
                Offer($0, role: $0.roles.first ?? .applicant, refusal: nil)
            }
        }
        let workflow = try player.engine.workflow(of: current)
        let around = try player.engine.surroundings(of: current, in: workflow)
        let panel = workflow.panel.flatMap { panel in
            panel.state == current.state && current.scores.count < panel.seats ? panel : nil
        }
        let exits = try workflow.exits(from: current.state).flatMap { transition in
            try transition.roles.map { role in
                guard !RoleID.drivers.contains(role) else {
                    return Offer(transition, role: role, refusal: nil)
                }
                let actor = try person(role, current)
                let offered = workflow.offers(current, to: actor, in: around).first {
                    $0.transition == transition
                }
                return Offer(transition, role: role, refusal: offered?.refusal)
            }
        }
        return (panel.map { [Offer(scoring: $0)] } ?? []) + exits
    }

    /// Somebody who holds the role for the case.
    private func person(_ role: RoleID, _ current: Case) throws -> Actor {
        if role == .applicant {
            return try player.engine.actor(ActorID(stringLiteral: current.creditCode))
        }
        let step = ScenarioStep(
            when: .later(0), time: nil, who: "someone", role: role.rawValue, alias: nil, event: "",
            isSampled: false, words: [], rows: [], follows: [], text: "",
            place: Place(path: "simulate", line: 1, column: 1))
        return try player.engine.actor(try player.person(step, on: current))
    }

    /// Which day ends something next, and what the clock does then.
    package struct Ending: Hashable, Sendable {
        package let alias: String
        package let due: Day
        package let end: DeadlineRule.End
        package let state: StateID
    }

    /// The deadlines that run, the next one first.
    package func endings() throws -> [Ending] {
        let all =
            try [(Scenario.mainAlias, current())].compactMap { alias, found in
                found.map { (alias, $0) }
            } + others().map { ($0.alias, $0.case) }
        return all.compactMap { alias, found in
            guard let deadline = found.deadline, !deadline.isMarked, !found.isFinal else {
                return nil
            }
            return Ending(
                alias: alias, due: deadline.due, end: deadline.end, state: found.state)
        }.sorted { ($0.due, $0.alias) < ($1.due, $1.alias) }
    }

    /// The usual role of an event: who owns the state, or the first that the definition names.
    package func role(of event: String, alias: String?) throws -> RoleID? {
        let id = player.story.id(alias ?? Scenario.mainAlias)
        let found = try id.map { try player.engine.existing($0) }
        let workflow = try found.map { try player.engine.workflow(of: $0) } ?? workflow
        switch event {
        case "score": return workflow.panel?.role
        case "round.open": return pack.office.duties.rounds
        case "round.cosign": return workflow.round?.cosigners.first
        case "round.rank", "round.decide": return workflow.round?.role
        case "notice.open", "notice.publish": return workflow.notice?.role
        case "list.record": return pack.office.duties.lists
        default:
            let exits = found.map { workflow.exits(from: $0.state) } ?? workflow.openings
            let transition =
                exits.first { $0.event.rawValue == event }
                ?? workflow.transitions.first { $0.event.rawValue == event }
            return transition.flatMap {
                GeneratorMoves(workflow: workflow, pack: pack).role(for: $0, in: found?.state)
            }
        }
    }
}
