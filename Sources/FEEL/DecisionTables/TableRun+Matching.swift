/// The rules that match, and those that would if more were known. Numbers count from 0 here.
struct Matches {
    var rules: [Int] = []
    /// Rules that match or not depending on an input that is `null` or on a cell without an answer.
    var doubtful: [Int] = []
    /// The inputs that are `null` and that a doubtful rule looks at.
    var missing: Set<Int> = []
    /// The cells without an answer.
    var unanswered: [(rule: Int, input: Int)] = []
}

extension TableRun {
    /// Finds the rules whose cells all pass.
    mutating func match(_ rows: [Int]) -> Matches {
        let columns = table.parts.columns
        let hasNull = zip(columns, rows).contains { $0.nullRow == $1 }
        var matches = Matches()
        for word in 0..<(table.rules.count + 63) / 64 {
            let rest = table.rules.count - word * 64
            var possible: UInt64 = rest < 64 ? 1 << UInt64(rest) - 1 : .max
            var certain: UInt64 = hasNull ? 0 : .max
            for (column, row) in zip(columns, rows) where row != column.nullRow {
                possible &= column.possible(row, word)
                certain &= column.certain(row, word)
            }
            while possible != 0 {
                let bit = possible.trailingZeroBitCount
                possible &= possible - 1
                let rule = word << 6 | bit
                if certain >> UInt64(bit) & 1 == 1 {
                    matches.rules.append(rule)
                } else {
                    settle(rule, rows, &matches)
                }
                let isEnough = table.hitPolicy == .first && !matches.rules.isEmpty
                if isEnough || budget.isSpent { return matches }
            }
        }
        return matches
    }

    /// Asks the cells of a rule that its rows leave open.
    private mutating func settle(_ rule: Int, _ rows: [Int], _ matches: inout Matches) {
        var isMatch = true
        var missing: [Int] = []
        var open: [Int] = []
        for (index, column) in table.parts.columns.enumerated() {
            let cell = column.cells[rule]
            let answer = cell.answer(values[index])
            let isMissing =
                rows[index] == column.nullRow && !cell.isAnything && !cell.mentionsNull
                && !column.allowsNull
            if answer == .fails, !isMissing { return }
            if isMissing { missing.append(index) }
            if answer == .open { open.append(index) }
            if answer == .fails { isMatch = false }
        }
        var unanswered: [Int] = []
        for index in open {
            let cell = table.parts.columns[index].cells[rule]
            let location = Location.cell(rule: rule + 1, input: index + 1)
            let answer = ask(cell, about: values[index], at: location)
            if answer != true { isMatch = false }
            if missing.contains(index) { continue }
            if answer == false { return }
            if answer == nil { unanswered.append(index) }
        }
        if isMatch { matches.rules.append(rule) }
        guard !missing.isEmpty || !unanswered.isEmpty else { return }
        matches.doubtful.append(rule)
        matches.missing.formUnion(missing)
        matches.unanswered += unanswered.map { (rule, $0) }
    }
}

extension TableRun {
    /// The answer to what matched, with its reasons.
    mutating func conclude(_ found: Matches) -> DecisionTable.Decision {
        guard !budget.isSpent else { return decision(.null, .failed) }
        var matches = found
        if table.hitPolicy == .unique || table.hitPolicy == .any, !matches.rules.isEmpty,
            !matches.rules.contains(where: matches.doubtful.contains)
        {
            // One rule matches whatever the others would say: they may only agree.
            matches = Matches(rules: matches.rules)
        }
        explainDoubts(matches)
        let isDoubtful = !matches.doubtful.isEmpty
        let missing = matches.missing.sorted().map { table.inputs[$0].name }
        guard !matches.rules.isEmpty else {
            let (value, outcome) = fallback(isDoubtful)
            let result: DecisionTable.Decision.Outcome =
                hasFailed ? .failed : isDoubtful ? .undecidable : outcome
            return decision(hasFailed ? .null : value, result, missing: missing)
        }
        let (value, order) = combine(matches.rules)
        let outcome: DecisionTable.Decision.Outcome =
            isDoubtful && !budget.isSpent ? .undecidable : hasFailed ? .failed : .matched
        return decision(
            hasFailed ? .null : value, outcome, rules: order.map { $0 + 1 }, missing: missing)
    }

    private mutating func explainDoubts(_ matches: Matches) {
        for input in matches.missing.sorted() {
            let name = table.inputs[input].name
            note(
                .input(input + 1),
                Message(
                    "‘\(name)’ is not stated, and the decision depends on it.",
                    "“\(name)”未填写，而结论取决于它。"))
        }
        for (rule, input) in matches.unanswered {
            note(
                .cell(rule: rule + 1, input: input + 1),
                Message(
                    "The condition has no answer, because a value in it is missing or wrong.",
                    "该条件无法判定，因为其中的值缺失或有误。"))
        }
    }

    /// What is answered when no rule matches.
    private mutating func fallback(
        _ isDoubtful: Bool
    ) -> (Value, DecisionTable.Decision.Outcome) {
        let defaults = table.parts.outputs.compactMap(\.defaultExpression)
        guard defaults.count == table.outputs.count else {
            if !isDoubtful {
                let facts = zip(table.inputs, values).map { "\($0.name) = \($1)" }
                note(
                    .table,
                    Message(
                        "No rule matches \(facts.joined(separator: ", ")).",
                        "没有规则适用于 \(facts.joined(separator: "，"))。"))
            }
            return (.null, .unmatched)
        }
        let scope = scopeOfCells()
        var found: [Value] = []
        for (index, expression) in defaults.enumerated() {
            let location = DecisionTable.Location.default(index + 1)
            let value = evaluate(expression, at: location, in: scope)
            let types = table.typesOfDefault(index)
            let isFitting = types.contains { $0.conforms(value, &budget) }
            let fitting = isFitting ? value : value.converted(to: types[0], &budget)
            guard let fitting else {
                fail(location, .mismatch(table.label(ofOutput: index), types[0], value))
                continue
            }
            found.append(fitting)
        }
        guard !hasFailed else { return (.null, .failed) }
        return (table.joining(found), .defaulted)
    }
}

extension DecisionTable {
    /// The types that the default of an output may have.
    ///
    /// The standard answers with the default as it is: neither put into a list nor aggregated.
    ///
    /// > Source: DMN 1.5, §10.3.2.10, step 2.
    func typesOfDefault(_ output: Int) -> [FEELType] {
        guard outputs.count == 1 else { return [outputs[output].type] }
        return hitPolicy.isList ? [outputs[output].type, resultType] : [resultType]
    }

    /// How an output is called in messages; a single one needs no name of its own.
    func label(ofOutput output: Int) -> String {
        outputs[output].name.isEmpty ? name : outputs[output].name
    }

    /// One result as it is, several as a context.
    func joining(_ results: [Value]) -> Value {
        guard results.count != 1 else { return results[0] }
        return .context(Context(zip(outputs.map(\.name), results).map { ($0, $1) }))
    }
}

extension Message {
    /// A result is of another type than its output.
    static func mismatch(_ name: String, _ type: FEELType, _ value: Value) -> Message {
        Message(
            "‘\(name)’ must be \(type), not \(value.kind.english).",
            "“\(name)”应为\(type.chineseName)，而不是\(value.kind.chinese)。")
    }
}
