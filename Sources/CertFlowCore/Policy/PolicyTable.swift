package import FEEL

/// A decision table of a policy; rules call it by its name, as they call a function.
package struct PolicyTable: Hashable, Sendable {
    package let name: TableName
    package let title: Bilingual
    package let source: Citation
    /// The first day it applies; a later table of the same name takes its place.
    package let from: Day
    package let table: DecisionTable

    package init(
        name: TableName, title: Bilingual, source: Citation, from: Day, table: DecisionTable
    ) {
        self.name = name
        self.title = title
        self.source = source
        self.from = from
        self.table = table
    }
}

extension Pack {
    /// Every table of the policies, of all days.
    package var tables: [PolicyTable] { policies.flatMap(\.tables) }

    /// The functions that rules may call on `day`: the tables in force.
    ///
    /// A table that is not in force yet can be called as well, and answers `null` with the reason.
    package func tableFunctions(on day: Day) -> [Function] {
        tables.map(\.name).uniqued.compactMap { name in
            let editions = tables.filter { $0.name == name }.sorted { $0.from < $1.from }
            guard let first = editions.first else { return nil }
            guard let current = editions.last(where: { $0.from <= day }) else {
                return first.notYetInForce(on: day)
            }
            return current.table.function(named: name.rawValue, in: RuleUnit.scope)
        }
    }
}

extension PolicyTable {
    /// The function of a table that does not apply yet.
    fileprivate func notYetInForce(on day: Day) -> Function {
        let reason = FunctionFailure(
            "The table ‘\(title.en)’ applies from \(from.iso), not yet on \(day.iso) (\(source)).",
            "“\(title.zh)”自 \(from.iso) 起施行，\(day.iso) 尚未施行（\(source)）。")
        return Function(
            name: name.rawValue,
            parameters: table.inputs.map { FEEL.Parameter($0.name, $0.type) },
            result: table.resultType
        ) { _ in throw reason }
    }
}
