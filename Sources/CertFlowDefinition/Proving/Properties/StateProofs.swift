import CertFlowCore

/// States: reached, owned, timed.
extension PropertyCase {
    func reachable() -> [Proof.Finding] {
        let nodes = nodesByState
        return workflow.states.enumerated().compactMap { index, state in
            let found = nodes[index] ?? []
            guard !found.contains(where: space.surelyReached.contains) else { return nil }
            let message = Bilingual(
                zh: "没有办件能到达状态\(name(state).zh)",
                en: "no case can reach the state \(name(state).en)")
            if let node = found.first, let way = search.way(to: { $0 == node }) {
                return undecided(search.doubt(on: way), at: places.state(state.id), message, way)
            }
            guard found.isEmpty, isRoot(state) else { return nil }
            return Proof.Finding(
                .refuted, at: places.state(state.id), zh: message.zh, en: message.en,
                hint: Bilingual(
                    zh: "检查进入它的流转及其条件，或删去它",
                    en: "look at the transitions to it and their guards, or delete it"),
                scenario: wayTowards(state))
        }
    }

    /// Whether the state is not merely behind another one that nobody reaches.
    private func isRoot(_ state: State) -> Bool {
        let sources = workflow.transitions.filter { $0.target == .state(state.id) }
            .flatMap(\.from).filter { $0 != state.id }
        return sources.isEmpty
            || sources.contains { source in
                space.nodesByState.keys.contains { place in
                    place >= 0 && workflow.states[place].id == source
                }
            }
    }

    /// The way to where a transition into the state starts, and the attempt that fails there.
    private func wayTowards(_ state: State) -> String? {
        for transition in workflow.transitions where transition.target == .state(state.id) {
            for source in transition.from {
                guard let way = search.way(to: { space.state(of: $0)?.id == source }) else {
                    continue
                }
                return attempt(transition, after: way)
            }
        }
        return search.way(to: { _ in true }).map { scenario($0, ending: "") }
    }

    /// A scenario of a way and of a transition that is refused after it.
    func attempt(_ transition: Transition, after way: [PathSearch.Step]) -> String {
        let person = transition.roles.first { !RoleID.drivers.contains($0) }
        let around = way.last.map { space.circumstances(space.nodes[$0.edge.target]) }
        guard let role = person,
            let refusing = space.guards.refusing(
                transition.guards, in: around ?? Circumstances())
        else { return scenario(way) }
        let who = role == .applicant ? "applicant" : "someone"
        return scenario(
            way,
            after: ["+1  \(who)  \(role)  \(transition.event) sample  | refused \(refusing)"])
    }

    /// The owner can do something, alone or through a list, a round or a notice.
    func owned() -> [Proof.Finding] {
        workflow.states.enumerated().compactMap { index, state in
            guard !state.isFinal, let nodes = nodesByState[index] else { return nil }
            guard let owner = state.owner else {
                return finding(
                    .refuted(search.way { $0 == nodes[0] } ?? []), at: places.state(state.id),
                    Bilingual(
                        zh: "状态\(name(state).zh)没有人负责",
                        en: "nobody owns the state \(name(state).en)"))
            }
            let acts = nodes.contains { node in
                space.edges[node].contains { edge in
                    edge.role.map { space.person(behind: $0) == owner } ?? false
                }
            }
            guard !acts else { return nil }
            return finding(
                .refuted(search.way { $0 == nodes[0] } ?? []), at: places.state(state.id),
                Bilingual(
                    zh: "状态\(name(state).zh)由“\(roleTitle(owner).zh)”负责，却没有其可办的事项",
                    en: "‘\(owner)’ owns the state \(name(state).en) but can do nothing there"),
                hint: Bilingual(
                    zh: "补上 by: \(owner) 的流转，或改 owner",
                    en: "add a transition by: \(owner), or change the owner"))
        }
    }

    func timed() -> [Proof.Finding] {
        workflow.states.enumerated().compactMap { index, state in
            guard !state.isFinal, state.deadline == nil, let nodes = nodesByState[index],
                let way = search.way(to: { nodes.contains($0) })
            else { return nil }
            return finding(
                .refuted(way), at: places.state(state.id),
                Bilingual(
                    zh: "状态\(name(state).zh)没有期限", en: "the state \(name(state).en) has no deadline"
                ),
                hint: Bilingual(
                    zh: "写 deadline；等待外部结果的用查询间隔",
                    en: "write a ‘deadline’; a state that waits for others has a review interval"),
                ending: "no due")
        }
    }
}
