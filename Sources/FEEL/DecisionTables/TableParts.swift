/// The texts of a table, parsed and prepared.
final class TableParts: Sendable {
    /// The expressions of the inputs.
    let inputs: [Expression]
    /// The names of the inputs that are nothing but a name of the outside.
    let plainNames: [String?]
    let columns: [Column]
    let outputs: [ParsedOutput]
    /// The results by rule and output.
    let results: [[ParsedResult]]
    let names: CellNames

    init(
        inputs: [Expression], columns: [Column], outputs: [ParsedOutput],
        results: [[ParsedResult]], names: CellNames
    ) {
        self.inputs = inputs
        plainNames = inputs.map { input in
            if case .name(let name) = input.root.syntax { name } else { nil }
        }
        self.columns = columns
        self.outputs = outputs
        self.results = results
        self.names = names
    }
}

/// The texts of an output.
struct ParsedOutput: Sendable {
    let allowed: Cell?
    /// The allowed values in their order, as far as they are constants.
    let values: [Value]
    let defaultExpression: Expression?
}

/// A result, with its value when that is the same in every scope.
struct ParsedResult: Sendable {
    let expression: Expression
    let constant: Value?
    /// The constant, once it is known to be of the output's type and allowed.
    let settled: Value?

    init(_ expression: Expression, type: FEELType, allowed: Cell?, hiding names: CellNames) {
        self.expression = expression
        constant = expression.root.constant(hiding: names)
        settled = constant?.converted(to: type).flatMap { value in
            value.isNull || (allowed?.answer(value) ?? .passes) == .passes ? value : nil
        }
    }
}
