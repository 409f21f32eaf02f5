package import CertFlowCore
package import MerkleLog

/// The bytes of an entry that its leaf is the hash of. See D-0011.
package enum EntryEncoding {
    /// The first line of what is hashed; another encoding has another one.
    package static let version = "certflow entry v1"

    /// - Parameter body: The entry's canonical JSON, as the journal holds it.
    /// - Returns: The hash that the tree holds for it.
    static func leaf(_ body: String) -> LogHash {
        var body = body
        return body.withUTF8 { leaf(UnsafeRawBufferPointer($0)) }
    }

    static func leaf(_ body: UnsafeRawBufferPointer) -> LogHash {
        head.withUnsafeBytes { LogHash.leaf($0, body) }
    }

    /// The leaf of an entry that is not stored.
    ///
    /// - Throws: `EncodingError` when the entry has no JSON.
    package static func leaf(_ entry: Entry) throws -> LogHash {
        leaf(try CanonicalJSON.encode(entry))
    }

    private static let head = Array("\(version)\n".utf8)
}
