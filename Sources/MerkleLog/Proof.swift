/// Hashes that lead from what is known to the root of a tree.
package struct Proof: Hashable, Sendable {
    package let path: [LogHash]

    package init(path: [LogHash]) { self.path = path }

    /// That the leaf at `index` is in the tree of `size` leaves.
    ///
    /// - Parameters:
    ///   - index: The leaf, counted from 0.
    ///   - size: The size of the tree; the stored one may be larger.
    ///   - node: The stored node at a place; asked O(log *size*) times.
    /// - Returns: The proof; `nil` when the tree has no such leaf.
    package static func inclusion(
        of index: UInt64, in size: UInt64, node: (TreePlace) throws -> LogHash
    ) rethrows -> Proof? {
        guard index < size else { return nil }
        var begin: UInt64 = 0
        var end = size
        var path: [LogHash] = []
        while end - begin > 1 {
            let middle = begin + split(end - begin)
            if index < middle {
                path.append(try root(middle, end, node))
                end = middle
            } else {
                path.append(try root(begin, middle, node))
                begin = middle
            }
        }
        return Proof(path: path.reversed())
    }

    /// That the tree of `size` leaves begins with that of `first` leaves.
    ///
    /// - Returns: The proof; `nil` when `first` is 0, which proves nothing, or larger than `size`.
    package static func consistency(
        from first: UInt64, to size: UInt64, node: (TreePlace) throws -> LogHash
    ) rethrows -> Proof? {
        guard first > 0, first <= size else { return nil }
        var begin: UInt64 = 0
        var end = size
        var path: [LogHash] = []
        while first < end {
            let middle = begin + split(end - begin)
            if first <= middle {
                path.append(try root(middle, end, node))
                end = middle
            } else {
                path.append(try root(begin, middle, node))
                begin = middle
            }
        }
        // The subtree that both trees share; the whole first tree is known to who asks.
        if begin > 0 { path.append(try root(begin, end, node)) }
        return Proof(path: path.reversed())
    }

    /// The largest power of two smaller than `count`, which is at least 2.
    private static func split(_ count: UInt64) -> UInt64 {
        1 << UInt64(63 - (count - 1).leadingZeroBitCount)
    }

    private static func root(
        _ begin: UInt64, _ end: UInt64, _ node: (TreePlace) throws -> LogHash
    ) rethrows -> LogHash {
        let hashes = try TreePlace.cover(begin, end).map(node)
        guard var root = hashes.last else { return .empty }
        for hash in hashes.dropLast().reversed() { root = .node(hash, root) }
        return root
    }
}
