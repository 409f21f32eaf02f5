/// Unpacks deflated bytes.
///
/// > Source: RFC 1951.
struct Inflate {
    private var bits: BitReader
    private var output: [UInt8] = []
    private let size: Int

    /// The unpacked bytes, or `nil` unless `packed` is sound and unpacks to exactly `size` bytes.
    ///
    /// - Complexity: O(*size*).
    static func unpack(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
        var inflate = Inflate(bits: BitReader(packed), size: size)
        return inflate.run() ? inflate.output : nil
    }

    private init(bits: BitReader, size: Int) {
        self.bits = bits
        self.size = size
        output.reserveCapacity(size)
    }

    private mutating func run() -> Bool {
        var isLast = false
        while !isLast {
            isLast = bits.take(1) == 1
            let isSound: Bool
            switch bits.take(2) {
            case 0: isSound = copyStored()
            case 1: isSound = unpack(literals: .fixedLiterals, distances: .fixedDistances)
            case 2:
                guard let codes = readCodes() else { return false }
                isSound = unpack(literals: codes.literals, distances: codes.distances)
            default: return false
            }
            guard isSound, !bits.isExhausted else { return false }
        }
        return output.count == size
    }

    private mutating func copyStored() -> Bool {
        bits.skipToByte()
        let length = bits.take(16)
        guard length == bits.take(16) ^ 0xFFFF, output.count + length <= size else { return false }
        for _ in 0..<length {
            guard !bits.isExhausted else { return false }
            output.append(UInt8(bits.take(8)))
        }
        return true
    }

    private mutating func unpack(literals: HuffmanCode, distances: HuffmanCode) -> Bool {
        let endOfBlock = 256
        while !bits.isExhausted {
            let symbol = bits.symbol(of: literals)
            if symbol < endOfBlock {
                guard symbol >= 0, output.count < size else { return false }
                output.append(UInt8(symbol))
                continue
            }
            if symbol == endOfBlock { return true }
            guard symbol - 257 < Self.lengths.count else { return false }
            let (base, extra) = Self.lengths[symbol - 257]
            let length = base + bits.take(extra)
            let code = bits.symbol(of: distances)
            guard Self.distances.indices.contains(code) else { return false }
            let (far, more) = Self.distances[code]
            let distance = far + bits.take(more)
            guard distance <= output.count, output.count + length <= size else { return false }
            // The copy may overlap what it writes.
            for _ in 0..<length { output.append(output[output.count - distance]) }
        }
        return false
    }

    /// Reads the codes that stand at the head of a block.
    private mutating func readCodes() -> (literals: HuffmanCode, distances: HuffmanCode)? {
        let literalCount = bits.take(5) + 257
        let distanceCount = bits.take(5) + 1
        let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
        var outer = [Int](repeating: 0, count: 19)
        for position in order.prefix(bits.take(4) + 4) { outer[position] = bits.take(3) }
        let code = HuffmanCode(lengths: outer)
        var lengths: [Int] = []
        while lengths.count < literalCount + distanceCount {
            let symbol = bits.symbol(of: code)
            switch symbol {
            case 0...15: lengths.append(symbol)
            case 16:
                guard let last = lengths.last else { return nil }
                lengths += [Int](repeating: last, count: 3 + bits.take(2))
            case 17: lengths += [Int](repeating: 0, count: 3 + bits.take(3))
            case 18: lengths += [Int](repeating: 0, count: 11 + bits.take(7))
            default: return nil
            }
            guard !bits.isExhausted else { return nil }
        }
        guard lengths.count == literalCount + distanceCount else { return nil }
        return (
            HuffmanCode(lengths: Array(lengths[..<literalCount])),
            HuffmanCode(lengths: Array(lengths[literalCount...]))
        )
    }

    /// Shortest length and extra bits of symbols 257 to 285.
    private static let lengths: [(Int, Int)] =
        (0..<8).map { ($0 + 3, 0) }
        + (8..<28).map { (((4 + $0 % 4) << ($0 / 4 - 1)) + 3, $0 / 4 - 1) } + [(258, 0)]

    /// Shortest distance and extra bits of the distance symbols.
    private static let distances: [(Int, Int)] =
        (0..<4).map { ($0 + 1, 0) }
        + (4..<30).map { (((2 + $0 % 2) << ($0 / 2 - 1)) + 1, $0 / 2 - 1) }
}
