import GRDB

/// The WHERE clause of a filter: texts of our own and the values that go with them.
struct Conditions {
    private var texts: [String] = []
    private(set) var arguments = StatementArguments()

    /// Adds `text`, which has one question mark, when there is a value.
    mutating func add(_ text: String, _ value: (some DatabaseValueConvertible)?) {
        guard let value else { return }
        texts.append(text)
        arguments += [value]
    }

    /// Adds `text`, which has a question mark for each of `values`.
    mutating func add(_ text: String, _ values: [some DatabaseValueConvertible]) {
        texts.append(text)
        arguments += StatementArguments(values)
    }

    var sql: String { texts.isEmpty ? "" : "WHERE " + texts.joined(separator: " AND ") }
}
