package import CertFlowCore
import CertFlowStore

/// How many cases of a programme are in each phase; a linked reward case counts as its parent's
/// reward phase.
package struct Funnel: Hashable, Sendable {
    package let programme: ProgrammeID
    package let title: Bilingual
    /// How many are in each phase now.
    package let now: [Phase: Int]
    /// How many have come as far as each phase.
    package let reached: [Phase: Int]
    package let overdue: Int
    /// Whether the programme leads to a reward at all.
    package let hasReward: Bool
}

extension Engine {
    /// The funnel of each programme that applicants file for.
    package func funnels(year: Int) throws -> [Funnel] {
        let pack = try pack()
        return try register.read { reader in
            let cases = try reader.cases(CaseFilter(year: year))
            let rewarded = Set(
                cases.filter { current in
                    pack.workflow(current.programme)?.transitions.contains { transition in
                        transition.effects.contains(.assess)
                    } ?? false
                }.compactMap(\.parent))
            return pack.workflows.filter { $0.opening == .application }.map { workflow in
                let own = cases.filter { $0.programme == workflow.id }
                var now: [Phase: Int] = [:]
                var reached: [Phase: Int] = [:]
                for current in own {
                    let isRewarded = rewarded.contains(current.id)
                    now[isRewarded ? .reward : current.phase, default: 0] += 1
                    for phase in current.reached { reached[phase, default: 0] += 1 }
                    if isRewarded { reached[.reward, default: 0] += 1 }
                }
                return Funnel(
                    programme: workflow.id, title: workflow.title, now: now, reached: reached,
                    overdue: own.filter { $0.deadline?.isMarked ?? false && !$0.isFinal }.count,
                    hasReward: workflow.leadsToReward(in: pack))
            }
        }
    }
}

extension Workflow {
    /// Whether one of its links opens a case that is assessed.
    fileprivate func leadsToReward(in pack: Pack) -> Bool {
        transitions.flatMap(\.effects).contains { effect in
            guard case .link(let link) = effect else { return false }
            return pack.workflow(link.programme)?.transitions.contains {
                $0.effects.contains(.assess)
            }
                ?? false
        }
    }
}
