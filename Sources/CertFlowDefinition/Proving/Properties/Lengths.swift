import CertFlowCore

/// How long a case takes at most when everybody acts on the last day of every deadline.
struct Lengths {
    let space: Space
    let ends: Set<Int>

    private struct Answer {
        var days: Int
        /// The first parameter on the way that is not set.
        var unset: ParameterName?
        var path: [PathSearch.Step]
    }

    func findings(
        after: AuthorProperty.Moment?, _ within: Int, _ promise: AuthorProperty,
        _ around: PropertyCase
    ) -> [Proof.Finding] {
        // Stopped clocks and deadlines that are over take no time of their own: people act in time.
        let components = Components(space: timely)
        var starts: [(way: [PathSearch.Step], node: Int)] = []
        var seen: Set<Int> = []
        for node in space.nodes.indices {
            for edge in space.edges[node]
            where around.begins(after, node, edge) && seen.insert(edge.target).inserted {
                guard
                    let way = around.search.shortest(
                        onlySure: false,
                        follow: { _, from, found in
                            from == node && found == edge ? .found : .goOn(0)
                        })
                else { continue }
                starts.append((way, edge.target))
            }
        }
        for start in starts {
            var memory: [Int: Answer?] = [:]
            guard let answer = longest(from: start.node, components, &memory) else {
                return [loop(promise, start.way, components, around)]
            }
            if let unset = answer.unset { return [undecided(unset, promise, around)] }
            if answer.days > within {
                return [tooLong(answer, start.way, within, promise, around)]
            }
        }
        return []
    }

    /// Without what happens when people are late.
    private var timely: Space {
        Space(
            workflow: space.workflow, pack: space.pack, companions: space.companions,
            guards: space.guards, nodes: space.nodes,
            edges: space.edges.enumerated().map { node, edges in
                ends.contains(node) ? [] : edges.filter { isTimely($0) }
            }, surelyReached: space.surelyReached, isCut: space.isCut,
            nodesByState: space.nodesByState, correctionLimit: space.correctionLimit)
    }

    private func isTimely(_ edge: Edge) -> Bool {
        switch edge.kind {
        case .deadlineOver, .lapse: false
        case .transition, .score, .companionOpens, .companionEnds: true
        }
    }

    /// The longest way to an end; `nil` when a case can go round and round.
    private func longest(
        from node: Int, _ components: Components, _ memory: inout [Int: Answer?]
    ) -> Answer? {
        if ends.contains(node) || space.isFinal(node) { return Answer(days: 0, path: []) }
        if let known = memory[node] { return known }
        var best: Answer?
        for edge in space.edges[node] where isTimely(edge) && edge.target != node {
            guard !components.areJoined(node, edge.target),
                let rest = longest(from: edge.target, components, &memory)
            else {
                memory[node] = .some(nil)
                return nil
            }
            let own = space.movesOn(node, edge) ? length(of: node) : (days: 0, unset: nil)
            let answer = Answer(
                days: own.days + rest.days, unset: own.unset ?? rest.unset,
                path: [PathSearch.Step(from: node, edge: edge)] + rest.path)
            if best == nil || answer.unset != nil
                || best?.unset == nil && answer.days > best?.days ?? 0
            {
                best = answer
            }
            if answer.unset != nil { break }
        }
        let found = best ?? Answer(days: 0, path: [])
        memory[node] = found
        return found
    }

    /// Calendar days count as working days, which is never too short.
    private func length(of node: Int) -> (days: Int, unset: ParameterName?) {
        guard let rule = space.state(of: node)?.deadline else { return (0, nil) }
        let lengths = space.pack.parameter(rule.length)?.values
            .compactMap { $0.value.number?.wholeNumber }
        guard let longest = lengths?.max() else { return (0, rule.length) }
        return (longest, nil)
    }

    private func loop(
        _ promise: AuthorProperty, _ way: [PathSearch.Step], _ components: Components,
        _ around: PropertyCase
    ) -> Proof.Finding {
        let search = PathSearch(space: timely)
        let round = search.shortest(onlySure: false) { _, from, edge in
            components.areJoined(from, edge.target) && from != edge.target ? .found : .goOn(0)
        }
        let path = round.flatMap { found -> [PathSearch.Step]? in
            guard let last = found.last else { return nil }
            return found + search.shortestLoop(through: last.from, last.edge)
        }
        return Proof.Finding(
            .refuted, at: promise.place,
            zh: "“\(promise.title.zh)”不成立：办件可以反复往返，没有最长时间",
            en: "‘\(promise.title.en)’ does not hold: a case can go round and round",
            hint: Bilingual(
                zh: "给往返的流转设次数上限", en: "bound the transitions that go back"),
            scenario: around.scenario(path ?? way))
    }

    private func undecided(
        _ unset: ParameterName, _ promise: AuthorProperty, _ around: PropertyCase
    ) -> Proof.Finding {
        Proof.Finding(
            .undecided, at: promise.place,
            zh: "“\(promise.title.zh)”取决于未设定的期限“\(unset)”",
            en: "‘\(promise.title.en)’ depends on the period ‘\(unset)’, which is not set",
            hint: Bilingual(
                zh: "在政策数据中设定 \(unset) 后再检查", en: "set \(unset) in the policies, then check again"))
    }

    private func tooLong(
        _ answer: Answer, _ way: [PathSearch.Step], _ within: Int, _ promise: AuthorProperty,
        _ around: PropertyCase
    ) -> Proof.Finding {
        Proof.Finding(
            .refuted, at: promise.place,
            zh: "“\(promise.title.zh)”不成立：每个期限都用足，需要\(answer.days)天，超过\(within)天",
            en:
                "‘\(promise.title.en)’ does not hold: with every deadline used up it takes \(answer.days) days, more than \(within)",
            scenario: around.scenario(way + answer.path))
    }
}
