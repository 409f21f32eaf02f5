extension Workflow {
    /// One expert's points on a case before the panel.
    ///
    /// - Throws: ``Refusal`` for another state, a conflict, a second score, a full panel, or points
    ///   outside the criterion.
    package func scoring(
        _ current: Case, points: [String: Int], remark: String?, by actor: Actor,
        in surroundings: Surroundings
    ) throws(Refusal) -> CaseMoved {
        guard let panel, panel.state == current.state, let state = state(current.state) else {
            throw .noPanel
        }
        let office = surroundings.pack.office
        guard actor.holds(panel.role, on: surroundings.day) else {
            let role = office.role(panel.role)?.title
            throw .notYours(
                Bilingual(zh: "评分", en: "score"),
                needs: [role ?? Bilingual(zh: panel.role.rawValue, en: panel.role.rawValue)])
        }
        try Authority(workflow: self, office: office, actor: actor, day: surroundings.day)
            .check(panel.role, on: current, parent: surroundings.parent)
        guard !current.scores.contains(where: { $0.expert == actor.id }) else {
            throw .alreadyScored(actor.id)
        }
        guard current.scores.count < panel.seats else { throw .panelFull(panel.seats) }
        try check(points, against: panel)
        var move = CaseMoved(
            id: current.id, version: current.version + 1, event: "score", from: current.state,
            to: state, on: surroundings.day, current: current)
        move.participant = Case.Participant(actor: actor.id, role: panel.role)
        move.score = Score(
            expert: actor.id, on: surroundings.day, points: points, remark: remark)
        return move
    }

    private func check(_ points: [String: Int], against panel: Panel) throws(Refusal) {
        let missing = panel.criteria.filter { points[$0.name] == nil }
        guard missing.isEmpty else { throw .pointsMissing(missing.map(\.title)) }
        for criterion in panel.criteria {
            let given = points[criterion.name] ?? 0
            guard (0...criterion.points).contains(given) else {
                throw .pointsWrong(criterion.title, points: criterion.points)
            }
        }
        let names = Set(panel.criteria.map(\.name))
        if let stranger = points.keys.filter({ !names.contains($0) }).sorted().first {
            throw .notTaken([FactName(rawValue: stranger)].compactMap { $0 })
        }
    }
}
