/// A prefix code of RFC 1951, as a table over the next 15 bits.
struct HuffmanCode {
    static let longest = 15
    static let size = 1 << longest

    /// For each 15 bits: the symbol shifted left by 4, and its length; 0 where there is no symbol.
    let table: [UInt16]

    /// - Parameter lengths: The code length of each symbol, 0 where the symbol is not used; as read
    ///   from a file, so it may be nonsense, which gives a code that decodes to nonsense.
    init(lengths: [Int]) {
        var counts = [Int](repeating: 0, count: Self.longest + 1)
        for length in lengths where length > 0 { counts[length] += 1 }
        var nextCode = [Int](repeating: 0, count: Self.longest + 2)
        for length in 1...Self.longest {
            nextCode[length + 1] = (nextCode[length] + counts[length]) << 1
        }
        var table = [UInt16](repeating: 0, count: Self.size)
        for (symbol, length) in lengths.enumerated() where length > 0 {
            let code = nextCode[length]
            nextCode[length] += 1
            // Codes come highest bit first, all else lowest bit first.
            var reversed = 0
            for bit in 0..<length where code & (1 << bit) != 0 {
                reversed |= 1 << (length - 1 - bit)
            }
            for index in stride(from: reversed, to: Self.size, by: 1 << length) {
                table[index] = UInt16(symbol << 4 | length)
            }
        }
        self.table = table
    }

    static let fixedLiterals = HuffmanCode(
        lengths: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })

    static let fixedDistances = HuffmanCode(lengths: [Int](repeating: 5, count: 30))
}
