import CertFlowCore
import CertFlowStore
import FEEL

/// What effects are resolved against.
struct EffectContext {
    let workflow: Workflow
    let pack: Pack
    /// The case before the step; for an opening, the case as opened.
    let before: Case
    let surroundings: Surroundings
}

/// A step with its effects turned into outcomes.
struct ResolvedStep {
    var move: CaseMoved
    var changes: [Change] = []
    var consequences: [Consequence] = []
}

extension Transaction {
    /// Turns the effects of `step` into numbers, documents, titles, messages and consequences.
    func resolve(
        _ step: Step, _ context: EffectContext, notice: NoticeID? = nil
    ) throws -> ResolvedStep {
        var resolved = ResolvedStep(move: step.move)
        if let notice { resolved.move.notice = notice }
        let facts = context.before.facts.merging(step.move.facts)
        for effect in step.effects {
            switch effect {
            case .assess, .propose: continue
            case .number(let series): try take(series, context, &resolved)
            case .document(let name): try issue(name, facts, context, &resolved)
            case .notify(let role): resolved.changes.append(message(role, step, context))
            case .title(let title):
                resolved.changes.append(try grant(title, facts, context))
            case .link(let link):
                if let found = try linked(link, facts, context) {
                    resolved.consequences.append(found)
                }
            case .parent(let event):
                if let parent = try offeringParent(event, context) {
                    resolved.consequences.append(.parent(parent, event: event))
                }
            }
        }
        return resolved
    }

    private func take(
        _ key: String, _ context: EffectContext, _ resolved: inout ResolvedStep
    ) throws {
        let taken = try number(
            key, subject: Subject(.case, context.before.id.rawValue), pack: context.pack)
        resolved.move.numbers[key] = taken.text
        resolved.changes.append(.numberTaken(taken))
    }

    /// The next number of a series; gapless, because it is taken in the transaction that uses it.
    func number(_ key: String, subject: Subject, pack: Pack) throws -> NumberTaken {
        guard let series = pack.office.series(key) else {
            throw EngineFault.missingTemplate(key)
        }
        let year = moment.day.year
        let value = try writer.nextNumber(series: key, year: year)
        return NumberTaken(
            series: key, year: year, value: value, text: series.text(year: year, number: value),
            subject: subject)
    }

    private func message(_ role: RoleID, _ step: Step, _ context: EffectContext) -> Change {
        let state = context.workflow.state(step.move.to)
        let reads = state.map { role == .applicant ? $0.reads : $0.title }
        return .messageQueued(
            MessageQueued(
                role: role, unit: context.before.unit,
                subject: Subject(.case, context.before.id.rawValue), on: moment.day,
                text: Bilingual(
                    zh: "\(context.before.id) \(step.transition.title.zh)：\(reads?.zh ?? "")",
                    en: "\(context.before.id) \(step.transition.title.en): \(reads?.en ?? "")")))
    }

    private func grant(
        _ effect: Effect.TitleEffect, _ facts: Facts, _ context: EffectContext
    ) throws -> Change {
        let kind = effect.kind ?? effect.kindFact.flatMap { facts[$0]?.text }
        guard let kind, let day = facts[effect.day]?.day else {
            let missing = context.workflow.question(effect.day)?.title
            throw Refusal.missing([missing ?? Bilingual(zh: "日期", en: "the day")])
        }
        let holder = context.before
        return .titleGranted(
            TitleGranted(
                kind: kind, programme: holder.programme, creditCode: holder.creditCode,
                enterprise: holder.enterprise, unit: holder.unit, product: holder.product,
                productName: holder.productName, on: day,
                document: effect.document.flatMap { facts[$0]?.text },
                serial: effect.serial.flatMap { facts[$0]?.text }, caseID: holder.id))
    }

    private func linked(
        _ link: Effect.Link, _ facts: Facts, _ context: EffectContext
    ) throws -> Consequence? {
        if let rule = link.when {
            let scope = CaseScope(
                workflow: context.workflow, facts: facts, current: context.before,
                surroundings: context.surroundings
            ).scope()
            guard rule.expression.evaluate(in: scope).value == .boolean(true) else { return nil }
        }
        var carried = Facts(link.sets)
        for (target, source) in link.carries { carried[target] = facts[source] }
        let submission = Submission(
            programme: link.programme, facts: carried, about: context.before.id)
        return .open(submission, event: link.event)
    }

    /// The parent, when it offers the event in its present state.
    private func offeringParent(_ event: EventName, _ context: EffectContext) throws -> CaseID? {
        guard let id = context.before.parent, let parent = try writer.case(id) else { return nil }
        let (workflow, _) = try workflow(of: parent)
        let offers = workflow.exits(from: parent.state).contains { $0.event == event }
        return offers ? id : nil
    }
}
