extension DecisionTable {
    /// Checks the table against the types of the names it may use, strictly: nothing is converted.
    ///
    /// Reported are what ``Expression/check(names:functions:)`` finds in the texts; inputs, cells,
    /// results, defaults and allowed values of another type than their column; literals outside the
    /// allowed values; and hit policies that the outputs do not go with.
    ///
    /// - Parameters:
    ///   - names: The outer names with their types.
    ///   - functions: Functions of the host.
    ///   - profile: What is asked for beyond types.
    /// - Returns: The mistakes in the order of the table.
    public func check(
        names: [String: FEELType] = [:], functions: [Function] = [], profile: Profile = .full
    ) -> [Diagnostic] {
        var checker = TableChecker(
            self, names: names, functions: functions, profile: profile)
        return checker.check()
    }
}
