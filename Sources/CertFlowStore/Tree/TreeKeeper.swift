import CertFlowCore
import Foundation
import GRDB
import MerkleLog
import Synchronization

/// Lets the tree of a register grow with its journal, and signs what it has become. See D-0011.
final class TreeKeeper: Sendable {
    private struct State {
        var edge = TreeEdge()
        var key: LogKey?
        var file: HeadsFile?
    }

    private let folder: RegisterFolder
    private let seed: UInt64?
    private let state = Mutex(State())

    /// - Parameters:
    ///   - folder: Whose tree it is.
    ///   - seed: What the key of a new rehearsal follows from.
    init(_ folder: RegisterFolder, seed: UInt64? = nil) {
        self.folder = folder
        self.seed = seed
    }

    /// Runs `body` with a writer whose entries become leaves, in one transaction; the caller holds the turn.
    ///
    /// - Throws: ``StoreError`` of kind `damaged` when the register is shorter than the heads it has signed,
    ///   `missing` when its key is gone, and what `body` throws. Nothing was written then.
    func transaction<Value>(_ db: Database, _ body: (Writer) throws -> Value) throws -> Value {
        let file = try headsFile()
        let noted = try file.newest()?.head.size ?? 0
        let (value, signed) = try signed(db, after: noted, body)
        if let signed { note(signed, after: noted, file, db) }
        return value
    }

    /// The same without `keys/heads.log`: the next transaction notes the head there.
    func signedTransaction<Value>(
        _ db: Database, _ body: (Writer) throws -> Value
    ) throws -> Value {
        try signed(db, after: 0, body).0
    }

    private func signed<Value>(
        _ db: Database, after noted: UInt64, _ body: (Writer) throws -> Value
    ) throws -> (Value, SignedTreeHead?) {
        let (value, edge, signed) = try db.transaction {
            let edge = try TreeTable(db).edge(known: state.withLock { $0.edge })
            guard noted <= edge.size else { throw StoreError.shortened(noted, edge.size) }
            let writer = Writer(db, edge: edge)
            let value = try writer.outcome(of: body)
            guard let grown = writer.edge, grown.size > edge.size else {
                return (value, edge, SignedTreeHead?.none)
            }
            return (value, grown, try sign(grown, db))
        }
        state.withLock { $0.edge = edge }
        return (value, signed)
    }

    /// Gives a register its key, and a head over the entries that an earlier version wrote, within the
    /// transaction that makes the tables for them: a key that is lost later is a fault to be found, never a
    /// reason for another key.
    ///
    /// - Throws: ``StoreError`` of kind `damaged` when the folder has heads that were signed before.
    func begin(_ db: Database) throws {
        guard !FileManager.default.fileExists(atPath: folder.heads) else {
            throw StoreError.olderThanHeads(folder.heads)
        }
        // The key is on disk before anything is signed with it.
        let key = try newKey(db)
        state.withLock { $0.key = key }
        try db.run(
            "INSERT INTO treeKey (id, algorithm, publicKey) VALUES (?, ?, ?)",
            [key.publicKey.id, key.publicKey.algorithm.rawValue, key.publicKey.bytes.data])
        let edge = try TreeTable(db).edge(known: TreeEdge())
        if edge.size > 0 { _ = try sign(edge, db) }
    }

    /// The key of a rehearsal follows from its seed. Any other is made once: what a crash left behind is
    /// taken, never replaced.
    private func newKey(_ db: Database) throws -> LogKey {
        let file = KeyFile(folder: folder)
        if let seed = try seed ?? Reader(db).packs().first?.pack.seed {
            let key = try LogKey.rehearsal(seed: seed)
            try file.write(key)
            return key
        }
        let key =
            FileManager.default.fileExists(atPath: folder.privateKey)
            ? try file.read() : LogKey.random()
        try file.write(key)
        return key
    }

    private func sign(_ edge: TreeEdge, _ db: Database) throws -> SignedTreeHead {
        guard let last = try Reader(db).lastEntry(), UInt64(last.sequence) == edge.size else {
            throw StoreError.damaged("tree \(edge.size)")
        }
        let head = TreeHead(size: edge.size, root: edge.root, at: last.at.milliseconds)
        let signed = try key(db).sign(head)
        try HeadTable(db).append(signed)
        return signed
    }

    /// The key, read once; it must be the one that the register says its heads are signed with.
    func key(_ db: Database) throws -> LogKey {
        if let key = state.withLock({ $0.key }) { return key }
        let key = try KeyFile(folder: folder).read()
        guard try HeadTable(db).keys().last?.id == key.publicKey.id else {
            throw StoreError.otherKey(folder.path)
        }
        state.withLock { $0.key = key }
        return key
    }

    private func note(
        _ signed: SignedTreeHead, after noted: UInt64, _ file: HeadsFile, _ db: Database
    ) {
        do {
            try file.append(HeadTable(db).heads(after: noted, newest: signed))
        } catch {
            // The command is done and on disk. What cannot be noted now, the next command notes; that the
            // table cannot be read, verification says.
        }
    }

    private func headsFile() throws -> HeadsFile {
        if let file = state.withLock({ $0.file }) { return file }
        let file = try HeadsFile(folder.heads)
        state.withLock { $0.file = file }
        return file
    }
}
