import CertFlowCore
import FEEL

/// Says of the guards of a workflow when they can be met and when refused.
///
/// Comparisons of facts with constants and with each other are decided exactly, over values that
/// stand for all. Other parts may have any value; where that leaves a question open, examples are
/// searched with invented facts, and found ones decide it.
final class GuardAnalyst {
    let workflow: Workflow
    let pack: Pack
    let names: RuleNames
    /// The parameters and tables of every day on which they differ, latest first.
    let editions: [Edition]
    private let guardRoots: [String: Set<String>]
    private var outcomes: [Key: GuardOutcome] = [:]
    private var gaps: [GapKey: Gap] = [:]

    /// Facts for which something holds; excluded when it is proved that there are none.
    typealias Gap = (isExcluded: Bool, example: GuardOutcome.Example?)

    private struct GapKey: Hashable {
        let ways: [[String]]
        let circumstances: Circumstances
    }

    struct Edition {
        let day: Day
        /// The parameters that are set.
        let parameters: [(String, Value)]
        let constants: Scope
        let scope: Scope
        let functions: [Function]
    }

    private struct Key: Hashable {
        let transition: Int
        let circumstances: Circumstances
    }

    /// Assignments that are tried before the answer is that nobody knows.
    static let mostAssignments = 20_000

    init(_ workflow: Workflow, in pack: Pack) {
        self.workflow = workflow
        self.pack = pack
        let names = RuleNames(workflow, in: pack)
        self.names = names
        editions = GuardAnalyst.editions(of: pack)
        guardRoots = workflow.guards.mapValues { condition in
            Set(condition.rule.expression.references(names: names.types).map { $0.path[0] })
        }
    }

    private static func editions(of pack: Pack) -> [Edition] {
        let parameters = pack.policies.flatMap(\.parameters)
        let days = parameters.flatMap { $0.values.map(\.from) } + pack.tables.map(\.from)
        let all = Set(days.isEmpty ? [Day(ordinal: Int32(Grid.someDay))] : days)
        let first = parameters.compactMap { $0.values.first?.from }.max() ?? all.min()
        return all.filter { day in first.map { $0 <= day } ?? true }.sorted().reversed().prefix(6)
            .map { day in
                let values = parameters.compactMap { parameter in
                    parameter.inForce(on: day).map { (parameter.name.rawValue, $0.value.feel) }
                }
                let context = Context([("parameter", Value.context(Context(values)))])
                let constants = RuleUnit.scope.adding(context)
                let functions = pack.tableFunctions(on: day)
                return Edition(
                    day: day, parameters: values, constants: constants,
                    scope: constants.adding(functions), functions: functions)
            }
    }

    /// What can come of asking the guards of the transition at `index`.
    func outcome(of index: Int, in circumstances: Circumstances) -> GuardOutcome {
        let transition = workflow.transitions[index]
        guard !transition.guards.isEmpty else { return .free }
        let roots = transition.guards.reduce(into: Set<String>()) {
            $0.formUnion(guardRoots[$1] ?? [])
        }
        let key = Key(transition: index, circumstances: circumstances.masked(to: roots))
        if let known = outcomes[key] { return known }
        let asked = Question(
            guards: transition.guards, given: given(by: transition),
            mayState: stated(by: transition), opens: transition.opensCase)
        let found = outcome(of: asked, in: key.circumstances)
        outcomes[key] = found
        return found
    }

    /// Guards that are asked together.
    struct Question {
        let guards: [String]
        /// Facts that are certainly stated with the act.
        var given: Set<String> = []
        /// Facts that who acts may choose.
        var mayState: Set<String> = []
        var opens = false
    }

    private func given(by transition: Transition) -> Set<String> {
        Set(transition.gives.map(\.rawValue))
    }

    private func stated(by transition: Transition) -> Set<String> {
        var facts = Set((transition.gives + transition.mayGive).map(\.rawValue))
        if transition.revisesForm || transition.opensCase && transition.roles == [.applicant] {
            facts.formUnion(workflow.form.questions.map(\.name.rawValue))
        }
        return facts
    }

    private func outcome(of asked: Question, in circumstances: Circumstances) -> GuardOutcome {
        var result: GuardOutcome?
        for edition in editions {
            let search = GuardSearch(
                analyst: self, edition: edition, asked: asked, circumstances: circumstances)
            let found = search.outcome()
            guard var joined = result else {
                result = found
                continue
            }
            joined.mayBeMet = joined.mayBeMet || found.mayBeMet
            joined.mayBeRefused = joined.mayBeRefused || found.mayBeRefused
            joined.isDependable = joined.isDependable && found.isDependable
            joined.metBy = joined.metBy ?? found.metBy
            joined.refusedBy = joined.refusedBy ?? found.refusedBy
            joined.blocking = joined.blocking ?? found.blocking
            result = joined
        }
        return result ?? .free
    }

    /// Whether guards can be met one and all by the same facts.
    func areCompatible(_ guards: [String], _ circumstances: Circumstances) -> Bool {
        outcome(of: Question(guards: guards.uniqued), in: circumstances).isSurelyMet
    }

    /// Facts for which none of some ways is open, each of them a list of guards.
    func gap(among ways: [[String]], in circumstances: Circumstances) -> Gap {
        let guards = ways.flatMap(\.self).uniqued
        let roots = guards.reduce(into: Set<String>()) { $0.formUnion(guardRoots[$1] ?? []) }
        let key = GapKey(ways: ways, circumstances: circumstances.masked(to: roots))
        if let known = gaps[key] { return known }
        guard let edition = editions.first else { return (false, nil) }
        let search = GuardSearch(
            analyst: self, edition: edition, asked: Question(guards: guards),
            circumstances: key.circumstances)
        let found = search.search { met in
            ways.allSatisfy { way in way.contains { met[$0] != true } }
        }
        gaps[key] = found
        return found
    }

    /// Facts for which two ways are open together.
    func overlap(
        _ first: [String], _ second: [String], in circumstances: Circumstances
    ) -> Gap {
        guard let edition = editions.first else { return (false, nil) }
        let search = GuardSearch(
            analyst: self, edition: edition, asked: Question(guards: (first + second).uniqued),
            circumstances: circumstances)
        return search.search { met in (first + second).allSatisfy { met[$0] == true } }
    }

    /// The first guard that no facts meet, by itself; else the first.
    func refusing(_ guards: [String], in circumstances: Circumstances) -> String? {
        guards.first { name in
            !outcome(of: Question(guards: [name]), in: circumstances).mayBeMet
        } ?? guards.first
    }

    /// The roots of names that a guard reads.
    func roots(of name: String) -> Set<String> { guardRoots[name] ?? [] }
}
