/// One decision: evaluates the inputs, finds the rules and combines their results.
struct TableRun {
    typealias Decision = DecisionTable.Decision
    typealias Location = DecisionTable.Location

    let table: DecisionTable
    let scope: Scope
    var budget: Budget
    private(set) var values: [Value] = []
    private(set) var problems: [DecisionTable.Problem] = []
    private(set) var hasFailed = false
    /// The scope with the inputs above it, once a cell has asked for it.
    private var innerScope: Scope?

    /// Problems beyond this number are not kept.
    private static let mostProblems = 20

    init(_ table: DecisionTable, scope: Scope, budget: Int) {
        self.table = table
        self.scope = table.constants.count == 0 ? scope : scope.above(table.constants)
        self.budget = Budget(steps: budget)
    }

    /// Notes why there is no good answer; the decision fails.
    mutating func fail(_ location: Location, _ message: Message, place: Place? = nil) {
        hasFailed = true
        note(location, message, place: place)
    }

    /// Notes why a part has no value.
    mutating func note(_ location: Location, _ message: Message, place: Place? = nil) {
        guard problems.count < TableRun.mostProblems else { return }
        problems.append(
            DecisionTable.Problem(
                location: location, place: place, message: message.english.capitalised,
                messageZH: message.chinese))
    }

    /// Takes some steps; the decision fails when there are not enough left.
    private mutating func spend(_ steps: Int) -> Bool {
        if budget.isSpent { return false }
        if budget.spend(steps) { return true }
        fail(.table, Message("The decision takes more steps than allowed.", "决策步数超过允许的上限。"))
        return false
    }

    // MARK: Inputs

    mutating func decide() -> Decision {
        var found: [Value] = []
        found.reserveCapacity(table.inputs.count)
        for (index, name) in table.parts.plainNames.enumerated() {
            if let name, let value = scope[name] {
                found.append(value)
            } else {
                let expression = table.parts.inputs[index]
                found.append(evaluate(expression, at: .input(index + 1), in: scope))
            }
        }
        return decide(found)
    }

    mutating func decide(_ found: [Value]) -> Decision {
        let columns = table.parts.columns
        values = found
        var rows: [Int] = []
        rows.reserveCapacity(columns.count)
        for (index, column) in columns.enumerated() {
            if !column.type.conforms(values[index], &budget) { convert(index) }
            if column.isWhole, values[index].asNumber?.isInteger == false { refuseFraction(index) }
            let row = column.row(of: values[index])
            if column.allowed != nil, row != column.nullRow { checkAllowed(index, row) }
            rows.append(row)
        }
        guard spend(columns.count + table.rules.count / 8 + 1), !hasFailed else {
            return decision(.null, .failed)
        }
        return conclude(match(rows))
    }

    private mutating func convert(_ index: Int) {
        let input = table.inputs[index]
        let value = values[index]
        guard let converted = value.converted(to: input.type, &budget) else {
            values[index] = .null
            return fail(
                .input(index + 1),
                Message(
                    "‘\(input.name)’ must be \(input.type), not \(value.kind.english).",
                    "“\(input.name)”应为\(input.type.chineseName)，而不是\(value.kind.chinese)。"))
        }
        values[index] = converted
    }

    private mutating func refuseFraction(_ index: Int) {
        let input = table.inputs[index]
        let message = Message(
            "‘\(input.name)’ must be a whole number, not \(values[index]).",
            "“\(input.name)”应为整数，而不是 \(values[index])。")
        values[index] = .null
        fail(.input(index + 1), message)
    }

    private mutating func checkAllowed(_ index: Int, _ row: Int) {
        let column = table.parts.columns[index]
        guard let allowed = column.allowed, column.isAllowed(row) != .passes,
            ask(allowed, about: values[index], at: .allowed(index + 1)) != true
        else { return }
        let input = table.inputs[index]
        fail(
            .input(index + 1),
            Message(
                "‘\(input.name)’ is \(values[index]), which is none of its allowed values.",
                "“\(input.name)”为 \(values[index])，不在允许值之内。"))
    }
}

extension TableRun {
    // MARK: Expressions

    /// Evaluates an expression of the table.
    mutating func evaluate(
        _ expression: Expression, at location: Location, in scope: Scope
    ) -> Value {
        guard !budget.isSpent else { return .null }
        let evaluator = Evaluator(scope: scope, budget: budget.remaining)
        let value = evaluator.result(expression.root, scope.frame)
        let isSpent = evaluator.budget.isSpent
        guard spend(isSpent ? .max : budget.remaining - evaluator.budget.remaining) else {
            return .null
        }
        for problem in evaluator.problems(in: expression.source) {
            note(
                location, Message(problem.message, problem.messageZH), place: problem.place)
        }
        return value
    }

    /// The names of the inputs and those of the outside.
    mutating func scopeOfCells() -> Scope {
        if let innerScope { return innerScope }
        let context = Context(zip(table.inputs, values).map { ($0.name, $1) })
        let inner = scope.adding(context)
        innerScope = inner
        return inner
    }

    /// Whether a value passes a cell; `nil` when that is unknown.
    mutating func ask(_ cell: Cell, about value: Value, at location: Location) -> Bool? {
        switch cell.answer(value) {
        case .passes: return true
        case .fails: return false
        case .open:
            let scope = scopeOfCells().adding(Context([("?", value)]))
            return evaluate(cell.expression, at: location, in: scope).asBoolean
        }
    }

    func decision(
        _ value: Value, _ outcome: Decision.Outcome, rules: [Int] = [], missing: [String] = []
    ) -> Decision {
        Decision(
            value: value, outcome: outcome, rules: rules, missing: missing, problems: problems)
    }
}
