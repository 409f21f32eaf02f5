import CertFlowCore
import CertFlowDefinition
import Testing

@Suite("Files that somebody or something has damaged")
struct FuzzTests {
    /// A pack small enough to be read two thousand times.
    static func small() throws -> PackSource {
        let source = try Xian.complete()
        let kept = [
            "office.yaml", "policies/procedure.yaml", "service-delivery/workflow.yaml",
            "service-delivery/form.yaml", "calendars/cn/2026.yaml",
        ]
        return PackSource(kept.compactMap { source[$0] })
            .adding(overlay: Array(PolicyMistakeTests.overlay.utf8), shownPath: "overlays/1.yaml")
    }

    @Test("are read to the end, and every diagnostic points into a file", arguments: 0..<20)
    func damaged(seed: UInt64) throws {
        let source = try FuzzTests.small()
        let files = source.files
        var random = SplitMix64(seed: seed)

        for _ in 0..<100 {
            let file = files[Int.random(in: 0..<files.count, using: &random)]
            let bytes = FuzzTests.damage(file.bytes, using: &random)
            let found = PackReader.check(source.replacing(file.path, with: bytes)).all

            let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
            for diagnostic in found where diagnostic.place.path == file.path {
                #expect(diagnostic.place.column >= 1)
                #expect((1...lines + 2).contains(diagnostic.place.line))
            }
            #expect(found == found.sorted())
        }
    }

    /// One to three changes: a byte, a mark of YAML, a cut, a repetition.
    private static func damage(_ bytes: [UInt8], using random: inout SplitMix64) -> [UInt8] {
        var bytes = bytes
        let marks = Array("{}[],:-?&*!|>'\"%@`#~\n\t =\0".utf8) + [0xFF, 0xC0, 0xE2, 0x80, 0xA8]
        for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
            let at = Int.random(in: 0..<bytes.count, using: &random)
            let end = min(at + Int.random(in: 1...40, using: &random), bytes.count)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.insert(marks[Int.random(in: 0..<marks.count, using: &random)], at: at)
            case 2: bytes.removeSubrange(at..<end)
            default: bytes.insert(contentsOf: bytes[at..<end], at: at)
            }
        }
        return bytes
    }
}
