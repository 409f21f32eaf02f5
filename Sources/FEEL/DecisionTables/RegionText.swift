/// Writes sets of stretches as FEEL conditions.
struct RegionText {
    private let name: String
    private let axis: Axis
    private let stretches: [(position: Int?, sample: Value)]

    /// - Returns: `nil` for an input that is not divided.
    init?(_ input: DecisionTable.Input, _ column: Column, _ space: RuleSpace.AxisOfInput) {
        guard let axis = column.axis else { return nil }
        name = input.name
        self.axis = axis
        stretches = space.stretches
    }

    /// The condition that holds in a set of stretches and nowhere else; `nil` when it always holds.
    func condition(_ set: BitSet) -> String? {
        guard set.count < stretches.count else { return nil }
        switch axis.points {
        case .texts(_, isOrdered: false) where hasOther(set): return excluding(set)
        case .texts(_, isOrdered: false), .truths:
            return condition(of: set.map { stretches[$0].sample.description })
        case .numbers, .texts, .ticks:
            let hasNull = set.contains { stretches[$0].position == nil }
            return condition(of: runs(set).map(test) + (hasNull ? ["null"] : []))
        }
    }

    private func hasOther(_ set: BitSet) -> Bool {
        set.contains { stretches[$0].position == 0 }
    }

    /// All texts but some, where any other text is among them.
    private func excluding(_ set: BitSet) -> String {
        let others = stretches.indices.filter { !set.contains($0) }
            .map { stretches[$0].sample.description }
        return others.count == 1
            ? "\(name) != \(others[0])" : "not(\(name) in (\(others.joined(separator: ", "))))"
    }

    private func condition(of tests: [String]) -> String {
        guard tests.count == 1 else { return "\(name) in (\(tests.joined(separator: ", ")))" }
        let test = tests[0]
        if test.hasPrefix("<") || test.hasPrefix(">") { return "\(name) \(test)" }
        let isRange = test.contains("..") && (test.hasPrefix("[") || test.hasPrefix("("))
        return isRange ? "\(name) in \(test)" : "\(name) = \(test)"
    }

    /// The positions of a set in runs without a gap; positions without any value join their neighbours.
    private func runs(_ set: BitSet) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for position in set.compactMap({ stretches[$0].position }) {
            if let last = runs.last,
                ((last.upperBound + 1)..<position).allSatisfy({ axis.samples[$0] == nil })
            {
                runs[runs.count - 1] = last.lowerBound...position
            } else {
                runs.append(position...position)
            }
        }
        return runs
    }

    private func test(_ run: ClosedRange<Int>) -> String {
        func point(_ position: Int) -> String { axis.samples[position]?.description ?? "null" }
        let (first, last) = (run.lowerBound, run.upperBound)
        if first == last, !first.isMultiple(of: 2) { return point(first) }
        let isUnboundedBelow = first == 0
        let isUnboundedAbove = last == axis.samples.count - 1
        // An open stretch is named by the points beside it.
        let lower = first.isMultiple(of: 2) ? ("(", ">", first - 1) : ("[", ">=", first)
        let upper = last.isMultiple(of: 2) ? (")", "<", last + 1) : ("]", "<=", last)
        if isUnboundedBelow { return "\(upper.1) \(point(upper.2))" }
        if isUnboundedAbove { return "\(lower.1) \(point(lower.2))" }
        return "\(lower.0)\(point(lower.2))..\(point(upper.2))\(upper.0)"
    }
}

extension RegionText {
    /// The conditions that describe a box, in the order of the inputs.
    static func conditions(_ box: [BitSet], _ table: DecisionTable, _ space: RuleSpace) -> [String]
    {
        table.inputs.indices.compactMap { index in
            RegionText(table.inputs[index], table.parts.columns[index], space.axes[index])?
                .condition(box[index])
        }
    }
}
