/// Takes bits from bytes, lowest first; past the end it gives zeros and says so.
struct BitReader {
    private let bytes: ArraySlice<UInt8>
    private var next: Int
    private var held: UInt64 = 0
    private var count = 0
    private var missing = 0

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        next = bytes.startIndex
    }

    /// Whether more bits were taken than there are.
    var isExhausted: Bool { missing > count }

    /// The next `width` bits as a number, at most 16.
    mutating func take(_ width: Int) -> Int {
        fill()
        let value = Int(held & (1 << UInt64(width) - 1))
        drop(width)
        return value
    }

    /// The next symbol, or -1 when the bits are no symbol of `code`.
    mutating func symbol(of code: HuffmanCode) -> Int {
        fill()
        let entry = code.table[Int(held & UInt64(HuffmanCode.size - 1))]
        drop(Int(entry & 15))
        return entry == 0 ? -1 : Int(entry >> 4)
    }

    mutating func skipToByte() { drop(count % 8) }

    private mutating func drop(_ width: Int) {
        held >>= UInt64(width)
        count -= width
    }

    private mutating func fill() {
        while count <= 48 {
            if next < bytes.endIndex {
                held |= UInt64(bytes[next]) << UInt64(count)
                next += 1
            } else {
                missing += 8
            }
            count += 8
        }
    }
}
