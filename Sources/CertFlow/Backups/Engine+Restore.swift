package import CertFlowCore
import CertFlowStore
import Foundation
import MerkleLog

/// What a restoring found and did.
package struct Restoration: Hashable, Sendable {
    /// How many entries the backup has.
    package let entries: Int
    /// The backup's newest head.
    package let head: String?
    /// What is wrong with the backup; then nothing was restored.
    package let faults: [Bilingual]
    package let faultCount: Int
    /// How many entries the newest known head has; `nil` when none is known.
    package let known: Int?
    /// Whether it was shown that the backup is a beginning of what is known.
    package let isShown: Bool
    /// What the register has and the backup has not; `nil` when there is nothing.
    package let loss: RestoreLoss?
    package let isRestored: Bool
    /// Where the register that was replaced is now.
    package let aside: String?
}

/// What is asked of a restoring.
package struct RestorePlan: Sendable {
    /// The folder of the backup.
    package let backup: RegisterPlace
    /// Where the register is, or will be.
    package let place: RegisterPlace
    /// A head that is known from elsewhere: its line, or a file with heads or a receipt.
    package let head: String?
    /// Whether entries may be lost.
    package let acceptsLoss: Bool
    /// What the folder that is set aside is named after.
    package let now: Instant

    package init(
        backup: RegisterPlace, place: RegisterPlace, head: String? = nil,
        acceptsLoss: Bool = false, now: Instant
    ) {
        self.backup = backup
        self.place = place
        self.head = head
        self.acceptsLoss = acceptsLoss
        self.now = now
    }
}

extension Engine {
    /// Puts a verified backup in the place of a register, which is set aside beside it and never deleted.
    ///
    /// - Parameters:
    ///   - plan: What is asked.
    ///   - progress: Told what is being checked, and how much of how much.
    /// - Returns: What was found; nothing was changed unless ``Restoration/isRestored``.
    /// - Throws: ``Refusal`` when the backup is of another register or one of both was rewritten, ``StoreError``,
    ///   and ``EngineFault`` when the given head is none.
    package static func restore(
        _ plan: RestorePlan, progress: @escaping (Bilingual, Int, Int) -> Void = { _, _, _ in }
    ) throws -> Restoration {
        let given = try plan.head.map { try HeadReader.read($0) }
        let found = try verify(plan.backup, progress: progress)
        guard found.faultCount == 0 else {
            return Restoration(
                entries: found.entries, head: found.head, faults: found.faults,
                faultCount: found.faultCount, known: nil, isShown: false, loss: nil,
                isRestored: false, aside: nil)
        }
        return try plan.place.folder.undisturbed(plan.place.options) {
            try Restorer(plan: plan, given: given, progress: progress).restore()
        }
    }
}

/// Restores a verified backup while nobody writes to the register.
private struct Restorer {
    let plan: RestorePlan
    let given: SignedTreeHead?
    let progress: (Bilingual, Int, Int) -> Void

    func restore() throws -> Restoration {
        let (folder, options) = (plan.place.folder, plan.place.options)
        let backup = try Register.open(at: plan.backup.folder, options: plan.backup.options)
        let comparison = try BackupComparison(backup, at: folder, options)
        let known = [given, try folder.notedHead()].compactMap(\.self)
        let isShown = try comparison.extends(known)
        let newest = known.max { $0.head.size < $1.head.size }
        let size = comparison.head.head.size
        let found =
            folder.hasRegister || (newest?.head.size ?? 0) > size
            ? RestoreLoss(after: size, known: newest?.head.size ?? 0, in: folder, options) : nil
        // Without any known head, a register that cannot be read may hold anything.
        let loss = found.flatMap { found in
            found.count > 0 || (found.unread != nil && known.isEmpty) ? found : nil
        }
        let mayRestore = loss == nil || plan.acceptsLoss
        let lostHead = newest.flatMap { $0.head.size > size ? $0 : nil }
        let aside = mayRestore ? try replace(backup, lostHead) : nil
        try backup.close()
        return Restoration(
            entries: Int(clamping: size), head: comparison.head.line, faults: [], faultCount: 0,
            known: newest.map { Int(clamping: $0.head.size) }, isShown: isShown, loss: loss,
            isRestored: mayRestore, aside: aside)
    }

    private func replace(_ backup: Register, _ lost: SignedTreeHead?) throws -> String? {
        let folder = plan.place.folder
        let instant = plan.now.description.filter { $0.isNumber || $0.isLetter }
        let own = URL(fileURLWithPath: folder.path).standardizedFileURL.path
        let restored = RegisterFolder(
            path: RegisterFolder.freeName("\(own).restoring-\(instant)"))
        _ = try backup.copy(to: restored)
        try restored.keepTraces(of: lost, from: folder)
        let report = try Engine.verify(RegisterPlace(restored.path), progress: progress)
        if let fault = report.faults.first {
            throw EngineFault.file(
                path: restored.path,
                Bilingual(
                    zh: "恢复出的副本有 \(report.faultCount) 处问题，未换上：\(fault.zh)",
                    en:
                        "the restored copy has \(report.faultCount) faults and was not put in place: \(fault.en)"
                ))
        }
        return try folder.replace(with: restored, setAside: "replaced-\(instant)")
    }
}
