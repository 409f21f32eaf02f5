import Crypto

/// RFC 6962, 2.1, written down once more as it stands there: by recursion over ranges of leaves.
final class PlainTree {
    private let leaves: [[UInt8]]
    /// Roots of ranges, so that a test of all sizes ends before long.
    private var known: [Range<Int>: [UInt8]] = [:]

    init(_ leaves: [[UInt8]]) { self.leaves = leaves }

    private func hash(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

    /// MTH(D[n])
    func root(_ range: Range<Int>) -> [UInt8] {
        if let root = known[range] { return root }
        let root =
            switch range.count {
            case 0: hash([])
            case 1: hash([0] + leaves[range.lowerBound])
            default:
                hash([1] + self.root(halves(range).left) + self.root(halves(range).right))
            }
        known[range] = root
        return root
    }

    /// PATH(m, D[n])
    func path(_ index: Int, _ range: Range<Int>) -> [[UInt8]] {
        guard range.count > 1 else { return [] }
        let (left, right) = halves(range)
        return left.contains(index)
            ? path(index, left) + [root(right)] : path(index, right) + [root(left)]
    }

    /// PROOF(m, D[n])
    func proof(_ first: Int, _ range: Range<Int>) -> [[UInt8]] {
        subproof(first, range, true)
    }

    private func subproof(_ first: Int, _ range: Range<Int>, _ isWhole: Bool) -> [[UInt8]] {
        guard first < range.count else { return isWhole ? [] : [root(range)] }
        let (left, right) = halves(range)
        return first <= left.count
            ? subproof(first, left, isWhole) + [root(right)]
            : subproof(first - left.count, right, false) + [root(left)]
    }

    /// Split at the largest power of two smaller than the number of leaves.
    private func halves(_ range: Range<Int>) -> (left: Range<Int>, right: Range<Int>) {
        var split = 1
        while split * 2 < range.count { split *= 2 }
        let middle = range.lowerBound + split
        return (range.lowerBound..<middle, middle..<range.upperBound)
    }
}
