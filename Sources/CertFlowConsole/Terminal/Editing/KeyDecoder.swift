/// Turns the bytes that a terminal sends into keys.
///
/// UTF-8 and escape sequences may arrive in pieces. Sequences that mean nothing here are swallowed
/// whole; bytes that are not UTF-8 become U+FFFD.
///
/// > Source: ECMA-48 for the form of sequences, xterm's ctlseqs for their meaning.
package struct KeyDecoder: Hashable, Sendable {
    private enum State: Hashable, Sendable {
        case ground
        case character([UInt8], length: Int)
        case escape
        case control([UInt8])
        case shiftThree
        case consoleFunction
        case string
        case paste([UInt8])
    }

    private var state = State.ground

    package init() {}

    /// True after a lone ESC, which may be the key itself or the beginning of a sequence; call
    /// ``flush()`` when nothing follows within some hundredths of a second.
    package var awaitsSequence: Bool { state == .escape }

    /// The keys that `bytes` complete, together with what came before them.
    package mutating func decode(_ bytes: some Sequence<UInt8>) -> [Key] {
        bytes.reduce(into: []) { keys, byte in take(byte, into: &keys) }
    }

    /// The escape key, when a lone ESC waits; nothing otherwise.
    package mutating func flush() -> [Key] {
        guard awaitsSequence else { return [] }
        state = .ground
        return [.escape]
    }

    private mutating func take(_ byte: UInt8, into keys: inout [Key]) {
        switch state {
        case .ground: takeFirst(byte, into: &keys)
        case .character(let bytes, let length):
            takeContinuation(byte, after: bytes, length: length, into: &keys)
        case .escape: takeAfterEscape(byte, into: &keys)
        case .control(let parameters): takeControl(byte, after: parameters, into: &keys)
        case .shiftThree:
            state = .ground
            keys.append(contentsOf: byte == 0x4D ? [.enter] : Self.motion(byte, modified: false))
        case .consoleFunction: state = .ground
        case .string: takeString(byte, into: &keys)
        case .paste(let bytes): takePasted(byte, after: bytes, into: &keys)
        }
    }

    private mutating func takeFirst(_ byte: UInt8, into keys: inout [Key]) {
        switch byte {
        case 0x1B: state = .escape
        case 0x09: keys.append(.tab)
        case 0x0A, 0x0D: keys.append(.enter)
        case 0x08, 0x7F: keys.append(.backspace)
        case 0x01...0x1A: keys.append(.control(Character(Unicode.Scalar(byte + 0x60))))
        case 0x20..<0x7F: keys.append(.scalar(Unicode.Scalar(byte)))
        case 0xC2...0xDF: state = .character([byte], length: 2)
        case 0xE0...0xEF: state = .character([byte], length: 3)
        case 0xF0...0xF4: state = .character([byte], length: 4)
        case 0x80...: keys.append(.scalar("\u{FFFD}"))
        default: break  // NUL and the four controls without a letter mean nothing.
        }
    }

    private mutating func takeContinuation(
        _ byte: UInt8, after bytes: [UInt8], length: Int, into keys: inout [Key]
    ) {
        guard byte & 0xC0 == 0x80 else {
            state = .ground
            keys.append(.scalar("\u{FFFD}"))
            return takeFirst(byte, into: &keys)
        }
        let all = bytes + [byte]
        guard all.count == length else {
            state = .character(all, length: length)
            return
        }
        state = .ground
        // Decoding, not shifting bits, so that overlong forms and surrogates become U+FFFD.
        let scalars = String(decoding: all, as: UTF8.self).unicodeScalars
        keys.append(.scalar(scalars.count == 1 ? scalars.first ?? "\u{FFFD}" : "\u{FFFD}"))
    }

    private mutating func takeAfterEscape(_ byte: UInt8, into keys: inout [Key]) {
        state = .ground
        switch byte {
        case 0x1B:
            keys.append(.escape)
            state = .escape
        case 0x5B: state = .control([])
        case 0x4F: state = .shiftThree
        case 0x50, 0x58, 0x5D, 0x5E, 0x5F: state = .string
        case 0x62: keys.append(.wordLeft)
        case 0x66: keys.append(.wordRight)
        case 0x08, 0x7F: keys.append(.control("w"))
        case 0x20..<0x7F: break  // Other letters with Alt mean nothing.
        default:
            keys.append(.escape)
            takeFirst(byte, into: &keys)
        }
    }

    private mutating func takeControl(
        _ byte: UInt8, after parameters: [UInt8], into keys: inout [Key]
    ) {
        switch byte {
        case 0x5B where parameters.isEmpty: state = .consoleFunction
        case 0x20...0x3F: state = .control(parameters + [byte])
        case 0x40...0x7E:
            state = .ground
            if byte == 0x7E, parameters == Array("200".utf8) {
                state = .paste([])
            } else {
                keys.append(contentsOf: Self.key(final: byte, parameters))
            }
        default:
            state = .ground
            takeFirst(byte, into: &keys)
        }
    }

    /// Strings of the terminal (titles, colours, answers) end with BEL or ESC \.
    private mutating func takeString(_ byte: UInt8, into keys: inout [Key]) {
        switch byte {
        case 0x07: state = .ground
        case 0x1B: state = .escape  // The backslash that follows means nothing with Alt.
        case 0x03:
            state = .ground
            keys.append(.control("c"))
        default: break
        }
    }

    private mutating func takePasted(
        _ byte: UInt8, after bytes: [UInt8], into keys: inout [Key]
    ) {
        let end = Array("\u{1B}[201~".utf8)
        let all = bytes + [byte]
        if all.suffix(end.count) == end[...] {
            state = .ground
            keys.append(.paste(String(decoding: all.dropLast(end.count), as: UTF8.self)))
        } else if byte == 0x03 {
            state = .ground  // The way out when the end of a paste was lost.
            keys.append(.control("c"))
        } else {
            state = .paste(all)
        }
    }

    private static func key(final: UInt8, _ parameters: [UInt8]) -> [Key] {
        guard final == 0x7E else {
            return motion(final, modified: parameters.contains(UInt8(ascii: ";")))
        }
        return switch String(decoding: parameters, as: UTF8.self) {
        case "1", "7": [.home]
        case "4", "8": [.end]
        case "3": [.delete]
        default: []
        }
    }

    private static func motion(_ final: UInt8, modified: Bool) -> [Key] {
        switch Character(Unicode.Scalar(final)) {
        case "A": [.up]
        case "B": [.down]
        case "C": [modified ? .wordRight : .right]
        case "D": [modified ? .wordLeft : .left]
        case "F": [.end]
        case "H": [.home]
        default: []
        }
    }
}
