import FEEL

extension Workflow {
    /// The facts of an act, when they are exactly what the transition takes.
    func checkedFacts(
        _ act: Act, _ transition: Transition, _ surroundings: Surroundings
    ) throws(Refusal) -> Facts {
        var taken = Set(transition.gives + transition.mayGive)
        if transition.revisesForm { taken.formUnion(form.questions.map(\.name)) }
        let strangers = act.facts.values.keys.filter { !taken.contains($0) }.sorted()
        guard strangers.isEmpty else { throw .notTaken(strangers) }
        let missing = transition.gives.filter { act.facts[$0]?.isBlank ?? true }
        guard missing.isEmpty else {
            throw .missing(
                missing.map { name in
                    let title = question(name)?.title
                    return Bilingual(
                        zh: "\(title?.zh ?? name.rawValue)（--set \(name)=…）",
                        en: "\(title?.en ?? name.rawValue) (--set \(name)=…)")
                })
        }
        if form.questions.contains(where: { $0.stopsWhenYes && act.facts[$0.name] == .flag(true) })
        {
            throw .stateSecret
        }
        return act.facts
    }

    /// Opinion, reason and ground where the transition asks for them.
    func checkWords(_ act: Act, _ transition: Transition) throws(Refusal) {
        var missing: [Bilingual] = []
        if transition.needsOpinion, act.opinion?.trimmed.isEmpty ?? true {
            missing.append(Bilingual(zh: "意见（--opinion）", en: "an opinion (--opinion)"))
        }
        if transition.needsReason, act.reason?.trimmed.isEmpty ?? true {
            missing.append(Bilingual(zh: "理由（--reason）", en: "a reason (--reason)"))
        }
        if transition.needsGround, act.ground?.trimmed.isEmpty ?? true {
            missing.append(
                Bilingual(
                    zh: "签批依据（--ground：呈批表号、OA 文号或会议纪要号）",
                    en: "the ground of the decision (--ground: sheet, OA or minutes number)"))
        }
        guard missing.isEmpty else { throw .missing(missing) }
    }

    /// The whole form, with everything wrong at once.
    func checkForm(_ facts: Facts, _ scope: Scope) throws(Refusal) {
        let known = Set(form.questions.map(\.name))
        let stated = Facts(facts.values.filter { known.contains($0.key) })
        let complaints = FormCheck(form: form, scope: scope).complaints(about: stated)
        guard complaints.isEmpty else { throw .form(complaints) }
    }

    /// The effects that are part of the decision itself: the assessment and the panel's proposal.
    func resolve(
        _ effects: [Effect], of current: Case, facts: Facts, scope: Scope,
        _ move: inout CaseMoved, _ surroundings: Surroundings
    ) throws(Refusal) {
        for effect in effects {
            switch effect {
            case .assess:
                move.assessment = try RewardAssessor(
                    pack: surroundings.pack, day: surroundings.day
                ).assess(facts, filedOn: current.filedOn, noticeOn: nil)
            case .propose(_, let fact):
                move.facts[fact] = try proposal(for: current)
            case .number, .document, .link, .title, .notify, .parent: continue
            }
        }
    }

    /// The panel's proposal from the scores given.
    package func proposal(for current: Case) throws(Refusal) -> FactValue {
        guard let panel else { throw .noPanel }
        let scores = current.scores.map { score -> Value in
            let points = panel.criteria.map { criterion in
                (criterion.name, Value.number(Decimal128(score.points[criterion.name] ?? 0)))
            }
            return .context(Context(points + [("total", .number(Decimal128(score.total)))]))
        }
        let value = panel.proposal.expression.evaluate(in: Scope(["scores": .list(scores)])).value
        guard case .number(let number) = value else {
            throw .other(
                "proposal",
                Bilingual(
                    zh: "评审结果无法计算：\(panel.proposal.source)",
                    en: "the proposal cannot be computed: \(panel.proposal.source)"))
        }
        return .number(number.rounded(scale: 2, .halfUp) ?? number)
    }
}
