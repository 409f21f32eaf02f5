/// On which side of its column a text stands.
package enum TextAlignment: Hashable, Sendable {
    case left, right
}

extension String {
    /// The columns of a terminal that this text takes; see ``DisplayWidth``.
    package var displayWidth: Int { DisplayWidth.of(self) }

    /// This text, or its beginning and “…”, in at most `columns` columns.
    package func truncated(to columns: Int) -> String {
        guard columns > 0 else { return "" }
        guard displayWidth > columns else { return self }
        return prefix(columns: columns - 1) + "…"
    }

    /// This text and blanks up to `columns` columns; a longer text stays as it is.
    package func padded(to columns: Int, _ alignment: TextAlignment = .left) -> String {
        let blanks = String(repeating: " ", count: max(0, columns - displayWidth))
        return alignment == .left ? self + blanks : blanks + self
    }

    /// The longest beginning that takes at most `columns` columns; no character is cut.
    func prefix(columns: Int) -> String {
        var width = 0
        return String(
            prefix { character in
                width += DisplayWidth.of(character)
                return width <= columns
            })
    }

    /// The longest end that takes at most `columns` columns; no character is cut.
    func suffix(columns: Int) -> String {
        var width = 0
        let end = reversed().prefix { character in
            width += DisplayWidth.of(character)
            return width <= columns
        }
        return String(end.reversed())
    }

    /// This text on one line with nothing in it that could steer a terminal.
    ///
    /// What an applicant typed must not move the cursor, change colours or reorder what an officer
    /// reads: line breaks and tabs become blanks, other control characters and the overrides of
    /// writing direction become U+FFFD.
    package var printable: String {
        var shown = String.UnicodeScalarView()
        for character in self {
            if character.isNewline || character == "\t" {
                shown.append(" ")
            } else {
                shown.append(contentsOf: character.unicodeScalars.map(\.printable))
            }
        }
        return String(shown)
    }
}

extension Unicode.Scalar {
    /// This scalar, or U+FFFD for one that could steer a terminal.
    fileprivate var printable: Unicode.Scalar { steersTerminal ? "\u{FFFD}" : self }

    /// True for control characters and for explicit overrides of the writing direction.
    var steersTerminal: Bool {
        switch value {
        case 0x202A...0x202E, 0x2066...0x2069: true
        default: properties.generalCategory == .control
        }
    }
}
