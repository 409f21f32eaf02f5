extension TableSearch {
    /// Finds inputs that no rule covers.
    mutating func findGaps() {
        var rest = steps
        do {
            let gaps = try findProvedGaps(&rest)
            guard gaps.count < mostCounted, space.certain != space.possible else { return }
            try findPossibleGaps(besides: gaps, &rest)
        } catch {
            leaveOpen(tooLarge: Message("all gaps", "全部空缺"))
        }
    }

    /// Gaps where no rule can match, whatever the open cells say.
    private mutating func findProvedGaps(_ rest: inout Int) throws(Cover.TooLarge) -> [[BitSet]] {
        var cover = Cover(boxes: space.possible, count: space.ruleCount, limit: space.limit)
        let rules = cover.all
        var gaps: [[BitSet]] = []
        while gaps.count < mostCounted,
            let point = try cover.uncovered(in: space.whole, by: cover.all, steps: &rest)
        {
            let box = cover.growing(point, apartFrom: rules)
            gaps.append(box)
            cover.add(box)
            reportGap(box, dependingOn: [])
        }
        return gaps
    }

    /// Gaps unless an open cell passes.
    private mutating func findPossibleGaps(
        besides gaps: [[BitSet]], _ rest: inout Int
    ) throws(Cover.TooLarge) {
        var cover = Cover(boxes: space.certain, count: space.ruleCount, limit: space.limit)
        for gap in gaps { cover.add(gap) }
        let known = cover.all
        let possible = Cover(boxes: space.possible, count: space.ruleCount, limit: space.limit)
        var number = gaps.count
        while number < mostCounted,
            let point = try cover.uncovered(in: space.whole, by: cover.all, steps: &rest)
        {
            let box = cover.growing(point, apartFrom: known)
            let only = zip(box, point).map { set, stretch in
                var only = set
                for other in set where other != stretch { only.remove(other) }
                return only
            }
            let rules = possible.boxes(meeting: box, besides: nil, among: possible.all)
            reportGap(box, at: only, dependingOn: Array(rules))
            cover.add(box)
            number += 1
        }
    }

    private mutating func reportGap(
        _ box: [BitSet], at point: [BitSet]? = nil, dependingOn rules: [Int]
    ) {
        guard found[.gap, default: 0] < most else { return count(.gap) }
        guard let example = space.example(in: point ?? box) else { return }
        let conditions = RegionText.conditions(box, table, space)
        let facts = zip(table.inputs, example).map { "\($0.name) = \($1)" }
        let shown = conditions == facts ? Message("", "") : forExample(facts)
        let whereEN = conditions.isEmpty ? "anything" : conditions.joined(separator: " and ")
        let whereZH = conditions.isEmpty ? "任何输入" : conditions.joined(separator: " 且 ")
        let message =
            rules.isEmpty
            ? Message(
                "No rule covers \(whereEN)\(shown.english).",
                "没有规则覆盖 \(whereZH)\(shown.chinese)。")
            : Message(
                "Whether a rule covers \(whereEN) depends on \(rules.named)\(shown.english).",
                "\(whereZH) 是否有规则覆盖，取决于\(rules.listedZH)\(shown.chinese)。")
        add(
            Finding(
                kind: .gap, isProved: rules.isEmpty, location: .table,
                rules: rules.map { $0 + 1 }, region: conditions, example: example,
                message: message.english, messageZH: message.chinese))
    }
}
