/// Checks the texts of a table one after the other.
struct TableChecker {
    typealias Diagnostic = DecisionTable.Diagnostic
    typealias Location = DecisionTable.Location

    let table: DecisionTable
    private let outer: [String: FEELType]
    /// The names that cells may use.
    private let inner: [String: FEELType]
    private let functions: [Function]
    private let profile: Profile
    private var diagnostics: [Diagnostic] = []
    /// The allowed values that have no mistakes themselves, by input and output.
    private var allowedInputs: [Int: Cell] = [:]
    private var allowedOutputs: [Int: Cell] = [:]

    init(
        _ table: DecisionTable, names: [String: FEELType], functions: [Function],
        profile: Profile
    ) {
        self.table = table
        self.functions = functions
        self.profile = profile
        outer = table.constants.entries.reduce(into: names) { types, entry in
            if types[entry.key] == nil { types[entry.key] = FEELType(of: entry.value) }
        }
        inner = table.inputs.reduce(into: outer) { $0[$1.name] = $1.type }
    }

    mutating func check() -> [Diagnostic] {
        checkPolicy()
        for (index, expression) in table.parts.inputs.enumerated() {
            expect(table.inputs[index].type, expression, at: .input(index + 1), names: outer)
            if let allowed = table.parts.columns[index].allowed,
                checkTests(allowed, of: table.inputs[index].type, at: .allowed(index + 1))
            {
                allowedInputs[index] = allowed
            }
        }
        for (index, output) in table.parts.outputs.enumerated() { checkOutput(output, index) }
        for rule in table.rules.indices { checkRule(rule) }
        return diagnostics
    }

    private mutating func checkRule(_ rule: Int) {
        for (index, column) in table.parts.columns.enumerated() {
            let location = Location.cell(rule: rule + 1, input: index + 1)
            let cell = column.cells[rule]
            guard checkTests(cell, of: column.type, at: location),
                let allowed = allowedInputs[index]
            else { continue }
            for literal in cell.literals(hiding: table.parts.names) {
                checkAllowed(literal.value, allowed, cell.expression, literal.span, at: location)
            }
        }
        for (index, result) in table.parts.results[rule].enumerated() {
            let location = Location.result(rule: rule + 1, output: index + 1)
            let isFine = expect(
                table.outputs[index].type, result.expression, at: location, names: inner)
            guard isFine, let allowed = allowedOutputs[index], let value = result.constant else {
                continue
            }
            let span = result.expression.root.span
            checkAllowed(value, allowed, result.expression, span, at: location)
        }
    }

    private mutating func checkOutput(_ output: ParsedOutput, _ index: Int) {
        if let allowed = output.allowed,
            checkTests(allowed, of: table.outputs[index].type, at: .output(index + 1))
        {
            allowedOutputs[index] = allowed
        }
        guard let expression = output.defaultExpression else { return }
        let location = Location.default(index + 1)
        let types = table.typesOfDefault(index)
        let found = type(of: expression, at: location, names: inner)
        guard let found else { return }
        guard types.contains(where: found.mayBe) else {
            return clash(types[0], found, expression, at: location)
        }
        guard let allowed = allowedOutputs[index], types.contains(table.outputs[index].type),
            let value = expression.root.constant(hiding: table.parts.names), value != .list([])
        else { return }
        checkAllowed(value, allowed, expression, expression.root.span, at: location)
    }
}

extension TableChecker {
    // MARK: Texts

    /// The type of an expression; `nil` when it has mistakes, which are reported.
    private mutating func type(
        of expression: Expression, at location: Location, names: [String: FEELType]
    ) -> FEELType? {
        let result = expression.check(names: names, functions: functions, profile: profile)
        diagnostics += result.diagnostics.map { Diagnostic($0, at: location) }
        return result.diagnostics.isEmpty ? result.type : nil
    }

    /// Reports an expression of another type; whether it is fine.
    @discardableResult
    private mutating func expect(
        _ wanted: FEELType, _ expression: Expression, at location: Location,
        names: [String: FEELType]
    ) -> Bool {
        guard let found = type(of: expression, at: location, names: names) else { return false }
        let needsNoUnit = wanted.measure != nil && expression.root.isZero
        guard !found.mayBe(wanted), !needsNoUnit else { return true }
        clash(wanted, found, expression, at: location)
        return false
    }

    private mutating func clash(
        _ wanted: FEELType, _ found: FEELType, _ expression: Expression, at location: Location
    ) {
        let unit = wanted.measure.flatMap { profile.units[$0] }
        let hint = unit.map {
            Message("give the number its unit: 5 * \($0)", "请给数字写明单位，如 5 * \($0)")
        }
        diagnostics.append(
            Diagnostic(
                .typeClash, location, "This should be \(wanted), but is \(found).",
                "此处应为\(wanted.chineseName)，实为\(found.chineseName)。",
                place: Place(expression.root.span, in: expression.source),
                hint: found == .number ? hint : nil))
    }

    /// Checks tests against the type of what they test; whether they are fine.
    private mutating func checkTests(
        _ cell: Cell, of type: FEELType, at location: Location
    ) -> Bool {
        let names = inner.merging(["?": type]) { $1 }
        return self.type(of: cell.expression, at: location, names: names) != nil
    }

    private mutating func checkAllowed(
        _ value: Value, _ allowed: Cell, _ expression: Expression, _ span: Span,
        at location: Location
    ) {
        guard !value.isNull, allowed.answer(value) == .fails else { return }
        let texts = allowed.literals(hiding: table.parts.names).compactMap(\.value.asString)
        let hint = value.asString.flatMap { NearestName.hint($0, among: texts) }
        diagnostics.append(
            Diagnostic(
                .notAllowed, location, "\(value) is none of the allowed values.",
                "\(value) 不在允许值之内。", place: Place(span, in: expression.source), hint: hint))
    }

    mutating func report(
        _ rule: Diagnostic.Rule, _ location: Location, _ english: String, _ chinese: String
    ) {
        diagnostics.append(Diagnostic(rule, location, english, chinese))
    }
}
