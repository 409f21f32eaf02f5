import Foundation
import GRDB
import MerkleLog

/// The nodes of the tree as they are stored: the row of an entry holds the hashes that it completes.
struct TreeTable {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// The node at a place, of the row of the entry that completes it.
    ///
    /// - Throws: ``StoreError`` of kind `damaged` when it is not stored.
    func node(_ place: TreePlace) throws -> LogHash {
        let sequence = Int64(place.lastLeaf) + 1
        guard let row = try db.row("SELECT nodes FROM tree WHERE sequence = ?", [sequence]),
            let nodes = TreeTable.nodes(row, at: 0), nodes.indices.contains(place.level)
        else { throw StoreError.damaged("tree \(sequence)") }
        return nodes[place.level]
    }

    func append(_ completed: [LogHash], sequence: Int) throws {
        var bytes = Data(capacity: completed.count * LogHash.byteCount)
        for hash in completed { hash.withUnsafeBytes { bytes.append(contentsOf: $0) } }
        try db.run("INSERT INTO tree (sequence, nodes) VALUES (?, ?)", [sequence, bytes])
    }

    /// The right edge of the stored tree.
    ///
    /// - Parameter known: An edge that is taken when the table still ends with it.
    /// - Returns: The edge over every stored leaf.
    /// - Throws: ``StoreError`` of kind `damaged` when a node of it is not stored.
    func edge(known: TreeEdge) throws -> TreeEdge {
        guard
            let row = try db.row("SELECT sequence, nodes FROM tree ORDER BY sequence DESC LIMIT 1")
        else { return TreeEdge() }
        let size: Int64 = try row.get("sequence")
        guard size > 0, let last = TreeTable.nodes(row, at: 1)?.last else {
            throw StoreError.damaged("tree \(size)")
        }
        if known.size == UInt64(size), known.last == last { return known }
        return try TreeEdge(size: UInt64(size)) { try node($0) }
    }

    /// Hashes every entry that has no leaf yet.
    func build() throws {
        var edge = try edge(known: TreeEdge())
        let rows = try db.rows(
            "SELECT sequence, body FROM journal WHERE sequence > ? ORDER BY sequence",
            [Int64(edge.size)])
        while let row = try rows.next() {
            let sequence: Int = try row.get("sequence")
            try append(edge.append(EntryEncoding.leaf(try row.get("body"))), sequence: sequence)
        }
    }

    /// The hashes in a column; `nil` when it does not hold a whole number of them.
    static func nodes(_ row: Row, at column: Int) -> [LogHash]? {
        guard case .blob(let bytes) = (row[column] as DatabaseValue).storage,
            bytes.count.isMultiple(of: LogHash.byteCount)
        else { return nil }
        return stride(from: 0, to: bytes.count, by: LogHash.byteCount).compactMap {
            LogHash(bytes.dropFirst($0).prefix(LogHash.byteCount))
        }
    }
}
