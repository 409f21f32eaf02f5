/// The unary tests of a cell or of allowed values, with what can be told before any scope is known.
struct Cell: Sendable {
    let expression: Expression
    /// Whether the text is `-`.
    let isAnything: Bool
    /// Whether `null` is written in the cell, so that a missing input is provided for.
    let mentionsNull: Bool
    let isNegated: Bool
    let constants: [ConstantTest]
    /// The tests that need the evaluator.
    let openTests: [UnaryTest]

    /// What a cell says about an input before any scope is known.
    enum Answer: Sendable, Hashable {
        case passes, fails, open
    }

    /// A scope may give the hidden names.
    init(_ expression: Expression, hiding names: CellNames) {
        self.expression = expression
        guard case .tests(let tests, let isNegated) = expression.root.syntax else {
            preconditionFailure("a cell is parsed as unary tests")
        }
        self.isNegated = isNegated
        isAnything = tests.isEmpty
        mentionsNull = expression.root.mentionsNull
        var constants: [ConstantTest] = []
        var openTests: [UnaryTest] = []
        for test in tests {
            if !test.asksInput, let value = test.operand.constant(hiding: names) {
                constants.append(ConstantTest(comparison: test.comparison, value: value))
            } else {
                openTests.append(test)
            }
        }
        self.constants = constants
        self.openTests = openTests
    }

    /// What can be said about an input.
    func answer(_ input: Value) -> Answer {
        guard !isAnything else { return .passes }
        var known: Bool? = false
        for test in constants {
            known = known.or(test.admits(input))
            if known == true { return isNegated ? .fails : .passes }
        }
        guard openTests.isEmpty else { return .open }
        return isNegated && known == false ? .passes : .fails
    }

    /// The literals that the cell names as equal to the input, with their places in the text.
    func literals(hiding names: CellNames) -> [(value: Value, span: Span)] {
        guard case .tests(let tests, _) = expression.root.syntax else { return [] }
        return tests.flatMap { test -> [(value: Value, span: Span)] in
            guard test.comparison == nil || test.comparison == .equal else { return [] }
            return test.operand.scalars(hiding: names)
        }
    }
}

extension Node {
    /// The constant values of the part itself, or of its elements when it is a list.
    fileprivate func scalars(hiding names: CellNames) -> [(value: Value, span: Span)] {
        if case .list(let elements) = syntax {
            return elements.flatMap { $0.scalars(hiding: names) }
        }
        guard let value = constant(hiding: names) else { return [] }
        if case .range = value { return [] }
        return [(value, span)]
    }
}
