import CertFlowCore

/// Finds the shortest way on which something happens, with a memory of what happened before.
struct PathSearch {
    let space: Space

    struct Step: Hashable {
        let from: Int
        let edge: Edge
    }

    /// What an edge does to the memory.
    enum Move {
        case goOn(Int)
        /// What was looked for.
        case found
        /// Not of interest from here on.
        case stop
    }

    enum Judgement {
        case proved
        case refuted([Step])
        /// There is a way, but nobody can say whether any case can take it.
        case undecided([Step], GuardOutcome.Part)
    }

    private struct Place: Hashable {
        let node: Int
        let memory: Int
    }

    /// The shortest way to what is looked for.
    func shortest(
        onlySure: Bool, memory start: Int = 0, follow: (Int, Int, Edge) -> Move
    ) -> [Step]? {
        var origins: [Place: (Place, Edge)] = [:]
        var waiting = [Place(node: 0, memory: start)]
        var seen: Set<Place> = [waiting[0]]
        var next = 0
        while next < waiting.count {
            let place = waiting[next]
            next += 1
            for edge in space.edges[place.node] where edge.isSure || !onlySure {
                switch follow(place.memory, place.node, edge) {
                case .stop: continue
                case .found:
                    return way(to: place, origins) + [Step(from: place.node, edge: edge)]
                case .goOn(let memory):
                    let target = Place(node: edge.target, memory: memory)
                    guard seen.insert(target).inserted else { continue }
                    origins[target] = (place, edge)
                    waiting.append(target)
                }
            }
        }
        return nil
    }

    private func way(to end: Place, _ origins: [Place: (Place, Edge)]) -> [Step] {
        var way: [Step] = []
        var place = end
        while let (origin, edge) = origins[place] {
            way.append(Step(from: origin.node, edge: edge))
            place = origin
        }
        return way.reversed()
    }

    /// The shortest way to a node that fits.
    func way(onlySure: Bool = false, to fits: (Int) -> Bool) -> [Step]? {
        shortest(onlySure: onlySure) { _, _, edge in fits(edge.target) ? .found : .goOn(0) }
    }

    /// Judges that something never happens.
    func judge(memory start: Int = 0, follow: (Int, Int, Edge) -> Move) -> Judgement {
        if let path = shortest(onlySure: true, memory: start, follow: follow) {
            guard let doubt = contradiction(on: path) else { return .refuted(path) }
            return .undecided(path, doubt)
        }
        guard let path = shortest(onlySure: false, memory: start, follow: follow) else {
            return .proved
        }
        return .undecided(path, doubt(on: path))
    }

    /// Judges for each transition that it is never done wrongly; what is proved is left out.
    func judgeEach(
        isWrong: (Int, Int, Edge) -> Bool, remember: (Int, Int, Edge) -> Int
    ) -> [Int: Judgement] {
        let sure = firsts(onlySure: true, isWrong: isWrong, remember: remember)
        let all = firsts(onlySure: false, isWrong: isWrong, remember: remember)
        return Dictionary(
            uniqueKeysWithValues: all.map { index, path in
                guard let sure = sure[index] else {
                    return (index, .undecided(path, doubt(on: path)))
                }
                if let doubt = contradiction(on: sure) { return (index, .undecided(sure, doubt)) }
                return (index, .refuted(sure))
            })
    }

    /// The shortest way to each transition that is done wrongly.
    private func firsts(
        onlySure: Bool, isWrong: (Int, Int, Edge) -> Bool, remember: (Int, Int, Edge) -> Int
    ) -> [Int: [Step]] {
        var firsts: [Int: [Step]] = [:]
        var origins: [Place: (Place, Edge)] = [:]
        var waiting = [Place(node: 0, memory: 0)]
        var seen: Set<Place> = [waiting[0]]
        var next = 0
        while next < waiting.count {
            let place = waiting[next]
            next += 1
            for edge in space.edges[place.node] where edge.isSure || !onlySure {
                if let index = edge.transition, firsts[index] == nil,
                    isWrong(place.memory, place.node, edge)
                {
                    firsts[index] = way(to: place, origins) + [Step(from: place.node, edge: edge)]
                }
                let target = Place(
                    node: edge.target, memory: remember(place.memory, place.node, edge))
                guard seen.insert(target).inserted else { continue }
                origins[target] = (place, edge)
                waiting.append(target)
            }
        }
        return firsts
    }

    /// The guards of a way that no facts are known to meet together.
    private func contradiction(on path: [Step]) -> GuardOutcome.Part? {
        let kept: Set<String> = ["case", "panel", "assessment", "links", "notice", "parent"]
        let guards = path.compactMap(\.edge.transition)
            .flatMap { space.workflow.transitions[$0].guards }.uniqued
            .filter { space.guards.roots(of: $0).isDisjoint(with: kept) }
        guard guards.count > 1, !space.guards.areCompatible(guards, Circumstances()) else {
            return nil
        }
        return part(named: guards[guards.count - 1])
    }

    /// The part of a guard that nobody can judge on a way.
    func doubt(on path: [Step]) -> GuardOutcome.Part {
        let unsure = path.first { !$0.edge.isSure } ?? path[path.count - 1]
        if let index = unsure.edge.transition {
            let outcome = space.guards.outcome(
                of: index, in: space.circumstances(space.nodes[unsure.from]))
            if let part = outcome.blocking { return part }
            if let name = space.workflow.transitions[index].guards.first {
                return part(named: name)
            }
        }
        if case .companionOpens(let index) = unsure.edge.kind,
            let name = space.companions[index].workflow.openings.first?.guards.first,
            let condition = space.companions[index].workflow.guards[name]
        {
            return GuardOutcome.Part(
                name: name, text: condition.rule.source, place: condition.rule.place)
        }
        return GuardOutcome.Part(
            name: "", text: "", place: CertFlowCore.Place(path: "", line: 1, column: 1))
    }

    func part(named name: String) -> GuardOutcome.Part {
        let rule = space.workflow.guards[name]?.rule
        return GuardOutcome.Part(
            name: name, text: rule?.source ?? "",
            place: rule?.place ?? CertFlowCore.Place(path: "", line: 1, column: 1))
    }
}
