import CertFlowCore
import FEEL

/// What a rule reads beside its own text: facts, parameters and tables.
struct RuleReading {
    private let rule: Rule
    /// The first word of every path.
    let names: Set<String>
    let parameters: [ParameterName]

    init(_ rule: Rule) {
        self.rule = rule
        let paths = rule.expression.references.map(\.path)
        names = Set(paths.compactMap(\.first))
        parameters =
            paths.filter { $0.first == "parameter" && $0.count > 1 }
            .compactMap { ParameterName(rawValue: $0[1]) }.uniqued
    }

    /// Whether the rule calls a table.
    func calls(_ table: TableName) -> Bool {
        names.contains(table.rawValue) || rule.source.contains("\(table.rawValue)(")
    }

    /// Whether everything it reads from the policies is the same in both revisions on that day.
    func isSame(in old: Pack, _ new: Pack, on day: Day) -> Bool {
        let sameParameters = parameters.allSatisfy {
            old.parameter($0)?.inForce(on: day)?.value == new.parameter($0)?.inForce(on: day)?.value
        }
        let called = (old.tables + new.tables).filter { calls($0.name) }.map(\.name).uniqued
        return sameParameters
            && called.allSatisfy { name in
                old.tables.filter { $0.name == name } == new.tables.filter { $0.name == name }
            }
    }
}

extension FactValue {
    /// Whether the value is one that a question of this type could have taken.
    func fits(_ type: FactType) -> Bool {
        switch (type, self) {
        case (.choice(let choices), .text(let key)): choices.contains { $0.key == key }
        case (.text, .text), (.creditCode, .text), (.patentNumber, .text), (.unit, .text),
            (.industry, .text), (.flag, .flag), (.money, .money), (.day, .day):
            true
        case (.count, .number), (.number, .number), (.percent, .number), (.year, .number): true
        case (.lines, .list(let items)): items.allSatisfy { $0.text != nil }
        case (.evidence, .list): true
        case (.table(let columns), .list(let rows)):
            rows.allSatisfy { row in
                (row.record ?? [:]).allSatisfy { name, value in
                    columns.first { $0.name == name }.map { value.fits($0.type) } ?? false
                }
            }
        default: false
        }
    }
}

extension Score {
    /// Whether the points are those of the panel's criteria.
    func fits(_ panel: Panel) -> Bool {
        Set(points.keys) == Set(panel.criteria.map(\.name))
            && panel.criteria.allSatisfy { (0...$0.points).contains(points[$0.name] ?? -1) }
    }
}
