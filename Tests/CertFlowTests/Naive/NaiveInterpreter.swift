import FEEL

/// Reads a definition again for every command and does what it says, one sentence of the README after the
/// other. It shares nothing with the engine but the language of the guards.
struct NaiveInterpreter {
    let pack: PlainPack
    let workflow: PlainWorkflow
    let world: NaiveWorld

    /// What a command leads to: the case, and the effects of its transition as they are written.
    typealias Outcome = (after: NaiveCase, effects: [String])

    static let drivers = ["clock", "list", "round", "notice", "link"]

    // MARK: - Opening

    func open(
        id: String, event: String, facts: [String: PlainValue], isLinked: Bool,
        by person: NaivePerson
    ) throws(NaiveRefusal) -> Outcome {
        guard let opening = workflow.openings.first(where: { $0["event"]?.text == event }) else {
            throw NaiveRefusal("not-offered")
        }
        try checkSecret(facts)
        if !isLinked, workflow.root["needsRound"].isTrue {
            guard world.round != nil else { throw NaiveRefusal("no-round") }
            guard world.isRoundOpen else { throw NaiveRefusal("round-closed") }
        }
        let scope = scope(nil, facts)
        if !isLinked { try checkForm(facts, scope, strangersToo: true) }
        try checkGuards(opening, scope)
        let identity = workflow.root["identity"]
        let names = ["creditCode", "name", "unit"].compactMap { identity?[$0]?.text }
        let missing = names.filter { facts[$0]?.isBlank ?? true }
        guard missing.isEmpty else { throw NaiveRefusal("form", missing) }
        let found = names.compactMap { facts[$0]?.text }
        let first = opening["to"]?.text ?? ""
        var new = NaiveCase(
            id: id, status: first, creditCode: found[0], unit: found[2],
            year: world.round?.year ?? world.parent?.year ?? pack.days.rows[world.day].year,
            filedOn: world.day, enteredOn: world.day,
            facts: facts.filter { !$0.value.isBlank })
        new.deadline = deadline(of: first, left: nil)
        if !isLinked, person.id != found[0], let role = heldFirst(person) {
            new.acted = [.init(actor: person.id, role: role)]
        }
        return (new, effects(opening))
    }

    private func heldFirst(_ person: NaivePerson) -> String? {
        person.holdings.map(\.role).first { person.holds($0, on: world.day) }
    }

    // MARK: - Acting

    func act(
        _ current: NaiveCase, event: String, facts: [String: PlainValue], opinion: String?,
        reason: String?, ground: String?, by person: NaivePerson
    ) throws(NaiveRefusal) -> Outcome {
        let named = workflow.transitions.filter {
            $0["event"]?.text == event && workflow.leaves($0, current.status)
        }
        guard let first = named.first else { throw NaiveRefusal("not-offered") }
        let theirs = named.first { $0["by"].texts.contains { person.holds($0, on: world.day) } }
        let transition = theirs ?? first
        let role = try role(of: person, for: transition["by"].texts, current)
        try checkGiven(facts, transition)
        try checkSecret(facts)
        try checkWords(transition, opinion, reason, ground)
        var next = current
        next.facts = current.facts.merging(facts) { _, new in new }.filter { !$0.value.isBlank }
        let scope = scope(current, next.facts)
        if transition["revisesForm"].isTrue {
            try checkForm(next.facts, scope, strangersToo: false)
        }
        try checkGuards(transition, scope)
        next.steps += 1
        if transition["countsCorrection"].isTrue { next.corrections += 1 }
        move(&next, transition["to"]?.text ?? "", from: current)
        let part = NaiveCase.Part(actor: person.id, role: role)
        if role != "applicant", !next.acted.contains(part) { next.acted.append(part) }
        if opinion != nil || reason != nil || ground != nil {
            next.words.append(
                [person.id, role, event, opinion ?? "-", reason ?? "-", ground ?? "-"]
                    .joined(separator: "|"))
        }
        for effect in transition["effects"].list {
            if effect["assess"].isTrue { next.assessed = try assess(next, current) }
            if let into = effect["propose"]?["into"]?.text {
                next.facts[into] = try proposal(current)
            }
        }
        return (next, effects(transition))
    }

    /// Who may: somebody of the right role and district, unbound, and on one level only.
    private func role(
        of person: NaivePerson, for roles: [String], _ current: NaiveCase
    ) throws(NaiveRefusal) -> String {
        let held = roles.filter { person.holds($0, on: world.day) }
        guard !held.isEmpty else {
            guard roles.allSatisfy(Self.drivers.contains) else { throw NaiveRefusal("not-yours") }
            throw NaiveRefusal(roles.contains("list") ? "official-list-only" : "not-by-hand")
        }
        if held[0] == "applicant" {
            guard person.id == current.creditCode else { throw NaiveRefusal("not-the-applicant") }
            return "applicant"
        }
        let here = held.filter { person.holds($0, in: current.unit, on: world.day) }
        guard !here.isEmpty else { throw NaiveRefusal("not-your-unit") }
        try checkBinding(person, current)
        guard let role = here.first(where: { isOnOneLevel(person, as: $0, current) }) else {
            throw NaiveRefusal("separation-of-duties")
        }
        try checkParent(person)
        return role
    }

    private func checkBinding(_ person: NaivePerson, _ current: NaiveCase) throws(NaiveRefusal) {
        guard !person.conflicts.contains(current.creditCode) else { throw NaiveRefusal("conflict") }
    }

    private func isOnOneLevel(
        _ person: NaivePerson, as role: String, _ current: NaiveCase
    ) -> Bool {
        current.acted.allSatisfy { $0.actor != person.id || $0.role == role }
    }

    private func checkParent(_ person: NaivePerson) throws(NaiveRefusal) {
        guard workflow.root["independent"].isTrue, let parent = world.parent,
            parent.acted.contains(person.id)
        else { return }
        throw NaiveRefusal("separation-of-duties")
    }

    // MARK: - Time

    /// The next morning's clock: a deadline whose last day is over is marked.
    func clock(_ current: NaiveCase) -> (marked: NaiveCase, lapses: String?)? {
        guard let running = current.deadline, !running.isMarked, running.due < world.day,
            !workflow.isFinal(current.status)
        else { return nil }
        var next = current
        next.steps += 1
        next.deadline?.isMarked = true
        let rule = workflow.state(current.status)?["deadline"]
        return (next, running.atEnd == "lapse" ? rule?["event"]?.text : nil)
    }

    private func move(_ next: inout NaiveCase, _ to: String, from current: NaiveCase) {
        let target =
            switch to {
            case "stay": current.status
            case "back": current.cameFrom ?? current.status
            default: to
            }
        let isBack = to == "back"
        if to == "stay" || isBack && current.cameFrom == nil { return }
        guard target != current.status else {
            if !isBack { next.deadline = deadline(of: target, left: nil) }
            return
        }
        next.status = target
        next.enteredOn = world.day
        guard !workflow.isFinal(target) else {
            next.deadline = nil
            next.paused = [:]
            next.cameFrom = nil
            return
        }
        var left: Int?
        if workflow.state(target)?["stopsClock"].isTrue ?? false {
            next.cameFrom = current.status
            if let running = current.deadline {
                next.paused[current.status] = pack.days.left(
                    on: world.day, until: running.due, working: running.isWorking)
            }
        } else {
            left = isBack ? next.paused[target] : nil
            next.paused[target] = nil
            if isBack { next.cameFrom = nil }
        }
        next.deadline = deadline(of: target, left: left)
    }

    private func deadline(of state: String, left: Int?) -> NaiveCase.Running? {
        guard let rule = workflow.state(state)?["deadline"],
            let length = rule["length"]?.text.flatMap({ pack.parameter($0, on: world.day) }),
            let days = left ?? Int(length.value)
        else { return nil }
        let isWorking = length.unit == "workingDay"
        let due = pack.days.due(after: world.day, days: days, working: isWorking)
        return NaiveCase.Running(
            due: due, days: days, isWorking: isWorking, atEnd: rule["atEnd"]?.text ?? "",
            isProvisional: isWorking && pack.days.rows[due].year > pack.days.lastAnnouncedYear)
    }

    // MARK: - The panel

    func score(
        _ current: NaiveCase, points: [String: Int], by person: NaivePerson
    ) throws(NaiveRefusal) -> Outcome {
        guard let panel = workflow.root["panel"], panel["state"]?.text == current.status else {
            throw NaiveRefusal("no-panel")
        }
        let role = panel["role"]?.text ?? ""
        guard person.holds(role, on: world.day) else { throw NaiveRefusal("not-yours") }
        try checkBinding(person, current)
        guard isOnOneLevel(person, as: role, current) else {
            throw NaiveRefusal("separation-of-duties")
        }
        try checkParent(person)
        guard !current.votes.contains(where: { $0.expert == person.id }) else {
            throw NaiveRefusal("already-scored")
        }
        guard current.votes.count < Int(panel["seats"]?.text ?? "") ?? 0 else {
            throw NaiveRefusal("panel-full")
        }
        try checkPoints(points, panel)
        var next = current
        next.steps += 1
        next.votes.append(.init(expert: person.id, points: points))
        let part = NaiveCase.Part(actor: person.id, role: role)
        if !next.acted.contains(part) { next.acted.append(part) }
        return (next, [])
    }

    private func checkPoints(
        _ points: [String: Int], _ panel: PlainYAML
    ) throws(NaiveRefusal) {
        let criteria = panel["criteria"].list
        let names = criteria.compactMap { $0["key"]?.text }
        guard names.allSatisfy({ points[$0] != nil }) else { throw NaiveRefusal("points") }
        for criterion in criteria {
            let given = points[criterion["key"]?.text ?? ""] ?? 0
            guard given >= 0, given <= Int(criterion["points"]?.text ?? "") ?? 0 else {
                throw NaiveRefusal("points")
            }
        }
        let strange = points.keys.filter { !names.contains($0) }.sorted()
        if let first = strange.first { throw NaiveRefusal("not-taken", [first]) }
    }

    private func proposal(_ current: NaiveCase) throws(NaiveRefusal) -> PlainValue {
        let scores = current.votes.map { vote -> Value in
            let points = vote.points.map { ($0.key, Value.number(Decimal128($0.value))) }
            let total = vote.points.values.reduce(0, +)
            return .context(Context(points + [("total", .number(Decimal128(total)))]))
        }
        let text = workflow.root["panel"]?["proposal"]?.text ?? ""
        let value = PlainRules.value(
            "round half up((\(text)) * 100, 0)", Scope(["scores": .list(scores)]))
        guard let number = value.asNumber, let whole = Int(exactly: number) else {
            throw NaiveRefusal("proposal")
        }
        return .number(hundredths: whole)
    }

    private func assess(
        _ next: NaiveCase, _ current: NaiveCase
    ) throws(NaiveRefusal) -> String {
        var recognised: Int?
        if case .day(let day)? = next.facts["recognisedOn"] { recognised = day }
        guard let rule = next.facts["rewardRule"]?.text,
            let amount = pack.reward(rule, recognisedOn: recognised, filedOn: current.filedOn)
        else { throw NaiveRefusal("missing", ["1"]) }
        return amount
    }
}

extension NaiveInterpreter {
    /// The order of the cases of a round, or `nil` when one cannot be ranked.
    func ranking(_ cases: [NaiveCase]) -> [String]? {
        guard let round = workflow.root["round"] else { return nil }
        var lines: [(id: String, keys: [Decimal128])] = []
        for current in cases {
            let scope = scope(current, current.facts)
            var keys: [Decimal128] = []
            for text in [round["score"]?.text ?? ""] + round["ties"].texts {
                guard let number = PlainRules.value(text, scope).asNumber else { return nil }
                keys.append(number)
            }
            lines.append((current.id, keys))
        }
        lines.sort { one, other in
            for (left, right) in zip(one.keys, other.keys) where left != right {
                return left > right
            }
            return one.id < other.id
        }
        return lines.map(\.id)
    }
}
