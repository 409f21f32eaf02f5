import CertFlowCore
import FEEL

/// The terms of several guards that are asked together, with the values that stand for all cases.
struct GuardTerms {
    struct Term {
        let key: String
        let path: [String]
        let reads: [[String]]
        let isOpaque: Bool
        let type: FEELType
        let isCount: Bool
        var group: Int
    }

    /// A guard over the terms: the names that stand for parts that are not understood.
    struct Asked {
        let guardName: String
        let rule: Rule
        let outline: ConditionOutline
        /// For each term of the outline its place among all terms.
        let places: [Int]
    }

    private(set) var terms: [Term] = []
    private(set) var asked: [Asked] = []
    private(set) var points: [Int: [Value]] = [:]
    private(set) var constants: [Value] = []

    mutating func add(_ condition: Guard, _ outline: ConditionOutline) {
        var groups: [Int: Int] = [:]
        var places: [Int] = []
        for found in outline.terms {
            let key = found.isOpaque ? found.text : found.path.joined(separator: ".")
            let place: Int
            if let known = terms.firstIndex(where: { $0.key == key }) {
                place = known
            } else {
                place = terms.count
                terms.append(
                    Term(
                        key: key, path: found.path, reads: found.reads,
                        isOpaque: found.isOpaque, type: found.type, isCount: found.isCount,
                        group: terms.count))
            }
            places.append(place)
            if let group = groups[found.group] {
                join(terms[place].group, into: group)
            } else {
                groups[found.group] = terms[place].group
            }
        }
        for (group, values) in outline.points {
            guard let index = outline.terms.firstIndex(where: { $0.group == group }) else {
                continue
            }
            points[terms[places[index]].group, default: []] += values
        }
        constants += outline.constants
        asked.append(
            Asked(guardName: condition.name, rule: condition.rule, outline: outline, places: places)
        )
    }

    private mutating func join(_ group: Int, into first: Int) {
        guard group != first else { return }
        for index in terms.indices where terms[index].group == group { terms[index].group = first }
        points[first, default: []] += points.removeValue(forKey: group) ?? []
    }

    /// The values of each term; `nil` when one has no values that stand for all.
    func grids(_ names: RuleNames, isNullable: (Term) -> Bool) -> [[Value]]? {
        var grids: [[Value]] = []
        for term in terms {
            let peers = terms.filter { $0.group == term.group }
            let shared = peers.flatMap { names.words[$0.path] ?? [] }.map(Value.string)
            let question = term.path.count == 1 ? names.questions[term.path[0]] : nil
            let grid = Grid(
                type: term.type, points: (points[term.group] ?? []) + shared, room: peers.count,
                words: term.isOpaque ? nil : names.words[term.path],
                isWhole: term.isCount || question?.type.isWhole == true)
            guard let values = grid.values else { return nil }
            grids.append(isNullable(term) ? values + [.null] : values)
        }
        return grids
    }

    /// The first part that is not understood.
    var blocking: GuardOutcome.Part? {
        for guardAsked in asked {
            guard let term = guardAsked.outline.opaque.first else { continue }
            let start = guardAsked.rule.place
            let place = CertFlowCore.Place(
                path: start.path, line: start.line,
                column: start.column + (term.place.line == 1 ? term.place.offset : 0))
            return GuardOutcome.Part(name: guardAsked.guardName, text: term.text, place: place)
        }
        return nil
    }
}
