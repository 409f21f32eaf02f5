import CertFlowTestSupport
import Foundation
import Testing

@Suite("Examples/quickstart")
struct QuickstartTests {
    @Test("runs from filing to national certification with the library alone")
    func runs() throws {
        let process = Process()
        process.executableURL = KillTests.program.deletingLastPathComponent()
            .appending(path: "quickstart")
        process.currentDirectoryURL = Repository.root
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = String(
            decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()

        #expect(process.terminationStatus == 0)
        #expect(output.contains("list-clerk certify → certified"))
        #expect(output.contains("refused: A national title enters from an official list only"))
        #expect(output.contains("linked: RWD-2026-0001 待申领"))
        #expect(output.contains("patentIntensiveProducts 1 of 200"))
    }
}
