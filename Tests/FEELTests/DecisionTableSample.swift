import FEEL
import Testing

extension DecisionTable {
    /// Reads a table from lines: the head names the columns, each further line is a rule.
    ///
    /// Columns are separated by `|`, conditions from results by `||`. An input is written
    /// `name: type; allowed values; expression`, an output `name: type; allowed values; default`.
    static func sample(
        _ text: String, _ hitPolicy: HitPolicy = .unique, names: [String] = []
    ) throws -> DecisionTable {
        let lines = text.split(separator: "\n").map(String.init)
        let head = lines[0].columns
        return try DecisionTable(
            name: "示例表",
            inputs: try head.conditions.map { column in
                let parts = try column.declaration
                return Input(
                    parts.name, expression: parts.last, type: parts.type, allowed: parts.allowed)
            },
            outputs: try head.results.map { column in
                let parts = try column.declaration
                return Output(
                    parts.name, type: parts.type, allowed: parts.allowed,
                    defaultExpression: parts.last)
            },
            rules: lines.dropFirst().map { Rule($0.columns.conditions, $0.columns.results) },
            hitPolicy: hitPolicy, names: names)
    }

    /// Decides on the values of the inputs, written in FEEL.
    func decide(_ values: [String], in scope: Scope = Scope()) throws -> Decision {
        decide(try values.map { try feel($0, in: Scope()) }, in: scope)
    }
}

extension DecisionTable.Decision {
    /// Value, outcome and rules in a line.
    var summary: String {
        let numbers = rules.map(String.init).joined(separator: ",")
        return "\(value) \(outcome.rawValue)\(numbers.isEmpty ? "" : " \(numbers)")"
    }
}

extension String {
    private func trimmed(_ separator: String) -> [String] {
        self.split(separator: separator, omittingEmptySubsequences: false)
            .map { String($0.drop { $0 == " " }).removingTrailingSpaces }
    }

    private var removingTrailingSpaces: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }

    fileprivate var columns: (conditions: [String], results: [String]) {
        let halves = trimmed("||")
        return (halves[0].isEmpty ? [] : halves[0].trimmed("|"), halves[1].trimmed("|"))
    }

    fileprivate var declaration: (name: String, type: FEELType, allowed: String?, last: String?)
    {
        get throws {
            let parts = trimmed(";")
            let head = parts[0].trimmed(":")
            let type =
                head[1] == "list<string>"
                ? .list(.string) : try #require(FEELType(name: head[1]), "\(head[1])")
            func part(_ index: Int) -> String? {
                parts.count > index && !parts[index].isEmpty ? parts[index] : nil
            }
            return (head[0], type, part(1), part(2))
        }
    }
}
