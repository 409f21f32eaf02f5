extension String {
    /// Where another text first occurs, scalar by scalar; `nil` when it is empty or does not.
    ///
    /// UTF-8 marks where each scalar begins, so that comparing bytes finds whole scalars only.
    ///
    /// > Source: D. Knuth, J. Morris, V. Pratt, "Fast Pattern Matching in Strings".
    /// - Complexity: O(*n* + *m*) in the bytes of both texts.
    func firstRange(ofScalars other: String) -> Swift.Range<Index>? {
        let wanted = Array(other.utf8)
        guard !wanted.isEmpty, wanted.count <= utf8.count else { return nil }
        let fallback = String.fallback(of: wanted)
        var matched = 0
        for (offset, byte) in utf8.enumerated() {
            while matched > 0, wanted[matched] != byte { matched = fallback[matched - 1] }
            if wanted[matched] == byte { matched += 1 }
            if matched == wanted.count {
                let end = utf8.index(startIndex, offsetBy: offset + 1)
                return utf8.index(end, offsetBy: -matched)..<end
            }
        }
        return nil
    }

    /// For each length of a beginning, the longest shorter beginning that is also its end.
    private static func fallback(of bytes: [UInt8]) -> [Int] {
        var fallback = Array(repeating: 0, count: bytes.count)
        var matched = 0
        for index in bytes.indices.dropFirst() {
            while matched > 0, bytes[matched] != bytes[index] { matched = fallback[matched - 1] }
            if bytes[matched] == bytes[index] { matched += 1 }
            fallback[index] = matched
        }
        return fallback
    }
}
