package import CertFlowCore
import CertFlowStore
import Foundation
import Logging
import MerkleLog

extension Engine {
    /// A receipt and where it was kept.
    package struct KeptReceipt: Hashable, Sendable {
        package let receipt: Receipt
        /// `nil` when it could not be written; `certflow receipt issue` writes it again.
        package let path: String?
    }

    /// The receipt of what was handed in with `entry`; always the same bytes for the same entry.
    ///
    /// - Throws: ``StoreError`` and ``EngineFault``.
    package func receipt(of entry: Entry) throws -> Receipt {
        let (proof, found, office) = try register.read { reader in
            guard let id = CaseID(rawValue: entry.subject.id), let found = try reader.case(id)
            else {
                throw Refusal.unknownCase(entry.subject.id)
            }
            return (
                try reader.proof(of: entry.sequence), found,
                try shelf.pack(found.revision, reader: reader).office.name.zh
            )
        }
        let moment = zone.moment(entry.at).rfc3339
        let command = try CanonicalJSON.encode(entry.command)
        let filed = Digest.sha256(Data(command.utf8))
        let statement = Receipt.statement(
            [
                office, found.id.rawValue, found.programme.rawValue, found.creditCode, moment,
                filed,
                isRehearsal ? "rehearsal" : "register", String(entry.sequence),
            ], proof.leaf, proof.head)
        return Receipt(
            office: office, caseID: found.id.rawValue, programme: found.programme.rawValue,
            applicant: found.creditCode, filedAt: moment, filedDigest: filed,
            isRehearsal: isRehearsal, entry: UInt64(entry.sequence), leaf: proof.leaf,
            proof: proof.path, head: proof.head, key: proof.key,
            signature: try register.sign(statement))
    }

    /// The receipts of a case: its application, and what was handed in later, oldest first.
    ///
    /// - Throws: ``Refusal`` when there is no such case, ``StoreError`` and ``EngineFault``.
    package func receipts(of id: CaseID) throws -> [Receipt] {
        let entries = try register.read { reader in
            guard try reader.case(id) != nil else { throw Refusal.unknownCase(id.rawValue) }
            return try reader.entries(subject: Subject(.case, id.rawValue))
        }
        return try entries.filter(\.handsIn).map { try receipt(of: $0) }
    }

    /// Keeps the receipt of what was just handed in, in the register's `documents`; again, it is the same file.
    ///
    /// The application is on record all the same when that fails.
    ///
    /// - Returns: The receipt; `nil` when nothing was handed in, and in a register that is thrown away.
    @discardableResult
    package func keepReceipt(of entries: [Entry]) -> KeptReceipt? {
        guard !register.isScratch, let entry = entries.first(where: \.handsIn) else { return nil }
        do {
            let receipt = try receipt(of: entry)
            let file = URL(fileURLWithPath: register.folder.documents)
                .appending(component: receipt.fileName)
            do {
                try receipt.fileBytes().write(to: file, options: .atomic)
                return KeptReceipt(receipt: receipt, path: file.path)
            } catch {
                log.warning("a receipt could not be written", metadata: ["reason": "\(error)"])
                return KeptReceipt(receipt: receipt, path: nil)
            }
        } catch {
            log.warning("a receipt could not be made", metadata: ["reason": "\(error)"])
            return nil
        }
    }
}

extension Receipt {
    /// Such as `PIP-2026-0001.receipt-12.json`.
    package var fileName: String { "\(caseID).receipt-\(entry).json" }
}

extension Entry {
    /// Whether an applicant handed something in with it.
    var handsIn: Bool {
        switch command {
        case .submit: cause == nil
        case .act(let onCase): cause == nil && !onCase.act.facts.isEmpty && isByApplicant
        default: false
        }
    }

    /// An applicant takes no part in its own case: only officers are participants.
    private var isByApplicant: Bool {
        changes.contains { change in
            guard case .caseMoved(let move) = change else { return false }
            return move.participant == nil
        }
    }
}
