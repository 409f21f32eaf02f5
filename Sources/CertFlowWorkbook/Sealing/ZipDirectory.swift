/// The directory at the end of a zip file, as far as a workbook uses it: deflated parts, no zip64.
///
/// > Source: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
enum ZipDirectory {
    struct Part: Hashable {
        /// Where the packed bytes lie in the file.
        let packed: Range<Int>
        /// How many bytes they unpack to.
        let size: Int
    }

    /// The parts of a zip file, or `nil` when it is cut off or is none.
    static func parts(of bytes: [UInt8]) -> [Part]? {
        let end = bytes.count - 22
        guard end >= 0, number(bytes, at: end, 4) == 0x0605_4B50 else { return nil }
        let count = number(bytes, at: end + 10, 2)
        var entry = number(bytes, at: end + 16, 4)
        var parts: [Part] = []
        for _ in 0..<count {
            guard entry + 46 <= end, number(bytes, at: entry, 4) == 0x0201_4B50,
                let part = part(of: bytes, entry: entry, end: end)
            else { return nil }
            parts.append(part)
            entry +=
                46 + number(bytes, at: entry + 28, 2) + number(bytes, at: entry + 30, 2)
                + number(bytes, at: entry + 32, 2)
        }
        return entry == end ? parts : nil
    }

    private static func part(of bytes: [UInt8], entry: Int, end: Int) -> Part? {
        let deflated = 8
        let header = number(bytes, at: entry + 42, 4)
        guard number(bytes, at: entry + 10, 2) == deflated, header + 30 <= end,
            number(bytes, at: header, 4) == 0x0403_4B50
        else { return nil }
        let start =
            header + 30 + number(bytes, at: header + 26, 2) + number(bytes, at: header + 28, 2)
        let length = number(bytes, at: entry + 20, 4)
        guard start + length <= end else { return nil }
        return Part(packed: start..<(start + length), size: number(bytes, at: entry + 24, 4))
    }

    /// A little-endian number of `width` bytes.
    private static func number(_ bytes: [UInt8], at index: Int, _ width: Int) -> Int {
        (0..<width).reduce(0) { $0 | Int(bytes[index + $1]) << (8 * $1) }
    }
}
