import CertFlowCore
import Foundation
import GRDB
import Testing

@testable import CertFlowStore

/// Edits of a register's file behind its back: each that changes a stored fact must be found and located.
@Suite("A register that somebody edits")
struct TamperTests {
    private static let isSoak = ProcessInfo.processInfo.environment["CERTFLOW_SOAK"] == "1"
    /// Ten edits a seed: 100 in `make test`, 1,000 in `make soak`, of each kind.
    private static let seeds: [UInt64] = Array(1...(isSoak ? 100 : 10))

    /// Every table whose rows are facts; what was handed out already (`delivery`) is none.
    private static let tables = Schema.truths + Schema.projections

    @Test("says which row of which table an edit through SQL has changed", arguments: seeds)
    func statements(seed: UInt64) throws {
        try withWalk(seed) { folder throws in
            let whole = try Data(contentsOf: URL(fileURLWithPath: folder.database))
            var random = SplitMix64(seed: seed &* 7_919)
            for _ in 0..<10 {
                let edit = try Edit.random(in: folder.database, Self.tables, using: &random)
                let report = try verify(folder)
                #expect(!report.isSound, "seed \(seed): \(edit)")
                let places = Set(report.faults.map { "\($0.table) \($0.key)" })
                #expect(
                    edit.isNamed(in: places),
                    "seed \(seed): \(edit) in \(places.sorted().prefix(9))")
                try folder.replace(by: whole)
            }
        }
    }

    @Test("finds every changed byte that changes what is stored, and says where", arguments: seeds)
    func bytes(seed: UInt64) throws {
        try withWalk(seed) { folder throws in
            let whole = try Data(contentsOf: URL(fileURLWithPath: folder.database))
            let before = try Dump(folder.database)
            var random = SplitMix64(seed: seed &* 104_729)
            var changes = 0
            var tries = 0
            // Much of a file is unused: a seed that only met such bytes would prove nothing.
            while tries < 10 || (changes == 0 && tries < 100) {
                tries += 1
                var bytes = whole
                let offset = Int.random(in: 0..<bytes.count, using: &random)
                for place
                    in offset..<min(bytes.count, offset + Int.random(in: 1...4, using: &random))
                {
                    bytes[place] = UInt8.random(in: 0...255, using: &random)
                }
                try folder.replace(by: bytes)
                let after = Dump.read(folder.database)
                let found = try outcome(folder)
                if after != before {
                    changes += 1
                    #expect(found != nil, "seed \(seed), byte \(offset)")
                    #expect(found?.isEmpty == false, "seed \(seed), byte \(offset)")
                }
                try folder.replace(by: whole)
            }
            #expect(changes > 0, "seed \(seed) changes nothing that is stored")
        }
    }

    /// What verification names; `nil` when it finds nothing.
    private func outcome(_ folder: RegisterFolder) throws -> String? {
        do {
            return try verify(folder).faults.first.map { "\($0)" }
        } catch let error as StoreError {
            return error.sentence.en
        }
    }

    private func verify(_ folder: RegisterFolder) throws -> VerifyReport {
        let register = try Register.open(at: folder)
        let report = try register.verify(digest: sampleDigest)
        try register.close()
        return report
    }

    /// A closed register with a random history.
    private func withWalk(_ seed: UInt64, _ body: (RegisterFolder) throws -> Void) throws {
        try withFolder { folder throws in
            let walk = Walk(seed: seed, steps: 40)
            let register = try Register.create(at: folder, seed: seed)
            // Nothing here is about what survives a loss of power.
            try register.pool.writeWithoutTransaction {
                try $0.execute(sql: "PRAGMA synchronous = OFF")
            }
            try register.write { try $0.putBlob(Data("office".utf8), digest: officeDigest) }
            var rest = walk.entries[...]
            while !rest.isEmpty {
                // Transactions of one to three entries, as commands with consequences are.
                let some = rest.prefix(1 + rest.count % 3)
                try register.write { writer throws in
                    for entry in some { try writer.append(entry) }
                }
                rest = rest.dropFirst(some.count)
            }
            try register.close()
            try folder.settle()
            #expect(try verify(folder).isSound)
            try body(folder)
            #expect(try verify(folder).isSound, "an edit is taken back whole")
        }
    }
}

private let officeDigest = sampleDigest(Data("office".utf8))

/// One change of one row through SQL, past every trigger and check.
private struct Edit: CustomStringConvertible {
    let table: String
    let key: String
    let what: String

    var description: String { "\(what) \(table) \(key)" }

    /// Whether the row is named, or for the tree's own tables and pinned files the place that shows it.
    func isNamed(in places: Set<String>) -> Bool {
        switch table {
        case "tree", "treeHead", "treeKey":
            places.contains { $0.hasPrefix("tree") || $0.hasPrefix("journal") }
        case "blob", "pack": places.contains { $0.hasPrefix("blob") || $0.hasPrefix("pack") }
        case "journal": places.contains { $0.hasPrefix("journal") }
        default: places.contains("\(table) \(key)")
        }
    }

    private struct NothingThere: Error {}

    static func random(
        in path: String, _ tables: [String], using random: inout SplitMix64
    ) throws -> Edit {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        var draw = random
        let edit = try queue.writeWithoutTransaction { db throws -> Edit in
            try db.execute(
                sql: "PRAGMA ignore_check_constraints = ON; PRAGMA synchronous = OFF")
            while true {
                let table = tables[Int.random(in: 0..<tables.count, using: &draw)]
                let keys = try db.primaryKey(table).columns
                let rows = try Row.fetchAll(
                    db,
                    sql:
                        "SELECT * FROM \"\(table)\" ORDER BY \(keys.map { "\"\($0)\"" }.joined(separator: ", "))"
                )
                guard let row = rows.randomElement(using: &draw) else { continue }
                if let edit = try make(db, table, keys, row, using: &draw) { return edit }
            }
        }
        random = draw
        try queue.close()
        return edit
    }

    private static func make(
        _ db: Database, _ table: String, _ keys: [String], _ row: Row,
        using random: inout SplitMix64
    ) throws -> Edit? {
        let triggers = try Row.fetchAll(
            db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger[0] as String)") }
        defer {
            for trigger in triggers {
                do { try db.execute(sql: trigger[1] as String) } catch { Issue.record(error) }
            }
        }
        let which = keys.map { "\"\($0)\" IS ?" }.joined(separator: " AND ")
        let key = StatementArguments(keys.map { row[$0] as DatabaseValue })
        let name = keys.map { (row[$0] as DatabaseValue).plain }.joined(separator: " ")
        if Int.random(in: 0..<5, using: &random) == 0 {
            try db.execute(sql: "DELETE FROM \"\(table)\" WHERE \(which)", arguments: key)
            return Edit(table: table, key: name, what: "deleted")
        }
        let columns = Array(row.columnNames).filter { !keys.contains($0) }
        guard let column = columns.randomElement(using: &random) else { return nil }
        let old = row[column] as DatabaseValue
        let new = old.altered(using: &random)
        do {
            try db.execute(
                sql: "UPDATE \"\(table)\" SET \"\(column)\" = ? WHERE \(which)",
                arguments: [new] + key)
        } catch is DatabaseError {
            return nil  // A value that the table's own types or uniqueness refuse.
        }
        return Edit(table: table, key: name, what: "\(column) of")
    }
}

extension DatabaseValue {
    fileprivate var plain: String {
        switch storage {
        case .string(let text): text
        case .int64(let number): String(number)
        default: "?"
        }
    }

    /// Another value of the same type.
    fileprivate func altered(using random: inout SplitMix64) -> DatabaseValue {
        switch storage {
        case .null: "x".databaseValue
        case .int64(let number): (number &+ Int64.random(in: 1...9, using: &random)).databaseValue
        case .double(let number): (number + 1).databaseValue
        case .string(let text):
            Data(text.utf8).altered(using: &random).map { String(decoding: $0, as: UTF8.self) }?
                .databaseValue ?? "x".databaseValue
        case .blob(let bytes):
            bytes.altered(using: &random)?.databaseValue ?? Data([0]).databaseValue
        }
    }
}

extension Data {
    /// One letter or byte replaced by another; `nil` when there is none.
    fileprivate func altered(using random: inout SplitMix64) -> Data? {
        guard let place = indices.randomElement(using: &random) else { return nil }
        var other = self
        other[place] = self[place] == 0x61 ? 0x62 : 0x61
        return other
    }
}

/// Everything that a file says to who reads it with SQLite: its tables, rows and schema.
private struct Dump: Equatable {
    private let lines: [String]

    init(_ path: String) throws {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        lines = try queue.read { db in
            var lines = try Row.fetchAll(db, sql: "SELECT * FROM sqlite_schema ORDER BY name")
                .map {
                    "\($0["type"] as String? ?? "") \($0["name"] as String? ?? "") \($0["sql"] as String? ?? "")"
                }
            for name in ["application_id", "user_version"] {
                lines.append("\(try Int.fetchOne(db, sql: "PRAGMA \(name)") ?? 0)")
            }
            for table in Schema.truths + Schema.projections {
                // Through the table itself: an index must not answer for it.
                for row in try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\" NOT INDEXED") {
                    lines.append("\(table) \(row)")
                }
            }
            return lines
        }
        try queue.close()
    }

    /// `nil` when the file cannot be read.
    static func read(_ path: String) -> Dump? {
        do { return try Dump(path) } catch { return nil }
    }
}
