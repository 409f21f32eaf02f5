import Foundation

/// A zip archive whose members are stored as they are, in the order in which they are added.
///
/// The instant of every member is the same, so that the same members give the same bytes. Names are UTF-8. An archive holds
/// at most 65,535 members and 4 GiB, which is what every program reads.
struct StoredZip {
    private var bytes = Data()
    private var directory = Data()
    private var count = 0

    /// What does not fit into an archive of this kind.
    struct TooLarge: Error {}

    /// - Throws: ``TooLarge``.
    mutating func add(_ name: String, _ content: Data) throws {
        let name = Array(name.utf8)
        guard count < 0xFFFF, name.count < 0xFFFF,
            bytes.count + content.count + directory.count + 65_536 < 0xFFFF_FFFF
        else { throw TooLarge() }
        let offset = UInt32(bytes.count)
        var common = Data()
        // Needs version 2.0, names in UTF-8, stored, 1980-01-01 00:00.
        for word: UInt16 in [20, 0x0800, 0, 0, 0x0021] { common.append(word) }
        common.append(CRC32.of(content))
        common.append(UInt32(content.count))
        common.append(UInt32(content.count))
        common.append(UInt16(name.count))
        common.append(UInt16(0))

        bytes.append(UInt32(0x0403_4B50))
        bytes.append(common)
        bytes.append(contentsOf: name)
        bytes.append(content)

        directory.append(UInt32(0x0201_4B50))
        directory.append(UInt16(20))
        directory.append(common)
        for word: UInt16 in [0, 0, 0] { directory.append(word) }
        directory.append(UInt32(0))
        directory.append(offset)
        directory.append(contentsOf: name)
        count += 1
    }

    /// The whole archive; nothing may be added behind it.
    consuming func archive() -> Data {
        let offset = UInt32(bytes.count)
        bytes.append(directory)
        bytes.append(UInt32(0x0605_4B50))
        for word in [0, 0, UInt16(count), UInt16(count)] { bytes.append(word) }
        bytes.append(UInt32(directory.count))
        bytes.append(offset)
        bytes.append(UInt16(0))
        return bytes
    }
}

extension Data {
    fileprivate mutating func append(_ value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }
}

/// The checksum of zip (ISO 3309).
enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { rest, _ in
            rest & 1 == 0 ? rest >> 1 : 0xEDB8_8320 ^ (rest >> 1)
        }
    }

    static func of(_ content: Data) -> UInt32 {
        ~content.reduce(~0) { rest, byte in
            table[Int((rest ^ UInt32(byte)) & 0xFF)] ^ (rest >> 8)
        }
    }
}
