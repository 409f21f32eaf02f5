/// What is written to a terminal while a line is edited.
struct LineScreen: Hashable, Sendable {
    /// Lines above the one that is edited.
    let above: [String]

    /// What stands before the text in the line that is edited.
    let prompt: String

    /// A prompt of several lines, or of more than half a line, stands above the text.
    init(prompt: String, columns: Int) {
        let lines = prompt.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map(String.init)
        let last = lines.last ?? ""
        guard last.displayWidth > columns / 2 else {
            above = Array(lines.dropLast())
            self.prompt = last
            return
        }
        above = lines.dropLast() + last.trimmingTrailingBlanks.wrapped(to: columns)
        self.prompt = "> "
    }

    /// Draws the line over itself and leaves the cursor where it belongs.
    ///
    /// The terminal itself remembers the place of the cursor, so that a terminal which counts a
    /// character differently still shows it in the right place.
    func frame(_ buffer: LineBuffer, columns: Int) -> String {
        let view = LineView(
            before: buffer.before, after: buffer.after, columns: columns - prompt.displayWidth)
        return "\r\u{1B}[?7l\(prompt)\(view.left)\u{1B}7\(view.right)\u{1B}[K\u{1B}8\u{1B}[?7h"
    }

    /// Shows the whole answer, over several lines when it is long, and goes to the next line.
    func last(_ text: String) -> String { "\r\u{1B}[K\(prompt)\(text)\r\n" }
}
