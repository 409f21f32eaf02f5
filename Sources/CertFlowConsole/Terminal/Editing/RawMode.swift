import Glibc

/// Reads a terminal key by key instead of line by line, for the span of a closure.
///
/// The terminal is as it was before when the closure ends, when the process exits, and while a
/// signal does what it would do without this: end the process, or stop it until it continues.
/// > Source: termios(3), and the order of steps for SIGTSTP in W. R. Stevens, *APUE*, 10.21.
enum RawMode {
    /// Runs `body` in raw mode; as it is when `input` is not a terminal.
    ///
    /// - Precondition: Not called inside itself.
    static func during<Value>(
        input: Int32, output: Int32,
        _ body: () throws(TerminalFault) -> Value
    ) throws(TerminalFault) -> Value {
        guard enter(input: input, output: output) else { return try body() }
        defer { leave() }
        return try body()
    }

    /// Stops the process and those it runs with, as Ctrl-Z does; returns when it continues.
    static func suspend() { kill(0, SIGTSTP) }

    /// True when the screen may have changed since the last call: the process was stopped and
    /// continued, or the window has another size.
    static func takeDisturbance() -> Bool {
        defer { shared.pointee.isDisturbed = false }
        return shared.pointee.isDisturbed
    }

    private static func enter(input: Int32, output: Int32) -> Bool {
        precondition(!shared.pointee.isRaw, "raw mode is entered once")
        var cooked = termios()
        guard tcgetattr(input, &cooked) == 0 else { return false }
        shared.pointee.input = input
        shared.pointee.output = output
        shared.pointee.cooked = cooked
        shared.pointee.raw = raw(cooked)
        // Before the mode changes, so that no signal finds a raw terminal and nobody to restore it.
        shared.pointee.isRaw = true
        _ = leftAtExit
        for signal in RawState.signals { install(signal) }
        setRaw(TCSADRAIN)
        return true
    }

    private static func leave() {
        setCooked(TCSADRAIN)
        shared.pointee.isRaw = false
        for signal in RawState.signals { sigaction(signal, previous(signal), nil) }
    }

    private static func raw(_ cooked: termios) -> termios {
        var raw = cooked
        raw.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INPCK | ISTRIP | IXON)
        raw.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN | ISIG)
        withUnsafeMutableBytes(of: &raw.c_cc) { characters in
            characters[Int(VMIN)] = 1
            characters[Int(VTIME)] = 0
        }
        return raw
    }

    /// Restores the terminal when the process exits in the middle of an edit.
    private static let leftAtExit: Void = {
        atexit { if shared.pointee.isRaw { setCooked(TCSANOW) } }
    }()
}

/// What a signal handler needs; it must neither allocate nor wait.
private struct RawState {
    static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH]

    var isRaw = false
    var isDisturbed = false
    var input: Int32 = 0
    var output: Int32 = 2
    var cooked = termios()
    var raw = termios()
}

/// Written by the thread that edits and by signal handlers, which run while it waits for a key.
nonisolated(unsafe) private let shared: UnsafeMutablePointer<RawState> = {
    let state = UnsafeMutablePointer<RawState>.allocate(capacity: 1)
    state.initialize(to: RawState())
    return state
}()

/// What each signal did before, by its number.
nonisolated(unsafe) private let actions: UnsafeMutablePointer<sigaction> = {
    let actions = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)
    actions.initialize(repeating: sigaction(), count: 65)
    return actions
}()

private func previous(_ signal: Int32) -> UnsafeMutablePointer<sigaction> {
    actions + Int(signal)
}

/// Takes over a signal, unless the process ignores it.
private func install(_ signal: Int32) {
    var action = sigaction()
    switch signal {
    case SIGWINCH: action.__sigaction_handler.sa_handler = noteWindow
    case SIGCONT: action.__sigaction_handler.sa_handler = noteContinued
    default: action.__sigaction_handler.sa_handler = passOn
    }
    sigemptyset(&action.sa_mask)
    sigaction(signal, &action, previous(signal))
    let ignore: sighandler_t? = SIG_IGN
    let before = previous(signal).pointee.__sigaction_handler.sa_handler
    if unsafeBitCast(before, to: Int.self) == unsafeBitCast(ignore, to: Int.self) {
        sigaction(signal, previous(signal), nil)
    }
}

private func setRaw(_ when: Int32) {
    tcsetattr(shared.pointee.input, when, &shared.pointee.raw)
    emit("\u{1B}[?2004h")
}

private func setCooked(_ when: Int32) {
    emit("\u{1B}[?2004l")
    tcsetattr(shared.pointee.input, when, &shared.pointee.cooked)
}

/// Switches bracketed paste; the text is in the program itself, so that nothing is allocated.
private func emit(_ text: StaticString) {
    _ = write(shared.pointee.output, text.utf8Start, text.utf8CodeUnitCount)
}

private func noteWindow(_ signal: Int32) { shared.pointee.isDisturbed = true }

private func noteContinued(_ signal: Int32) {
    let code = errno
    setRaw(TCSANOW)
    shared.pointee.isDisturbed = true
    errno = code
}

/// Gives the terminal back, lets the signal do what it did before, and takes the terminal again
/// when the process is still there.
private func passOn(_ signal: Int32) {
    let code = errno
    emit("\r\n")
    setCooked(TCSANOW)
    var ours = sigaction()
    sigaction(signal, previous(signal), &ours)
    var mask = sigset_t()
    sigemptyset(&mask)
    sigaddset(&mask, signal)
    var blocked = sigset_t()
    kill(getpid(), signal)
    pthread_sigmask(SIG_UNBLOCK, &mask, &blocked)  // Here the process ends or stops.
    pthread_sigmask(SIG_SETMASK, &blocked, nil)
    sigaction(signal, &ours, nil)
    setRaw(TCSANOW)
    shared.pointee.isDisturbed = true
    errno = code
}
