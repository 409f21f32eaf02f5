import Foundation
import MerkleLog
import Testing

@Suite("Proofs against the published cases")
struct VectorTests {
    @Test("each inclusion proof passes or is refused as published")
    func inclusion() throws {
        let cases = try SharedFolder.files("merkle-vectors/inclusion")
        for (name, bytes) in cases ?? [] {
            let vector = try JSONDecoder().decode(Inclusion.self, from: bytes)
            #expect(vector.passes != vector.wantErr, "\(name): \(vector.desc)")
        }
        #expect(cases.map { $0.count > 40 } ?? true)
    }

    @Test("each consistency proof passes or is refused as published")
    func consistency() throws {
        let cases = try SharedFolder.files("merkle-vectors/consistency")
        for (name, bytes) in cases ?? [] {
            let vector = try JSONDecoder().decode(Consistency.self, from: bytes)
            #expect(vector.passes != vector.wantErr, "\(name): \(vector.desc)")
        }
        #expect(cases.map { $0.count > 40 } ?? true)
    }
}

private struct Inclusion: Decodable {
    let leafIdx: UInt64
    let treeSize: UInt64
    let root: Data
    let leafHash: Data
    let proof: [Data]?
    let desc: String
    let wantErr: Bool

    /// A hash of another length than 32 bytes is refused where it is read.
    var passes: Bool {
        guard let leaf = LogHash(leafHash), let path = proof.path else { return false }
        return pass { () throws(ProofFault) in
            try Proof(path: path).checkInclusion(
                of: leaf, at: leafIdx, in: treeSize, root: Array(root))
        }
    }
}

private struct Consistency: Decodable {
    let size1: UInt64
    let size2: UInt64
    let root1: Data
    let root2: Data
    let proof: [Data]?
    let desc: String
    let wantErr: Bool

    var passes: Bool {
        guard let path = proof.path else { return false }
        return pass { () throws(ProofFault) in
            try Proof(path: path).checkConsistency(
                from: size1, Array(root1), to: size2, Array(root2))
        }
    }
}

private func pass(_ check: () throws(ProofFault) -> Void) -> Bool {
    do {
        try check()
        return true
    } catch {
        return false
    }
}

extension [Data]? {
    fileprivate var path: [LogHash]? {
        let hashes = (self ?? []).map { LogHash($0) }
        let found = hashes.compactMap(\.self)
        return found.count == hashes.count ? found : nil
    }
}

/// Published test data beside the repository, present on the machines that have it.
enum SharedFolder {
    /// The files of a folder by name, or `nil` when it is not on this machine; that is said on stderr.
    static func files(_ path: String) throws -> [(name: String, bytes: Data)]? {
        let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "shared").appending(path: path)
        guard FileManager.default.fileExists(atPath: folder.path) else {
            FileHandle.standardError.write(
                Data("not checked: the published cases \(path) are not on this machine\n".utf8))
            return nil
        }
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
            ($0, try Data(contentsOf: folder.appending(component: $0)))
        }
    }
}
