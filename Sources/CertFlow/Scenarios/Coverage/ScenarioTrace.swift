package import CertFlowCore
import CertFlowStore

/// What a scenario went through: the raw material of coverage.
package struct ScenarioTrace: Hashable, Sendable {
    package var taken: Set<TransitionKey> = []
    package var guards = AskedGuards()
    /// Reward rules that were assessed.
    package var rewards: Set<RewardRuleID> = []
    /// Kinds of titles that were registered, by programme.
    package var titles: Set<String> = []
    /// Parameters whose value counted a deadline or a notice.
    package var periods: Set<ParameterName> = []
    /// Programmes whose panel scored, was full, or was stepped aside from.
    package var scored: Set<ProgrammeID> = []
    /// States whose deadline was marked by the clock.
    package var marked: Set<TransitionKey> = []

    package init() {}

    package static func + (left: ScenarioTrace, right: ScenarioTrace) -> ScenarioTrace {
        var sum = left
        sum.taken.formUnion(right.taken)
        sum.guards.met.formUnion(right.guards.met)
        sum.guards.unmet.formUnion(right.guards.unmet)
        sum.guards.undecidable.formUnion(right.guards.undecidable)
        sum.rewards.formUnion(right.rewards)
        sum.titles.formUnion(right.titles)
        sum.periods.formUnion(right.periods)
        sum.scored.formUnion(right.scored)
        sum.marked.formUnion(right.marked)
        return sum
    }
}

extension ScenarioPlayer {
    /// Everything so far.
    func trace() throws -> ScenarioTrace {
        let entries = try engine.register.read { try $0.entries(from: 1, limit: 1_000_000) }
        var trace = ScenarioTrace()
        trace.guards = story.asked
        var programmes: [CaseID: ProgrammeID] = [:]
        for entry in entries {
            for change in entry.changes {
                switch change {
                case .caseOpened(let opened):
                    programmes[opened.id] = opened.programme
                    take(opened.move, of: opened.programme, entry, entries, &trace)
                case .caseMoved(let move):
                    guard let programme = programmes[move.id] else { continue }
                    take(move, of: programme, entry, entries, &trace)
                case .titleGranted(let title):
                    trace.titles.insert("\(title.programme)/\(title.kind)")
                case .noticeChanged(let notice):
                    if let length = pack.workflow(notice.programme)?.notice?.length {
                        trace.periods.insert(length)
                    }
                default: continue
                }
            }
        }
        return trace
    }

    private func take(
        _ move: CaseMoved, of programme: ProgrammeID, _ entry: Entry, _ entries: [Entry],
        _ trace: inout ScenarioTrace
    ) {
        guard let workflow = pack.workflow(programme) else { return }
        let key = TransitionKey(programme: programme, from: move.from, event: move.event)
        if move.event == "deadlinePassed" { trace.marked.insert(key) }
        if move.score != nil { trace.scored.insert(programme) }
        if let rule = move.assessment?.rule { trace.rewards.insert(rule) }
        if move.deadline != nil, let length = workflow.state(move.to)?.deadline?.length {
            trace.periods.insert(length)
        }
        let transition = workflow.transitions.first {
            $0.event == move.event && (move.from.map($0.from.contains) ?? $0.opensCase)
        }
        guard let transition else { return }
        trace.taken.insert(key)
        for name in transition.guards {
            trace.guards.met.insert(GuardKey(transition: key, name: name))
        }
        takeLinks(of: transition, key, entry, entries, &trace)
    }

    /// The condition of a link is met when its case was opened by this entry.
    private func takeLinks(
        of transition: Transition, _ key: TransitionKey, _ entry: Entry, _ entries: [Entry],
        _ trace: inout ScenarioTrace
    ) {
        for (index, link) in transition.links.enumerated() where link.when != nil {
            let opened = entries.contains { other in
                guard other.cause == entry.sequence, case .submit(let submission) = other.command
                else { return false }
                return submission.programme == link.programme
                    && link.sets.allSatisfy { submission.facts[$0.key] == $0.value }
            }
            let asked = GuardKey(transition: key, name: Transition.linkName(index, link))
            if opened {
                trace.guards.met.insert(asked)
            } else {
                trace.guards.unmet.insert(asked)
            }
        }
    }
}

extension Transition {
    /// The links that the transition may open.
    package var links: [Effect.Link] {
        effects.compactMap { if case .link(let link) = $0 { link } else { nil } }
    }

    /// What the condition of a link is called in reports.
    package static func linkName(_ index: Int, _ link: Effect.Link) -> String {
        "opens \(link.programme)\(index == 0 ? "" : " (\(index + 1))")"
    }
}
