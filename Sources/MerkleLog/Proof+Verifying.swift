/// Why a proof proves nothing.
package enum ProofFault: Error, Hashable, Sendable, CaseIterable {
    /// The tree has no such leaf.
    case noSuchLeaf
    /// A tree without leaves proves nothing about a later one.
    case nothingToExtend
    /// The tree that should be the later one is the smaller one.
    case sizesReversed
    /// The path has too few or too many hashes for these sizes.
    case length
    /// The path leads to another root.
    case root
}

extension Proof {
    /// Checks that `leaf` stands at `index` in the tree of `size` leaves with `root`.
    ///
    /// Everything may come from a stranger: no value of any argument makes it trap.
    ///
    /// A root is any bytes; only the 32 right ones pass.
    ///
    /// - Throws: ``ProofFault``.
    package func checkInclusion(
        of leaf: LogHash, at index: UInt64, in size: UInt64, root: [UInt8]
    ) throws(ProofFault) {
        guard index < size else { throw .noSuchLeaf }
        var walk = Walk(index, size - 1)
        var found = leaf
        for hash in path {
            switch try walk.step() {
            case .left: found = .node(hash, found)
            case .right: found = .node(found, hash)
            }
        }
        guard walk.isAtRoot else { throw .length }
        guard found.bytes == root else { throw .root }
    }

    /// Checks that the tree of `second` leaves with `secondRoot` begins with that of `first` leaves with
    /// `firstRoot`.
    ///
    /// - Throws: ``ProofFault``.
    package func checkConsistency(
        from first: UInt64, _ firstRoot: [UInt8], to second: UInt64, _ secondRoot: [UInt8]
    ) throws(ProofFault) {
        guard first > 0 else { throw .nothingToExtend }
        guard first <= second else { throw .sizesReversed }
        guard first < second else {
            guard path.isEmpty else { throw .length }
            guard firstRoot == secondRoot else { throw .root }
            return
        }
        var rest = path[...]
        let start: LogHash
        if first & (first - 1) == 0 {
            // The first tree is complete: its root is where the path begins.
            guard let root = LogHash(firstRoot) else { throw .root }
            start = root
        } else {
            guard let hash = rest.popFirst() else { throw .length }
            start = hash
        }
        var walk = Walk(first - 1, second - 1)
        walk.skipRightChildren()
        var (old, new) = (start, start)
        for hash in rest {
            switch try walk.step() {
            case .left: (old, new) = (.node(hash, old), .node(hash, new))
            case .right: new = .node(new, hash)
            }
        }
        guard walk.isAtRoot else { throw .length }
        guard old.bytes == firstRoot, new.bytes == secondRoot else { throw .root }
    }
}

/// From a node up to the root, beside the right edge of the tree (RFC 9162, 2.1.3.2).
private struct Walk {
    enum Side { case left, right }

    private var node: UInt64
    private var edge: UInt64

    init(_ node: UInt64, _ edge: UInt64) {
        self.node = node
        self.edge = edge
    }

    var isAtRoot: Bool { edge == 0 }

    /// On which side the next hash of the path stands.
    mutating func step() throws(ProofFault) -> Side {
        guard edge > 0 else { throw .length }
        defer { rise(by: 1) }
        guard node & 1 == 1 || node == edge else { return .right }
        // A node of the edge without a sibling rises until it has one.
        if node & 1 == 0 { rise(by: min(node.trailingZeroBitCount, 63)) }
        return .left
    }

    mutating func skipRightChildren() { rise(by: (~node).trailingZeroBitCount) }

    private mutating func rise(by levels: Int) {
        node >>= UInt64(levels)
        edge >>= UInt64(levels)
    }
}
