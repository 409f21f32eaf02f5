import CertFlowCore

/// What the author promises.
extension PropertyCase {
    func author(_ promise: AuthorProperty) -> [Proof.Finding] {
        switch promise.claim {
        case .before(let first, let then): return before(first, then, promise)
        case .never(let moments): return never(moments, promise)
        case .always(let moment, let demand): return always(moment, demand, promise)
        case .eventually(let states, let after, let within):
            return eventually(Set(states), after, within, promise)
        case .exempt: return []
        }
    }

    private func fits(_ moment: AuthorProperty.Moment, _ from: Int, _ edge: Edge) -> Bool {
        guard let target = space.state(of: edge.target) else { return false }
        // A state or a phase is entered, not stayed in.
        let enters = from == 0 || space.movesOn(from, edge)
        if !moment.states.isEmpty, !enters || !moment.states.contains(target.id) { return false }
        if !moment.phases.isEmpty {
            guard moment.phases.contains(target.phase), space.state(of: from)?.phase != target.phase
            else { return false }
        }
        if !moment.events.isEmpty {
            guard let index = edge.transition,
                moment.events.contains(workflow.transitions[index].event)
            else { return false }
        }
        return moment.roles.isEmpty || edge.role.map(moment.roles.contains) ?? false
    }

    private func before(
        _ first: AuthorProperty.Moment, _ then: AuthorProperty.Moment, _ promise: AuthorProperty
    ) -> [Proof.Finding] {
        let judgement = search.judge { memory, from, edge in
            // One step may do both: the event that is asked for first leads to what follows.
            if fits(first, from, edge) { return .stop }
            return fits(then, from, edge) ? .found : .goOn(memory)
        }
        return finding(
            judgement, at: promise.place,
            Bilingual(
                zh: "“\(promise.title.zh)”不成立：先后次序可以颠倒",
                en: "‘\(promise.title.en)’ does not hold: the second can happen without the first")
        ).map { [$0] } ?? []
    }

    private func never(
        _ moments: [AuthorProperty.Moment], _ promise: AuthorProperty
    ) -> [Proof.Finding] {
        guard !moments.isEmpty else { return [] }
        let judgement = search.judge { memory, from, edge in
            guard fits(moments[memory], from, edge) else { return .goOn(memory) }
            return memory + 1 == moments.count ? .found : .goOn(memory + 1)
        }
        return finding(
            judgement, at: promise.place,
            Bilingual(
                zh: "“\(promise.title.zh)”不成立：可以发生",
                en: "‘\(promise.title.en)’ does not hold: it can happen")
        ).map { [$0] } ?? []
    }

    private func always(
        _ moment: AuthorProperty.Moment, _ demand: AuthorProperty.Demand,
        _ promise: AuthorProperty
    ) -> [Proof.Finding] {
        let judgements = search.judgeEach { _, from, edge in
            fits(moment, from, edge) && !meets(demand, edge)
        } remember: { memory, _, _ in
            memory
        }
        return judgements.sorted { $0.key < $1.key }.compactMap { index, judgement in
            let transition = workflow.transitions[index]
            return finding(
                judgement, at: promise.place,
                Bilingual(
                    zh: "“\(promise.title.zh)”不成立：\(name(transition).zh)不要求",
                    en:
                        "‘\(promise.title.en)’ does not hold: \(name(transition).en) does not ask for it"
                ))
        }
    }

    private func meets(_ demand: AuthorProperty.Demand, _ edge: Edge) -> Bool {
        guard let index = edge.transition else { return true }
        let done = workflow.transitions[index]
        return (!demand.needsGround || done.needsGround)
            && (!demand.needsOpinion || done.needsOpinion)
            && (!demand.needsReason || done.needsReason)
            && demand.guards.allSatisfy(done.guards.contains)
            && demand.gives.allSatisfy(done.gives.contains)
            && (demand.roles.isEmpty || edge.role.map(demand.roles.contains) ?? false)
    }

    private func eventually(
        _ states: Set<StateID>, _ after: AuthorProperty.Moment?, _ within: Int?,
        _ promise: AuthorProperty
    ) -> [Proof.Finding] {
        let ends = Set(
            space.nodes.indices.filter {
                space.state(of: $0).map { states.contains($0.id) } ?? false
            })
        guard let within else { return reaches(ends, after, promise) }
        return Lengths(space: space, ends: ends).findings(after: after, within, promise, self)
    }

    /// Whether a moment begins what is promised; without one, the opening does.
    func begins(_ after: AuthorProperty.Moment?, _ from: Int, _ edge: Edge) -> Bool {
        after.map { fits($0, from, edge) } ?? (from == 0)
    }

    private func reaches(
        _ ends: Set<Int>, _ after: AuthorProperty.Moment?, _ promise: AuthorProperty
    ) -> [Proof.Finding] {
        let sure = WaysOut.closure(space, ends, \.isSure)
        let possible = WaysOut.closure(space, ends) { _ in true }
        let message = Bilingual(
            zh: "“\(promise.title.zh)”不成立：此后再也到不了",
            en: "‘\(promise.title.en)’ does not hold: from here it cannot be reached any more")
        func judge(_ fine: Set<Int>) -> PathSearch.Judgement {
            search.judge { memory, from, edge in
                let begun = memory == 1 || begins(after, from, edge)
                if ends.contains(edge.target) { return .stop }
                return begun && !fine.contains(edge.target) ? .found : .goOn(begun ? 1 : 0)
            }
        }
        if let found = finding(judge(possible), at: promise.place, message) { return [found] }
        guard case .refuted(let path) = judge(sure), let last = path.last else { return [] }
        let doubtful = space.edges[last.edge.target].first { !$0.isSure } ?? last.edge
        let part = search.doubt(
            on: [PathSearch.Step(from: last.edge.target, edge: doubtful)])
        return [undecided(part, at: promise.place, message, path)]
    }
}
