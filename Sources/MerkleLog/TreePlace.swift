/// Where a complete subtree stands: it covers the 2^`level` leaves from `index` · 2^`level` on.
package struct TreePlace: Hashable, Sendable {
    package let level: Int
    package let index: UInt64

    package init(level: Int, index: UInt64) {
        self.level = level
        self.index = index
    }

    /// The leaf that completes it, counted from 0.
    package var lastLeaf: UInt64 { ((index + 1) << UInt64(level)) - 1 }

    /// The complete subtrees that a tree of `size` leaves consists of, the largest first.
    static func peaks(of size: UInt64) -> [TreePlace] { cover(0, size) }

    /// The complete subtrees that leaves from `begin` to before `end` consist of, left to right.
    ///
    /// - Precondition: The largest power of two that is not larger than the number of leaves divides `begin`.
    static func cover(_ begin: UInt64, _ end: UInt64) -> [TreePlace] {
        var places: [TreePlace] = []
        var next = begin
        while next < end {
            let level = 63 - (end - next).leadingZeroBitCount
            places.append(TreePlace(level: level, index: next >> UInt64(level)))
            next += 1 << UInt64(level)
        }
        return places
    }
}
