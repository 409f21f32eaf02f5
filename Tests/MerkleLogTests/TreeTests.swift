import MerkleLog
import Testing

@Suite("The tree of RFC 6962")
struct TreeTests {
    /// The eight leaves that the reference implementations of Certificate Transparency test with.
    static let reference: [[UInt8]] = [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
        [0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
        Array(0x60...0x6F),
    ]

    static let referenceRoots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    @Test("has the published roots at every size of the reference tree", arguments: 0...8)
    func publishedRoots(size: Int) {
        let tree = StoredTree(Array(Self.reference.prefix(size)))
        #expect(tree.edge.root.description == Self.referenceRoots[size])
    }

    /// RFC 6962, 2.1.3: the tree of seven leaves d0 … d6, with the letters of its drawing.
    @Test("has the paths and proofs of the RFC's own example of seven leaves")
    func example() throws {
        let data = (0..<7).map { Array("d\($0)".utf8) }
        let leaf = data.map { LogHash.leaf($0) }
        let (a, b, c, d, e, f, j) = (leaf[0], leaf[1], leaf[2], leaf[3], leaf[4], leaf[5], leaf[6])
        let (g, h, i) = (LogHash.node(a, b), LogHash.node(c, d), LogHash.node(e, f))
        let (k, l) = (LogHash.node(g, h), LogHash.node(i, j))
        let tree = StoredTree(data)

        #expect(tree.edge.root == .node(k, l))
        #expect(try tree.inclusion(of: 0, in: 7)?.path == [b, h, l])
        #expect(try tree.inclusion(of: 3, in: 7)?.path == [c, g, l])
        #expect(try tree.inclusion(of: 4, in: 7)?.path == [f, j, k])
        #expect(try tree.inclusion(of: 6, in: 7)?.path == [i, k])
        #expect(try tree.consistency(from: 3, to: 7)?.path == [c, d, g, l])
        #expect(try tree.consistency(from: 4, to: 7)?.path == [l])
        #expect(try tree.consistency(from: 6, to: 7)?.path == [i, j, k])
    }

    @Test("of every size up to 130 has the root, the paths and the proofs of the plain definition")
    func bruteForce() throws {
        let leaves = StoredTree.counting(130)
        let tree = StoredTree(leaves)
        let plain = PlainTree(leaves)
        for size in 0...130 {
            #expect(tree.roots[size].bytes == plain.root(0..<size))
            for index in 0..<size {
                let path = try tree.inclusion(of: index, in: size)?.path.map(\.bytes)
                #expect(path == plain.path(index, 0..<size), "\(index) of \(size)")
            }
            for first in 1..<max(size, 1) {
                let path = try tree.consistency(from: first, to: size)?.path.map(\.bytes)
                #expect(path == plain.proof(first, 0..<size), "\(first) to \(size)")
            }
        }
    }

    @Test(
        "proves and appends with a number of hashes that grows with the number of digits of its size"
    )
    func logarithmic() throws {
        let tree = StoredTree(StoredTree.counting(5_000))
        for index in stride(from: 0, to: 5_000, by: 37) {
            #expect(try tree.inclusion(of: index, in: 5_000)?.path.count ?? 99 <= 13)
            #expect(tree.reads <= 26)
            _ = try tree.consistency(from: index + 1, to: 5_000)
            #expect(tree.reads <= 26)
        }
        var edge = tree.edge
        let completed = (0..<4_096).map { _ in edge.append(.leaf([7])).count }
        #expect(completed.max() ?? 99 <= 14)
        #expect(completed.reduce(0, +) < 2 * 4_096 + 14)
    }

    @Test("has no proof for what is not in it")
    func nothing() throws {
        let tree = StoredTree(StoredTree.counting(4))
        #expect(try tree.inclusion(of: 4, in: 4) == nil)
        #expect(try tree.inclusion(of: 0, in: 0) == nil)
        #expect(try tree.consistency(from: 0, to: 4) == nil)
        #expect(try tree.consistency(from: 5, to: 4) == nil)
    }

    @Test("takes its edge from stored nodes, and completed nodes instead of hashing again")
    func edges() throws {
        let tree = StoredTree(StoredTree.counting(100))
        var again = TreeEdge()
        for index in 0..<100 {
            var copy = again
            let completed = copy.append(.leaf([UInt8(index)]))
            let tooMany = again.append(completed: completed + [.empty])
            let asMany = again.append(completed: completed)
            #expect(!tooMany && asMany)
            #expect(again == copy)
        }
        #expect(again == tree.edge)
        #expect(try TreeEdge(size: 100) { try tree.node($0) } == again)
    }
}
