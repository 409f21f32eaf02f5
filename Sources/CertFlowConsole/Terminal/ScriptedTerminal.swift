/// A terminal that plays a list of answers and keeps everything that was on its screen.
///
/// The transcript looks as the screen of a person would when the last question was answered, so
/// that a whole conversation can be a golden.
package final class ScriptedTerminal: Terminal {
    /// One answer of the script.
    package enum Step: Hashable, Sendable, ExpressibleByStringLiteral {
        /// A line, in place of what was offered; an empty one stands for the usual answer.
        case line(String)
        /// Enter alone: what was offered stays.
        case enter
        /// One key, for a question that wants a key.
        case key(Character)
        /// Ctrl-D.
        case endOfInput
        /// Ctrl-C.
        case interrupted

        package init(stringLiteral value: String) { self = .line(value) }
    }

    package let columns: Int
    package let isInteractive: Bool
    package let isScreen: Bool
    package let style: Style

    /// What was shown, asked and answered, in order.
    package private(set) var transcript = ""

    /// The answers that were not needed yet; a test expects none at its end.
    package private(set) var remaining: [Step]

    /// A terminal with a script. Only one that is a screen draws progress over itself.
    package init(
        _ script: [Step] = [], columns: Int = 80, isInteractive: Bool = true,
        isScreen: Bool = false, style: Style = .plain
    ) {
        remaining = script
        self.columns = columns
        self.isInteractive = isInteractive
        self.isScreen = isScreen
        self.style = style
    }

    package func write(_ text: String) { transcript += text }

    package func ask(_ prompt: String, offer: Offer) throws(TerminalFault) -> Answer {
        let screen = LineScreen(prompt: offer.prompt(prompt), columns: columns)
        for line in screen.above { show(line) }
        write(screen.prompt)
        switch try next(for: prompt) {
        case .line(let text): return answered(offer.answer(text))
        case .enter: return answered(offer.unchanged)
        case .key: throw .scriptMismatch(prompt: prompt)
        case .endOfInput:
            show("^D")
            return .endOfInput
        case .interrupted:
            show("^C")
            return .interrupted
        }
    }

    package func chooseKey(
        _ prompt: String, from keys: [Character], usual: Character?
    ) throws(TerminalFault) -> KeyAnswer {
        write(prompt)
        switch try next(for: prompt) {
        case .key(let pressed):
            guard let key = keys.offered(pressed) else { throw .scriptMismatch(prompt: prompt) }
            return chosen(key)
        case .enter:
            guard let usual else { throw .scriptMismatch(prompt: prompt) }
            return chosen(usual)
        case .line: throw .scriptMismatch(prompt: prompt)
        case .endOfInput:
            show("^D")
            return .endOfInput
        case .interrupted:
            show("^C")
            return .interrupted
        }
    }

    private func next(for prompt: String) throws(TerminalFault) -> Step {
        guard !remaining.isEmpty else { throw .scriptEnded(prompt: prompt) }
        return remaining.removeFirst()
    }

    private func answered(_ text: String) -> Answer {
        show(text)
        return .line(text)
    }

    private func chosen(_ key: Character) -> KeyAnswer {
        show(String(key))
        return .key(key)
    }
}
