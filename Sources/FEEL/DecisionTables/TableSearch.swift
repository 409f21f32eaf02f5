/// Looks for gaps, overlaps and rules that never apply.
struct TableSearch {
    typealias Analysis = DecisionTable.Analysis
    typealias Finding = DecisionTable.Finding
    typealias Location = DecisionTable.Location

    let table: DecisionTable
    let space: RuleSpace
    /// How many steps each search may take.
    let steps: Int
    /// How many findings of a kind are listed.
    let most: Int
    private(set) var findings: [Finding] = []
    private(set) var found: [Finding.Kind: Int] = [:]
    private(set) var undecided: [DecisionTable.Undecided] = []

    /// Gaps beyond so many are not counted.
    var mostCounted: Int { most + 100 }

    init(_ table: DecisionTable, steps: Int, most: Int) {
        self.table = table
        self.steps = steps
        self.most = max(0, most)
        // Gaps that were found stand beside the rules: proved ones and others.
        space = RuleSpace(table, limit: table.rules.count + 2 * (self.most + 100))
    }

    mutating func run() -> Analysis {
        nameOpenParts()
        findImpossibleRules()
        switch table.hitPolicy {
        case .unique, .any: findOverlaps()
        case .first, .priority: findMaskedRules()
        case .ruleOrder, .outputOrder, .collect, .sum, .minimum, .maximum, .count: break
        }
        if table.parts.outputs.contains(where: { $0.defaultExpression == nil }) { findGaps() }
        return Analysis(
            findings: findings,
            omitted: found.mapValues { $0 - most }.filter { $0.value > 0 }, undecided: undecided)
    }

    mutating func add(_ finding: Finding) {
        count(finding.kind)
        if found[finding.kind, default: 0] <= most { findings.append(finding) }
    }

    /// Counts a finding without listing it.
    mutating func count(_ kind: Finding.Kind) { found[kind, default: 0] += 1 }

    mutating func leaveOpen(_ location: Location, _ message: Message, place: Place? = nil) {
        undecided.append(
            DecisionTable.Undecided(
                location: location, place: place, message: message.english,
                messageZH: message.chinese))
    }

    mutating func leaveOpen(tooLarge what: Message) {
        leaveOpen(
            .table,
            Message(
                "The table is too large to find \(what.english) within \(steps) steps.",
                "表过大，\(steps) 步之内无法查明\(what.chinese)。"))
    }

    // MARK: What cannot be decided

    private mutating func nameOpenParts() {
        for (index, column) in table.parts.columns.enumerated() {
            if let reason = column.objection,
                !column.cells.allSatisfy(\.isAnything) || column.allowed != nil
            {
                leaveOpen(.input(index + 1), reason)
                continue
            }
            if let allowed = column.allowed { nameOpenTests(allowed, at: .allowed(index + 1)) }
            for (rule, cell) in column.cells.enumerated() {
                nameOpenTests(cell, at: .cell(rule: rule + 1, input: index + 1))
            }
        }
    }

    private mutating func nameOpenTests(_ cell: Cell, at location: Location) {
        guard let test = cell.openTests.first else { return }
        let source = cell.expression.source
        let text = test.operand.span.text(in: source)
        let reason =
            test.asksInput
            ? Message(
                "‘\(text)’ computes with ‘?’, which is not looked into.",
                "“\(text)”是含“?”的运算，不作分析。")
            : Message(
                "The value of ‘\(text)’ is not known before a decision.",
                "“\(text)”的值在判定之前不可知。")
        leaveOpen(location, reason, place: Place(test.operand.span, in: source))
    }

    // MARK: Rules that never match

    private mutating func findImpossibleRules() {
        for rule in table.rules.indices {
            guard let input = space.axes.firstIndex(where: { !$0.satisfiable.contains(rule) })
            else { continue }
            let (name, text) = (table.inputs[input].name, table.rules[rule].conditions[input])
            add(
                Finding(
                    kind: .impossibleRule, isProved: true,
                    location: .cell(rule: rule + 1, input: input + 1), rules: [rule + 1],
                    region: [], example: [],
                    message: "Rule \(rule + 1) never applies: no ‘\(name)’ passes ‘\(text)’.",
                    messageZH: "第\(rule + 1)条不会适用：没有“\(name)”满足“\(text)”。"))
        }
    }
}

extension TableSearch {
    /// The values of an example that matter to some rules, as FEEL text.
    func facts(_ example: [Value], of rules: [Int]) -> [String] {
        let all = table.inputs.indices
        let relevant = all.filter { input in
            rules.contains { !table.parts.columns[input].cells[$0].isAnything }
        }
        return (relevant.isEmpty ? Array(all) : relevant).map {
            "\(table.inputs[$0].name) = \(example[$0])"
        }
    }

    /// A clause with an example, in both languages.
    func forExample(_ facts: [String]) -> Message {
        guard !facts.isEmpty else { return Message("", "") }
        return Message(
            ", for example \(facts.joined(separator: ", "))",
            "，例如 \(facts.joined(separator: "，"))")
    }

    /// A finding about some rules, shown within a box.
    func finding(
        _ kind: Finding.Kind, isProved: Bool, _ location: Location, _ rules: [Int],
        in box: [BitSet], _ example: [Value], _ message: Message
    ) -> Finding {
        let shown = forExample(facts(example, of: rules))
        return Finding(
            kind: kind, isProved: isProved, location: location, rules: rules.map { $0 + 1 },
            region: RegionText.conditions(box, table, space), example: example,
            message: "\(message.english)\(shown.english).",
            messageZH: "\(message.chinese)\(shown.chinese)。")
    }
}
