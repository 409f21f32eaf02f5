/// The words of a rule's text, as far as finding compared choices needs them.
struct RuleWords {
    enum Word: Hashable {
        /// A name or a path, such as `p.legalStatus`.
        case path([String])
        case text(String)
        case sign(String)
    }

    struct Placed: Hashable {
        let word: Word
        /// Scalars before it.
        let offset: Int
    }

    private(set) var words: [Placed] = []
    private let scalars: [Unicode.Scalar]
    private var index = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        while index < scalars.count { readWord() }
    }

    private mutating func readWord() {
        let start = index
        let scalar = scalars[index]
        index += 1
        if scalar.properties.isWhitespace { return }
        if scalar == "\"" {
            words.append(Placed(word: .text(readText()), offset: start))
        } else if scalar.isNamePart {
            while index < scalars.count, scalars[index].isNamePart { index += 1 }
            let parts = scalars[start..<index].split(separator: ".").map {
                String(String.UnicodeScalarView($0))
            }
            words.append(Placed(word: .path(parts), offset: start))
        } else {
            if scalar == "!", index < scalars.count, scalars[index] == "=" { index += 1 }
            let sign = String(String.UnicodeScalarView(scalars[start..<index]))
            words.append(Placed(word: .sign(sign), offset: start))
        }
    }

    /// Reads to the closing quote; an escaped character is kept with its mark, and so fits no word.
    private mutating func readText() -> String {
        var text = String.UnicodeScalarView()
        while index < scalars.count, scalars[index] != "\"" {
            text.append(scalars[index])
            if scalars[index] == "\\", index + 1 < scalars.count {
                index += 1
                text.append(scalars[index])
            }
            index += 1
        }
        index += 1
        return String(text)
    }
}

extension Unicode.Scalar {
    fileprivate var isNamePart: Bool {
        properties.isAlphabetic || properties.numericType != nil || self == "_" || self == "."
    }
}
