import CertFlowCore
import FEEL

/// Finds the workflows whose cases touch the cases of another one.
struct Companions {
    let workflow: Workflow
    let pack: Pack
    /// The most that are followed.
    private static let most = 16

    var all: [Companion] {
        let readsLinks = workflow.guards.values.contains {
            $0.rule.expression.references.contains { $0.path[0] == "links" }
        }
        let opened = Set(
            workflow.transitions.flatMap(\.effects).compactMap { effect -> ProgrammeID? in
                if case .link(let link) = effect { link.programme } else { nil }
            })
        let found = pack.workflows.compactMap { other -> Companion? in
            guard other.id != workflow.id || opened.contains(other.id) else { return nil }
            let companion = companion(other)
            let matters = other.opening == .about || readsLinks || !companion.parentEvents.isEmpty
            guard matters, other.opening == .about || opened.contains(other.id) else { return nil }
            return companion
        }
        return Array(found.prefix(Companions.most))
    }

    private func companion(_ other: Workflow) -> Companion {
        let ways = ways(in: other)
        var events: [EventName: [Int]] = [:]
        var quiet: [Int]?
        for (index, transition) in other.transitions.enumerated() {
            let starts =
                transition.from.compactMap { ways[$0] } + (transition.opensCase ? [[]] : [])
            guard let way = starts.min(by: { $0.count < $1.count }) else { continue }
            let parents = transition.effects.compactMap { effect -> EventName? in
                if case .parent(let event) = effect { event } else { nil }
            }
            for event in parents where way.count + 1 < events[event]?.count ?? .max {
                events[event] = way + [index]
            }
            guard parents.isEmpty, case .state(let target) = transition.target,
                other.state(target)?.isFinal == true, way.count + 1 < quiet?.count ?? .max,
                transition.roles != [.applicant]
            else { continue }
            quiet = way + [index]
        }
        return Companion(
            workflow: other, isAbout: other.opening == .about, parentEvents: events,
            quietEnd: quiet)
    }

    /// The shortest way to each state by the transitions of people, guards left aside.
    private func ways(in other: Workflow) -> [StateID: [Int]] {
        var ways: [StateID: [Int]] = [:]
        var waiting: [(StateID, [Int])] = []
        for (index, transition) in other.transitions.enumerated() where transition.opensCase {
            if case .state(let target) = transition.target { waiting.append((target, [index])) }
        }
        var next = 0
        while next < waiting.count {
            let (state, way) = waiting[next]
            next += 1
            guard ways[state] == nil else { continue }
            ways[state] = way
            for (index, transition) in other.transitions.enumerated()
            where transition.from.contains(state) {
                if case .state(let target) = transition.target {
                    waiting.append((target, way + [index]))
                }
            }
        }
        return ways
    }
}
