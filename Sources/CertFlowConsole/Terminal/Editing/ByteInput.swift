import Glibc

/// Reads bytes from a file descriptor as they come, and lines of UTF-8 where nothing is edited.
struct ByteInput {
    /// What waiting for bytes led to.
    enum Arrival: Hashable {
        case bytes([UInt8])
        case end
        /// Nothing came in the time given.
        case nothing
        /// A signal came first.
        case signal
    }

    private let descriptor: Int32
    private var pending: [UInt8] = []
    private var isAtStart = true

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// Waits for bytes, at most `milliseconds` when given.
    mutating func next(within milliseconds: Int32? = nil) throws(TerminalFault) -> Arrival {
        var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let ready = poll(&watched, 1, milliseconds ?? -1)
        guard ready != 0 else { return .nothing }
        guard ready > 0 else {
            if errno == EINTR { return .signal }
            throw .unreadable(code: errno)
        }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = read(descriptor, &buffer, buffer.count)
        guard count >= 0 else {
            switch errno {
            case EINTR, EAGAIN: return .signal
            case EIO: return .end  // The terminal is gone.
            default: throw .unreadable(code: errno)
            }
        }
        return count == 0 ? .end : .bytes(Array(buffer.prefix(count)))
    }

    /// The next line without its line break; nil at the end. A mark of byte order at the beginning
    /// is left out, and bytes that are not UTF-8 become U+FFFD.
    mutating func line() throws(TerminalFault) -> String? {
        while true {
            if let end = pending.firstIndex(of: 0x0A) {
                let line = Array(pending[..<end])
                pending.removeFirst(end + 1)
                return text(line)
            }
            switch try next() {
            case .bytes(let bytes): pending += bytes
            case .signal, .nothing: continue
            case .end:
                guard !pending.isEmpty else { return nil }
                defer { pending = [] }
                return text(pending)
            }
        }
    }

    private mutating func text(_ bytes: [UInt8]) -> String {
        defer { isAtStart = false }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let line = isAtStart && bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
        return String(decoding: line.last == 0x0D ? line.dropLast() : line[...], as: UTF8.self)
    }
}
