import CertFlowCore
import FEEL

/// What is asked, and whether an answer fits what was answered so far.
extension Wizard {
    /// The questions that are asked and their answers. A condition may depend on an answer that
    /// itself does not count; hence it is asked again until nothing more falls away.
    var active: (asked: [Int], facts: Facts) {
        var facts = stated
        while true {
            let check = formCheck(facts)
            let asked = questions.indices.filter { index in
                guard case .when = questions[index].required else { return true }
                return check.isRequired(questions[index])
            }
            let names = Set(asked.map { questions[$0].name })
            let kept = facts.values.filter { names.contains($0.key) }
            guard kept.count < facts.values.count else { return (asked, facts) }
            facts = Facts(kept)
        }
    }

    func formCheck(_ facts: Facts) -> FormCheck {
        FormCheck(form: workflow.form, scope: scope(facts))
    }

    private func scope(_ facts: Facts) -> Scope {
        let asked = Set(questions.map(\.name))
        let others = (current?.facts.values ?? [:]).filter { !asked.contains($0.key) }
        return CaseScope(
            workflow: workflow, facts: Facts(others).merging(facts), current: current,
            surroundings: surroundings
        ).scope()
    }

    /// - Throws: ``Complaint``, the first one about `value` as the answer to `question`.
    func check(_ question: Question, _ value: FactValue?) throws(Complaint) {
        var facts = answers
        facts[question.name] = value
        let open = Set(questions.map(\.name)).subtracting(facts.values.keys)
        let found = formCheck(facts).complaints(question.decidable(without: open), value)
        if let complaint = found.first { throw complaint }
    }

    /// - Throws: ``Complaint`` about one cell, given the cells before it.
    func check(
        _ column: Question, _ value: FactValue?, inRow fields: [FactName: FactValue]
    ) throws(Complaint) {
        let known = Set(answers.values.keys).union(fields.keys)
        let open = Set(column.references).subtracting(known)
        let found = rowCheck(fields).complaints(column.decidable(without: open), value)
        if let complaint = found.first { throw complaint }
    }

    /// Checks cells by the answers of the form and the other cells of their row.
    func rowCheck(_ fields: [FactName: FactValue]) -> FormCheck {
        let cells = fields.sorted { $0.key < $1.key }.map { ($0.key.rawValue, $0.value.feel) }
        return FormCheck(form: workflow.form, scope: scope(answers).adding(Context(cells)))
    }

    /// - Throws: ``Complaint`` about the row at `index`, whose cells fit each by itself.
    func checkRow(_ index: Int, of rows: [FactValue], in table: Question) throws(Complaint) {
        guard case .table = table.type else { return }
        var facts = answers
        facts[table.name] = .list(rows)
        let found = formCheck(facts).complaints(table, .list(rows))
        if let complaint = found.first(where: { $0.row == index + 1 }) { throw complaint }
    }
}

extension Question {
    /// The names that its conditions look at.
    var references: [FactName] { validities.flatMap(\.rule.factNames) }

    /// The question with only those conditions that can be decided while `open` are not answered;
    /// the others are asked on the review page.
    func decidable(without open: Set<FactName>) -> Question {
        let decidable = validities.filter { validity in
            !validity.rule.factNames.contains { $0 != name && open.contains($0) }
        }
        guard decidable.count < validities.count else { return self }
        return Question(
            name: name, title: title, type: type, required: required, validities: decidable,
            help: help, example: example, unitLabel: unitLabel, privacy: privacy,
            stopsWhenYes: stopsWhenYes, place: place)
    }
}

extension Rule {
    /// The names that the rule reads, those that are no facts among them.
    var factNames: [FactName] {
        expression.references.compactMap { $0.path.first.flatMap { FactName(rawValue: $0) } }
    }
}
