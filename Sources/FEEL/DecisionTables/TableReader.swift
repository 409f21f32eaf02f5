/// Parses the texts of a table and collects all their mistakes.
struct TableReader {
    typealias Diagnostic = DecisionTable.Diagnostic
    typealias Location = DecisionTable.Location

    private(set) var diagnostics: [Diagnostic] = []
    private let outer: Set<String>
    /// The names that cells may use.
    private let inner: CellNames

    init(names: Set<String>, constants: Context, inputs: [DecisionTable.Input]) {
        outer = names.union(constants.keys)
        inner = CellNames(given: names, constants: constants, inputs: inputs.map(\.name))
    }

    /// The parts of a table; `nil` when a text is wrong.
    mutating func read(
        _ inputs: [DecisionTable.Input], _ outputs: [DecisionTable.Output],
        _ rules: [DecisionTable.Rule]
    ) -> TableParts? {
        checkShape(inputs, outputs, rules)
        let expressions = inputs.enumerated().map { index, input in
            expression(input.expression, at: .input(index + 1), names: outer)
        }
        let allowed = inputs.enumerated().map { index, input in
            input.allowed.map { cell($0, at: .allowed(index + 1)) }
        }
        let parsedOutputs = outputs.enumerated().map { output($1, number: $0 + 1) }
        let rows = rules.enumerated().map { row($1, number: $0 + 1) }
        let names = inner
        guard diagnostics.isEmpty else { return nil }
        let columns = inputs.indices.map { input in
            Column(
                cells: rows.compactMap { $0.cells[input] }, allowed: allowed[input] ?? nil,
                type: inputs[input].type, isWhole: inputs[input].isWhole)
        }
        return TableParts(
            inputs: expressions.compactMap(\.self), columns: columns,
            outputs: parsedOutputs,
            results: rows.map { row in
                zip(row.results.compactMap(\.self), outputs.indices).map { expression, output in
                    ParsedResult(
                        expression, type: outputs[output].type,
                        allowed: parsedOutputs[output].allowed, hiding: names)
                }
            }, names: names)
    }

    private mutating func output(_ output: DecisionTable.Output, number: Int) -> ParsedOutput {
        let allowed = output.allowed.flatMap { cell($0, at: .output(number)) }
        return ParsedOutput(
            allowed: allowed, values: allowed?.literals(hiding: inner).map(\.value) ?? [],
            defaultExpression: output.defaultExpression.flatMap {
                result($0, at: .default(number))
            })
    }

    private mutating func row(
        _ rule: DecisionTable.Rule, number: Int
    ) -> (cells: [Cell?], results: [Expression?]) {
        (
            rule.conditions.enumerated().map {
                cell($1, at: .cell(rule: number, input: $0 + 1))
            },
            rule.results.enumerated().map {
                result($1, at: .result(rule: number, output: $0 + 1))
            }
        )
    }
}

extension TableReader {
    private mutating func expression(
        _ text: String, at location: Location, names: Set<String>
    ) -> Expression? {
        guard !isEmpty(text, location, hint: nil) else { return nil }
        do {
            return try Expression(parsing: text, names: names)
        } catch {
            diagnostics.append(Diagnostic(error, at: location))
            return nil
        }
    }

    private mutating func result(_ text: String, at location: Location) -> Expression? {
        let hint = Message("write null where there is no result", "没有结果时写 null")
        guard !isEmpty(text, location, hint: hint) else { return nil }
        return expression(text, at: location, names: inner.given)
    }

    private mutating func cell(_ text: String, at location: Location) -> Cell? {
        let hint = Message("write - where anything will do", "不限时写 -")
        guard !isEmpty(text, location, hint: hint) else { return nil }
        do {
            return Cell(try Expression(parsingTests: text, names: inner.given), hiding: inner)
        } catch {
            diagnostics.append(Diagnostic(error, at: location))
            return nil
        }
    }

    private mutating func isEmpty(_ text: String, _ location: Location, hint: Message?) -> Bool {
        guard text.unicodeScalars.allSatisfy(\.isFEELSpace) else { return false }
        diagnostics.append(
            Diagnostic(.syntax, location, "The text is empty.", "内容为空。", hint: hint))
        return true
    }

    /// Reports missing columns and rules, names that do not tell columns apart, and rows of another
    /// length than the table.
    private mutating func checkShape(
        _ inputs: [DecisionTable.Input], _ outputs: [DecisionTable.Output],
        _ rules: [DecisionTable.Rule]
    ) {
        func add(
            _ rule: Diagnostic.Rule, _ location: Location, _ english: String, _ chinese: String
        ) {
            diagnostics.append(Diagnostic(rule, location, english, chinese))
        }
        if outputs.isEmpty { add(.emptyTable, .table, "The table has no output.", "决策表没有输出。") }
        if rules.isEmpty { add(.emptyTable, .table, "The table has no rule.", "决策表没有规则。") }
        let columns =
            inputs.enumerated().map { ($1.name, Location.input($0 + 1)) }
            + (outputs.count > 1 ? outputs : []).enumerated().map {
                ($1.name, Location.output($0 + 1))
            }
        for (index, (name, location)) in columns.enumerated() {
            if name.isEmpty {
                add(.columnName, location, "The column has no name.", "该列没有名称。")
            } else if let twin = columns[..<index].first(where: {
                $0.0.isSameText(as: name) && $0.1.isInput == location.isInput
            }) {
                add(
                    .columnName, location, "The name ‘\(name)’ is also that of \(twin.1).",
                    "名称“\(name)”与\(twin.1.descriptionZH)重复。")
            }
        }
        for (index, rule) in rules.enumerated() {
            for (found, wanted, english, chinese) in [
                (rule.conditions.count, inputs.count, "condition", "个条件"),
                (rule.results.count, outputs.count, "result", "个结果"),
            ] where found != wanted {
                add(
                    .cellCount, .rule(index + 1),
                    "The rule has \(found) \(english)\(found == 1 ? "" : "s"), not \(wanted).",
                    "该规则有 \(found) \(chinese)，应为 \(wanted) 个。")
            }
        }
    }
}

extension DecisionTable.Location {
    fileprivate var isInput: Bool {
        if case .input = self { true } else { false }
    }
}
