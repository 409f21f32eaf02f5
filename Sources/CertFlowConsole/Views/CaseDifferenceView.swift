import CertFlow
import CertFlowCore

/// What changed in a case, a line each.
struct CaseDifferenceView {
    let revisions: Revisions
    let language: Language
    let format: Format

    /// One thing that changed: its key, its title, and how it reads before and after.
    private struct Line {
        let key: String
        let title: Bilingual
        let before: String?
        let after: String?
    }

    func lines(_ difference: CaseDifference) -> [String] {
        let changed = heads(difference) + facts(difference)
        switch format {
        case .json: return changed.map(json)
        case .table:
            guard !difference.isEmpty else {
                return [language.pick(zh: "没有变化。", en: "Nothing changed.")]
            }
            let missing = language.pick(zh: "（无）", en: "(none)")
            return changed.map {
                "\($0.title.text(language))\(language.pick(zh: "：", en: ": "))\($0.before ?? missing) → \($0.after ?? missing)"
            }
        }
    }

    private func heads(_ difference: CaseDifference) -> [Line] {
        let (before, after) = (difference.before, difference.after)
        let view = CaseView(revisions: revisions, language: language)
        let all = [
            Line(
                key: "state", title: Bilingual(zh: "状态", en: "State"),
                before: before.map(view.state),
                after: view.state(after)),
            Line(
                key: "due", title: Bilingual(zh: "期限", en: "Due"),
                before: before?.deadline?.due.iso, after: after.deadline?.due.iso),
            Line(
                key: "owner", title: Bilingual(zh: "承办", en: "Owner"),
                before: before.flatMap(owner),
                after: owner(after)),
            Line(
                key: "reward", title: Bilingual(zh: "奖励", en: "Reward"),
                before: before?.assessment?.sentence.text(language),
                after: after.assessment?.sentence.text(language)),
            Line(
                key: "revision", title: Bilingual(zh: "流程版本", en: "Revision"),
                before: before.map { revision($0) }, after: revision(after)),
        ]
        let numbers = Set(after.numbers.keys).union(before?.numbers.keys.map(\.self) ?? [])
        let office = revisions.pack(after.revision)?.office
        return
            (all
            + numbers.sorted().map { key in
                Line(
                    key: "number.\(key)",
                    title: office?.series(key)?.title ?? Bilingual(zh: key, en: key),
                    before: before?.numbers[key], after: after.numbers[key])
            }).filter { $0.before != $0.after }
    }

    /// Its number; the digest's beginning of one that the register does not list.
    private func revision(_ current: Case) -> String {
        revisions.number(of: current.revision).map(String.init)
            ?? String(current.revision.prefix(12))
    }

    private func owner(_ current: Case) -> String? {
        guard let role = current.owner else { return nil }
        let office = revisions.pack(current.revision)?.office
        return office?.role(role)?.title.text(language) ?? role.rawValue
    }

    private func facts(_ difference: CaseDifference) -> [Line] {
        let office = revisions.pack(difference.after.revision)?.office
        // A question that the later revision dropped is still asked by the earlier one.
        let questions = [difference.after, difference.before].compactMap(\.self)
            .compactMap(revisions.workflow).flatMap { $0.form.questions + $0.facts }
        let order = Dictionary(
            questions.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        let sorted = difference.facts.sorted {
            (order[$0.name] ?? .max, $0.name) < (order[$1.name] ?? .max, $1.name)
        }
        return sorted.map { fact in
            let question = order[fact.name].map { questions[$0] }
            func shown(_ value: FactValue?) -> String? {
                guard let value, let question, let office else { return value.map { "\($0)" } }
                return question.show(value, office: office).text(language)
            }
            return Line(
                key: "facts.\(fact.name)",
                title: question?.title ?? Bilingual(zh: fact.name.rawValue, en: fact.name.rawValue),
                before: shown(fact.before), after: shown(fact.after))
        }
    }

    private func json(_ line: Line) -> String {
        JSONLine([
            ("what", .text(line.key)), ("title", .text(line.title.text(language))),
            ("before", JSONLine.Value(line.before)), ("after", JSONLine.Value(line.after)),
        ]).rendered
    }
}
