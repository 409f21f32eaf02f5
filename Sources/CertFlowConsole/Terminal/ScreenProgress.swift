/// Progress with the time left on a screen, and nothing elsewhere.
struct ScreenProgress {
    private var line: ProgressLine?
    private let terminal: any Terminal

    /// - Parameters:
    ///   - title: What is being done.
    ///   - total: How many parts it has.
    ///   - console: Whose terminal it is shown on.
    ///   - clock: The time since any fixed moment; it must not go back.
    init(
        _ title: String, total: Int, _ console: Console,
        clock: @escaping () -> Duration = ScreenProgress.running()
    ) {
        terminal = console.terminal()
        guard terminal.isScreen, total > 1 else { return }
        var begun = ProgressLine(
            title, total: total, on: terminal, language: console.language, clock: clock)
        begun.advance(by: 0)
        line = begun
    }

    /// A clock that starts now.
    static func running() -> () -> Duration {
        let began = ContinuousClock.now
        return { ContinuousClock.now - began }
    }

    /// Counts further parts as done.
    mutating func advance(by parts: Int = 1) { line?.advance(by: parts) }

    /// Goes up to so many parts; never back.
    mutating func reach(_ done: Int) {
        guard let line, done > line.done else { return }
        advance(by: done - line.done)
    }

    /// Takes the line from the screen, for something that is printed now.
    func clear() {
        if line != nil { terminal.write("\r\u{1B}[K") }
    }

    /// Ends it; nothing of it stays on the screen.
    mutating func finish() {
        clear()
        line = nil
    }
}
