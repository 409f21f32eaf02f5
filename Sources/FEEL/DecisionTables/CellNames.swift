/// The names that the texts of a table may use.
struct CellNames: Sendable {
    /// Names that a scope may give, which are therefore no built-ins.
    let given: Set<String>
    /// Names whose values are known when the table is read.
    let constants: Context

    /// The names with those of the inputs, which hide constants of the same name.
    init(given: Set<String>, constants: Context, inputs: [String] = []) {
        self.given = given.union(constants.keys).union(inputs)
        var constants = constants
        for name in inputs { constants[name] = nil }
        self.constants = constants
    }

    func contains(_ name: String) -> Bool { given.contains(name) }
}
