/// A set of small numbers below a fixed limit.
struct BitSet: Hashable, Sendable {
    private(set) var words: [UInt64]

    /// The empty set.
    init(below limit: Int) { words = [UInt64](repeating: 0, count: (limit + 63) / 64) }

    /// All numbers below a limit.
    init(allBelow limit: Int) {
        self.init(below: limit)
        for number in 0..<limit { insert(number) }
    }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    /// The smallest number; `nil` for the empty set.
    var first: Int? { first { _ in true } }

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    func contains(_ number: Int) -> Bool { words[number >> 6] >> UInt64(number & 63) & 1 == 1 }

    mutating func insert(_ number: Int) { words[number >> 6] |= 1 << UInt64(number & 63) }

    mutating func remove(_ number: Int) { words[number >> 6] &= ~(1 << UInt64(number & 63)) }

    mutating func formIntersection(_ other: BitSet) {
        for index in words.indices { words[index] &= other.words[index] }
    }

    mutating func formUnion(_ other: BitSet) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    func intersection(_ other: BitSet) -> BitSet {
        var result = self
        result.formIntersection(other)
        return result
    }

    func intersects(_ other: BitSet) -> Bool {
        for index in words.indices where words[index] & other.words[index] != 0 { return true }
        return false
    }

    func isSubset(of other: BitSet) -> Bool {
        for index in words.indices where words[index] & ~other.words[index] != 0 { return false }
        return true
    }
}

extension BitSet: Sequence {
    /// Goes through the numbers in ascending order.
    struct Iterator: IteratorProtocol {
        private let words: [UInt64]
        private var index = 0
        private var rest: UInt64

        fileprivate init(_ words: [UInt64]) {
            self.words = words
            rest = words.first ?? 0
        }

        mutating func next() -> Int? {
            while rest == 0 {
                index += 1
                guard index < words.count else { return nil }
                rest = words[index]
            }
            let bit = rest.trailingZeroBitCount
            rest &= rest - 1
            return index << 6 | bit
        }
    }

    func makeIterator() -> Iterator { Iterator(words) }
}
