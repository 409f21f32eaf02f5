import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Foundation
import Testing

@testable import CertFlowConsole

@Suite("When somebody else acts first")
struct StaleCaseTests {
    @Test("the officer is told, and the case is shown anew")
    func shownAnew() throws {
        let office = try TestOffice(.periods)
        try office.openRound()
        let id = try office.file("patent-intensive-product", try office.product())
        let terminal = InterruptedTerminal(
            [
                .key("2"), "专呈〔2026〕1号", .key("y"),
                // A second supplement is not offered any more, so accepting is the first key.
                .key("1"), "专呈〔2026〕1号", .key("y"),
            ])
        // Between the officer's answer and the decision, a colleague asks for a supplement and the
        // applicant supplies it.
        terminal.beforeConfirming = {
            try office.act("requestSupplement", id, by: "acceptance", ["supplementItems": "证明"])
            try office.act("resubmit", id, by: ActorID(stringLiteral: Invented.creditCode(1)))
        }

        try ReviewSession(
            engine: office.engine, terminal: terminal, language: .zh,
            actor: try office.engine.actor("acceptance"), only: nil
        ).run()

        let parts = terminal.script.transcript.components(separatedBy: "已由他人更新")
        #expect(parts.count == 2)
        #expect(parts.last?.contains("规格型号：M1") == true)
        #expect(try office.state(id) == "districtReview")
        #expect(terminal.script.remaining == [])
    }
}

/// A scripted terminal that lets something happen before the first confirmation.
private final class InterruptedTerminal: Terminal {
    let script: ScriptedTerminal
    var beforeConfirming: (() throws -> Void)?

    init(_ steps: [ScriptedTerminal.Step]) { script = ScriptedTerminal(steps) }

    var columns: Int { script.columns }
    var isInteractive: Bool { script.isInteractive }
    var isScreen: Bool { script.isScreen }
    var style: Style { script.style }

    func write(_ text: String) { script.write(text) }

    func ask(_ prompt: String, offer: Offer) throws(TerminalFault) -> Answer {
        try script.ask(prompt, offer: offer)
    }

    func chooseKey(
        _ prompt: String, from keys: [Character], usual: Character?
    ) throws(TerminalFault) -> KeyAnswer {
        if keys == ["y", "n"], let happen = beforeConfirming {
            beforeConfirming = nil
            do {
                try happen()
            } catch {
                throw .scriptMismatch(prompt: "\(error)")
            }
        }
        return try script.chooseKey(prompt, from: keys, usual: usual)
    }
}
