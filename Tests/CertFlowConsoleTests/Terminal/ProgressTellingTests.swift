import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Foundation
import Testing

@testable import CertFlowConsole

@Suite("Progress of long work")
struct ProgressTellingTests {
    private final class Shared: @unchecked Sendable {
        let terminal: ScriptedTerminal
        init(isScreen: Bool) {
            terminal = ScriptedTerminal(isInteractive: false, isScreen: isScreen)
        }
    }

    private func console(_ words: [String], _ shared: Shared) -> Console {
        Console(
            print: { _ in }, terminal: { shared.terminal }, environment: ["CERTFLOW_LANG": "en"],
            arguments: words, clock: .fixed(Instant(milliseconds: 1_772_416_800_000)))
    }

    @Test("shows how much is done and the time left, and goes when the work ends or fails")
    func shown() {
        struct Trouble: Error {}
        let shared = Shared(isScreen: true)
        var seconds = 0
        #expect(throws: Trouble.self) {
            try ScreenProgress.show(
                "Moving", console([], shared), clock: { .seconds(seconds) }
            ) { progress in
                progress(0, 4)
                seconds = 3
                progress(1, 4)
                throw Trouble()
            }
        }
        #expect(shared.terminal.transcript.contains("1/4  25 %  0:09 left"))
        #expect(shared.terminal.transcript.hasSuffix("\r\u{1B}[K"))
    }

    @Test(
        "is shown by what takes long, on a screen only",
        arguments: [
            (["export", "annual", "--year", "2026", "--output", "OUT.xlsx"], "Writing sheets"),
            (["import", "applications", "IN.csv", "--as", "acceptance"], "Importing applications"),
            (["tick"], "Marking what is due"),
        ])
    func commands(words: [String], title: String) throws {
        for isScreen in [true, false] {
            let office = try CommandOffice()
            try office.office.file("patent-intensive-product", try office.office.product(2))
            let out = office.office.place.url.appending(path: "out.xlsx").path
            let sheet = try office.office.place.write("\(Self.sheet)", to: "in.csv").path
            let shared = Shared(isScreen: isScreen)
            let typed = words.map { ["OUT.xlsx": out, "IN.csv": sheet][$0] ?? $0 }
            _ = CertflowMain.run(
                console(
                    typed + ["--register", office.register, "--at", "2026-06-03T10:00:00+08:00"],
                    shared))
            #expect(
                shared.terminal.transcript.contains(title) == isScreen,
                "\(shared.terminal.transcript)")
        }
    }

    /// Two rows that lack most answers: refused, but counted.
    private static let sheet = """
        programme,patent-intensive-product

        enterpriseName,creditCode
        甲,\(Invented.creditCode(8))
        乙,\(Invented.creditCode(9))
        """
}
