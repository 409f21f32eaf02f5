import MerkleLog

/// A tree grown by appending, with every completed node kept.
final class StoredTree {
    private(set) var edge = TreeEdge()
    private(set) var roots: [LogHash] = [.empty]
    private var nodes: [TreePlace: LogHash] = [:]
    /// How many nodes were asked for.
    private(set) var reads = 0

    init(_ leaves: [[UInt8]]) {
        for leaf in leaves { append(leaf) }
    }

    /// The leaves 0, 1, 2 …: each is its number in one byte.
    static func counting(_ count: Int) -> [[UInt8]] { (0..<count).map { [UInt8($0 & 255)] } }

    func append(_ leaf: [UInt8]) {
        let index = edge.size
        for (level, hash) in edge.append(.leaf(leaf)).enumerated() {
            nodes[TreePlace(level: level, index: index >> UInt64(level))] = hash
        }
        roots.append(edge.root)
    }

    private struct NotStored: Error {}

    func node(_ place: TreePlace) throws -> LogHash {
        reads += 1
        guard let hash = nodes[place] else { throw NotStored() }
        return hash
    }

    func inclusion(of index: Int, in size: Int) throws -> Proof? {
        reads = 0
        return try Proof.inclusion(of: UInt64(index), in: UInt64(size)) { try node($0) }
    }

    func consistency(from first: Int, to size: Int) throws -> Proof? {
        reads = 0
        return try Proof.consistency(from: UInt64(first), to: UInt64(size)) { try node($0) }
    }
}
