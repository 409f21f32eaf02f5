import CertFlowCore
import GRDB

extension Identifier: DatabaseValueConvertible {}

extension Day: DatabaseValueConvertible {
    var databaseValue: DatabaseValue { iso.databaseValue }

    static func fromDatabaseValue(_ value: DatabaseValue) -> Day? {
        String.fromDatabaseValue(value).flatMap { Day($0) }
    }
}

extension Database {
    /// Runs one statement, compiled once per connection.
    func run(_ sql: String, _ arguments: StatementArguments) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }

    /// The rows of a statement that is compiled once per connection.
    func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> RowCursor {
        try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
    }

    /// The first row of a statement that is compiled once per connection.
    func row(_ sql: String, _ arguments: StatementArguments = []) throws -> Row? {
        try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }

    /// The first column of the first row.
    func count(_ sql: String, _ arguments: StatementArguments = []) throws -> Int {
        try Int.fetchOne(cachedStatement(sql: sql), arguments: arguments) ?? 0
    }

    /// Everything in `body`, or nothing, begun as a writer.
    func transaction<Value>(_ body: () throws -> Value) throws -> Value {
        var outcome: Value?
        try inTransaction(.immediate) {
            outcome = .some(try body())
            return .commit
        }
        guard let outcome else { preconditionFailure("a transaction that ends has an outcome") }
        return outcome
    }
}

extension Row {
    /// What a column holds; `nil` for an empty one where an optional is asked for.
    ///
    /// - Throws: `RowDecodingError` when it holds something else.
    func get<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
        try decode(Value.self, forColumn: column)
    }

    /// What the column `body` holds as canonical JSON.
    ///
    /// - Throws: ``StoreError`` of kind `damaged`; it names `place` and never what stands there.
    func body<Value: Decodable>(_ type: Value.Type, of place: @autoclosure () -> String) throws
        -> Value
    {
        let text: String = try get("body")
        do {
            return try CanonicalJSON.decode(type, from: text)
        } catch is DecodingError {
            throw StoreError.damaged(place())
        }
    }
}
