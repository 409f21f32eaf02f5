import FEEL

/// Who and what a new case is about, read from its facts.
package struct Filing: Hashable, Sendable {
    package let creditCode: String
    package let enterprise: String
    package let unit: UnitID
    package let product: String?
    package let productName: String?
}

extension Workflow {
    /// Reads applicant and product from the form's identity questions.
    ///
    /// - Throws: ``Refusal/form(_:)`` when one is missing.
    package func filing(_ facts: Facts) throws(Refusal) -> Filing {
        let creditCode = facts.stated(identity.creditCode)
        let name = facts.stated(identity.name)
        let unit = facts.stated(identity.unit).flatMap { UnitID(rawValue: $0) }
        guard let creditCode, let name, let unit else {
            let missing = [identity.creditCode, identity.name, identity.unit].filter {
                facts.stated($0) == nil
            }
            throw .form(
                missing.compactMap { question($0) }.map {
                    $0.complaint("必须填写", "an answer is needed")
                })
        }
        guard let productFact = identity.product, let product = facts[productFact]?.text else {
            return Filing(
                creditCode: creditCode, enterprise: name, unit: unit, product: nil,
                productName: nil)
        }
        let model = identity.model.flatMap { facts[$0]?.text }
        let key = CreditCode(creditCode).flatMap {
            ProductIdentity(maker: $0, name: product, model: model)?.key
        }
        return Filing(
            creditCode: creditCode, enterprise: name, unit: unit, product: key,
            productName: product)
    }

    /// Decides whether a case may be opened with `facts`.
    ///
    /// `id` is the number it will have; `driver` is `link` when another case opens it, and `nil` for an
    /// applicant, whose whole form is checked. A refusal gives every reason at once.
    package func opening(
        id: CaseID, event: EventName, facts: Facts, by actor: Actor, driver: RoleID?,
        in surroundings: Surroundings
    ) throws(Refusal) -> (opened: CaseOpened, transition: Transition) {
        guard let transition = openings.first(where: { $0.event == event }) else {
            throw .notOffered(event, in: title, offered: openings.map(\.event.rawValue))
        }
        if form.questions.contains(where: { $0.stopsWhenYes && facts[$0.name] == .flag(true) }) {
            throw .stateSecret
        }
        if driver == nil { try checkRound(surroundings) }
        let scope = CaseScope(
            workflow: self, facts: facts, current: nil, surroundings: surroundings
        ).scope()
        if driver == nil {
            // An officer's fact is no answer: whoever files states what the form asks and nothing else.
            let complaints = FormCheck(form: form, scope: scope).complaints(about: facts)
            guard complaints.isEmpty else { throw .form(complaints) }
        }
        let found = GuardCheck(workflow: self, pack: surroundings.pack, scope: scope)
            .shortfalls(transition.guards)
        guard found.isEmpty else { throw .unmet(found) }
        let filing = try filing(facts)
        guard case .state(let first) = transition.target, let state = state(first) else {
            throw .notOffered(event, in: title, offered: [])
        }
        var move = CaseMoved(
            id: id, version: 1, event: event, from: nil, to: state, on: surroundings.day,
            current: nil)
        move.facts = facts
        move.deadline = try DeadlineClock(pack: surroundings.pack, day: surroundings.day)
            .deadline(for: state, remaining: nil)
        // 帮办代录: whoever files for another is bound like any other participant.
        if driver == nil, actor.id.rawValue != filing.creditCode,
            let role = actor.holdings.first(where: { $0.isHeld(on: surroundings.day) })?.role
        {
            move.participant = Case.Participant(actor: actor.id, role: role)
        }
        let year = surroundings.round?.year ?? surroundings.parent?.year ?? surroundings.day.year
        return (
            CaseOpened(
                id: id, programme: self.id, revision: surroundings.pack.digest,
                creditCode: filing.creditCode, enterprise: filing.enterprise, unit: filing.unit,
                product: filing.product, productName: filing.productName, year: year,
                round: needsRound ? surroundings.round?.id : nil,
                parent: surroundings.parent?.id, filedOn: surroundings.day, move: move),
            transition
        )
    }

    private func checkRound(_ surroundings: Surroundings) throws(Refusal) {
        guard needsRound else { return }
        guard let round = surroundings.round else {
            throw .noRound(title, year: surroundings.day.year)
        }
        guard round.accepts(at: surroundings.moment) else {
            throw .roundClosed(
                round.id, opensOn: round.opensOn, closesOn: round.closesOn,
                closesAt: round.closesAt)
        }
    }
}

extension Facts {
    /// A text that is there and says something.
    fileprivate func stated(_ name: FactName) -> String? {
        self[name]?.text.flatMap { $0.isEmpty ? nil : $0 }
    }
}
