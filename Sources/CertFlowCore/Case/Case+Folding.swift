extension Case {
    /// The case as its opening leaves it.
    package init(_ opened: CaseOpened) {
        let move = opened.move
        self.init(
            id: opened.id, programme: opened.programme, revision: opened.revision,
            creditCode: opened.creditCode, enterprise: opened.enterprise, unit: opened.unit,
            product: opened.product, productName: opened.productName, year: opened.year,
            round: opened.round, parent: opened.parent, filedOn: opened.filedOn,
            state: move.to, phase: move.phase, isFinal: move.isFinal, reached: [],
            owner: move.owner,
            version: 0, enteredOn: move.on, facts: Facts(), opinions: [], participants: [],
            corrections: 0, returnTo: nil, deadline: nil, suspended: [:], numbers: [:],
            scores: [], assessment: nil, notice: nil)
        self = applying(move)
    }

    /// The case after `move`; no rule is evaluated.
    package func applying(_ move: CaseMoved) -> Case {
        precondition(move.id == id, "a step belongs to its own case")
        precondition(move.version == version + 1, "steps are folded in order")
        var next = self
        next.version = move.version
        if !move.isInPlace { next.enteredOn = move.on }
        next.state = move.to
        next.phase = move.phase
        next.isFinal = move.isFinal
        if !reached.contains(move.phase) { next.reached.append(move.phase) }
        next.owner = move.owner
        next.facts = facts.merging(move.facts)
        if let opinion = move.opinion { next.opinions.append(opinion) }
        if let participant = move.participant, !participants.contains(participant) {
            next.participants.append(participant)
        }
        next.corrections = move.corrections
        next.returnTo = move.returnTo
        next.deadline = move.deadline
        next.suspended = move.suspended
        next.numbers.merge(move.numbers) { _, new in new }
        if let score = move.score { next.scores.append(score) }
        if let assessment = move.assessment { next.assessment = assessment }
        if let notice = move.notice { next.notice = notice }
        return next
    }
}
