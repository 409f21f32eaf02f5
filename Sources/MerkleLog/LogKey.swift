import Crypto

/// The key that a log signs with.
package struct LogKey: Sendable {
    private let key: Curve25519.Signing.PrivateKey
    package let publicKey: LogPublicKey

    private init(_ key: Curve25519.Signing.PrivateKey) {
        self.key = key
        publicKey = LogPublicKey(algorithm: .ed25519, bytes: Array(key.publicKey.rawRepresentation))
    }

    /// A key that nobody else has.
    package static func random() -> LogKey { LogKey(Curve25519.Signing.PrivateKey()) }

    /// The key of a rehearsal: everybody can make it, so it proves nothing.
    ///
    /// It is SHA-256 of `certflow rehearsal key v1`, a line feed and the seed in decimal.
    package static func rehearsal(seed: UInt64) throws -> LogKey {
        let bytes = SHA256.hash(data: Array("certflow rehearsal key v1\n\(seed)".utf8))
        return LogKey(try Curve25519.Signing.PrivateKey(rawRepresentation: bytes))
    }

    package func sign(_ head: TreeHead) throws -> SignedTreeHead {
        let text = SignedTreeHead.signedText(head, publicKey.algorithm, keyID: publicKey.id)
        return SignedTreeHead(
            head, algorithm: publicKey.algorithm, keyID: publicKey.id,
            signature: try sign(text))
    }

    /// The signature over the bytes of `text`.
    package func sign(_ text: String) throws -> [UInt8] {
        Array(try key.signature(for: Array(text.utf8)))
    }
}

extension LogKey {
    private static let word = "certflow-private-key-v1"

    /// One line: `certflow-private-key-v1 ed25519 KEY`, 64 hexadecimal digits.
    package var line: String {
        [Self.word, publicKey.algorithm.rawValue, Hexadecimal.text(key.rawRepresentation)]
            .joined(separator: " ")
    }

    /// `nil` unless `line` is one that ``line`` gives.
    package init?(line: some StringProtocol) {
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, words[0] == Self.word,
            SignatureAlgorithm(rawValue: String(words[1])) == .ed25519,
            let bytes = Hexadecimal.bytes(words[2]), bytes.count == 32,
            case .success(let key) = Result(catching: {
                try Curve25519.Signing.PrivateKey(rawRepresentation: bytes)
            })
        else { return nil }
        self.init(key)
    }
}

/// What anybody checks the signatures of a log with.
package struct LogPublicKey: Hashable, Sendable {
    package let algorithm: SignatureAlgorithm
    package let bytes: [UInt8]

    package init(algorithm: SignatureAlgorithm, bytes: [UInt8]) {
        self.algorithm = algorithm
        self.bytes = bytes
        let named = Array("certflow key v1\n\(algorithm.rawValue)\n".utf8) + bytes
        id = Hexadecimal.text(Array(SHA256.hash(data: named).prefix(8)))
    }

    /// The first 8 bytes of SHA-256 of `certflow key v1`, the algorithm (a line each) and the key's
    /// bytes, in hexadecimal.
    package let id: String

    /// Whether `signature` is that of this key over the bytes of `text`.
    package func signed(_ text: String, as signature: [UInt8]) -> Bool {
        switch algorithm {
        case .ed25519:
            guard
                case .success(let key) = Result(catching: {
                    try Curve25519.Signing.PublicKey(rawRepresentation: bytes)
                })
            else { return false }
            return key.isValidSignature(signature, for: Array(text.utf8))
        }
    }
}

extension LogPublicKey {
    private static let word = "certflow-public-key-v1"

    /// One line: `certflow-public-key-v1 ed25519 KEY`, 64 hexadecimal digits.
    package var line: String {
        [Self.word, algorithm.rawValue, Hexadecimal.text(bytes)].joined(separator: " ")
    }

    /// `nil` unless `line` is one that ``line`` gives.
    package init?(line: some StringProtocol) {
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, words[0] == Self.word,
            let algorithm = SignatureAlgorithm(rawValue: String(words[1])),
            let bytes = Hexadecimal.bytes(words[2]), bytes.count == 32
        else { return nil }
        self.init(algorithm: algorithm, bytes: bytes)
    }
}
