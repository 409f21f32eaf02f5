extension DecisionTable {
    /// The table as a function that expressions can call.
    ///
    /// Its parameters are the inputs in order, by their names and types; its answer is the value of the
    /// decision. Unlike ``decide(in:budget:)`` it is strict: where the decision is undecidable, for
    /// example because an argument is `null` that matters, or where it fails or no rule matches, the
    /// call answers `null` with the reason.
    ///
    /// - Parameters:
    ///   - name: How expressions call it; the name of the table when left out.
    ///   - scope: The outer names that the cells may use.
    ///   - budget: How many steps one call may take.
    /// - Returns: A function of the host, for scopes and for the static check.
    public func function(
        named name: String? = nil, in scope: Scope = Scope(), budget: Int = 100_000
    ) -> Function {
        Function(
            name: name ?? self.name,
            parameters: inputs.map { Parameter($0.name, $0.type) }, result: resultType
        ) { values in
            let decision = decide(values, in: scope, budget: budget)
            switch decision.outcome {
            case .matched, .defaulted: return decision.value
            case .unmatched, .undecidable, .failed: throw decision.reason(in: self.name)
            }
        }
    }
}

extension DecisionTable.Decision {
    /// Why there is no answer, as the reason of a call.
    fileprivate func reason(in table: String) -> Message {
        // What cells say of themselves comes first in the list; what follows from it comes last.
        guard let problem = problems.last else {
            return Message("‘\(table)’ has no answer.", "“\(table)”没有结论。")
        }
        return Message("‘\(table)’: \(problem.message)", "“\(table)”：\(problem.messageZH)")
    }
}
