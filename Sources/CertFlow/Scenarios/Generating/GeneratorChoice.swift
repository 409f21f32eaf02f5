import CertFlowCore

/// Chooses few stories that together show everything a search has found.
struct GeneratorChoice {
    private let search: GeneratorSearch

    init(_ search: GeneratorSearch) { self.search = search }

    /// What a story would show.
    private struct Candidate {
        let end: Int
        let edge: GeneratorSearch.Edge?
        let nodes: [Int]
        let shows: Set<Item>
        let length: Int
    }

    private enum Item: Hashable {
        case transition(TransitionKey)
        case refused(node: Int, line: String)
    }

    /// The longest news first; of equal ones the shorter story, then the one found first.
    func stories() -> [GeneratorPlot] {
        var left = candidates()
        var shown: Set<Item> = []
        var stories: [GeneratorPlot] = []
        var told: Set<Int> = []
        while true {
            let best = left.enumerated().max { one, other in
                let (mine, theirs) = (
                    one.element.shows.subtracting(shown).count,
                    other.element.shows.subtracting(shown).count
                )
                if mine != theirs { return mine < theirs }
                if one.element.length != other.element.length {
                    return one.element.length > other.element.length
                }
                return one.offset > other.offset
            }
            guard let best, !best.element.shows.isSubset(of: shown) else { return stories }
            shown.formUnion(best.element.shows)
            stories.append(plot(best.element, &told))
            left.remove(at: best.offset)
        }
    }

    private func candidates() -> [Candidate] {
        let ends = search.nodes.indices.map { candidate(end: $0, edge: nil) }
        return ends + search.edges.map { candidate(end: $0.from, edge: $0) }
    }

    private func candidate(end: Int, edge: GeneratorSearch.Edge?) -> Candidate {
        let way = search.way(to: end)
        var shows: Set<Item> = []
        for index in way {
            for line in search.nodes[index].refused {
                shows.insert(.refused(node: index, line: line.text))
            }
        }
        for (earlier, later) in zip(way, way.dropFirst()) {
            let step = search.edges.first {
                $0.from == earlier
                    && search.nodes[later].lines == search.nodes[earlier].lines + $0.lines
            }
            for key in step?.taken ?? [] { shows.insert(.transition(key)) }
        }
        for key in edge?.taken ?? [] { shows.insert(.transition(key)) }
        return Candidate(
            end: end, edge: edge, nodes: way, shows: shows,
            length: search.nodes[end].lines.count + (edge?.lines.count ?? 0))
    }

    /// The story with the refusals of every situation that no story before it has told.
    private func plot(_ candidate: Candidate, _ told: inout Set<Int>) -> GeneratorPlot {
        var plot = search.plot(to: candidate.end, and: candidate.edge)
        var lines: [GeneratedLine] = []
        for (position, index) in candidate.nodes.enumerated() {
            if told.insert(index).inserted { lines += search.nodes[index].refused }
            if position + 1 < candidate.nodes.count {
                let next = search.nodes[candidate.nodes[position + 1]].lines
                lines += next.dropFirst(search.nodes[index].lines.count)
            }
        }
        plot.lines = lines + (candidate.edge?.lines ?? [])
        return plot
    }
}
