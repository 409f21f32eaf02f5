import CertFlowCore
import CertFlowStore
import MerkleLog

/// How a verified backup stands to the heads that are known.
struct BackupComparison {
    let backup: Register
    /// The register at the place where the backup goes.
    let folder: RegisterFolder
    let options: RegisterOptions
    let head: SignedTreeHead
    let key: LogPublicKey

    init(_ backup: Register, at folder: RegisterFolder, _ options: RegisterOptions) throws {
        self.backup = backup
        self.folder = folder
        self.options = options
        (head, key) = try backup.read { reader in
            guard let head = try reader.newestHead() else { throw Self.noHead }
            return (head, try reader.publicKey())
        }
    }

    /// Whether every known head that is newer begins with the backup; one that is older must be a beginning of
    /// the backup.
    ///
    /// - Returns: `false` when nothing is left that could show it.
    /// - Throws: ``Refusal`` when a known head is of another register, or of this one rewritten.
    func extends(_ known: [SignedTreeHead]) throws -> Bool {
        // The line of `heads.log` that was signed with the backup's last entry, or the last one before it.
        let noted = try folder.notedHead(upTo: head.head.size)
        for other in known + (noted.map { [$0] } ?? []) {
            guard other.isSigned(by: key) else { throw Self.foreign(other, key) }
            guard other.head.size <= head.head.size else { continue }
            let root = try backup.read { try $0.root(ofFirst: other.head.size) }
            guard root == other.head.root else { throw Self.rewritten(other) }
        }
        let isLonger = known.contains { $0.head.size > head.head.size }
        return !isLonger || noted?.head.size == head.head.size || isBeginningOfRegister()
    }

    /// Whether the entries at the place begin with those of the backup; counted again from their bytes.
    private func isBeginningOfRegister() -> Bool {
        do {
            let register = try Register.open(at: folder, options: options)
            let root = try register.read { try $0.recount(ofFirst: head.head.size).root }
            try register.close()
            return root == head.head.root
        } catch {
            // A register that cannot be read shows nothing; the loss says why it cannot.
            return false
        }
    }
}

extension BackupComparison {
    private static var noHead: Refusal {
        .other(
            "no-head",
            Bilingual(zh: "备份中没有树头，未恢复。", en: "The backup has no tree head; nothing was restored."))
    }

    private static func foreign(_ head: SignedTreeHead, _ key: LogPublicKey) -> Refusal {
        .other(
            "other-register",
            Bilingual(
                zh:
                    "备份是另一个登记库的：已知的树头（\(head.head.size) 条）由密钥 \(head.keyID) 签名，备份的密钥是 \(key.id)。未恢复；请换用这个登记库自己的备份，或恢复到另一个文件夹。",
                en:
                    "The backup is of another register: the known head of \(head.head.size) entries is not signed by the backup's key \(key.id) but by \(head.keyID). Nothing was restored; take a backup of this register, or restore into another folder."
            ))
    }

    private static func rewritten(_ head: SignedTreeHead) -> Refusal {
        .other(
            "other-history",
            Bilingual(
                zh:
                    "备份与已知的树头不是同一段流水：第 1 至 \(head.head.size) 条不同，其中一个被改写过。未恢复，--accept-loss 也不行；请用局外留存的树头（--since）查明哪一个是真的，再恢复到另一个文件夹。",
                en:
                    "The backup and the known head do not tell the same history: entries 1 to \(head.head.size) differ, so one of them was rewritten. Nothing was restored, not with --accept-loss either; find out with a head that left the office (--since) which one is true, then restore into another folder."
            ))
    }
}
