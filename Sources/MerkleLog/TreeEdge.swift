/// The right edge of a tree: the roots of its complete subtrees, the largest first.
///
/// Enough to append and to know the root; it holds one hash for each 1 in the binary form of the size.
package struct TreeEdge: Hashable, Sendable {
    package private(set) var size: UInt64
    private var peaks: [LogHash]

    package init() {
        size = 0
        peaks = []
    }

    /// The edge of a tree of `size` leaves, from its stored nodes; `node` is asked once for each 1 in the
    /// binary form of `size`.
    package init(size: UInt64, node: (TreePlace) throws -> LogHash) rethrows {
        self.size = size
        peaks = try TreePlace.peaks(of: size).map(node)
    }

    /// Adds a leaf.
    ///
    /// - Returns: The nodes that it completes: the leaf itself, its parent when it is a right child, and so
    ///   on. The node of level *l* is at the place (*l*, *index of the leaf* >> *l*).
    /// - Complexity: O(log *size*), and O(1) on average.
    @discardableResult
    package mutating func append(_ leaf: LogHash) -> [LogHash] {
        var completed = [leaf]
        var last = leaf
        for _ in 0..<carries {
            last = .node(peaks.removeLast(), last)
            completed.append(last)
        }
        peaks.append(last)
        size += 1
        return completed
    }

    /// Adds a leaf whose completed nodes are known, the leaf first.
    ///
    /// - Returns: Whether there are as many nodes as the leaf completes.
    package mutating func append(completed: [LogHash]) -> Bool {
        let count = carries
        guard completed.count == count + 1, let last = completed.last else { return false }
        peaks.removeLast(count)
        peaks.append(last)
        size += 1
        return true
    }

    /// How many complete subtrees the next leaf joins to one: the 1s at the end of the size.
    private var carries: Int { (~size).trailingZeroBitCount }

    /// The root of the smallest of the complete subtrees.
    package var last: LogHash? { peaks.last }

    /// RFC 6962's MTH over all leaves.
    package var root: LogHash {
        guard var root = peaks.last else { return .empty }
        for peak in peaks.dropLast().reversed() { root = .node(peak, root) }
        return root
    }
}
