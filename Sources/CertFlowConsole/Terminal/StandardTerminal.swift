import Foundation

/// The terminal of the process: answers from standard input, everything shown on standard error.
///
/// Where both are a terminal, lines are edited in place. Elsewhere a question reads one line.
package final class StandardTerminal: Terminal {
    private let input: Int32
    private let output: Int32
    private var bytes: ByteInput
    private var decoder = KeyDecoder()
    private var keys: [Key] = []
    private var history: [String] = []

    package let isInteractive: Bool
    package let isScreen: Bool
    package let style: Style
    private let fallbackColumns: Int

    /// The terminal on two file descriptors.
    ///
    /// - Parameters:
    ///   - input: Where answers come from.
    ///   - output: Where questions go.
    ///   - environment: `TERM`, `NO_COLOR` and `COLUMNS` are looked at.
    package init(
        input: Int32 = STDIN_FILENO, output: Int32 = STDERR_FILENO,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) {
        self.input = input
        self.output = output
        bytes = ByteInput(input)
        isScreen = isatty(output) == 1 && environment["TERM"] != "dumb"
        isInteractive = isScreen && isatty(input) == 1
        style = Style(isTerminal: isScreen, environment: environment)
        let named = environment["COLUMNS"].flatMap(Int.init) ?? 0
        fallbackColumns = named > 0 ? named : 80
    }

    package var columns: Int {
        var size = winsize()
        guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return fallbackColumns
        }
        return Int(size.ws_col)
    }

    package func write(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                var watched = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
                poll(&watched, 1, -1)
            } else if errno != EINTR {
                return  // Nobody can be told that nothing can be shown.
            }
        }
    }

    package func ask(_ prompt: String, offer: Offer) throws(TerminalFault) -> Answer {
        let screen = LineScreen(prompt: offer.prompt(prompt), columns: columns)
        for line in screen.above { show(line) }
        guard isInteractive else { return try askPlainly(screen.prompt, offer) }
        return try RawMode.during(input: input, output: output) { () throws(TerminalFault) in
            try edit(screen, offer)
        }
    }

    package func chooseKey(
        _ prompt: String, from keys: [Character], usual: Character?
    ) throws(TerminalFault) -> KeyAnswer {
        guard isInteractive else { return try chooseKeyPlainly(prompt, from: keys, usual: usual) }
        return try RawMode.during(input: input, output: output) { () throws(TerminalFault) in
            try chooseKeyPressed(prompt, from: keys, usual: usual)
        }
    }

    // MARK: With a person

    private func edit(_ screen: LineScreen, _ offer: Offer) throws(TerminalFault) -> Answer {
        var buffer = LineBuffer(offer.start, history: history)
        write(screen.frame(buffer, columns: columns))
        while true {
            guard let key = try nextKey(redraw: { write(screen.frame(buffer, columns: columns)) })
            else { return ended(screen.last(buffer.text), .endOfInput) }
            switch buffer.apply(key) {
            case .edited: break
            case .ignored: continue
            case .finished:
                let line = offer.answer(buffer.text)
                remember(line)
                return ended(screen.last(line.printable), .line(line))
            case .endOfInput: return ended(screen.last("^D"), .endOfInput)
            case .interrupted: return ended(screen.last(buffer.text + "^C"), .interrupted)
            case .suspended: RawMode.suspend()
            case .redrawn: write("\u{1B}[H\u{1B}[2J")
            }
            // Typing ahead and pasting are drawn once, at the end.
            if keys.isEmpty { write(screen.frame(buffer, columns: columns)) }
        }
    }

    private func chooseKeyPressed(
        _ prompt: String, from offered: [Character], usual: Character?
    ) throws(TerminalFault) -> KeyAnswer {
        write(prompt)
        while true {
            let key = try nextKey(redraw: { write("\r\(prompt)") })
            switch key {
            case .scalar(let scalar):
                if let key = offered.offered(Character(scalar)) { return chosen(key, "\r\n") }
            case .enter:
                if let usual { return chosen(usual, "\r\n") }
            case .control("c"): return ended("^C\r\n", .interrupted)
            case .control("d"): return ended("^D\r\n", .endOfInput)
            case .none: return ended("\r\n", .endOfInput)
            case .control("z"):
                RawMode.suspend()
                write("\r\(prompt)")
                continue
            default: break
            }
            write("\u{07}")
        }
    }

    /// The next key; nil when the terminal is gone.
    private func nextKey(redraw: () -> Void) throws(TerminalFault) -> Key? {
        while keys.isEmpty {
            switch try bytes.next(within: decoder.awaitsSequence ? 50 : nil) {
            case .bytes(let bytes): keys = decoder.decode(bytes)
            case .nothing: keys = decoder.flush()
            case .end: return nil
            case .signal: if RawMode.takeDisturbance() { redraw() }
            }
        }
        return keys.removeFirst()
    }

    private func remember(_ line: String) {
        if !line.isEmpty, line != history.last { history.append(line) }
    }

    // MARK: Without one

    private func askPlainly(_ prompt: String, _ offer: Offer) throws(TerminalFault) -> Answer {
        write(prompt)
        guard let line = try bytes.line() else { return ended("\n", .endOfInput) }
        let answer = line.isEmpty ? offer.unchanged : line
        echo(answer)
        return .line(answer)
    }

    private func chooseKeyPlainly(
        _ prompt: String, from offered: [Character], usual: Character?
    ) throws(TerminalFault) -> KeyAnswer {
        while true {
            write(prompt)
            guard let line = try bytes.line() else { return ended("\n", .endOfInput) }
            echo(line)
            let pressed = line.first { !$0.isWhitespace }
            if let key = pressed.map({ offered.offered($0) }) ?? usual { return .key(key) }
        }
    }

    /// What a pipe answered, so that questions and answers can be read together.
    private func echo(_ line: String) {
        if isatty(input) == 0 { show(line.printable) }
    }

    private func ended<Value>(_ text: String, _ value: Value) -> Value {
        write(text)
        return value
    }

    private func chosen(_ key: Character, _ end: String) -> KeyAnswer {
        ended("\(key)\(end)", .key(key))
    }
}
