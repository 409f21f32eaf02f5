import MerkleLog

/// The tree as one pass over the journal finds it: grown from the stored leaves, compared with the stored
/// nodes and the signed heads.
///
/// Where an entry is not the one that was hashed, the pass goes on with the stored hash, so that one altered
/// entry is one fault and not as many as there are entries after it.
struct LogPass {
    private(set) var edge = TreeEdge()
    /// Where nothing says any more what the leaf was; nothing after it can be compared.
    private(set) var lostAt: Int?
    let keys: [String: LogPublicKey]
    /// The first entry that is not the one that was hashed.
    private(set) var firstAltered: Int?
    private var otherRoots: (first: UInt64, count: Int)?

    init(keys: [LogPublicKey]) {
        self.keys = Dictionary(keys.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    }

    /// Takes the next place of the log.
    ///
    /// - Parameters:
    ///   - sequence: Counted from 1.
    ///   - leaf: The hash of the entry as it stands; `nil` when it is missing.
    ///   - stored: The nodes of its row; `nil` when the row is missing or holds no hashes.
    /// - Returns: What is wrong.
    mutating func take(
        _ sequence: Int, leaf: LogHash?, stored: [LogHash]?
    ) -> [VerifyReport.Fault] {
        guard lostAt == nil else { return [] }
        guard UInt64(sequence) == edge.size + 1, let hash = stored?.first ?? leaf else {
            lostAt = sequence
            return [.lostTree(sequence)]
        }
        var faults: [VerifyReport.Fault] = []
        if let leaf, leaf != hash { faults.append(.rehashed(sequence)) }
        if leaf != hash { firstAltered = firstAltered ?? sequence }
        let completed = edge.append(hash)
        if let stored {
            if completed != stored { faults.append(.nodes(sequence, count: completed.count)) }
        } else {
            faults.append(.noNodes(sequence))
        }
        return faults
    }

    /// Compares a head with the tree that has just reached its size; its signature is another matter.
    mutating func compare(_ signed: SignedTreeHead, lastAt: Int64?) -> [VerifyReport.Fault] {
        var faults: [VerifyReport.Fault] = []
        if lostAt == nil, signed.head.root != edge.root {
            otherRoots = (otherRoots?.first ?? signed.head.size, (otherRoots?.count ?? 0) + 1)
        }
        if let lastAt, lastAt != signed.head.at { faults.append(.headInstant(signed.head.size)) }
        return faults
    }

    func isSigned(_ signed: SignedTreeHead) -> Bool {
        keys[signed.keyID].map { signed.isSigned(by: $0) } ?? false
    }

    /// All heads with another root in one fault: each after the first follows from it.
    var rootFault: VerifyReport.Fault? {
        otherRoots.map { .otherRoot(first: $0.first, later: $0.count - 1) }
    }
}
