import CertFlowCore
import FEEL

/// Events: each can happen; panels and their outcomes.
extension PropertyCase {
    func eventsPossible() -> [Proof.Finding] {
        let done = doneBy
        return workflow.transitions.indices.flatMap { index -> [Proof.Finding] in
            let transition = workflow.transitions[index]
            let sources = transition.opensCase ? [nil] : transition.from.map(Optional.some)
            return sources.compactMap { source in
                let key = Done(transition: index, from: source)
                guard done[key] != true else { return nil }
                return impossible(transition, index, from: source, mayHappen: done[key] == false)
            }
        }
    }

    private struct Done: Hashable {
        let transition: Int
        let from: StateID?
    }

    /// For each transition and source: true when some case surely does it, false when one may.
    private var doneBy: [Done: Bool] {
        var done: [Done: Bool] = [:]
        for node in space.nodes.indices {
            for edge in space.edges[node] {
                guard let index = edge.transition else { continue }
                let key = Done(transition: index, from: space.state(of: node)?.id)
                let isSure = edge.isSure && space.surelyReached.contains(node)
                done[key] = done[key] == true || isSure
            }
        }
        return done
    }

    private func impossible(
        _ transition: Transition, _ index: Int, from source: StateID?, mayHappen: Bool
    ) -> Proof.Finding? {
        let state = source.flatMap(workflow.state)
        let place = state.map { Bilingual(zh: "在状态\(name($0).zh)", en: " in \(name($0).en)") }
        let message = Bilingual(
            zh: "\(name(transition).zh)\(place?.zh ?? "")不可能发生",
            en: "\(name(transition).en) can never happen\(place?.en ?? "")")
        let way = source.flatMap { source in
            search.way { space.state(of: $0)?.id == source }
        }
        if mayHappen {
            let path = search.shortest(onlySure: false) { _, from, edge in
                edge.transition == index && space.state(of: from)?.id == source
                    ? .found : .goOn(0)
            }
            guard let path else { return nil }
            return undecided(search.doubt(on: path), at: transition.place, message, path)
        }
        // A state that nobody reaches is told of once, as such.
        if source != nil, way == nil { return nil }
        return Proof.Finding(
            .refuted, at: transition.place, zh: message.zh, en: message.en,
            hint: reason(transition), scenario: way.map { attempt(transition, after: $0) })
    }

    /// Why it never happens.
    private func reason(_ transition: Transition) -> Bilingual {
        if transition.roles.contains(.link) {
            return Bilingual(
                zh: "没有其他流程以 parent: \(transition.event) 引起它",
                en: "no other programme does it by parent: \(transition.event)")
        }
        if transition.roles.contains(.clock) {
            return Bilingual(
                zh: "时钟只在 atEnd: lapse 的期满时办理，写 event: \(transition.event)",
                en: "the clock acts only on atEnd: lapse with event: \(transition.event)")
        }
        if let name = transition.guards.first {
            return Bilingual(
                zh: "条件不能同时成立：\(transition.guards.joined(separator: "、"))",
                en: "its guards can never hold, such as ‘\(name)’")
        }
        return Bilingual(
            zh: "检查 by 与前面的同名流转", en: "look at ‘by’, and at earlier transitions of the event")
    }

    // MARK: Panels

    func panelOutcomes() -> [Proof.Finding] {
        guard let panel = workflow.panel else { return [] }
        return closedEarly(panel) + neverClosed(panel) + notComputed(panel) + notDecided(panel)
    }

    private func proposes(_ edge: Edge, _ panel: Panel) -> Bool {
        guard let index = edge.transition else { return false }
        return workflow.transitions[index].effects.contains {
            if case .propose(let name, _) = $0 { name == panel.name } else { false }
        }
    }

    /// The result is taken before every seat has scored.
    private func closedEarly(_ panel: Panel) -> [Proof.Finding] {
        let judgements = search.judgeEach { _, from, edge in
            proposes(edge, panel) && space.nodes[from].scored < panel.seats
        } remember: { memory, _, _ in
            memory
        }
        return judgements.sorted { $0.key < $1.key }.compactMap { index, judgement in
            let transition = workflow.transitions[index]
            let scored = judgement.path.last.map { space.nodes[$0.from].scored } ?? 0
            return finding(
                judgement, at: transition.place,
                Bilingual(
                    zh: "\(name(transition).zh)在\(panel.seats)席中只有\(scored)席评分时就能办理",
                    en: "\(name(transition).en) can be done with \(scored) of \(panel.seats) scores"
                ),
                hint: Bilingual(
                    zh: "加条件 panel.scored >= panel.seats",
                    en: "add a guard panel.scored >= panel.seats"))
        }
    }

    /// With every seat scored, nothing takes the result.
    private func neverClosed(_ panel: Panel) -> [Proof.Finding] {
        guard let index = workflow.states.firstIndex(where: { $0.id == panel.state }) else {
            return []
        }
        let full = (nodesByState[index] ?? []).filter { space.nodes[$0].scored == panel.seats }
        let stuck = full.first { node in !space.edges[node].contains { proposes($0, panel) } }
        guard let stuck else { return [] }
        return finding(
            search.judge { _, _, edge in edge.target == stuck ? .found : .goOn(0) },
            at: places.key("panel", "state"),
            Bilingual(
                zh: "各席评完后，没有流转采用评审结果", en: "when every seat has scored, nothing takes the result"),
            hint: Bilingual(
                zh: "在离开\(panel.state)的流转写 effects: [{ propose: … }]",
                en: "write effects: [{ propose: … }] on a transition that leaves \(panel.state)")
        ).map { [$0] } ?? []
    }

    /// The proposal of the least, the most and mixed points is a number.
    private func notComputed(_ panel: Panel) -> [Proof.Finding] {
        let mixes: [(Int, Int) -> Int] = [
            { _, _ in 0 }, { points, _ in points }, { points, seat in seat == 0 ? points : 0 },
        ]
        for mix in mixes {
            let scores = (0..<panel.seats).map { seat -> Value in
                let points = panel.criteria.map { ($0.name, mix($0.points, seat)) }
                let total = points.reduce(0) { $0 + $1.1 }
                return .context(
                    Context(
                        (points + [("total", total)]).map { ($0.0, .number(Decimal128($0.1))) }))
            }
            let value = panel.proposal.expression.evaluate(
                in: Scope(["scores": .list(scores)])
            ).value
            if value.asNumber == nil {
                return [
                    Proof.Finding(
                        .refuted, at: panel.proposal.place,
                        zh: "评审结果“\(panel.proposal.source)”有时算不出来",
                        en:
                            "the proposal ‘\(panel.proposal.source)’ does not always come to a number",
                        scenario: search.way { space.nodes[$0].scored == panel.seats }.map {
                            scenario($0)
                        })
                ]
            }
        }
        return []
    }

    /// What a round may decide has a way on from where cases wait.
    private func notDecided(_ panel: Panel) -> [Proof.Finding] {
        guard let round = workflow.round,
            let index = workflow.states.firstIndex(where: { $0.id == round.waiting }),
            let node = nodesByState[index]?.first
        else { return [] }
        let events = [
            ("selects", round.selects), ("reserves", round.reserves), ("declines", round.declines),
        ]
        return events.compactMap { key, event in
            let isHandled = space.edges[node].contains { edge in
                edge.role == .round
                    && edge.transition.map { workflow.transitions[$0].event == event } == true
            }
            guard !isHandled else { return nil }
            return finding(
                .refuted(search.way { $0 == node } ?? []), at: places.key("round", key),
                Bilingual(
                    zh: "批次决定“\(event)”没有下文", en: "nothing follows the round's decision ‘\(event)’")
            )
        }
    }
}
