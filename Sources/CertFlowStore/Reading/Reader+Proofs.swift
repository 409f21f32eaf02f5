package import MerkleLog
import Foundation
import GRDB

/// What proves that an entry is in the journal.
package struct EntryProof: Hashable, Sendable {
    package let leaf: LogHash
    package let path: Proof
    /// The head that the path leads to: the one signed with the entry.
    package let head: SignedTreeHead
    package let key: LogPublicKey
}

/// What the beginning of a journal is now, counted again from the entries.
package struct Recount: Hashable, Sendable {
    /// The root over all of them; `nil` when there are fewer entries than were asked for.
    package let root: LogHash?
    /// The entries that are not the ones whose hashes were kept when they were written.
    package let altered: [Int]
}

extension Reader {
    /// The newest head that was signed.
    package func newestHead() throws -> SignedTreeHead? { try HeadTable(db).newest() }

    /// The key that heads are signed with.
    package func publicKey() throws -> LogPublicKey {
        guard let key = try HeadTable(db).keys().last else { throw StoreError.damaged("treeKey") }
        return key
    }

    /// The proof of an entry: always the same bytes, whenever it is asked for.
    ///
    /// - Throws: ``StoreError`` of kind `damaged` when the entry is not there or not in the tree.
    /// - Complexity: O(log *entries*).
    package func proof(of sequence: Int) throws -> EntryProof {
        let table = TreeTable(db)
        guard sequence > 0, let body = try body(sequence),
            let head = try HeadTable(db).head(covering: sequence),
            let key = try HeadTable(db).keys().last(where: { $0.id == head.keyID }),
            let path = try Proof.inclusion(
                of: UInt64(sequence) - 1, in: head.head.size, node: { try table.node($0) })
        else { throw StoreError.damaged("journal \(sequence)") }
        return EntryProof(leaf: EntryEncoding.leaf(body), path: path, head: head, key: key)
    }

    /// The leaf of an entry as it stands now; `nil` when there is no such entry.
    package func leaf(of sequence: Int) throws -> LogHash? {
        try body(sequence).map { EntryEncoding.leaf($0) }
    }

    /// The first `size` entries as they stand now.
    ///
    /// - Complexity: O(*size*); nothing of the stored tree is believed, it only tells where to look.
    package func recount(ofFirst size: UInt64) throws -> Recount {
        var edge = TreeEdge()
        var altered: [Int] = []
        let rows = try db.rows(
            """
            SELECT journal.sequence, body, nodes FROM journal
            LEFT JOIN tree ON tree.sequence = journal.sequence
            WHERE journal.sequence <= ? ORDER BY journal.sequence
            """, [Int64(clamping: size)])
        while let row = try rows.next() {
            let leaf = try row.withUnsafeData(atIndex: 1) { bytes in
                (bytes ?? Data()).withUnsafeBytes { EntryEncoding.leaf($0) }
            }
            edge.append(leaf)
            if TreeTable.nodes(row, at: 2)?.first != leaf {
                altered.append(try row.get("sequence"))
            }
        }
        return Recount(root: edge.size == size ? edge.root : nil, altered: altered)
    }

    /// The root over the first `size` entries, from the stored tree; `nil` when there are fewer.
    ///
    /// - Complexity: O(log *size*); the tree is believed, so it must have been verified.
    package func root(ofFirst size: UInt64) throws -> LogHash? {
        let table = TreeTable(db)
        guard try size <= table.edge(known: TreeEdge()).size else { return nil }
        return try TreeEdge(size: size) { try table.node($0) }.root
    }

    private func body(_ sequence: Int) throws -> String? {
        try db.row("SELECT body FROM journal WHERE sequence = ?", [sequence])?.get("body")
    }
}

extension Register {
    /// The signature of the register's key over `text`.
    ///
    /// - Throws: ``StoreError`` of kind `missing` when the key is gone.
    package func sign(_ text: String) throws -> [UInt8] {
        guard let keeper else { throw StoreError.noKey(folder.privateKey) }
        return try StoreError.translating {
            try pool.read { db in try keeper.key(db).sign(text) }
        }
    }
}
