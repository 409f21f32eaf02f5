import CertFlowCore
import Yams

/// Lets a file with repeated keys be parsed all the same, so that everything in it is checked.
///
/// Yams stops at a repeated key and says where the first one stands. That one gets another first
/// character, of the private use area, and the file is parsed again; the place tells it later.
struct DuplicateKeys {
    /// How many repetitions are followed up.
    private static let most = 64

    /// The text to parse.
    private(set) var string: String
    private let text: SourceText
    private var originals: [Place: Unicode.Scalar] = [:]

    init(text: SourceText, string: String) {
        self.text = text
        self.string = string
    }

    /// Whether the error was a repeated key and another parse may get further.
    mutating func renames(after error: any Error) -> Bool {
        guard case YamlError.duplicatedKeysInMapping(_, let context) = error,
            originals.count < DuplicateKeys.most
        else { return false }
        var place = text.place(line: context.mark.line, column: context.mark.column)
        if let mark = text.scalar(at: place), mark == "\"" || mark == "'" {
            place = text.place(line: place.line, column: place.column + 1)
        }
        guard let scalar = text.scalar(at: place), scalar.isLetter, originals[place] == nil,
            let substitute = Unicode.Scalar(0xE000 + UInt32(originals.count))
        else { return false }
        originals[place] = scalar
        string = replacing(place, with: substitute)
        return true
    }

    /// The key as the file has it.
    func original(_ key: String, at place: Place) -> String {
        let inside = text.place(line: place.line, column: place.column + 1)
        guard let scalar = originals[place] ?? originals[inside] else { return key }
        return String(scalar) + String(key.unicodeScalars.dropFirst())
    }

    private func replacing(_ place: Place, with substitute: Unicode.Scalar) -> String {
        var view = String.UnicodeScalarView()
        let wanted = text.lines[..<(place.line - 1)].reduce(place.column - 1) { $0 + $1.count }
        var seen = 0
        for scalar in string.unicodeScalars {
            guard !scalar.isLineBreak else {
                view.append(scalar)
                continue
            }
            view.append(seen == wanted ? substitute : scalar)
            seen += 1
        }
        return String(view)
    }
}

extension Unicode.Scalar {
    fileprivate var isLetter: Bool { properties.isAlphabetic }

    fileprivate var isLineBreak: Bool {
        switch self {
        case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }
}
