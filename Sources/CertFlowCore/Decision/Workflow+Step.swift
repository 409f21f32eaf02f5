import FEEL

extension Workflow {
    /// Decides what `act` does to `current`, without a clock, a disk or a screen.
    ///
    /// The first transition in definition order whose role and guards hold is taken.
    ///
    /// - Parameters:
    ///   - current: The case as last committed.
    ///   - act: The event and what is stated with it.
    ///   - actor: Who acts. Drivers (list, round, notice, link, clock) hold their own role.
    ///   - surroundings: Everything else the decision may look at.
    /// - Returns: The step to commit. `move.version` is `current.version + 1`.
    /// - Throws: ``Refusal`` with every reason of the transitions that were tried.
    /// - Complexity: O(*transitions*) and the cost of the guards.
    package func step(
        _ current: Case, act: Act, by actor: Actor, in surroundings: Surroundings
    ) throws(Refusal) -> Step {
        let transition = try listening(for: act.event, in: current, by: actor, surroundings)
        let authority = Authority(
            workflow: self, office: surroundings.pack.office, actor: actor, day: surroundings.day)
        let role = try authority.role(for: transition, on: current, parent: surroundings.parent)
        return try step(current, act: act, transition, by: actor, as: role, in: surroundings)
    }

    /// The transitions that a person is offered, each with the refusal that stands in the way.
    package func offers(
        _ current: Case, to actor: Actor, in surroundings: Surroundings
    ) -> [OfferedTransition] {
        let authority = Authority(
            workflow: self, office: surroundings.pack.office, actor: actor, day: surroundings.day)
        let scope = CaseScope(
            workflow: self, facts: current.facts, current: current, surroundings: surroundings
        ).scope()
        let check = GuardCheck(workflow: self, pack: surroundings.pack, scope: scope)
        return exits(from: current.state).map { transition in
            do throws(Refusal) {
                _ = try authority.role(for: transition, on: current, parent: surroundings.parent)
            } catch {
                return OfferedTransition(transition: transition, refusal: error)
            }
            // A guard over facts that the act itself will give cannot be asked yet.
            let asked = transition.guards.filter { !reads($0, anyOf: transition.gives) }
            let found = check.shortfalls(asked)
            return OfferedTransition(
                transition: transition, refusal: found.isEmpty ? nil : .unmet(found))
        }
    }

    private func reads(_ condition: String, anyOf facts: [FactName]) -> Bool {
        guard let rule = guards[condition]?.rule else { return false }
        let names = Set(rule.expression.references.compactMap(\.path.first))
        return facts.contains { names.contains($0.rawValue) }
    }

    private func listening(
        for event: EventName, in current: Case, by actor: Actor, _ surroundings: Surroundings
    ) throws(Refusal) -> Transition {
        let exits = exits(from: current.state)
        let listening = exits.filter { $0.event == event }
        guard let first = listening.first else {
            let state = state(current.state)?.title
            throw .notOffered(
                event,
                in: state ?? Bilingual(zh: current.state.rawValue, en: current.state.rawValue),
                offered: exits.map(\.event.rawValue).uniqued)
        }
        return listening.first { transition in
            transition.roles.contains { actor.holds($0, on: surroundings.day) }
        } ?? first
    }

    private func step(
        _ current: Case, act: Act, _ transition: Transition, by actor: Actor, as role: RoleID,
        in surroundings: Surroundings
    ) throws(Refusal) -> Step {
        let given = try checkedFacts(act, transition, surroundings)
        try checkWords(act, transition)
        let facts = current.facts.merging(given)
        let scope = CaseScope(
            workflow: self, facts: facts, current: current, surroundings: surroundings
        ).scope()
        if transition.revisesForm {
            try checkForm(facts, scope)
        }
        let found = GuardCheck(workflow: self, pack: surroundings.pack, scope: scope)
            .shortfalls(transition.guards)
        guard found.isEmpty else { throw .unmet(found) }
        var move = try moving(current, transition, in: surroundings)
        move.facts = given
        move.participant = role == .applicant ? nil : Case.Participant(actor: actor.id, role: role)
        let opinion = Opinion(
            on: surroundings.day, actor: actor.id, role: role, event: act.event,
            opinion: act.opinion, reason: act.reason, ground: act.ground)
        move.opinion = opinion.isEmpty ? nil : opinion
        try resolve(
            transition.effects, of: current, facts: facts, scope: scope, &move, surroundings)
        return Step(move: move, transition: transition)
    }

    /// State, deadline and clocks after `transition`.
    private func moving(
        _ current: Case, _ transition: Transition, in surroundings: Surroundings
    ) throws(Refusal) -> CaseMoved {
        let target = target(of: transition, from: current)
        guard let next = state(target) else {
            throw .unknownSubject(Subject(.case, target.rawValue))
        }
        var move = CaseMoved(
            id: current.id, version: current.version + 1, event: transition.event,
            from: current.state, to: next, on: surroundings.day, current: current)
        if transition.countsCorrection { move.corrections += 1 }
        let clock = DeadlineClock(pack: surroundings.pack, day: surroundings.day)
        guard target != current.state else {
            // Named as its own target, a state begins again; with `stay` nothing happens to its clock.
            if case .state = transition.target {
                move.deadline = try clock.deadline(for: next, remaining: nil)
            }
            return move
        }
        if next.isFinal {
            // Nothing runs on in a case that has ended, and nothing waits to.
            move.deadline = nil
            move.suspended = [:]
            move.returnTo = nil
            return move
        }
        var remaining: Int?
        if next.stopsClock {
            move.returnTo = current.state
            if let deadline = current.deadline {
                move.suspended[current.state.rawValue] = try clock.remaining(of: deadline)
            }
        } else {
            remaining = transition.target == .back ? move.suspended[target.rawValue] : nil
            move.suspended[target.rawValue] = nil
            if transition.target == .back { move.returnTo = nil }
        }
        move.deadline = try clock.deadline(for: next, remaining: remaining)
        return move
    }

    private func target(of transition: Transition, from current: Case) -> StateID {
        switch transition.target {
        case .state(let id): id
        case .back: current.returnTo ?? current.state
        case .stay: current.state
        }
    }
}

/// A transition out of the present state, and what stands in its way for one person.
package struct OfferedTransition: Sendable {
    package let transition: Transition
    /// `nil` when the person may do it now.
    package let refusal: Refusal?

    package init(transition: Transition, refusal: Refusal?) {
        self.transition = transition
        self.refusal = refusal
    }
}

extension Array where Element: Hashable {
    /// Each element once, in the order of first appearance.
    package var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
