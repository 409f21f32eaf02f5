/// Makes text safe for a cell: what XML or Excel would misread is replaced, the rest is kept.
enum CellText {
    /// UTF-16 units that Excel keeps in one cell.
    static let limit = 32_767

    /// `text` as it is to be written: forbidden characters replaced, escapes of the format escaped.
    static func safe(_ text: String) -> String {
        guard text.utf8.contains(where: isSuspicious) else { return text }
        return escapingEscapes(withoutForbidden(text))
    }

    /// `text` with control characters, U+FFFE and U+FFFF replaced by U+FFFD; tabs and line breaks
    /// stay, a carriage return becomes a line break.
    static func withoutForbidden(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            switch scalar.value {
            case 0x0A: if previous != "\r" { result.append("\n") }
            case 0x0D: result.append("\n")
            case 0x09: result.append(scalar)
            case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    private static func isSuspicious(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xEF || byte == UInt8(ascii: "_")
    }

    /// Excel reads `_x000D_` in a file as a carriage return; a person who typed it meant the letters.
    private static func escapingEscapes(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for index in bytes.indices {
            if startsEscape(bytes[index...]) { result += Array("_x005F".utf8) }
            result.append(bytes[index])
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether `bytes` begins with `_xHHHH_`.
    private static func startsEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
        let head = Array(bytes.prefix(7))
        guard head.count == 7, head[0] == UInt8(ascii: "_"), head[6] == UInt8(ascii: "_") else {
            return false
        }
        guard head[1] == UInt8(ascii: "x") || head[1] == UInt8(ascii: "X") else { return false }
        return head[2...5].allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }
}
