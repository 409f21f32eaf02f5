import CertFlowCore
import FEEL

/// What the rules of one part of a pack may name, with types, and which words choices hold.
struct RuleScope: Sendable {
    var types: [String: FEELType]
    /// The tables of the policies, which rules call as functions.
    var functions: [Function] = []
    /// The choices of each input of a table, by the table's name; `nil` for other columns.
    var tableChoices: [String: [[String]?]] = [:]
    /// The words that a fact may hold, where they are a closed list.
    var words: [String: [String]] = [:]
    /// The words that the members of a context, or of the contexts in a list, may hold.
    var memberWords: [String: [String: [String]]] = [:]
    /// Whether every name is known; if not, only the syntax is checked.
    let isComplete: Bool

    /// The scope with facts by their names.
    func adding(_ facts: [FactOutline]) -> RuleScope {
        var scope = self
        for fact in facts {
            scope.types[fact.name] = fact.feelType
            scope.words[fact.name] = fact.type == "choice" ? fact.choices : nil
            let columns = fact.columns.filter { $0.type == "choice" }.map { ($0.name, $0.choices) }
            scope.memberWords[fact.name] = Dictionary(columns, uniquingKeysWith: { $1 })
        }
        return scope
    }
}
