/// How many columns of a terminal a text takes.
///
/// Wide and fullwidth characters take two columns, ambiguous ones one, combining marks, format
/// and control characters none, an emoji sequence two whatever it is made of. Measure text before
/// it is styled: escape sequences are not recognised.
///
/// > Source: UAX #11, East Asian Width.
package enum DisplayWidth {
    /// The Unicode version of the table of wide characters.
    ///
    /// Marks without width are those of the Swift standard library, which may be newer.
    package static let unicodeVersion = "15.0.0"

    /// The columns that `text` takes.
    package static func of(_ text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + of($1) }
    }

    /// The columns that one user-perceived character takes: 0, 1 or 2, rarely more for a cluster of
    /// several letters.
    package static func of(_ character: Character) -> Int {
        if let ascii = character.asciiValue { return (0x20..<0x7F).contains(ascii) ? 1 : 0 }
        let scalars = character.unicodeScalars
        return isEmojiSequence(scalars) ? 2 : scalars.reduce(0) { $0 + of($1) }
    }

    /// The columns that one scalar takes by itself: 0, 1 or 2.
    package static func of(_ scalar: Unicode.Scalar) -> Int {
        if (0x20..<0x7F).contains(scalar.value) { return 1 }
        if isZeroWidth(scalar) { return 0 }
        return isWide(scalar) ? 2 : 1
    }

    /// True for several scalars that a terminal draws as one emoji: with variation selector 16, a
    /// skin tone, a joiner, or as a flag.
    private static func isEmojiSequence(_ scalars: Character.UnicodeScalarView) -> Bool {
        guard scalars.count > 1, let first = scalars.first, first.properties.isEmoji else {
            return false
        }
        return scalars.contains { $0 == "\u{FE0F}" || $0.properties.isEmojiPresentation }
    }

    private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: true
        case .format: scalar != "\u{AD}"  // A soft hyphen is drawn.
        default: (0x1160...0x11FF).contains(scalar.value)  // Vowels and finals of a Hangul block.
        }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        var (low, high) = (0, wideRanges.count)
        while low < high {
            let middle = (low + high) / 2
            if wideRanges[middle].last < scalar.value { low = middle + 1 } else { high = middle }
        }
        return low < wideRanges.count && wideRanges[low].first <= scalar.value
    }
}
