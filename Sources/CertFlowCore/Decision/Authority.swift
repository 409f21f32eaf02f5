/// Who may do what: role, jurisdiction, conflicts and separation of duties.
package struct Authority {
    package let workflow: Workflow
    package let office: Office
    package let actor: Actor
    package let day: Day

    package init(workflow: Workflow, office: Office, actor: Actor, day: Day) {
        self.workflow = workflow
        self.office = office
        self.actor = actor
        self.day = day
    }

    /// The role in which the actor may do `transition` on `current`.
    package func role(
        for transition: Transition, on current: Case, parent: Case?
    ) throws(Refusal) -> RoleID {
        let asked = transition.roles
        guard let role = asked.first(where: { actor.holds($0, on: day) }) else {
            if transition.roles.allSatisfy({ RoleID.drivers.contains($0) }) {
                throw asked.contains(.list) ? .notOnOfficialList : .notByHand(transition.title)
            }
            throw .notYours(transition.title, needs: asked.map(title))
        }
        if role == .applicant {
            guard actor.id.rawValue == current.creditCode else {
                throw .onBehalfOfAnother(actor.id)
            }
            return role
        }
        let covering = asked.filter { actor.covers(current.unit, as: $0, on: day) }
        guard let first = covering.first else {
            let unit = office.unit(current.unit)?.name
            throw .notYourUnit(
                unit ?? Bilingual(zh: current.unit.rawValue, en: current.unit.rawValue))
        }
        // Of several roles the one in which the person has acted already, so that it stays one level.
        let own = covering.first { before(on: current, otherThan: $0) == nil } ?? first
        try check(own, on: current, parent: parent)
        return own
    }

    /// What the actor did on the case in another role.
    private func before(on current: Case, otherThan role: RoleID) -> Case.Participant? {
        current.participants.first { $0.actor == actor.id && $0.role != role }
    }

    /// Conflicts and separation of duties for acting in `role`.
    package func check(_ role: RoleID, on current: Case, parent: Case?) throws(Refusal) {
        guard !actor.conflicts.contains(current.creditCode) else {
            throw .conflict(
                actor.id, Bilingual(zh: current.enterprise, en: current.enterprise))
        }
        if let before = before(on: current, otherThan: role) {
            throw .actedBefore(actor.id, as: title(before.role))
        }
        if workflow.isIndependent, let parent,
            parent.participants.contains(where: { $0.actor == actor.id })
        {
            throw .actedOnParent(actor.id)
        }
    }

    private func title(_ role: RoleID) -> Bilingual {
        office.role(role)?.title ?? Bilingual(zh: role.rawValue, en: role.rawValue)
    }
}
