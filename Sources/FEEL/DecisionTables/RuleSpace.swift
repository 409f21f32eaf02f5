/// The inputs of a table as axes, and its rules as boxes.
struct RuleSpace {
    /// The values of an input that can occur.
    struct AxisOfInput {
        /// Whether the input is divided; else its only stretch stands for all values.
        let isDivided: Bool
        /// The stretches that are allowed, with their positions; the last one may be `null`.
        let stretches: [(position: Int?, sample: Value)]
        /// Rules whose cell something can pass, even where it is not known to be allowed.
        let satisfiable: BitSet
    }

    let axes: [AxisOfInput]
    /// For each axis and stretch the rules whose cell certainly passes there.
    let certain: [[BitSet]]
    /// For each axis and stretch the rules whose cell may pass there.
    let possible: [[BitSet]]
    /// For each rule and axis the stretches where its cell certainly passes.
    let certainBoxes: [[BitSet]]
    /// For each rule and axis the stretches where its cell may pass.
    let possibleBoxes: [[BitSet]]
    let ruleCount: Int
    /// The size of the sets of rules.
    let limit: Int

    /// Sets of rules have the size `limit`, which leaves room for more boxes.
    init(_ table: DecisionTable, limit: Int) {
        ruleCount = table.rules.count
        self.limit = limit
        var axes: [AxisOfInput] = []
        var certain: [[BitSet]] = []
        var possible: [[BitSet]] = []
        for column in table.parts.columns {
            let rows = column.rowsOfDomain
            let sets = rows.map { row in column.rules(in: row, limit: limit) }
            var satisfiable = BitSet(below: limit)
            for set in sets { satisfiable.formUnion(set.possible) }
            let kept = zip(rows, sets).filter { row, _ in row.isAllowed }
            axes.append(
                AxisOfInput(
                    isDivided: column.isDivided,
                    stretches: kept.map { ($0.0.position, $0.0.sample) },
                    satisfiable: satisfiable))
            certain.append(kept.map(\.1.certain))
            possible.append(kept.map(\.1.possible))
        }
        self.axes = axes
        self.certain = certain
        self.possible = possible
        certainBoxes = RuleSpace.boxes(certain, ruleCount)
        possibleBoxes = RuleSpace.boxes(possible, ruleCount)
    }

    /// The stretches of each rule, from the rules of each stretch.
    private static func boxes(_ sets: [[BitSet]], _ count: Int) -> [[BitSet]] {
        (0..<count).map { rule in
            sets.map { stretches in
                var box = BitSet(below: stretches.count)
                for (stretch, rules) in stretches.enumerated() where rules.contains(rule) {
                    box.insert(stretch)
                }
                return box
            }
        }
    }

    /// Everything.
    var whole: [BitSet] { axes.map { BitSet(allBelow: $0.stretches.count) } }

    /// The plainest stretch of a set: a point rather than an open stretch, `null` last.
    func plainest(_ set: BitSet, on axis: Int) -> Int? {
        let stretches = axes[axis].stretches
        return set.first(where: { stretches[$0].position.map { !$0.isMultiple(of: 2) } ?? false })
            ?? set.first
    }

    /// A value for each input within a box; `nil` for an empty one.
    func example(in box: [BitSet]) -> [Value]? {
        var values: [Value] = []
        for (axis, set) in box.enumerated() {
            guard let stretch = plainest(set, on: axis) else { return nil }
            values.append(axes[axis].stretches[stretch].sample)
        }
        return values
    }
}

extension RuleSpace {
    /// Examples within a box: the plainest one, and those that differ from it in one input.
    func examples(in box: [BitSet], most: Int) -> [[Value]] {
        guard let plainest = example(in: box) else { return [] }
        var examples = [plainest]
        for (axis, set) in box.enumerated() {
            for stretch in set where examples.count < most {
                var example = plainest
                example[axis] = axes[axis].stretches[stretch].sample
                examples.append(example)
            }
        }
        return examples
    }
}

/// A row of a column that belongs to the domain of its input, or may belong to it.
struct DomainRow {
    let row: Int
    /// `nil` for `null`.
    let position: Int?
    let sample: Value
    /// Whether the values are known to be allowed.
    let isAllowed: Bool
}

extension Column {
    var isDivided: Bool { axis != nil }

    /// Whether `null` is among the values that the column provides for.
    private var hasNull: Bool { allowsNull || cells.contains(where: \.mentionsNull) }

    /// The texts of the column in the order in which people wrote them.
    private var textsAsWritten: [Value] {
        ((allowed?.constants ?? []) + cells.flatMap(\.constants)).flatMap(\.points)
    }

    /// The rows whose values can occur.
    var rowsOfDomain: [DomainRow] {
        guard isDivided else {
            return [DomainRow(row: openRow, position: 0, sample: type.sample, isAllowed: true)]
        }
        var rows = stretches.enumerated().compactMap { row, stretch -> DomainRow? in
            let answer = isAllowed(row)
            guard answer != .fails else { return nil }
            return DomainRow(
                row: row, position: stretch.position, sample: stretch.sample,
                isAllowed: answer == .passes)
        }
        if case .texts(_, isOrdered: false) = axis?.points {
            let order = textsAsWritten
            rows.sort { order.place(of: $0.sample) < order.place(of: $1.sample) }
        }
        if hasNull {
            rows.append(DomainRow(row: nullRow, position: nil, sample: .null, isAllowed: true))
        }
        return rows
    }

    /// The rules whose cells certainly pass and those whose cells may pass in a row.
    func rules(in row: DomainRow, limit: Int) -> (certain: BitSet, possible: BitSet) {
        var (certainRules, possibleRules) = (BitSet(below: limit), BitSet(below: limit))
        for rule in cells.indices {
            let bit: UInt64 = 1 << UInt64(rule & 63)
            if certain(row.row, rule >> 6) & bit != 0 { certainRules.insert(rule) }
            if possible(row.row, rule >> 6) & bit != 0 { possibleRules.insert(rule) }
        }
        return (certainRules, possibleRules)
    }
}

extension [Value] {
    /// The place of a value; behind all others when it is none of them.
    fileprivate func place(of value: Value) -> Int { firstIndex(of: value) ?? count }
}

extension FEELType {
    /// Some value of the type.
    fileprivate var sample: Value {
        switch self {
        case .any, .string: .string("其他")
        case .null, .function: .null
        case .boolean: .boolean(true)
        case .number, .measure: .number(.zero)
        case .date, .time, .dateAndTime, .dayTimeDuration, .yearMonthDuration: sampleOfTime
        case .list: .list([])
        case .context(let members):
            .context(Context(members.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sample) }))
        case .range(let element): .range(ValueRange(from: element.sample, to: element.sample))
        }
    }

    private var sampleOfTime: Value {
        do {
            return try Scale(of: self, points: []).sample(nil, nil) ?? .null
        } catch {
            return .null
        }
    }
}
