import CertFlowCore

/// A line of progress for each part of a verification in which there is much to read.
final class VerifyingLine {
    private let terminal: any Terminal
    private let language: Language
    private let began = ContinuousClock.now
    private var line: ProgressLine?
    private var shown = ""

    init(_ console: Console) {
        terminal = console.terminal()
        language = console.language
    }

    func tell(_ what: Bilingual, _ done: Int, _ total: Int) {
        guard total >= 10_000 else { return }
        let title = what.text(language)
        if title != shown {
            finish()
            shown = title
        }
        let began = began
        var next =
            line
            ?? ProgressLine(
                title, total: total, on: terminal, language: language,
                clock: { ContinuousClock.now - began })
        next.advance(by: max(0, done - next.done))
        line = next
    }

    func finish() {
        line?.finish()
        line = nil
    }
}
