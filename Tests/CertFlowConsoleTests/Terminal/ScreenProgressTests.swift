import CertFlow
import CertFlowCore
import Testing

@testable import CertFlowConsole

@Suite("Progress on a screen")
struct ScreenProgressTests {
    private final class Shared: @unchecked Sendable {
        let terminal: ScriptedTerminal
        init(isScreen: Bool) { terminal = ScriptedTerminal(isScreen: isScreen) }
    }

    /// What a terminal shows of two parts, two seconds each.
    private func transcript(isScreen: Bool) -> String {
        let shared = Shared(isScreen: isScreen)
        let console = Console(
            print: { _ in }, terminal: { shared.terminal }, environment: [:],
            arguments: ["--lang", "en"], clock: .fixed(Instant(milliseconds: 0)))
        var seconds = 0
        var progress = ScreenProgress(
            "Playing scenarios", total: 2, console, clock: { .seconds(seconds) })
        seconds = 2
        progress.advance()
        progress.reach(1)
        progress.finish()
        progress.advance()
        return shared.terminal.transcript
    }

    @Test("says how much is done and how long it still takes, and leaves nothing behind")
    func screen() {
        let shown = transcript(isScreen: true)

        #expect(shown.contains("1/2"))
        #expect(shown.contains("0:02 left"))
        #expect(shown.hasSuffix("\r\u{1B}[K"))
    }

    @Test("is silent where nothing can be drawn over")
    func elsewhere() {
        #expect(transcript(isScreen: false).isEmpty)
    }
}
