import CertFlowCore

/// From which nodes an end can be reached.
struct WaysOut {
    private let space: Space
    /// An end can be reached, whatever the facts.
    let fine: Set<Int>
    /// An end can be reached by some facts, as far as anybody knows.
    let possible: Set<Int>

    init(space: Space) {
        self.space = space
        let finals = Set(space.nodes.indices.filter(space.isFinal))
        possible = WaysOut.closure(space, finals) { _ in true }
        fine = WaysOut.certain(space, finals)
    }

    /// The nodes from which `ends` are reached by edges that fit.
    static func closure(_ space: Space, _ ends: Set<Int>, _ fits: (Edge) -> Bool) -> Set<Int> {
        var sources: [[Int]] = Array(repeating: [], count: space.nodes.count)
        for node in space.nodes.indices {
            for edge in space.edges[node] where fits(edge) { sources[edge.target].append(node) }
        }
        var reached = ends
        var waiting = Array(ends)
        while let node = waiting.popLast() {
            for source in sources[node] where reached.insert(source).inserted {
                waiting.append(source)
            }
        }
        return reached
    }

    /// By edges that can always be taken, and by guards that leave no gap between them.
    private static func certain(_ space: Space, _ finals: Set<Int>) -> Set<Int> {
        var fine = closure(space, finals, \.isDependable)
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            for node in space.nodes.indices where !fine.contains(node) {
                let ways = space.edges[node].filter { fine.contains($0.target) }
                    .compactMap(\.transition).map { space.workflow.transitions[$0].guards }
                guard ways.count > 1 else { continue }
                let around = space.circumstances(space.nodes[node])
                guard space.guards.gap(among: ways, in: around).isExcluded else { continue }
                fine.insert(node)
                isGrowing = true
            }
            if isGrowing { fine = closure(space, fine, \.isDependable) }
        }
        return fine
    }

    /// Whether anything that can happen from a node states one of the facts anew.
    func mayChange(_ facts: Set<String>, from node: Int) -> Bool {
        var seen: Set<Int> = [node]
        var waiting = [node]
        while let current = waiting.popLast() {
            for edge in space.edges[current] {
                if let index = edge.transition {
                    let transition = space.workflow.transitions[index]
                    let stated = transition.gives + transition.mayGive
                    if transition.revisesForm
                        || stated.contains(where: { facts.contains($0.rawValue) })
                    {
                        return true
                    }
                }
                if seen.insert(edge.target).inserted { waiting.append(edge.target) }
            }
        }
        return false
    }
}

/// The nodes between which a case can go round and round.
struct Components {
    private var numbers: [Int]

    /// Tarjan's algorithm, without recursion.
    init(space: Space) {
        let count = space.nodes.count
        numbers = Array(repeating: -1, count: count)
        var index = Array(repeating: -1, count: count)
        var low = Array(repeating: 0, count: count)
        var isOnStack = Array(repeating: false, count: count)
        var stack: [Int] = []
        var next = 0
        var component = 0
        for root in 0..<count where index[root] < 0 {
            var calls = [(node: root, edge: 0)]
            while let call = calls.last {
                let node = call.node
                if call.edge == 0, index[node] < 0 {
                    index[node] = next
                    low[node] = next
                    next += 1
                    stack.append(node)
                    isOnStack[node] = true
                }
                if call.edge < space.edges[node].count {
                    let target = space.edges[node][call.edge].target
                    calls[calls.count - 1].edge += 1
                    if index[target] < 0 {
                        calls.append((target, 0))
                    } else if isOnStack[target] {
                        low[node] = min(low[node], index[target])
                    }
                    continue
                }
                if low[node] == index[node] {
                    while let member = stack.popLast() {
                        isOnStack[member] = false
                        numbers[member] = component
                        if member == node { break }
                    }
                    component += 1
                }
                calls.removeLast()
                if let parent = calls.last {
                    low[parent.node] = min(low[parent.node], low[node])
                }
            }
        }
    }

    func areJoined(_ left: Int, _ right: Int) -> Bool { numbers[left] == numbers[right] }
}

extension PathSearch {
    /// The shortest way from the end of an edge back to its start, then the edge once more.
    func shortestLoop(through node: Int, _ edge: Edge) -> [Step] {
        var origins: [Int: Step] = [:]
        var waiting = [edge.target]
        var next = 0
        var seen: Set<Int> = [edge.target]
        while next < waiting.count, !seen.contains(node) {
            let current = waiting[next]
            next += 1
            for found in space.edges[current] where seen.insert(found.target).inserted {
                origins[found.target] = Step(from: current, edge: found)
                waiting.append(found.target)
            }
        }
        var way: [Step] = []
        var current = node
        while current != edge.target, let step = origins[current] {
            way.append(step)
            current = step.from
        }
        return way.reversed() + [Step(from: node, edge: edge)]
    }
}
