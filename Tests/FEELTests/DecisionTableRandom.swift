import FEEL
import Testing

/// A column of a random table: its type and allowed values, cells for it, and values that stand for
/// all that there are.
private struct RandomColumn {
    let declaration: String
    let cells: [String]
    let values: [String]

    static let all = [
        RandomColumn(
            declaration: "number",
            cells: [
                "-", "0", "1", "2", "< 1", "<= 1", "> 1", ">= 1", "[0..2]", "(0..2)", "[1..2)",
                "0, 2", "not(1)", "< 0, > 2", "[0, 2]", "!= 1", "not([0..1], 2)",
            ],
            values: ["-1", "0", "0.5", "1", "1.5", "2", "3"]),
        RandomColumn(
            declaration: "number; [0..2]",
            cells: ["-", "0", "1", "< 1", ">= 1", "[0..2]", "(1..2]", "not(1)", "> 2", "< 2"],
            values: ["0", "0.5", "1", "1.5", "2"]),
        RandomColumn(
            declaration: "number; 1, 2, 3",
            cells: ["-", "1", "2", "3", "1, 2", "< 3", "not(2)", "[2..9]", "4"],
            values: ["1", "2", "3"]),
        RandomColumn(
            declaration: "string; \"甲\", \"乙\", \"丙\"",
            cells: ["-", "\"甲\"", "\"乙\"", "\"甲\", \"丙\"", "not(\"甲\")", "\"丁\""],
            values: ["\"甲\"", "\"乙\"", "\"丙\""]),
        RandomColumn(
            declaration: "string",
            cells: ["-", "\"甲\"", "\"乙\"", "\"甲\", \"乙\"", "not(\"甲\")", "not(\"乙\", \"甲\")"],
            values: ["\"甲\"", "\"乙\"", "\"其他\""]),
        RandomColumn(
            declaration: "string", cells: ["-", "< \"b\"", "\"b\"", "> \"b\"", "[\"b\"..\"c\"]"],
            values: ["\"a\"", "\"b\"", "\"bb\"", "\"c\"", "\"d\""]),
        RandomColumn(
            declaration: "boolean", cells: ["-", "true", "false", "not(true)", "true, false"],
            values: ["true", "false"]),
        RandomColumn(
            declaration: "date; [@\"2026-03-01\"..@\"2026-03-04\"]",
            cells: [
                "-", "@\"2026-03-01\"", "> @\"2026-03-02\"", "< @\"2026-03-03\"",
                "(@\"2026-03-02\"..@\"2026-03-03\")", "[@\"2026-03-02\"..@\"2026-03-03\"]",
                "not(@\"2026-03-04\")",
            ],
            values: [
                "@\"2026-03-01\"", "@\"2026-03-02\"", "@\"2026-03-03\"", "@\"2026-03-04\"",
            ]),
        RandomColumn(
            declaration: "number; null, [0..1]",
            cells: ["-", "null", "< 1", "1", "not(null)", "0, null"],
            values: ["null", "0", "0.5", "1"]),
    ]
}

/// A random table, and points that stand for its whole domain.
struct RandomTable {
    let table: DecisionTable
    /// The same rules, all that match being listed.
    let listing: DecisionTable
    /// The values of the inputs at each point.
    let points: [[Value]]

    /// The open cells are for numbers; only the evaluator can answer them.
    init(seed: UInt64, openCells: [String] = []) throws {
        var random = SplitMix64(seed: seed)
        func pick<T>(_ list: [T]) -> T { list[Int(random.next() % UInt64(list.count))] }
        let columns = (0...Int(random.next() % 3)).map { _ in pick(RandomColumn.all) }
        let head = columns.enumerated().map { "x\($0): \($1.declaration)" }
        let rows = (0...Int(random.next() % 6)).map { _ in
            let cells = columns.map { column in
                let mayBeOpen = column.declaration.hasPrefix("number") && !openCells.isEmpty
                return mayBeOpen && random.next() % 3 == 0 ? pick(openCells) : pick(column.cells)
            }
            return "\(cells.joined(separator: " | ")) || \(pick(["1", "2", "3"]))"
        }
        let text =
            (["\(head.joined(separator: " | ")) || y: number; 1, 2, 3"] + rows)
            .joined(separator: "\n")
        let policy = pick([.unique, .any, .priority, .first] as [DecisionTable.HitPolicy])
        table = try DecisionTable.sample(text, policy, names: ["界"])
        listing = try DecisionTable.sample(text, .collect, names: ["界"])
        points = try columns.reduce([[]]) { points, column in
            let values = try column.values.map { try feel($0, in: Scope()) }
            return points.flatMap { point in values.map { point + [$0] } }
        }
    }

    /// The rules that match at a point.
    func rules(at point: [Value], in scope: Scope = Scope()) -> Set<Int> {
        Set(listing.decide(point, in: scope).rules)
    }

    /// The points in the region of a finding.
    func points(in finding: DecisionTable.Finding) throws -> [[Value]] {
        let conditions = try finding.region.map { try FEEL.Expression(parsing: $0) }
        return points.filter { point in
            let scope = Scope(Context(zip(table.inputs.map(\.name), point).map { ($0, $1) }))
            return conditions.allSatisfy { $0.evaluate(in: scope).value == .boolean(true) }
        }
    }
}
