extension String {
    /// The text as a YAML scalar on one line, in quotes where it would be read as something else.
    func scalar(inFlow: Bool) -> String { isPlain(inFlow: inFlow) ? self : quoted }

    /// The text with nothing in it that the reader takes for a mark of YAML.
    var inComment: String {
        var line = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar {
            case "&": line.append("＆")
            case "*": line.append("＊")
            default: line.append(scalar.isShown ? scalar : " ")
            }
        }
        return String(line)
    }

    private func isPlain(inFlow: Bool) -> Bool {
        let scalars = Array(unicodeScalars)
        guard let first = scalars.first, let last = scalars.last,
            !first.properties.isWhitespace, !last.properties.isWhitespace,
            scalars.allSatisfy({ $0.isShown && !"&*!\t".unicodeScalars.contains($0) }),
            !String.leadingMarks.contains(first), last != ":",
            !String.words.contains(lowercased())
        else { return false }
        if inFlow, scalars.contains(where: { ",[]{}:".unicodeScalars.contains($0) }) {
            return false
        }
        return !zip(scalars, scalars.dropFirst()).contains { one, next in
            one == ":" && next.properties.isWhitespace
                || one.properties.isWhitespace && next == "#"
        }
    }

    private var quoted: String {
        let scalars = Array(unicodeScalars)
        var result = "\""
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "&" where !scalars.isInsideWord(index), "*" where !scalars.isInsideWord(index):
                result += scalar.escape
            default:
                if scalar.isShown {
                    result.unicodeScalars.append(scalar)
                } else {
                    result += scalar.escape
                }
            }
        }
        return result + "\""
    }

    private static let leadingMarks = Set("-?:,[]{}#&*!|>'\"%@`".unicodeScalars)

    /// What YAML takes for something else than text when it stands without quotes.
    private static let words: Set<String> = ["yes", "no", "on", "off", "null", "~"]
}

extension [Unicode.Scalar] {
    /// Whether a letter or digit stands directly before `index`: then no anchor begins there.
    fileprivate func isInsideWord(_ index: Int) -> Bool {
        index > 0 && (self[index - 1].properties.isAlphabetic || self[index - 1].isASCIIDigit)
    }
}

extension Unicode.Scalar {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }

    /// Whether it may stand in a file as it is: no control character and no line break.
    fileprivate var isShown: Bool {
        switch value {
        case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
            0x10000...0x10FFFF:
            true
        default: false
        }
    }

    /// The scalar as an escape of double-quoted YAML.
    fileprivate var escape: String {
        let digits = String(value, radix: 16, uppercase: true)
        let width = value <= 0xFF ? 2 : value <= 0xFFFF ? 4 : 8
        let mark = width == 2 ? "x" : width == 4 ? "u" : "U"
        return "\\\(mark)" + String(repeating: "0", count: width - digits.count) + digits
    }
}
