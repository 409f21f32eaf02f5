/// How far a long piece of work is: one line that is drawn over itself on a screen, and otherwise
/// plain lines, at most one every ten percent.
package struct ProgressLine {
    /// What is being done.
    package let title: String

    /// How many parts the work has; 0 or less when that is not known.
    package let total: Int

    /// How many parts are done.
    package private(set) var done = 0

    private let terminal: any Terminal
    private let language: Language
    private let clock: () -> Duration
    private let start: Duration
    private var drawnAt: Duration?
    private var printedTenth = 0
    private var isFinished = false

    /// Starts the work.
    ///
    /// - Parameters:
    ///   - title: What is being done, such as 导入申报.
    ///   - total: How many parts the work has.
    ///   - terminal: Where the line is shown.
    ///   - language: The language of the time that is left.
    ///   - clock: The time since any fixed moment; it must not go back.
    package init(
        _ title: String, total: Int, on terminal: any Terminal, language: Language,
        clock: @escaping () -> Duration
    ) {
        self.title = title
        self.total = total
        self.terminal = terminal
        self.language = language
        self.clock = clock
        start = clock()
    }

    /// Counts further parts as done, and shows that when it is worth showing.
    package mutating func advance(by parts: Int = 1) {
        done += parts
        let isComplete = total > 0 && done >= total
        if terminal.isScreen { draw(always: isComplete) } else { printTenth() }
    }

    /// Ends the line, so that what is shown next starts on a line of its own. Also call it when the
    /// work is given up.
    package mutating func finish() {
        guard !isFinished else { return }
        isFinished = true
        if terminal.isScreen {
            draw(always: true)
            terminal.write("\n")
        }
    }

    /// Ten times a second is as fast as anyone reads.
    private mutating func draw(always: Bool) {
        let now = clock()
        if let drawnAt, !always, now - drawnAt < .milliseconds(100) { return }
        drawnAt = now
        terminal.write("\r\(line(at: now))\u{1B}[K")
    }

    private mutating func printTenth() {
        guard total > 0 else { return }
        let tenth = min(10, done * 10 / total)
        guard tenth > printedTenth else { return }
        printedTenth = tenth
        terminal.show("\(title) \(done)/\(total) \(bar.percent ?? 0) %")
    }

    private var bar: BarView { BarView(count: done, required: total) }

    /// The line for a screen, one column narrower than it, so that it never breaks.
    private func line(at now: Duration) -> String {
        guard total > 0 else { return "\(title) \(done)".truncated(to: terminal.columns - 1) }
        var tail = "  \(bar.bar)  \(done)/\(total)  \(bar.percent ?? 0) %"
        if let left = timeLeft(at: now) { tail += "  \(left)" }
        let room = max(8, terminal.columns - 1 - tail.displayWidth)
        return (title.truncated(to: room) + tail).truncated(to: terminal.columns - 1)
    }

    /// The time left at the pace so far, in hours, minutes and seconds; nil before the first part.
    private func timeLeft(at now: Duration) -> String? {
        guard done > 0, done < total else { return nil }
        let elapsed = (now - start).components
        let seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
        let left = Int((seconds / Double(done) * Double(total - done)).rounded(.up))
        let (minutes, rest) = (left / 60 % 60, String(left % 60))
        let padded = rest.padded(to: 2, .right).replacing(" ", with: "0")
        let hours = left < 3600 ? "" : "\(left / 3600):" + (minutes < 10 ? "0" : "")
        return language.pick(
            zh: "剩余 \(hours)\(minutes):\(padded)", en: "\(hours)\(minutes):\(padded) left")
    }
}
