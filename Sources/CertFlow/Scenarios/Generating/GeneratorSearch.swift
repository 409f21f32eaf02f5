import CertFlowCore
import CertFlowStore

/// Breadth-first search over what the real engine offers, from one plot's beginning.
final class GeneratorSearch {
    /// A situation and how it was reached.
    final class Node {
        let lines: [GeneratedLine]
        let cases: [String]
        /// Lines that are refused here, to be shown before the story goes on.
        var refused: [GeneratedLine] = []
        /// Dropped once everything on from here has been tried.
        var world: GeneratorWorld?
        let parent: Int?

        init(lines: [GeneratedLine], cases: [String], world: GeneratorWorld, parent: Int?) {
            self.lines = lines
            self.cases = cases
            self.world = world
            self.parent = parent
        }
    }

    /// A step from one situation to another.
    struct Edge {
        let from: Int
        let lines: [GeneratedLine]
        let cases: [String]
        let taken: Set<TransitionKey>
    }

    let plot: GeneratorPlot
    let workflow: Workflow
    private let moves: GeneratorMoves
    private(set) var nodes: [Node] = []
    private(set) var edges: [Edge] = []
    private(set) var trace = ScenarioTrace()
    private var seen: [String: Int] = [:]
    private var expanded: Set<StateID?> = []
    private let refusals: GeneratorRefusals
    /// Ends the search.
    var isGoal: (GeneratorWorld) throws -> Bool = { _ in false }
    private(set) var goal: GeneratorPlot?

    private static let mostNodes = 400

    init(_ plot: GeneratorPlot, workflow: Workflow, pack: Pack) {
        self.plot = plot
        self.workflow = workflow
        moves = GeneratorMoves(workflow: workflow, pack: pack)
        refusals = GeneratorRefusals(workflow: workflow, pack: pack)
    }

    /// Plays on from each story until nothing new follows; with `triesRefusals` it also looks for lines that
    /// are to be refused.
    ///
    /// - Throws: Faults of the register, and ``InputProblems`` for a head that makes no sense.
    func run(
        on stage: ScenarioStage, triesRefusals: Bool, progress: () -> Void = {}
    ) throws {
        let world = try plot.world(on: stage)
        add(try world.key(), Node(lines: [], cases: [], world: world, parent: nil))
        var next = 0
        while next < nodes.count, nodes.count < Self.mostNodes, goal == nil {
            try expand(next, triesRefusals: triesRefusals)
            nodes[next].world = nil
            next += 1
            progress()
        }
    }

    private func add(_ key: String, _ node: Node) {
        seen[key] = nodes.count
        nodes.append(node)
    }

    private func expand(_ index: Int, triesRefusals: Bool) throws {
        guard let world = nodes[index].world else { return }
        let state = try world.main()?.state
        let isFirst = expanded.insert(state).inserted
        if try isGoal(world) {
            goal = plot(to: index)
            return
        }
        let before = try world.player.trace()
        for move in try moves.all(world) {
            guard isFirst || move.key.map({ !trace.taken.contains($0) }) ?? true else {
                if triesRefusals { try tryOnly(move, index) }
                continue
            }
            try follow(move, from: index, before)
            if goal != nil { return }
        }
        guard triesRefusals else { return }
        let found = try refusals.lines(in: world, outstanding: { self.isOutstanding($0) })
        nodes[index].refused += found.lines
        take(found.asked)
    }

    /// Plays a move on a copy; what is refused is remembered, what is taken leads on.
    private func follow(_ move: GeneratorMove, from index: Int, _ before: ScenarioTrace) throws {
        guard let world = nodes[index].world else { return }
        let copy = try world.fork()
        try copy.declare(move.heads)
        for (position, line) in move.lines.enumerated() {
            let asked = copy.player.story.asked
            guard try copy.play(line).refusal != nil else { continue }
            let news = copy.player.story.asked.unmet.subtracting(asked.unmet)
            if position == 0, news.contains(where: isOutstanding) {
                nodes[index].refused.append(line)
            }
            return take(copy.player.story.asked)
        }
        let after = try copy.player.trace()
        let taken = after.taken.subtracting(before.taken)
        trace = trace + after
        edges.append(Edge(from: index, lines: move.lines, cases: move.heads, taken: taken))
        let key = try copy.key()
        guard seen[key] == nil else { return }
        let node = Node(
            lines: nodes[index].lines + move.lines, cases: nodes[index].cases + move.heads,
            world: copy, parent: index)
        add(key, node)
        if try isGoal(copy) { goal = plot(to: nodes.count - 1) }
    }

    /// A move whose transition is known is tried only for the guards that are still to be refused.
    private func tryOnly(_ move: GeneratorMove, _ index: Int) throws {
        guard let key = move.key, let line = move.lines.first, move.lines.count == 1,
            let world = nodes[index].world, hasOutstanding(key)
        else { return }
        let copy = try world.fork()
        let asked = copy.player.story.asked.unmet
        guard try copy.play(line).refusal != nil,
            copy.player.story.asked.unmet.subtracting(asked).contains(where: isOutstanding)
        else { return }
        nodes[index].refused.append(line)
        take(copy.player.story.asked)
    }

    private func hasOutstanding(_ key: TransitionKey) -> Bool {
        workflow.transitions.contains { transition in
            transition.event == key.event
                && transition.guards.contains {
                    isOutstanding(GuardKey(transition: key, name: $0))
                }
        }
    }

    func isOutstanding(_ key: GuardKey) -> Bool {
        key.transition.programme == workflow.id && !trace.guards.unmet.contains(key)
    }

    private func take(_ asked: AskedGuards) {
        var found = ScenarioTrace()
        found.guards = asked
        trace = trace + found
    }

    func plot(to index: Int, and edge: Edge? = nil) -> GeneratorPlot {
        var plot = plot
        plot.lines = nodes[index].lines + (edge?.lines ?? [])
        plot.cases = (plot.cases + nodes[index].cases + (edge?.cases ?? [])).uniqued
        return plot
    }

    /// The indices of the nodes on the way to one, from the first.
    func way(to index: Int) -> [Int] {
        var way = [index]
        while let parent = nodes[way[0]].parent { way.insert(parent, at: 0) }
        return way
    }
}
