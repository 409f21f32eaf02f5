extension ScreenProgress {
    /// Runs work that tells how much of it is done, and shows that on a screen until it ends.
    ///
    /// - Parameters:
    ///   - title: What is being done.
    ///   - console: Whose terminal it is shown on.
    ///   - clock: The time since any fixed moment; it must not go back.
    ///   - body: Told to call its argument with how many parts are done, and of how many.
    /// - Returns: What `body` returns.
    /// - Throws: What `body` throws.
    static func show<Value>(
        _ title: String, _ console: Console,
        clock: @escaping () -> Duration = ScreenProgress.running(),
        _ body: ((Int, Int) -> Void) throws -> Value
    ) rethrows -> Value {
        var line: ScreenProgress?
        defer { line?.finish() }
        return try body { done, total in
            var shown = line ?? ScreenProgress(title, total: total, console, clock: clock)
            shown.reach(done)
            line = shown
        }
    }
}
