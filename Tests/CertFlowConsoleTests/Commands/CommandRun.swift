import CertFlow
import CertFlowConsole
import CertFlowCore
import CertFlowTestSupport
import Foundation

/// One run of the command line in this process: what it printed, what it said, how it ended.
struct CommandRun {
    let code: Int32
    let output: String
    let said: String

    /// `words` are the arguments behind `certflow`; the language is Chinese unless `environment` says
    /// otherwise.
    init(
        _ words: [String], environment: [String: String] = [:], script: [ScriptedTerminal.Step] = []
    ) {
        let printed = Lines()
        let terminal = ScriptedTerminal(script, isInteractive: !script.isEmpty)
        let shared = SharedTerminal(terminal)
        let console = Console(
            print: { printed.add($0) }, terminal: { shared.terminal }, environment: environment,
            arguments: words, clock: .fixed(Instant(milliseconds: 1_772_416_800_000)))
        code = CertflowMain.run(console)
        output = printed.text
        said = terminal.transcript
    }
}

/// Collects what is printed; the command line runs on one thread.
private final class Lines: @unchecked Sendable {
    private(set) var lines: [String] = []
    var text: String { lines.joined(separator: "\n") }
    func add(_ line: String) { lines.append(line) }
}

private final class SharedTerminal: @unchecked Sendable {
    let terminal: ScriptedTerminal
    init(_ terminal: ScriptedTerminal) { self.terminal = terminal }
}

/// A rehearsal register on disk with an open round and one application, for command lines.
final class CommandOffice {
    let office: TestOffice
    let id: CaseID
    var register: String { office.place.url.appending(path: "register").path }

    init(_ values: TestOffice.Values = .periods) throws {
        office = try TestOffice(values)
        try office.openRound()
        id = try office.file("patent-intensive-product", try office.product())
    }

    func run(_ words: String..., at: String = "2026-03-03T10:00:00+08:00", lang: String = "zh")
        -> CommandRun
    {
        CommandRun(
            words + ["--register", register, "--at", at], environment: ["CERTFLOW_LANG": lang])
    }

    /// SHA-256 over the journal, to show that nothing changed.
    func digest() throws -> String { try Engine.verify(RegisterPlace(register)).digest ?? "" }
}
