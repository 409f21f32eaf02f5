package import CertFlowCore
import GRDB
package import MerkleLog

/// What the journal holds about a case, with what proves it; all of one snapshot.
package struct CaseRecord: Hashable, Sendable {
    /// An entry as the journal holds it.
    package struct Line: Hashable, Sendable {
        package let entry: Entry
        /// Its canonical JSON, byte for byte.
        package let body: String
        /// From its leaf to the root of the head.
        package let proof: Proof
    }

    /// Oldest first.
    package let lines: [Line]
    /// The newest head; every proof leads to it.
    package let head: SignedTreeHead
    package let key: LogPublicKey
}

extension Reader {
    /// Everything about a case, proved to one head and checked on the way out.
    ///
    /// - Parameter found: The case as it stands.
    /// - Returns: Its entries with their proofs.
    /// - Throws: ``StoreError`` of kind `damaged`: an entry is not the one that was signed, a step of the case
    ///   is not there, or there is no signed head.
    /// - Complexity: O(*entries of the case* · log *entries*).
    package func record(of found: Case) throws -> CaseRecord {
        guard let head = try newestHead(),
            let key = try HeadTable(db).keys().last(where: { $0.id == head.keyID }),
            head.isSigned(by: key)
        else { throw StoreError.damaged("treeHead") }
        let rows = try db.rows(
            """
            SELECT sequence, body FROM journal WHERE subjectKind = 'case' AND subject = ?
            ORDER BY sequence
            """, [found.id.rawValue])
        let lines = try rows.collect { try line($0, in: head.head) }
        let versions = lines.flatMap { $0.entry.versions(of: found.id) }
        guard found.version > 0, versions == Array(1...found.version) else {
            throw StoreError.damaged("journal: \(found.id)")
        }
        return CaseRecord(lines: lines, head: head, key: key)
    }

    private func line(_ row: Row, in head: TreeHead) throws -> CaseRecord.Line {
        let sequence: Int = try row.get("sequence")
        let body: String = try row.get("body")
        let table = TreeTable(db)
        guard sequence > 0,
            let proof = try Proof.inclusion(
                of: UInt64(sequence) - 1, in: head.size, node: { try table.node($0) })
        else { throw StoreError.damaged("journal \(sequence)") }
        do throws(ProofFault) {
            try proof.checkInclusion(
                of: EntryEncoding.leaf(body), at: UInt64(sequence) - 1, in: head.size,
                root: head.root.bytes)
        } catch {
            throw StoreError.damaged("journal \(sequence)")
        }
        return CaseRecord.Line(entry: try Reader.entry(row), body: body, proof: proof)
    }
}

extension Entry {
    /// The versions that its steps gave a case, in order.
    fileprivate func versions(of id: CaseID) -> [Int] {
        changes.compactMap { change in
            switch change {
            case .caseOpened(let opened) where opened.id == id: opened.move.version
            case .caseMoved(let move) where move.id == id: move.version
            case .caseMigrated(let migrated) where migrated.id == id: migrated.version
            default: nil
            }
        }
    }
}
