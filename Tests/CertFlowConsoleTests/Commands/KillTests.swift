import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Foundation
import Testing

@Suite("A register after its writer was killed")
struct KillTests {
    /// The program beside the tests.
    static let program = URL(fileURLWithPath: CommandLine.arguments[0])
        .deletingLastPathComponent().appending(path: "certflow")

    @Test("opens, verifies and plays on", arguments: [60, 400])
    func survives(entriesBeforeTheKill: Int) throws {
        let place = try ScratchPlace()
        let register = RegisterPlace(place.url.appending(path: "register").path)
        _ = try Engine.create(
            RegisterPlan(
                pack: Repository.path("Workflows/xian"),
                overlays: [Repository.path("Examples/xian-2026/policy-example.yaml")], seed: 2026),
            at: register, clock: .fixed(.init(milliseconds: 1_735_660_800_000)))

        try rehearse(register, killedAt: entriesBeforeTheKill)

        let report = try Engine.verify(register)
        #expect(report.faults.map(\.en) == [])
        #expect(report.entries >= entriesBeforeTheKill)
        let again = try Rehearsal(
            try Engine(opening: register), folder: Repository.path("Examples/xian-2026"))
        var played = 0
        _ = try again.play { done, _, _ in played = done }
        #expect(played > 900)
        #expect(try Engine.verify(register).faults.isEmpty)
    }

    /// Starts the program and kills it as soon as the journal is that long.
    private func rehearse(_ register: RegisterPlace, killedAt entries: Int) throws {
        let process = Process()
        process.executableURL = Self.program
        process.arguments = [
            "rehearse", Repository.path("Examples/xian-2026").path, "--register", register.path,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let engine = try Engine(opening: register)
        while process.isRunning, try engine.lastSequence() < entries { continue }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
