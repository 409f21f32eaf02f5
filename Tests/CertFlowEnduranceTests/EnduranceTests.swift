import CertFlowTestSupport
import Foundation
import Testing

/// The short forms; `make crash` and `make fault` run the long ones. What is promised, and what the program does
/// to a register, is in `Sources/CertFlowStore/CertFlowStore.docc/Durability.md`.
@Suite("A register that is hurt on purpose")
struct EnduranceTests {
    @Test(
        "keeps its promises",
        arguments: [
            ["crash", "--seed", "2026", "--kills", "50"],
            ["fault", "--seed", "2026", "--sample", "56"],
            ["together", "--seed", "2026", "--processes", "4", "--seconds", "8"],
        ])
    func keepsItsPromises(words: [String]) throws {
        let run = try Endurance.run(words)
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("seed 2026"))
        #expect(run.output.contains(" 0 promises broken"), "\(run.output)")
    }
}

/// The program beside the tests.
private enum Endurance {
    static func run(_ words: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
            .deletingLastPathComponent().appending(path: "certflow-endurance")
        process.arguments = words
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
    }
}
