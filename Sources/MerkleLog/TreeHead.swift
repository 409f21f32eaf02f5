/// What a log commits to at one moment: so many leaves, with this root.
package struct TreeHead: Hashable, Sendable {
    package let size: UInt64
    package let root: LogHash
    /// When the last leaf was added, in milliseconds since 1970 UTC.
    package let at: Int64

    package init(size: UInt64, root: LogHash, at: Int64) {
        self.size = size
        self.root = root
        self.at = at
    }
}

/// How signatures are made; a field of all that is signed, since others may follow.
package enum SignatureAlgorithm: String, Hashable, Sendable, CaseIterable {
    /// RFC 8032.
    case ed25519
}

/// A tree head and the signature of the log's key.
///
/// What is signed is this text in ASCII, each line ended by a line feed:
///
/// ```
/// certflow tree head v1
/// ed25519
/// (the key's id, 16 hexadecimal digits)
/// (the size, decimal)
/// (the instant in milliseconds since 1970 UTC, decimal)
/// (the root, 64 hexadecimal digits)
/// ```
package struct SignedTreeHead: Hashable, Sendable {
    package let head: TreeHead
    package let algorithm: SignatureAlgorithm
    package let keyID: String
    package let signature: [UInt8]

    package init(
        _ head: TreeHead, algorithm: SignatureAlgorithm, keyID: String, signature: [UInt8]
    ) {
        self.head = head
        self.algorithm = algorithm
        self.keyID = keyID
        self.signature = signature
    }

    static func signedText(
        _ head: TreeHead, _ algorithm: SignatureAlgorithm, keyID: String
    ) -> String {
        """
        certflow tree head v1
        \(algorithm.rawValue)
        \(keyID)
        \(head.size)
        \(head.at)
        \(head.root)

        """
    }

    /// Whether `key` signed exactly this head.
    package func isSigned(by key: LogPublicKey) -> Bool {
        guard key.algorithm == algorithm, key.id == keyID else { return false }
        return key.signed(
            SignedTreeHead.signedText(head, algorithm, keyID: keyID), as: signature)
    }
}

extension SignedTreeHead {
    private static let word = "certflow-head-v1"

    /// One line: `certflow-head-v1 ed25519 KEY SIZE INSTANT ROOT SIGNATURE`.
    package var line: String {
        [
            Self.word, algorithm.rawValue, keyID, String(head.size), String(head.at),
            head.root.description, Hexadecimal.text(signature),
        ].joined(separator: " ")
    }

    /// `nil` unless `line` is one that ``line`` gives.
    package init?(line: some StringProtocol) {
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 7, words[0] == Self.word,
            let algorithm = SignatureAlgorithm(rawValue: String(words[1])),
            let size = UInt64(words[3]), let at = Int64(words[4]),
            let root = LogHash(hexadecimal: words[5]), let signature = Hexadecimal.bytes(words[6])
        else { return nil }
        self.init(
            TreeHead(size: size, root: root, at: at), algorithm: algorithm,
            keyID: String(words[2]), signature: signature)
        // One text for one head: `+7` and `007` are numbers too.
        guard self.line == line else { return nil }
    }
}
