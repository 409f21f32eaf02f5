import CertFlow
import CertFlowCore

/// What an applicant must know before changing the form of a case: why it was sent back, with
/// every item, and until when it waits.
struct CaseNotes {
    let engine: Engine
    let plan: FilingPlan
    let language: Language

    func lines(_ current: Case) throws -> [String] {
        let workflow = plan.workflow
        var lines: [String] = []
        if let state = workflow.state(current.state) {
            let due = current.deadline.map { pick("，期限 \($0.due.iso)", ", by \($0.due.iso)") } ?? ""
            lines.append("\(current.id)  \(state.reads.text(language))\(due)")
        }
        guard let move = try arrival(of: current) else { return lines }
        for (name, value) in move.facts.values.sorted(by: { $0.key < $1.key })
        where !workflow.form.questions.contains(where: { $0.name == name }) {
            guard let question = workflow.question(name) else { continue }
            lines.append(question.title.text(language) + pick("：", ":"))
            lines += items(question, value).map { "- \($0)" }
        }
        for words in [move.opinion?.opinion, move.opinion?.reason] {
            if let words { lines.append("- \(words)") }
        }
        return lines
    }

    private func items(_ question: Question, _ value: FactValue) -> [String] {
        (value.list ?? [value]).map { item in
            if let text = item.text, value.list != nil { return text }
            return question.show(value, office: plan.pack.office).text(language)
        }
    }

    /// The step that brought the case where it is.
    private func arrival(of current: Case) throws -> CaseMoved? {
        let entries = try engine.entries(about: Subject(.case, current.id.rawValue))
        let moves = entries.flatMap(\.changes).compactMap { change -> CaseMoved? in
            if case .caseMoved(let move) = change { move } else { nil }
        }
        return moves.last { $0.to == current.state && !$0.isInPlace }
    }

    private func pick(_ zh: String, _ en: String) -> String { language.pick(zh: zh, en: en) }
}

extension FilingPlan {
    /// What stands in the way of a new case whatever is answered: told before anything is typed.
    var warning: Bilingual? {
        guard case .opens(let about) = route else { return nil }
        let refusal = workflow.needsRound ? roundRefusal : about.flatMap(standing)
        return refusal.map {
            Bilingual(
                zh: $0.sentence.zh + "可以先填写，存为草稿。",
                en: $0.sentence.en + " You can fill in the form and keep the draft.")
        }
    }

    private var roundRefusal: Refusal? {
        let moment = surroundings.moment
        guard let round = surroundings.round else {
            return .noRound(workflow.title, year: moment.day.year)
        }
        guard !round.accepts(at: moment) else { return nil }
        return .roundClosed(
            round.id, opensOn: round.opensOn, closesOn: round.closesOn, closesAt: round.closesAt)
    }

    /// The conditions that look at the other case alone.
    private func standing(_ about: Case) -> Refusal? {
        let asked = Set(workflow.form.questions.map(\.name))
        let opening = workflow.openings.first { $0.roles.contains(.applicant) }
        let names = (opening?.guards ?? []).filter { name in
            guard let rule = workflow.guards[name]?.rule else { return false }
            return asked.isDisjoint(with: rule.factNames)
        }
        let scope = CaseScope(
            workflow: workflow, facts: Facts(), current: nil, surroundings: surroundings
        ).scope()
        let found = GuardCheck(workflow: workflow, pack: pack, scope: scope)
            .shortfalls(names)
        return found.isEmpty ? nil : .unmet(found)
    }
}
