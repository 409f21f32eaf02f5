import CertFlowCore
import FEEL

/// Walks the way of a case again, by the transitions of the new revision.
struct WayTrial {
    typealias Obstacle = MigrationVerdict.Obstacle

    private let subject: CaseTrial
    private let way: CaseWay

    init(_ trial: CaseTrial, _ way: CaseWay) {
        subject = trial
        self.way = way
    }

    private var own: ProgrammeMapping { subject.own }
    private var after: Workflow { subject.after }

    func obstacles() throws -> [Obstacle] {
        var found: [Obstacle] = []
        var isFormGiven = false
        for step in way.steps {
            switch step.event {
            case "deadlinePassed": continue
            case "score":
                found += score(step)
                continue
            default: break
            }
            let moved = step.translated(by: own)
            guard let transition = transition(of: moved) else {
                found.append(noWay(moved, step))
                continue
            }
            found += role(transition, step) + words(transition, step) + given(transition, moved)
            found += try guards(transition, moved, step)
            isFormGiven =
                isFormGiven || transition.revisesForm || (step.from == nil && step.isByHand)
        }
        return found + (isFormGiven ? try form() : [])
    }

    /// The transition of the new revision that leads the same way.
    private func transition(of step: CaseWay.Step) -> Transition? {
        after.transitions.first { transition in
            guard transition.event == step.event else { return false }
            guard let from = step.from else {
                return transition.opensCase && transition.target == .state(step.to)
            }
            guard transition.from.contains(from) else { return false }
            switch transition.target {
            case .state(let target): return target == step.to
            case .back: return step.returnTo == step.to
            case .stay: return from == step.to
            }
        }
    }

    private func noWay(_ moved: CaseWay.Step, _ step: CaseWay.Step) -> Obstacle {
        let title = subject.before.transitions.first { $0.event == step.event }?.title
        let from = moved.from?.rawValue ?? ""
        return Obstacle(
            "path",
            zh:
                "走过的“\(title?.zh ?? step.event.rawValue)”（\(step.move.on.iso)）在新版本中不通：没有从“\(from)”经“\(moved.event)”到“\(moved.to)”的流转",
            en:
                "‘\(title?.en ?? step.event.rawValue)’ of \(step.move.on.iso) is no way of the new revision: there is no ‘\(moved.event)’ from ‘\(from)’ to ‘\(moved.to)’"
        )
    }

    private func score(_ step: CaseWay.Step) -> [Obstacle] {
        guard !(subject.isPanelAtWork && own.panel == .redo) else { return [] }
        let state = own.state(step.to)
        guard after.panel?.state != state else { return [] }
        return [
            Obstacle(
                "path", zh: "新版本在“\(state)”不评分，已有的评分没有去处",
                en: "the new revision does not score in ‘\(state)’; the scores have no place")
        ]
    }

    /// Whoever did it may still do it.
    private func role(_ transition: Transition, _ step: CaseWay.Step) -> [Obstacle] {
        guard step.from != nil else { return [] }
        let role = step.move.participant?.role ?? .applicant
        guard !transition.roles.contains(role) else { return [] }
        let name = subject.target.office.role(role)?.title
        return [
            Obstacle(
                "role",
                zh: "“\(transition.title.zh)”由\(name?.zh ?? role.rawValue)办理过，新版本不由其办理",
                en:
                    "‘\(transition.title.en)’ was done by the \(name?.en ?? role.rawValue), who may not do it in the new revision"
            )
        ]
    }

    private func words(_ transition: Transition, _ step: CaseWay.Step) -> [Obstacle] {
        let opinion = step.move.opinion
        let asked: [(Bool, String?, Bilingual)] = [
            (transition.needsOpinion, opinion?.opinion, Bilingual(zh: "意见", en: "opinion")),
            (transition.needsReason, opinion?.reason, Bilingual(zh: "理由", en: "reason")),
            (transition.needsGround, opinion?.ground, Bilingual(zh: "签批依据", en: "ground")),
        ]
        return asked.filter { $0.0 && ($0.1?.trimmed.isEmpty ?? true) }.map { _, _, what in
            Obstacle(
                "words", zh: "“\(transition.title.zh)”办理时没有\(what.zh)，新版本要求有",
                en: "‘\(transition.title.en)’ was done without the \(what.en) that is now required")
        }
    }

    private func given(_ transition: Transition, _ moved: CaseWay.Step) -> [Obstacle] {
        transition.gives.filter { name in
            (moved.facts[name] ?? subject.facts[name])?.isBlank ?? true
        }.map { name in
            let title = after.question(name)?.title
            return Obstacle(
                "fact-missing",
                zh: "缺“\(title?.zh ?? name.rawValue)”（\(name)），新版本在“\(transition.title.zh)”时须填",
                en:
                    "‘\(name)’ is missing, which ‘\(transition.title.en)’ must give in the new revision"
            )
        }
    }

    /// The form as it stands now must satisfy the new one.
    private func form() throws -> [Obstacle] {
        let around = try surroundings(
            subject.trial.zone.moment(way.steps.last?.at ?? Instant.first))
        let scope = CaseScope(
            workflow: after, facts: subject.facts, current: subject.current, surroundings: around
        ).scope()
        let known = Set(after.form.questions.map(\.name))
        let stated = Facts(subject.facts.values.filter { known.contains($0.key) })
        return FormCheck(form: after.form, scope: scope).complaints(about: stated).map {
            Obstacle("form", zh: $0.sentence.zh, en: $0.sentence.en)
        }
    }
}

extension WayTrial {
    /// Conditions that are new, read otherwise, or read something that changed, asked again as of the day of
    /// the step.
    private func guards(
        _ transition: Transition, _ moved: CaseWay.Step, _ step: CaseWay.Step
    ) throws -> [Obstacle] {
        let asked = transition.guards.filter { !isUnchanged($0, step) }
        guard !asked.isEmpty else { return [] }
        let moment = subject.trial.zone.moment(step.at)
        let before = step.before.map {
            $0.standing(
                in: moved.from ?? $0.state, returningTo: moved.returnTo, with: moved.facts)
        }
        let scope = CaseScope(
            workflow: after, facts: moved.facts, current: before,
            surroundings: try surroundings(moment)
        ).scope()
        let check = GuardCheck(workflow: after, pack: subject.target, scope: scope)
        return check.shortfalls(asked).map { found in
            Obstacle(
                found.isUndecidable ? "guard-undecided" : "guard",
                zh: "走过的“\(transition.title.zh)”：\(found.sentence.zh)",
                en: "‘\(transition.title.en)’, which it passed: \(found.sentence.en)")
        }
    }

    private func isUnchanged(_ name: String, _ step: CaseWay.Step) -> Bool {
        let passed = subject.before.transitions.filter { transition in
            transition.event == step.event
                && (step.from.map { transition.from.contains($0) } ?? transition.opensCase)
        }
        guard passed.contains(where: { $0.guards.contains(name) }),
            let old = subject.before.guards[name], let new = after.guards[name],
            old.rule.source == new.rule.source
        else { return false }
        let reading = RuleReading(new.rule)
        let touched =
            Array(own.renamed.keys) + own.renamed.values + own.dropped + own.defaults.map(\.name)
        guard !reading.names.contains(where: { name in touched.contains { $0.rawValue == name } })
        else { return false }
        return reading.isSame(in: subject.old, subject.target, on: step.move.on)
    }

    /// What surrounded the case at that moment, as far as the register can tell: titles and claims of
    /// later days, and the titles of the case itself, are left out.
    private func surroundings(_ moment: Moment) throws -> Surroundings {
        let current = subject.current
        var around = try SurroundingsReader(
            reader: subject.trial.reader, shelf: subject.trial.shelf, pack: subject.target,
            moment: moment
        ).surroundings(of: current, in: after)
        around.titles = around.titles.filter { $0.on <= moment.day && $0.caseID != current.id }
        around.claims = around.claims.filter { $0.filedOn <= moment.day }
        return around
    }
}
