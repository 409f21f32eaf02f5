import MerkleLog
import Testing

private let sizes = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 33]

@Suite("A proof")
struct ProofTests {
    private func isIncluded(
        _ leaf: LogHash, _ index: UInt64, _ size: UInt64, _ root: [UInt8], _ path: [LogHash]
    ) -> Bool {
        do {
            try Proof(path: path).checkInclusion(of: leaf, at: index, in: size, root: root)
            return true
        } catch {
            return false
        }
    }

    private func extends(
        _ first: UInt64, _ firstRoot: [UInt8], _ second: UInt64, _ secondRoot: [UInt8],
        _ path: [LogHash]
    ) -> Bool {
        do {
            try Proof(path: path).checkConsistency(from: first, firstRoot, to: second, secondRoot)
            return true
        } catch {
            return false
        }
    }

    @Test("of every leaf and every smaller tree up to 130 leaves passes")
    func passes() throws {
        let tree = StoredTree(StoredTree.counting(130))
        for size in 1...130 {
            let root = tree.roots[size].bytes
            for index in 0..<size {
                let path = try #require(try tree.inclusion(of: index, in: size)).path
                let leaf = LogHash.leaf([UInt8(index)])
                #expect(isIncluded(leaf, UInt64(index), UInt64(size), root, path))
            }
            for first in 1...size {
                let path = try #require(try tree.consistency(from: first, to: size)).path
                let old = tree.roots[first].bytes
                #expect(extends(UInt64(first), old, UInt64(size), root, path))
            }
        }
    }

    @Test(
        "of a leaf is refused after any bit of it, of the leaf or of the root is flipped",
        arguments: sizes)
    func inclusionBits(size: Int) throws {
        let tree = StoredTree(StoredTree.counting(size))
        let root = tree.edge.root.bytes
        for index in 0..<size {
            let path = try #require(try tree.inclusion(of: index, in: size)).path
            let leaf = LogHash.leaf([UInt8(index)])
            let (at, of) = (UInt64(index), UInt64(size))
            for bit in 0..<256 {
                #expect(!isIncluded(try leaf.flipped(bit), at, of, root, path))
                #expect(!isIncluded(leaf, at, of, try tree.edge.root.flipped(bit).bytes, path))
                for place in path.indices {
                    var other = path
                    other[place] = try path[place].flipped(bit)
                    #expect(!isIncluded(leaf, at, of, root, other))
                }
            }
            #expect(!isIncluded(leaf, at, of, root, path + [leaf]))
            #expect(!isIncluded(leaf, at, of, root, [leaf] + path))
            #expect(path.isEmpty || !isIncluded(leaf, at, of, root, Array(path.dropLast())))
            #expect(path.isEmpty || !isIncluded(leaf, at, of, root, Array(path.dropFirst())))
            for other in 0..<size where other != index {
                #expect(!isIncluded(leaf, UInt64(other), of, root, path))
            }
        }
    }

    @Test(
        "that a tree grew is refused after any bit of it or of a root is flipped", arguments: sizes)
    func consistencyBits(size: Int) throws {
        let tree = StoredTree(StoredTree.counting(size))
        let second = tree.edge.root
        for first in 1...size {
            let path = try #require(try tree.consistency(from: first, to: size)).path
            let old = tree.roots[first]
            let (from, to) = (UInt64(first), UInt64(size))
            for bit in 0..<256 {
                #expect(!extends(from, try old.flipped(bit).bytes, to, second.bytes, path))
                #expect(!extends(from, old.bytes, to, try second.flipped(bit).bytes, path))
                for place in path.indices {
                    var other = path
                    other[place] = try path[place].flipped(bit)
                    #expect(!extends(from, old.bytes, to, second.bytes, other))
                }
            }
            #expect(!extends(from, old.bytes, to, second.bytes, path + [second]))
            #expect(!extends(from, old.bytes, to, second.bytes, [second] + path))
            #expect(path.isEmpty || !extends(from, old.bytes, to, second.bytes, path.dropLast()))
        }
    }

    @Test(
        "with numbers out of all measure is refused and does not trap",
        arguments: [
            (0, UInt64.max), (UInt64.max - 1, .max), (.max, .max), (.max, 0), (1 << 63, .max),
            (1 << 63, 1 << 63), ((1 << 63) - 1, 1 << 63), (.max, 1), (0, 0), (5, .max),
        ] as [(UInt64, UInt64)])
    func hostile(one: UInt64, other: UInt64) {
        let hash = LogHash.empty
        for length in [0, 1, 2, 62, 63, 64, 65, 200] {
            let path = Array(repeating: hash, count: length)
            #expect(!isIncluded(.leaf([1]), one, other, hash.bytes, path))
            #expect(!isIncluded(.leaf([1]), one, other, [], path))
            #expect(!extends(one, hash.bytes, other, LogHash.leaf([1]).bytes, path))
            #expect(!extends(one, [1], other, [], path))
        }
    }

    @Test(
        "says why it is refused",
        arguments: [
            (4, 4, 0, ProofFault.noSuchLeaf), (0, 4, 1, .length), (0, 4, 3, .length),
            (0, 4, 2, .root),
        ] as [(UInt64, UInt64, Int, ProofFault)])
    func reasons(index: UInt64, size: UInt64, length: Int, fault: ProofFault) {
        let proof = Proof(path: Array(repeating: .empty, count: length))
        #expect(throws: fault) {
            try proof.checkInclusion(of: .empty, at: index, in: size, root: LogHash.empty.bytes)
        }
    }

    @Test("that a tree grew from nothing, or shrank, is refused with the reason")
    func impossibleSizes() {
        let root = LogHash.empty.bytes
        #expect(throws: ProofFault.nothingToExtend) {
            try Proof(path: []).checkConsistency(from: 0, root, to: 0, root)
        }
        #expect(throws: ProofFault.sizesReversed) {
            try Proof(path: []).checkConsistency(from: 2, root, to: 1, root)
        }
    }
}

extension LogHash {
    /// The same hash with one bit turned over.
    func flipped(_ bit: Int) throws -> LogHash {
        var bytes = bytes
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        return try #require(LogHash(bytes))
    }
}
