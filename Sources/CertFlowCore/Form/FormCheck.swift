package import FEEL

/// What is wrong with the answers of a form; every complaint at once, in the order of the form.
package struct FormCheck {
    package let form: Form
    package let scope: Scope

    /// `scope` is as ``CaseScope/scope()`` builds it from the same facts.
    package init(form: Form, scope: Scope) {
        self.form = form
        self.scope = scope
    }

    package func complaints(about facts: Facts) -> [Complaint] {
        form.questions.flatMap { complaints($0, facts[$0.name]) } + strangers(in: facts)
    }

    /// The complaints about one answer.
    package func complaints(_ question: Question, _ value: FactValue?) -> [Complaint] {
        guard let value, !value.isBlank else {
            guard isRequired(question) else { return [] }
            return [question.complaint("必须填写", "an answer is needed")]
        }
        if case .table(let columns) = question.type {
            let rows = value.list ?? []
            let inRows = rows.enumerated().flatMap { index, row in
                self.row(row.record ?? [:], columns).map { $0.atRow(index + 1, of: question) }
            }
            guard inRows.isEmpty else { return inRows }
        }
        return invalid(question, in: scope)
    }

    private func row(_ fields: [FactName: FactValue], _ columns: [Question]) -> [Complaint] {
        let inner = scope.adding(
            Context(columns.map { ($0.name.rawValue, fields[$0.name]?.feel ?? .null) }))
        return columns.flatMap { column -> [Complaint] in
            guard let value = fields[column.name], !value.isBlank else {
                let needed = FormCheck(form: form, scope: inner).isRequired(column)
                return needed ? [column.complaint("必须填写", "an answer is needed")] : []
            }
            return invalid(column, in: inner)
        }
    }

    /// Whether an answer must be there; an undecidable condition asks for it.
    package func isRequired(_ question: Question) -> Bool {
        switch question.required {
        case .always: true
        case .never: false
        case .when(let rule): rule.expression.evaluate(in: scope).value != .boolean(false)
        }
    }

    private func invalid(_ question: Question, in scope: Scope) -> [Complaint] {
        question.validities.compactMap { validity in
            guard validity.rule.expression.evaluate(in: scope).value != .boolean(true) else {
                return nil
            }
            return question.complaint(
                validity.says.zh, validity.says.en, source: validity.source)
        }
    }

    private func strangers(in facts: Facts) -> [Complaint] {
        let known = Set(form.questions.map(\.name))
        return facts.values.keys.filter { !known.contains($0) }.sorted().map { name in
            let near = NearestName.find(name.rawValue, among: known.map(\.rawValue))
            let hint = near.map { "，是否为“\($0)”" } ?? ""
            let hintEN = near.map { "; did you mean ‘\($0)’" } ?? ""
            return Complaint(
                question: name, title: Bilingual(zh: name.rawValue, en: name.rawValue),
                says: Bilingual(
                    zh: "申报表没有这一项\(hint)", en: "the form does not ask this\(hintEN)"))
        }
    }
}
