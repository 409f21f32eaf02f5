import Foundation

@testable import CertFlow

/// A member of a stored zip archive, to be read and forged by tests.
struct ZipMember {
    let name: String
    var content: Data

    /// The members in their order.
    static func all(in archive: Data) -> [(member: ZipMember, offset: Int)] {
        var members: [(ZipMember, Int)] = []
        var next = 0
        func number(_ offset: Int, _ count: Int) -> Int {
            (0..<count).reversed().reduce(0) { $0 << 8 | Int(archive[next + offset + $1]) }
        }
        while number(0, 4) == 0x0403_4B50 {
            let (size, length) = (number(18, 4), number(26, 2))
            let begin = next + 30 + length
            let name = String(decoding: archive[(next + 30)..<begin], as: UTF8.self)
            let content = Data(archive[begin..<(begin + size)])
            members.append((ZipMember(name: name, content: content), begin))
            next = begin + size
        }
        return members
    }

    /// An archive with right checksums, whatever is in it.
    static func archive(_ members: [ZipMember]) throws -> Data {
        var zip = StoredZip()
        for member in members { try zip.add(member.name, member.content) }
        return zip.archive()
    }
}
