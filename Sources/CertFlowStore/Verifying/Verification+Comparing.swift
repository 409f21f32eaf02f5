import GRDB

extension Verification {
    /// Compares every projection with its replay, row by row in the order of the keys.
    mutating func compare(with copy: Database) throws {
        for table in Schema.projections {
            progress(.table(table))
            let keys = try db.primaryKey(table).columns
            let order = keys.map { "\"\($0)\"" }.joined(separator: ", ")
            let statement = "SELECT * FROM \"\(table)\" ORDER BY \(order)"
            try compare(
                table, keys, found: db.rows(statement), expected: copy.rows(statement))
        }
        try compareIndex(with: copy)
    }

    private mutating func compare(
        _ table: String, _ keys: [String], found: RowCursor, expected: RowCursor
    ) throws {
        var left = try found.next()
        var right = try expected.next()
        var count = 0
        while left != nil || right != nil {
            let leftKey = left.map { RowKey($0, keys) }
            let rightKey = right.map { RowKey($0, keys) }
            if let leftKey, rightKey.map({ leftKey < $0 }) ?? true {
                report.add(.surplus(table, leftKey.text))
                left = try found.next()
                count += 1
            } else if let rightKey, leftKey.map({ rightKey < $0 }) ?? true {
                report.add(.absent(table, rightKey.text))
                right = try expected.next()
            } else if let one = left, let other = right {
                let columns = Array(one.columnNames).filter {
                    (one[$0] as DatabaseValue) != (other[$0] as DatabaseValue)
                }
                if !columns.isEmpty {
                    report.add(.different(table, RowKey(one, keys).text, columns))
                }
                left = try found.next()
                right = try expected.next()
                count += 1
            }
        }
        report.rows[table] = count
    }
}

/// A primary key in SQLite's order: numbers by size, texts by their bytes.
private struct RowKey: Comparable {
    private let values: [DatabaseValue]

    init(_ row: Row, _ columns: [String]) { values = columns.map { row[$0] } }

    var text: String {
        values.map { value in
            switch value.storage {
            case .string(let text): text
            case .int64(let number): String(number)
            case .null, .double, .blob: "?"
            }
        }.joined(separator: " ")
    }

    static func < (one: RowKey, other: RowKey) -> Bool {
        for (left, right) in zip(one.values, other.values) where left != right {
            switch (left.storage, right.storage) {
            case (.int64(let left), .int64(let right)): return left < right
            case (.string(let left), .string(let right)):
                return left.utf8.lexicographicallyPrecedes(right.utf8)
            case (.null, _), (.int64, .string): return true
            default: return false
            }
        }
        return false
    }
}
