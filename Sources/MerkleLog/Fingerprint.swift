import Crypto

/// SHA-256 of bytes as they are.
package struct Fingerprint: Sendable {
    private var hasher = SHA256()

    package init() {}

    package mutating func add(_ bytes: UnsafeRawBufferPointer) {
        hasher.update(bufferPointer: bytes)
    }

    /// 64 hexadecimal digits.
    package var text: String { LogHash(hasher.finalize()).description }

    package static func text(_ bytes: UnsafeRawBufferPointer) -> String {
        var fingerprint = Fingerprint()
        fingerprint.add(bytes)
        return fingerprint.text
    }
}
