/// A name with its hash, which is computed once; names are compared by Unicode scalars.
struct Name: Hashable, Sendable {
    let text: String
    let hash: Int

    init(_ text: String) {
        self.text = text
        hash = text.scalarHash
    }

    static func == (left: Name, right: Name) -> Bool {
        left.hash == right.hash && left.text.isSameText(as: right.text)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

extension String {
    /// Whether two texts have the same Unicode scalars; Swift's `==` also equates canonical equivalents.
    @inline(__always)
    func isSameText(as other: String) -> Bool {
        // Short texts lie in the two words themselves, copies of a long one share its storage.
        typealias Words = (UInt64, UInt64)
        return unsafeBitCast(self, to: Words.self) == unsafeBitCast(other, to: Words.self)
            || hasSameBytes(as: other)
    }

    private func hasSameBytes(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        let answer = utf8.withContiguousStorageIfAvailable { left in
            other.utf8.withContiguousStorageIfAvailable { right in
                UnsafeRawBufferPointer(left).hasSameBytes(as: UnsafeRawBufferPointer(right))
            }
        }
        return (answer ?? nil) ?? utf8.elementsEqual(other.utf8)
    }

    /// Whether a text comes before another in the order of Unicode scalars.
    func precedes(_ other: String) -> Bool {
        utf8.lexicographicallyPrecedes(other.utf8)
    }

    /// A hash of the Unicode scalars; `hashValue` normalises first, which takes long for Chinese.
    var scalarHash: Int {
        var hasher = Hasher()
        let bytes: Void? = utf8.withContiguousStorageIfAvailable {
            hasher.combine(bytes: UnsafeRawBufferPointer($0))
        }
        if bytes == nil {
            Array(utf8).withUnsafeBytes { hasher.combine(bytes: $0) }
        }
        return hasher.finalize()
    }
}

extension UnsafeRawBufferPointer {
    /// Compares eight or four bytes at a time; the last ones may be compared twice.
    ///
    /// - Precondition: Both buffers have the same length.
    fileprivate func hasSameBytes(as other: UnsafeRawBufferPointer) -> Bool {
        func isSame<Word: FixedWidthInteger & BitwiseCopyable>(_ offset: Int, _: Word.Type) -> Bool
        {
            loadUnaligned(fromByteOffset: offset, as: Word.self)
                == other.loadUnaligned(fromByteOffset: offset, as: Word.self)
        }
        guard count >= 4 else { return elementsEqual(other) }
        guard count >= 8 else {
            return isSame(0, UInt32.self) && isSame(count - 4, UInt32.self)
        }
        for offset in stride(from: 0, to: count - 8, by: 8) where !isSame(offset, UInt64.self) {
            return false
        }
        return isSame(count - 8, UInt64.self)
    }
}
