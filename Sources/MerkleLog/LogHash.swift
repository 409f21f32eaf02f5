import Crypto

/// A SHA-256 value of the tree: of a leaf, a node or a whole tree.
package struct LogHash: Hashable, Sendable, CustomStringConvertible {
    /// The 32 bytes as they lie in memory.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    package static let byteCount = 32

    /// `nil` unless there are 32 bytes.
    package init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == LogHash.byteCount else { return nil }
        self = withUnsafeTemporaryAllocation(byteCount: LogHash.byteCount, alignment: 8) { buffer in
            buffer.copyBytes(from: bytes)
            return LogHash(UnsafeRawBufferPointer(buffer))
        }
    }

    /// `nil` unless `hexadecimal` is 64 digits of lower case.
    package init?(hexadecimal: some StringProtocol) {
        guard let bytes = Hexadecimal.bytes(hexadecimal) else { return nil }
        self.init(bytes)
    }

    /// - Precondition: `buffer` holds at least 32 bytes.
    package init(_ buffer: UnsafeRawBufferPointer) {
        words = (
            buffer.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
            buffer.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
            buffer.loadUnaligned(fromByteOffset: 16, as: UInt64.self),
            buffer.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
        )
    }

    init(_ digest: SHA256.Digest) { self = digest.withUnsafeBytes { LogHash($0) } }

    package func withUnsafeBytes<Value>(_ body: (UnsafeRawBufferPointer) throws -> Value) rethrows
        -> Value
    {
        try Swift.withUnsafeBytes(of: words, body)
    }

    package var bytes: [UInt8] { withUnsafeBytes { Array($0) } }
    package var description: String { Hexadecimal.text(bytes) }

    package static func == (one: LogHash, other: LogHash) -> Bool { one.words == other.words }

    package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension LogHash {
    /// The root of a tree without leaves.
    package static let empty = LogHash(SHA256().finalize())

    /// RFC 6962: SHA-256(0x00 ‖ *bytes*).
    package static func leaf(_ bytes: some Sequence<UInt8>) -> LogHash {
        let bytes = Array(bytes)
        return bytes.withUnsafeBytes { leaf($0) }
    }

    /// RFC 6962: SHA-256(0x00 ‖ *head* ‖ *body*), without joining them first.
    package static func leaf(
        _ head: UnsafeRawBufferPointer, _ body: UnsafeRawBufferPointer = .init(start: nil, count: 0)
    ) -> LogHash {
        var hasher = SHA256()
        Swift.withUnsafeBytes(of: UInt8(0)) { hasher.update(bufferPointer: $0) }
        hasher.update(bufferPointer: head)
        hasher.update(bufferPointer: body)
        return LogHash(hasher.finalize())
    }

    /// RFC 6962: SHA-256(0x01 ‖ *left* ‖ *right*).
    package static func node(_ left: LogHash, _ right: LogHash) -> LogHash {
        withUnsafeTemporaryAllocation(byteCount: 1 + 2 * byteCount, alignment: 8) { buffer in
            buffer[0] = 1
            buffer.storeBytes(of: left.words, toByteOffset: 1, as: type(of: left.words))
            buffer.storeBytes(of: right.words, toByteOffset: 33, as: type(of: right.words))
            var hasher = SHA256()
            hasher.update(bufferPointer: UnsafeRawBufferPointer(buffer))
            return LogHash(hasher.finalize())
        }
    }
}
