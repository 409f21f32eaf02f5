import Foundation

/// A text as a search sees it: pairs of ideographs, words and numbers, in order.
///
/// 西安电池 is 西安, 安电, 电池 and, at the end of a run, 池 alone; `SG110CX` is `sg`, `110`, `cx`. Width, case and
/// compatibility forms do not count (NFKC), and neither do spaces and punctuation: 「高效 光伏」 and 高效光伏 are one.
package struct SearchText {
    package struct Token: Hashable {
        package enum Kind: Hashable {
            case pair
            /// The last ideograph of a run.
            case tail
            case word
        }

        package let text: String
        package let kind: Kind
        /// Where it stands in the text.
        package let range: Range<String.Index>
        /// Where its first character stands.
        package let head: Range<String.Index>
    }

    package let source: String
    package private(set) var tokens: [Token] = []
    private var pending: (text: String, range: Range<String.Index>)?
    private var word: (text: String, sort: CharacterSort, range: Range<String.Index>)?

    package init(_ source: String) {
        self.source = source
        var index = source.startIndex
        while index < source.endIndex {
            let next = source.index(after: index)
            take(source[index], index..<next)
            index = next
        }
        endWord()
        endRun()
    }

    private mutating func take(_ character: Character, _ range: Range<String.Index>) {
        if let (sort, text) = CharacterSort.plain(character) {
            take(text, sort, range)
            return
        }
        for folded in String(character).precomposedStringWithCompatibilityMapping.lowercased() {
            take(String(folded), CharacterSort(folded), range)
        }
    }

    private mutating func take(_ text: String, _ sort: CharacterSort, _ range: Range<String.Index>)
    {
        switch sort {
        case .separator: endWord()
        case .ideograph:
            endWord()
            if let (first, place) = pending {
                tokens.append(
                    Token(
                        text: first + text, kind: .pair,
                        range: place.lowerBound..<range.upperBound, head: place))
            }
            pending = (text, range)
        case .letter, .digit:
            endRun()
            if let (begun, other, place) = word, other == sort {
                word = (begun + text, sort, place.lowerBound..<range.upperBound)
            } else {
                endWord()
                word = (text, sort, range)
            }
        }
    }

    private mutating func endRun() {
        guard let (text, range) = pending else { return }
        tokens.append(Token(text: text, kind: .tail, range: range, head: range))
        pending = nil
    }

    private mutating func endWord() {
        guard let (text, _, range) = word else { return }
        let head = range.lowerBound..<source.index(after: range.lowerBound)
        tokens.append(Token(text: text, kind: .word, range: range, head: head))
        word = nil
    }
}

/// What a character is to a search.
private enum CharacterSort {
    case ideograph, letter, digit, separator

    init(_ character: Character) {
        self =
            if let scalar = character.unicodeScalars.first, Self.isIdeograph(scalar.value) {
                .ideograph
            } else if character.isLetter {
                .letter
            } else if character.isNumber {
                .digit
            } else {
                .separator
            }
    }

    /// The common characters, which are their own compatibility forms.
    static func plain(_ character: Character) -> (CharacterSort, String)? {
        if let ascii = character.asciiValue {
            return switch ascii {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): (.digit, String(character))
            case UInt8(ascii: "a")...UInt8(ascii: "z"): (.letter, String(character))
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): (.letter, character.lowercased())
            default: (.separator, "")
            }
        }
        var scalars = character.unicodeScalars.makeIterator()
        guard let scalar = scalars.next(), scalars.next() == nil,
            (0x4E00...0x9FFF).contains(scalar.value)
        else { return nil }
        return (.ideograph, String(character))
    }

    /// Han, with the iteration mark and the zero; kana and Hangul, which are not spaced either.
    private static func isIdeograph(_ value: UInt32) -> Bool {
        switch value {
        case 0x3005...0x3007, 0x3041...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF,
            0x4E00...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
