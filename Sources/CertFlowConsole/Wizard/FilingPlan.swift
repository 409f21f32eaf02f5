import CertFlow
import CertFlowCore
import FEEL

/// How one application reaches the register, what would be refused now, and what handing it in does.
struct FilingPlan {
    enum Route: Sendable {
        /// A new case; the case it is about, if any.
        case opens(about: Case?)
        /// The applicant's step on a case that is there: a claim, or a resubmission.
        case moves(Case, Transition)
        /// A claim for which no case waits.
        case unclaimable
    }

    let engine: Engine
    /// The revision that decides: of the case, or of the office today.
    let pack: Pack
    let workflow: Workflow
    let route: Route
    /// What the questions' conditions may look at.
    let surroundings: Surroundings
    /// Who files for the applicant (帮办代录); `nil` for the applicant itself.
    let actor: ActorID?

    /// The case whose form is changed.
    var current: Case? { if case .moves(let current, _) = route { current } else { nil } }

    /// The case that a draft names.
    var about: CaseID? {
        switch route {
        case .opens(let about): about?.id
        case .moves(let current, _): current.id
        case .unclaimable: nil
        }
    }

    /// Everything that would be refused now: answers that are missing or wrong, and with them the
    /// conditions that the answers given do not meet.
    func refusals(_ draft: FilingDraft, clears: Bool) throws -> [Refusal] {
        let foreign = foreignEvidence(draft.submission.facts)
        guard foreign.isEmpty else { return [.form(foreign)] }
        guard let first = try refusal(draft, clears: clears) else { return [] }
        let facts = draft.submission.facts
        switch first {
        case .form: return [first] + others(facts)
        case .noRound, .roundClosed, .missing:
            let complaints = FormCheck(form: workflow.form, scope: scope(facts))
                .complaints(about: facts)
            return [first] + (complaints.isEmpty ? [] : [.form(complaints)]) + others(facts)
        default: return [first]
        }
    }

    /// Why the application would be refused if it were handed in now; `nil` when it would be taken.
    /// `clears` says whether an answer that is not stated takes the older one away.
    func refusal(_ draft: FilingDraft, clears: Bool) throws -> Refusal? {
        let facts = draft.submission.facts
        switch route {
        case .opens(nil) where workflow.opening == .about:
            return .missing([
                Bilingual(
                    zh: "所针对的办件（about: 或 --about）", en: "the case it is about (about: or --about)")
            ])
        case .opens(nil): return try engine.rehearseFiling(draft)
        case .opens(.some): return refusalOfOpening(facts)
        case .moves(let current, let transition):
            let act = Act(
                event: transition.event, facts: changes(facts, of: current, clears: clears))
            return try refusal(of: act, on: current)
        case .unclaimable:
            return .noEligibleCase(
                Bilingual(
                    zh: "登记库中没有可申领“\(workflow.title.zh)”的办件（\(workflow.basis)）；请核对信用代码和产品名称。",
                    en:
                        "No case waits to be claimed in ‘\(workflow.title.en)’ (\(workflow.basis)); check the credit code and the product."
                ))
        }
    }

    /// Hands the application in.
    /// `clears` says whether an answer that is not stated takes the older one away.
    func submit(_ draft: FilingDraft, clears: Bool) throws -> [Entry] {
        let foreign = foreignEvidence(draft.submission.facts)
        guard foreign.isEmpty else { throw Refusal.form(foreign) }
        guard case .moves(let current, let transition) = route else {
            return try engine.file(draft.about(about), by: actor)
        }
        let facts = try engine.takeEvidence(draft)
        let act = Act(
            event: transition.event, facts: changes(facts, of: current, clears: clears))
        let who = actor ?? ActorID(rawValue: current.creditCode)
        guard let who else { throw Refusal.unknownActor(current.creditCode) }
        return try engine.perform(
            .act(OnCase(id: current.id, act: act, seen: current.version)), by: who)
    }

    private func refusal(of act: Act, on current: Case) throws -> Refusal? {
        let who = actor ?? ActorID(rawValue: current.creditCode)
        guard let who else { return .unknownActor(current.creditCode) }
        do {
            let found = try engine.actor(who)
            _ = try workflow.step(current, act: act, by: found, in: surroundings)
            return nil
        } catch let refusal as Refusal {
            return refusal
        }
    }

    private func refusalOfOpening(_ facts: Facts) -> Refusal? {
        do throws(Refusal) {
            guard
                let event = workflow.openings.first(where: { $0.roles.contains(.applicant) })?.event
            else { throw .notByHand(workflow.title) }
            let code = facts[workflow.identity.creditCode]?.text.flatMap { ActorID(rawValue: $0) }
            let applicant = Actor(
                id: code ?? "applicant", name: "",
                holdings: [Actor.Holding(role: .applicant, unit: nil, from: nil, to: nil)],
                conflicts: [])
            _ = try workflow.opening(
                id: "preview", event: event, facts: facts, by: applicant, driver: nil,
                in: surroundings)
            return nil
        } catch {
            return error
        }
    }

    /// Conditions that do not hold whatever is still to be answered. Those that look at titles and
    /// claims of before are asked when the form is complete.
    private func others(_ facts: Facts) -> [Refusal] {
        let transition: Transition? =
            switch route {
            case .opens: workflow.openings.first { $0.roles.contains(.applicant) }
            case .moves(_, let transition): transition
            case .unclaimable: nil
            }
        var unknown: Set<FactName> = ["titles", "claims"]
        if surroundings.round == nil { unknown.insert("round") }
        if surroundings.parent == nil { unknown.insert("parent") }
        let names = (transition?.guards ?? []).filter { name in
            guard current == nil, let rule = workflow.guards[name]?.rule else { return true }
            return unknown.isDisjoint(with: rule.factNames)
        }
        let found = GuardCheck(workflow: workflow, pack: pack, scope: scope(facts))
            .shortfalls(names).filter { !$0.isUndecidable }
        return found.isEmpty ? [] : [.unmet(found)]
    }

    private func scope(_ facts: Facts) -> Scope {
        CaseScope(
            workflow: workflow, facts: current?.facts.merging(facts) ?? facts, current: current,
            surroundings: surroundings
        ).scope()
    }

    /// Files that a draft says the register has already, though not with this case.
    private func foreignEvidence(_ facts: Facts) -> [Complaint] {
        workflow.form.questions.filter { $0.type == .evidence }.flatMap { question in
            let received = current?.facts[question.name]?.list ?? []
            return (facts[question.name]?.list ?? []).compactMap { file -> Complaint? in
                guard let kept = file.record, !received.contains(file) else { return nil }
                let name = kept["name"]?.text ?? ""
                return question.complaint(
                    "本件没有收过“\(name)”，请写文件路径",
                    "‘\(name)’ was not received with this case; name the file")
            }
        }
    }

    /// Whether a resubmission would change nothing.
    func isUnchanged(_ draft: FilingDraft) -> Bool {
        guard let current else { return false }
        return changes(draft.submission.facts, of: current, clears: true).isEmpty
    }

    /// What the form changes: only answers that differ, and a blank for each that is taken away.
    private func changes(_ facts: Facts, of current: Case, clears: Bool) -> Facts {
        var changes = Facts(facts.values.filter { current.facts[$0.key] != $0.value })
        guard clears else { return changes }
        for question in workflow.form.questions {
            guard let old = current.facts[question.name], !old.isBlank else { continue }
            if facts[question.name] == nil { changes[question.name] = .text("") }
        }
        return changes
    }
}
