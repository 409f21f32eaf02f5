/// A decision table: rules in rows, read by condition, answering with a result.
///
/// A table is written as texts, the way people write it, and read once. Every mistake of the texts is
/// reported at once, with the cell and the place in it.
///
/// ```swift
/// let table = try DecisionTable(
///     name: "奖励标准",
///     inputs: [.init("企业类型", type: .string, allowed: "\"示范\", \"优势\"")],
///     outputs: [.init("金额", type: .number)],
///     rules: [.init(["\"示范\""], ["200000"]), .init(["\"优势\""], ["150000"])])
/// ```
///
/// A cell may use `?` for the value it tests, the names of the inputs for their values, and whatever
/// names the scope gives. ``decide(in:budget:)`` answers, ``check(names:functions:)`` finds mistakes of
/// types and values, and ``analyse(steps:most:)`` finds gaps, overlaps and rules that never apply.
///
/// > Source: DMN 1.5, clause 8 and §10.3.2.10.
public struct DecisionTable: Sendable {
    /// What the table is called.
    public let name: String
    /// The columns of conditions.
    public let inputs: [Input]
    /// The columns of results; at least one.
    public let outputs: [Output]
    /// The rows; at least one.
    public let rules: [Rule]
    /// What the table answers when several rules match.
    public let hitPolicy: HitPolicy
    /// Names whose values are known when the table is read, such as units of money.
    public let constants: Context
    let parts: TableParts

    /// Reads a table.
    ///
    /// - Parameters:
    ///   - name: What the table is called.
    ///   - inputs: The columns of conditions; a table without any is read, and each rule matches.
    ///   - outputs: The columns of results.
    ///   - rules: The rows.
    ///   - hitPolicy: What to answer when several rules match.
    ///   - names: The outer names that expressions and cells may use. Only names with spaces or signs
    ///     and names of functions need to be told.
    ///   - constants: Names with values that never change, such as units. Cells that use them are
    ///     as good as literals; ``decide(in:budget:)`` knows them without being told.
    /// - Throws: All mistakes of the texts.
    public init(
        name: String, inputs: [Input], outputs: [Output], rules: [Rule],
        hitPolicy: HitPolicy = .unique, names: some Sequence<String> = EmptyCollection<String>(),
        constants: Context = Context()
    ) throws(Mistakes) {
        var reader = TableReader(names: Set(names), constants: constants, inputs: inputs)
        let parts = reader.read(inputs, outputs, rules)
        guard let parts, reader.diagnostics.isEmpty else {
            throw Mistakes(diagnostics: reader.diagnostics)
        }
        self.name = name
        self.inputs = inputs
        self.outputs = outputs
        self.rules = rules
        self.hitPolicy = hitPolicy
        self.constants = constants
        self.parts = parts
    }

    /// The type of the value that the table decides.
    public var resultType: FEELType {
        let single =
            outputs.count == 1
            ? outputs[0].type
            : .context(Dictionary(outputs.map { ($0.name, $0.type) }, uniquingKeysWith: { $1 }))
        switch hitPolicy {
        case .ruleOrder, .outputOrder, .collect: return .list(single)
        case .sum: return single.isNumeric ? single : .number
        case .count: return .number
        case .unique, .any, .priority, .first, .minimum, .maximum: return single
        }
    }
}

extension DecisionTable: Hashable {
    /// Whether the tables are written alike.
    public static func == (left: DecisionTable, right: DecisionTable) -> Bool {
        left.name == right.name && left.hitPolicy == right.hitPolicy && left.inputs == right.inputs
            && left.outputs == right.outputs && left.rules == right.rules
            && left.constants == right.constants
    }

    /// Hashes the name and the rules.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(rules)
    }
}
