import Foundation
import Testing

@testable import CertFlowWorkbook

@Suite("Reading a written workbook back")
struct WorkbookSealTests {
    @Test("finds every part whole and unpacks it to the same bytes as unzip")
    func whole() throws {
        let folder = try ScratchFolder()
        let path = folder.file("a.xlsx")
        try YearEndSample.plan.write(to: path)
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        let parts = try #require(ZipDirectory.parts(of: bytes))

        #expect(throws: Never.self) { try WorkbookSeal.check(path) }
        #expect(parts.count == (try WorkbookReader(path: path).parts().count))
        for part in parts {
            let content = try #require(Inflate.unpack(bytes[part.packed], size: part.size))
            #expect(throws: Never.self) { try XMLTree.parse(Data(content)) }
        }
    }

    @Test(
        "finds a file that ends too early, wherever it ends", arguments: [0, 1, 100, 5_000, 9_000])
    func cut(kept: Int) throws {
        let folder = try ScratchFolder()
        let path = folder.file("a.xlsx")
        try YearEndSample.plan.write(to: path)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        try bytes.prefix(kept).write(to: URL(fileURLWithPath: path))

        #expect(throws: WorkbookError.diskFull(path)) { try WorkbookSeal.check(path) }
    }

    @Test("survives any damage to the packed bytes", arguments: 0..<200)
    func damaged(seed: Int) throws {
        let packed = Self.packed
        var bytes = packed
        bytes[seed % packed.count] ^= UInt8(1 << (seed / packed.count % 8))

        let content = Inflate.unpack(bytes[...], size: Self.content.count)

        #expect(content == nil || content?.count == Self.content.count)
        #expect(Inflate.unpack(packed[...], size: Self.content.count) == Self.content)
        #expect(Inflate.unpack(packed.dropLast(4), size: Self.content.count) == nil)
        #expect(Inflate.unpack(packed[...], size: Self.content.count - 1) == nil)
    }

    @Test(
        "knows a part that lost its end",
        arguments: [
            ("<?xml version=\"1.0\"?>\n<a b=\"1\"><c/></a>", true), ("<?xml?>\n<a></a>\n", true),
            ("<?xml?>\n<a><c></c>", false), ("<?xml?>\n<a><c></a", false), ("<?xml?>\n<a>", false),
            ("<?xml?>", false), ("", false), ("<?xml?>\n<ab></b></ab>x", false),
        ])
    func ends(_ xml: String, isWhole: Bool) {
        #expect(WorkbookSeal.isWhole(Array(xml.utf8)) == isWhole)
    }

    /// “hello hello hello hello” as zlib packs it: fixed codes, one overlapping copy.
    private static let packed: [UInt8] = [
        0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x57, 0xC8, 0x40, 0x27, 0x01,
    ]
    private static let content = Array("hello hello hello hello".utf8)
}
