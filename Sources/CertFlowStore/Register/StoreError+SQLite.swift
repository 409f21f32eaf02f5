import GRDB

extension StoreError {
    /// Runs `body` and says what SQLite reports as a ``StoreError``; other errors pass unchanged.
    static func translating<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StoreError(error)
        } catch is RowDecodingError {
            // Its description shows the row, which may hold facts.
            throw StoreError.damaged("a column has an unexpected type")
        }
    }

    private init(_ error: DatabaseError) {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_FULL: self = .full
        case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            self = .io
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self = .damaged(error.message ?? "the file is malformed")
        default: self = .fault(error.message ?? "SQLite code \(error.resultCode.rawValue)")
        }
    }
}
