package import CertFlowCore
import FEEL

/// Fills in answers that a workflow takes: a valid form, and facts that meet or fail a guard.
///
/// Everything follows from the definition and the number of the applicant; nothing is random.
package struct SampleAnswers {
    private let workflow: Workflow
    private let surroundings: Surroundings
    /// The case that is acted on; `nil` for an opening.
    private let current: Case?
    private let values: SampleValues
    /// What may be filled in: by name, in the order of the definition.
    private let open: [Question]
    private let guards: [String]
    private let checksForm: Bool
    /// What must be there.
    private let needed: Set<FactName>

    /// For opening a case of `workflow`; `number` distinguishes one invented applicant from another, and
    /// `later` are guards that the application is to meet on its way.
    package init(
        opening workflow: Workflow, by transition: Transition?, meeting later: [String] = [],
        in surroundings: Surroundings, number: Int
    ) {
        self.init(
            workflow, current: nil, surroundings, number: number, open: workflow.form.questions,
            guards: ((transition?.guards ?? []) + later).uniqued, checksForm: true, needed: [])
    }

    /// For an act on `current` by `transition`.
    package init(
        act transition: Transition, on current: Case, of workflow: Workflow,
        in surroundings: Surroundings, number: Int
    ) {
        let given = transition.gives + transition.mayGive
        let form = transition.revisesForm ? workflow.form.questions : []
        self.init(
            workflow, current: current, surroundings, number: number,
            open: (form + given.compactMap { workflow.question($0) }).uniqued,
            guards: transition.guards, checksForm: transition.revisesForm,
            needed: Set(transition.gives))
    }

    private init(
        _ workflow: Workflow, current: Case?, _ surroundings: Surroundings, number: Int,
        open: [Question], guards: [String], checksForm: Bool, needed: Set<FactName>
    ) {
        self.workflow = workflow
        self.current = current
        self.surroundings = surroundings
        self.open = open
        self.guards = guards
        self.checksForm = checksForm
        self.needed = needed
        let rules =
            guards.compactMap { workflow.guards[$0]?.rule }
            + open.flatMap { $0.validities.map(\.rule) }
        let unit = surroundings.pack.actors.flatMap(\.holdings).compactMap(\.unit).first
        values = SampleValues(
            office: surroundings.pack.office, unit: unit, number: number,
            today: surroundings.day, constants: RuleConstants(rules, in: surroundings.pack))
    }

    /// `stated` with what else must be answered, so that form and guards hold where that is possible.
    package func filled(_ stated: Facts) -> Facts {
        var facts = stated
        for question in open where facts[question.name] == nil {
            let isNeeded =
                needed.contains(question.name)
                || checksForm && question.required == .always
                    && current?.facts[question.name] == nil
            if isNeeded { facts[question.name] = usual(question) }
        }
        return settled(facts, stated: Set(stated.values.keys))
    }

    /// Facts by which the guard is not met, while the form and, where possible, the other guards are; the
    /// facts of `stated` stay.
    ///
    /// - Returns: `nil` when no such facts were found.
    package func violating(_ name: String, stated: Facts) -> Facts? {
        let base = filled(stated)
        let free = free(of: reads(name), except: Set(stated.values.keys))
        var second: Facts?
        for question in free {
            for value in values.candidates(question, base, isIdentityName: isName(question)) {
                var facts = base
                facts[question.name] = value
                guard complaints(facts).isEmpty else { continue }
                let found = shortfalls(facts)
                guard found.first?.condition == name else { continue }
                if found.count == 1, found.first?.isUndecidable == false { return facts }
                if second == nil { second = facts }
            }
        }
        return second
    }

    /// What is wrong with the form, with the facts each complaint is about.
    private func complaints(_ facts: Facts) -> [Complaint] {
        guard checksForm else { return [] }
        let known = Set(workflow.form.questions.map(\.name))
        let all = merged(facts)
        let stated = Facts(all.values.filter { known.contains($0.key) })
        return FormCheck(form: workflow.form, scope: scope(all)).complaints(about: stated)
    }

    private func shortfalls(_ facts: Facts) -> [Shortfall] {
        GuardCheck(
            workflow: workflow, pack: surroundings.pack, scope: scope(merged(facts))
        ).shortfalls(guards)
    }

    private func merged(_ facts: Facts) -> Facts { current?.facts.merging(facts) ?? facts }

    private func scope(_ facts: Facts) -> Scope {
        CaseScope(workflow: workflow, facts: facts, current: current, surroundings: surroundings)
            .scope()
    }

    private func usual(_ question: Question) -> FactValue? {
        values.usual(question, isIdentityName: isName(question))
    }

    private func isName(_ question: Question) -> Bool { question.name == workflow.identity.name }

    private func reads(_ name: String) -> Set<String> {
        Set(workflow.guards[name]?.rule.expression.references.compactMap(\.path.first) ?? [])
    }

    private func free(of names: Set<String>, except stated: Set<FactName>) -> [Question] {
        open.filter { names.contains($0.name.rawValue) && !stated.contains($0.name) }
    }
}

extension SampleAnswers {
    /// Varies the facts that complaints and shortfalls are about, one by one and then in pairs, while that
    /// leaves fewer of them.
    private func settled(_ facts: Facts, stated: Set<FactName>) -> Facts {
        var facts = facts
        var left = faults(facts)
        var rounds = 0
        while !left.isEmpty, rounds < 60 {
            rounds += 1
            guard let better = improved(facts, left, stated) else { return facts }
            facts = better
            left = faults(facts)
        }
        return facts
    }

    /// One thing that stands in the way, with the names it reads.
    private struct Fault: Hashable {
        let key: String
        let reads: Set<String>
    }

    private func faults(_ facts: Facts) -> [Fault] {
        let inForm = complaints(facts).map { complaint in
            Fault(key: "form \(complaint.question)", reads: reads(of: complaint.question))
        }
        return inForm
            + shortfalls(facts).map { Fault(key: $0.condition, reads: reads($0.condition)) }
    }

    private func reads(of name: FactName) -> Set<String> {
        guard let question = workflow.question(name) else { return [name.rawValue] }
        var rules = question.validities.map(\.rule)
        if case .when(let rule) = question.required { rules.append(rule) }
        return Set(
            [name.rawValue] + rules.flatMap { $0.expression.references.compactMap(\.path.first) })
    }

    private func improved(_ facts: Facts, _ left: [Fault], _ stated: Set<FactName>) -> Facts? {
        for fault in left {
            let free = free(of: fault.reads, except: stated)
            for question in free {
                for value in values.candidates(question, facts, isIdentityName: isName(question)) {
                    var next = facts
                    next[question.name] = value
                    if faults(next).count < left.count { return next }
                }
            }
            if let pair = improvedByTwo(facts, left, free) { return pair }
        }
        return nil
    }

    private func improvedByTwo(_ facts: Facts, _ left: [Fault], _ free: [Question]) -> Facts? {
        for (index, one) in free.enumerated() {
            for other in free.dropFirst(index + 1) {
                for first in values.candidates(one, facts).prefix(8) {
                    for second in values.candidates(other, facts).prefix(8) {
                        var next = facts
                        next[one.name] = first
                        next[other.name] = second
                        if faults(next).count < left.count { return next }
                    }
                }
            }
        }
        return nil
    }
}
