extension DecisionTable {
    /// A text of a table, or a part that holds several. All numbers count from 1.
    public enum Location: Hashable, Sendable {
        /// The table as a whole.
        case table
        /// The expression of an input.
        case input(Int)
        /// The allowed values of an input.
        case allowed(Int)
        /// An output: its name, its type and its allowed values.
        case output(Int)
        /// The default of an output.
        case `default`(Int)
        /// A rule as a whole.
        case rule(Int)
        /// The condition of a rule on an input.
        case cell(rule: Int, input: Int)
        /// The result of a rule for an output.
        case result(rule: Int, output: Int)

        /// The number of the rule that the location belongs to; `nil` outside the rules.
        public var rule: Int? {
            switch self {
            case .rule(let rule), .cell(let rule, _), .result(let rule, _): rule
            case .table, .input, .allowed, .output, .default: nil
            }
        }
    }
}

extension DecisionTable.Location: CustomStringConvertible {
    /// The location in English: `rule 2, input 1`.
    public var description: String {
        switch self {
        case .table: "table"
        case .input(let input): "input \(input)"
        case .allowed(let input): "allowed values of input \(input)"
        case .output(let output): "output \(output)"
        case .default(let output): "default of output \(output)"
        case .rule(let rule): "rule \(rule)"
        case .cell(let rule, let input): "rule \(rule), input \(input)"
        case .result(let rule, let output): "rule \(rule), output \(output)"
        }
    }

    /// The location in Chinese: `第2条规则第1个输入`.
    public var descriptionZH: String {
        switch self {
        case .table: "决策表"
        case .input(let input): "第\(input)个输入"
        case .allowed(let input): "第\(input)个输入的允许值"
        case .output(let output): "第\(output)个输出"
        case .default(let output): "第\(output)个输出的默认值"
        case .rule(let rule): "第\(rule)条规则"
        case .cell(let rule, let input): "第\(rule)条规则第\(input)个输入"
        case .result(let rule, let output): "第\(rule)条规则第\(output)个输出"
        }
    }
}
