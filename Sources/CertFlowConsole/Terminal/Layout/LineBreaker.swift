extension String {
    /// The lines of this text, none wider than `columns` unless a single character is.
    ///
    /// A line may end at a blank (which is then left out) and beside any Chinese character, but not
    /// before closing punctuation and not after an opening one. A Latin word or a number stays
    /// whole unless it is wider than a line. Line breaks of the text are kept.
    ///
    /// > Source: after UAX #14 and GB/T 15834 (标点符号用法), in the part that lists and forms need.
    package func wrapped(to columns: Int) -> [String] {
        split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .flatMap { LineBreaker(columns: max(1, columns)).lines(of: $0) }
    }
}

/// Breaks one paragraph into lines.
private struct LineBreaker {
    let columns: Int
    private var lines: [String] = []
    private var line = ""
    private var blanks = ""

    init(columns: Int) { self.columns = columns }

    func lines(of paragraph: Substring) -> [String] {
        var breaker = self
        for unit in Self.units(of: paragraph) { breaker.place(unit) }
        return breaker.lines + [breaker.line]
    }

    private mutating func place(_ unit: String) {
        guard unit.first?.isBlank != true else {
            blanks = unit
            return
        }
        if (line + blanks + unit).displayWidth <= columns {
            line += blanks + unit
        } else {
            if !line.isEmpty { lines.append(line) }
            line = unit
            cut()
        }
        blanks = ""
    }

    /// Moves full lines away while the current one is too wide, which only a long word can be.
    private mutating func cut() {
        while line.displayWidth > columns, line.count > 1 {
            let head = line.prefix(columns: columns)
            let cut = head.isEmpty ? String(line.prefix(1)) : head
            lines.append(cut)
            line = String(line.dropFirst(cut.count))
        }
    }

    /// The smallest parts that stay together: runs of blanks, words, characters with their
    /// punctuation.
    private static func units(of paragraph: Substring) -> [String] {
        var units: [String] = []
        var last: Character?
        for character in paragraph {
            if let before = last, !mayBreak(between: before, and: character) {
                units[units.count - 1].append(character)
            } else {
                units.append(String(character))
            }
            last = character
        }
        return units
    }

    private static func mayBreak(between left: Character, and right: Character) -> Bool {
        if left.isBlank || right.isBlank { return left.isBlank != right.isBlank }
        if neverFirst.contains(right) || neverLast.contains(left) { return false }
        return DisplayWidth.of(left) > 1 || DisplayWidth.of(right) > 1
    }

    private static let neverFirst = Set<Character>(
        "、。，．；：？！…—～·）》〉」』】〕〗〙〛〞”’％‰℃｝］々ー,.;:?!)]}%>/")
    private static let neverLast = Set<Character>("（《〈「『【〔〖〘〚〝“‘｛［￥＄([{<¥$€£#№")
}

extension Character {
    /// True where a line may end and the character itself is then left out.
    fileprivate var isBlank: Bool { self == " " || self == "\t" || self == "\u{3000}" }
}
