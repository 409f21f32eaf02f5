import CertFlowCore
import FEEL

/// Searches the facts for which guards are met, in one edition and some circumstances.
struct GuardSearch {
    let analyst: GuardAnalyst
    let edition: GuardAnalyst.Edition
    let asked: GuardAnalyst.Question
    let circumstances: Circumstances
    private let terms: GuardTerms
    private let fixed: [[String]: Value]

    init(
        analyst: GuardAnalyst, edition: GuardAnalyst.Edition, asked: GuardAnalyst.Question,
        circumstances: Circumstances
    ) {
        self.analyst = analyst
        self.edition = edition
        self.asked = asked
        self.circumstances = circumstances
        fixed = circumstances.values(seats: analyst.workflow.panel?.seats)
        var terms = GuardTerms()
        for name in asked.guards {
            guard let condition = analyst.workflow.guards[name] else { continue }
            let linksAreKnown = condition.rule.source.asksLinksForOpennessOnly
            let outline = condition.rule.expression.outline(
                names: analyst.names.types, functions: edition.functions,
                constants: edition.constants
            ) { path in
                Circumstances.isFixed(
                    path, parentIsKnown: circumstances.parent != nil, linksAreKnown: linksAreKnown)
            }
            terms.add(condition, outline)
        }
        self.terms = terms
    }

    /// Whether the terms can say everything there is to know.
    private var isExact: Bool { !terms.terms.contains(where: \.isOpaque) }

    func outcome() -> GuardOutcome {
        var result = GuardOutcome(
            mayBeMet: true, mayBeRefused: true, isDependable: false, metBy: nil, refusedBy: nil,
            blocking: isExact ? nil : terms.blocking)
        let isEnumerated = enumerate(into: &result)
        if isExact, isEnumerated {
            // Only a parameter that is not set yet could let a case pass.
            if result.mayBeMet, result.metBy == nil { result.blocking = unsetPart ?? unknownPart }
            return result
        }
        // What was found holds for free values only; facts must be found that show it.
        result.metBy = nil
        result.refusedBy = nil
        if result.blocking == nil { result.blocking = unknownPart }
        InventedFacts(search: self).examples(for: &result)
        return result
    }

    /// Whether an assignment leaves the parameters that are not set as they are.
    private func isAsSet(_ values: [Value]) -> Bool {
        zip(terms.terms, values).allSatisfy { $0.path.first != "parameter" || $1.isNull }
    }

    /// The first guard that reads a parameter that is not set.
    private var unsetPart: GuardOutcome.Part? {
        for guardAsked in terms.asked {
            let unset = guardAsked.outline.terms.first { $0.path.first == "parameter" }
            if let unset {
                return GuardOutcome.Part(
                    name: guardAsked.guardName, text: unset.text, place: guardAsked.rule.place)
            }
        }
        return nil
    }

    private var unknownPart: GuardOutcome.Part? {
        asked.guards.first.flatMap { analyst.workflow.guards[$0] }.map {
            GuardOutcome.Part(name: $0.name, text: $0.rule.source, place: $0.rule.place)
        }
    }

    /// Tries all values of the terms; false when there are too many.
    private func enumerate(into result: inout GuardOutcome) -> Bool {
        guard let grids = terms.grids(analyst.names, isNullable: isNullable) else { return false }
        let size = grids.reduce(1) { $0.multipliedReportingOverflow(by: $1.count).partialValue }
        guard (1...GuardAnalyst.mostAssignments).contains(size) else { return false }
        result.mayBeMet = false
        result.mayBeRefused = false
        var isChosen: [[Value]: Bool] = [:]
        let own = terms.terms.indices.filter { !mayBeStated(terms.terms[$0]) }
        forEachAssignment(grids) { values in
            let isMet = terms.asked.allSatisfy { verdict($0, values) }
            let key = own.map { values[$0] }
            isChosen[key] = isChosen[key] == true || isMet
            if isMet {
                result.mayBeMet = true
                if isAsSet(values) { result.metBy = result.metBy ?? example(values) }
            } else {
                result.mayBeRefused = true
                result.refusedBy = result.refusedBy ?? example(values)
            }
            return true
        }
        result.isDependable = isChosen.values.allSatisfy { $0 }
        return true
    }

    /// Facts that `wanted` wants, by the answers of all guards; excluded when there are none.
    func search(
        _ wanted: ([String: Bool]) -> Bool
    ) -> (isExcluded: Bool, example: GuardOutcome.Example?) {
        guard let grids = terms.grids(analyst.names, isNullable: isNullable),
            case let size = grids.reduce(
                1, { $0.multipliedReportingOverflow(by: $1.count).partialValue }),
            (1...GuardAnalyst.mostAssignments).contains(size)
        else { return (false, InventedFacts(search: self).example(wanted)) }
        var found: GuardOutcome.Example?
        forEachAssignment(grids) { values in
            let met = Dictionary(
                terms.asked.map { ($0.guardName, verdict($0, values)) },
                uniquingKeysWith: { first, _ in first })
            guard wanted(met) else { return true }
            found = example(values)
            return false
        }
        guard let found else { return (true, nil) }
        return (false, isExact ? found : InventedFacts(search: self).example(wanted))
    }

    /// All combinations, until `visit` says false.
    private func forEachAssignment(_ grids: [[Value]], _ visit: ([Value]) -> Bool) {
        var counters = Array(repeating: 0, count: grids.count)
        var values = grids.map { $0[0] }
        while visit(values) {
            var index = 0
            while index < grids.count {
                counters[index] += 1
                if counters[index] < grids[index].count {
                    values[index] = grids[index][counters[index]]
                    break
                }
                counters[index] = 0
                values[index] = grids[index][0]
                index += 1
            }
            if index == grids.count { return }
        }
    }

    private func verdict(_ guardAsked: GuardTerms.Asked, _ values: [Value]) -> Bool {
        var known = fixed
        var parts: [(String, Value)] = []
        for (term, place) in zip(guardAsked.outline.terms, guardAsked.places) {
            if term.isOpaque {
                parts.append((term.name, values[place]))
            } else {
                known[term.path] = values[place]
            }
        }
        if known.keys.contains(where: { $0[0] == "parameter" }) {
            for (name, value) in edition.parameters { known[["parameter", name]] = value }
        }
        let scope = edition.scope.adding(Context(GuardSearch.roots(known) + parts))
        return guardAsked.outline.abstract.explain(in: scope).verdict == .met
    }

    /// Values by path as values by name.
    static func roots(_ values: [[String]: Value]) -> [(String, Value)] {
        var members: [String: [(String, Value)]] = [:]
        var roots: [(String, Value)] = []
        for (path, value) in values {
            if path.count == 1 {
                roots.append((path[0], value))
            } else {
                members[path[0], default: []].append((path[1], value))
            }
        }
        return roots.filter { members[$0.0] == nil }
            + members.map { ($0.key, .context(Context($0.value))) }
    }

    private func example(_ values: [Value]) -> GuardOutcome.Example {
        zip(terms.terms, values).map { GuardOutcome.Named(name: $0.key, value: $1) }
    }

    /// What is certainly stated: what the act gives, what the form asks of everybody, and the day.
    func isNullable(_ term: GuardTerms.Term) -> Bool {
        guard let root = term.path.first else { return !term.isCount }
        if let question = analyst.names.questions[root] {
            if asked.given.contains(root) { return false }
            return !(question.required == .always && analyst.workflow.opening != .link)
        }
        switch root {
        case "today": return false
        case "case": return asked.opens && !["year", "filedOn", "version"].contains(term.path.last)
        case "round": return !analyst.workflow.needsRound
        case "parent": return analyst.workflow.opening == .application
        default: return true
        }
    }

    private func mayBeStated(_ term: GuardTerms.Term) -> Bool {
        !term.reads.isEmpty && term.reads.allSatisfy { asked.mayState.contains($0[0]) }
    }

    var allTerms: GuardTerms { terms }
    var fixedValues: [[String]: Value] { fixed }
}

extension String {
    /// Whether links are asked only whether they are open and of which programme.
    fileprivate var asksLinksForOpennessOnly: Bool {
        guard contains("links") else { return true }
        let words = RuleWords(self).words.flatMap { placed -> [String] in
            if case .path(let parts) = placed.word { parts } else { [] }
        }
        return !words.contains("state") && !words.contains("phase") && !words.contains("count")
    }
}
