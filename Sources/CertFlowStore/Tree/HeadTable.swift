import Foundation
import GRDB
import MerkleLog

/// The heads that were signed, and the keys they were signed with.
struct HeadTable {
    let db: Database

    /// A head's row begins with these columns.
    static let select = """
        SELECT size, at, root, key, signature,
            (SELECT algorithm FROM treeKey WHERE id = treeHead.key) FROM treeHead
        """

    init(_ db: Database) { self.db = db }

    func append(_ signed: SignedTreeHead) throws {
        try db.run(
            "INSERT INTO treeHead (size, at, root, key, signature) VALUES (?, ?, ?, ?, ?)",
            [
                Int64(signed.head.size), signed.head.at, signed.head.root.bytes.data, signed.keyID,
                signed.signature.data,
            ])
    }

    /// The keys, the newest last.
    func keys() throws -> [LogPublicKey] {
        try db.rows("SELECT id, algorithm, publicKey FROM treeKey ORDER BY rowid").collect {
            guard let algorithm = SignatureAlgorithm(rawValue: try $0.get("algorithm")) else {
                throw StoreError.damaged("treeKey")
            }
            let bytes: Data = try $0.get("publicKey")
            return LogPublicKey(algorithm: algorithm, bytes: Array(bytes))
        }
    }

    /// The smallest head with at least `size` leaves: the one signed with the entry `size`.
    func head(covering size: Int) throws -> SignedTreeHead? {
        try heads("WHERE size >= ? ORDER BY size LIMIT 1", [size]).first
    }

    func newest() throws -> SignedTreeHead? {
        try heads("ORDER BY size DESC LIMIT 1", []).first
    }

    /// The heads after `size`, in order; `newest` is the last of them.
    func heads(after size: UInt64, newest: SignedTreeHead) throws -> [SignedTreeHead] {
        try heads(
            "WHERE size > ? AND size < ? ORDER BY size", [Int64(size), Int64(newest.head.size)])
            + [newest]
    }

    private func heads(_ which: String, _ arguments: StatementArguments) throws -> [SignedTreeHead]
    {
        try db.rows("\(HeadTable.select) \(which)", arguments)
            .collect { row in
                guard let head = HeadTable.head(row) else { throw StoreError.damaged("treeHead") }
                return head
            }
    }

    /// `nil` when the row holds no head, or nothing tells how it was signed.
    static func head(_ row: Row) -> SignedTreeHead? {
        guard let size = Int64.fromDatabaseValue(row[0]), size > 0,
            let at = Int64.fromDatabaseValue(row[1]),
            case .blob(let root) = (row[2] as DatabaseValue).storage, let root = LogHash(root),
            let key = String.fromDatabaseValue(row[3]),
            case .blob(let signature) = (row[4] as DatabaseValue).storage,
            let algorithm = String.fromDatabaseValue(row[5]).flatMap(SignatureAlgorithm.init)
        else { return nil }
        return SignedTreeHead(
            TreeHead(size: UInt64(size), root: root, at: at), algorithm: algorithm, keyID: key,
            signature: Array(signature))
    }
}

extension [UInt8] {
    var data: Data { Data(self) }
}
