import CertFlowCore
import CertFlowStore

extension Engine {
    /// Decides every command of the journal again, with the rules that its case is pinned to, and reports
    /// where the outcome is another one than the journal says.
    ///
    /// Replay folds outcomes and trusts them; this is the other half: it finds an outcome that no rule gives, whoever wrote it.
    /// The register is only read.
    ///
    /// - Parameter progress: Told now and then how many entries of how many were looked at.
    /// - Returns: How much was decided again, and every difference.
    /// - Throws: ``StoreError`` when the journal cannot be read, ``EngineFault`` when a revision's files are missing.
    /// - Complexity: O(*entries*), about what the commands took when they were given, without waiting for the disk.
    package func audit(progress: (Int, Int) -> Void = { _, _ in }) throws -> Audit {
        let last = try lastSequence()
        guard let first = try entries(from: 1, limit: 1).first else { return Audit() }
        let auditor = try Auditor(self, first: first)
        var group: [Entry] = []
        var next = 2
        while next <= last {
            let page = try entries(from: next, limit: min(500, last - next + 1))
            guard let end = page.last else { break }
            for entry in page {
                if let root = group.first, !entry.follows(from: root) {
                    try auditor.take(group)
                    group = []
                }
                group.append(entry)
            }
            next = end.sequence + 1
            progress(end.sequence, last)
        }
        try auditor.take(group)
        return auditor.audit
    }

    private func entries(from sequence: Int, limit: Int) throws -> [Entry] {
        try register.read { try $0.entries(from: sequence, limit: limit) }
    }
}

extension Entry {
    /// Whether the entry was written by the command of `root`.
    fileprivate func follows(from root: Entry) -> Bool {
        cause != nil || id.rawValue.hasPrefix("\(root.id.rawValue)+")
    }
}
