import CertFlowCore
import CertFlowDefinition
import Testing

@Suite("The pack of Xi'an")
struct RealPackTests {
    @Test("has no mistakes")
    func noMistakes() throws {
        #expect(PackReader.check(try Xian.onDisk.get()).lines(\.en) == [])
    }

    @Test(
        "has none under the overlays of the examples",
        arguments: ["xian-2026/policy-example.yaml", "wizard/policy-periods-only.yaml"])
    func overlays(path: String) throws {
        let source = try Xian.onDisk.get().adding(overlayFile: Xian.root + "/Examples/" + path)

        #expect(PackReader.check(source).lines(\.en) == [])
        #expect(try PackReader.read(source, digest: "").get().isExample)
    }
}
