package import CertFlowCore

/// One word of a scenario's line; `"…"` keeps blanks within a word or a value.
package struct ScenarioWord: Hashable, Sendable {
    /// The word without its quotes.
    package let text: String
    /// What stands before the first `=` outside quotes; `nil` for a plain word.
    package let name: String?
    /// What stands behind it.
    package let value: String
    /// Whether the whole word stood in quotes.
    package let isQuoted: Bool
    /// Whether a comma follows it and ends an item.
    package let endsItem: Bool
    package let place: Place
}

/// Divides a line into words: up to `|`, and behind it. A `#` after a blank begins a comment.
struct ScenarioWords {
    let before: [ScenarioWord]
    /// `nil` when the line has no `|`.
    let after: [ScenarioWord]?
    /// The column behind the `|`, from 1.
    let cut: Int?

    private struct Unfinished {
        var text = ""
        var equals: Int?
        var begins = 1
        var isOpen = false
        var isAllQuoted = true
        /// Whether all but the last character stood in quotes, as in `"due",`.
        var isQuotedToLast = false

        /// A character outside quotes.
        mutating func take(_ character: Character) {
            if character == "=", equals == nil { equals = text.count }
            isQuotedToLast = isAllQuoted && !text.isEmpty
            isAllQuoted = false
            text.append(character)
        }
    }

    /// - Throws: ``InputProblem`` for a quote that is not closed, or a second `|`.
    init(_ line: String, path: String, number: Int) throws(InputProblem) {
        var parts: [[ScenarioWord]] = [[]]
        var word: Unfinished?
        var cut: Int?
        var previous: Character = " "
        func place(_ column: Int) -> Place { Place(path: path, line: number, column: column) }
        func finish() {
            guard let done = word else { return }
            parts[parts.count - 1].append(Self.word(done, place(done.begins)))
            word = nil
        }
        scan: for (index, character) in line.enumerated() {
            let isOpen = word?.isOpen ?? false
            defer { previous = character }
            switch character {
            case _ where isOpen && character != "\"": word?.text.append(character)
            case "#" where previous.isWhitespace: break scan
            case "|":
                guard cut == nil else {
                    throw InputProblem(
                        place(index + 1), "一行只能有一个“|”；文字中的“|”请放在引号里",
                        "a line has one ‘|’; put a ‘|’ of a text in quotes")
                }
                finish()
                parts.append([])
                cut = index + 2
            case "\"":
                if word == nil { word = Unfinished(begins: index + 1) }
                word?.isOpen.toggle()
            case _ where character.isWhitespace: finish()
            default:
                if word == nil { word = Unfinished(begins: index + 1) }
                word?.take(character)
            }
        }
        guard word?.isOpen != true else {
            throw InputProblem(
                place(word?.begins ?? 1), "引号没有闭合", "a quote is not closed")
        }
        finish()
        before = parts[0]
        after = parts.count > 1 ? parts[1] : nil
        self.cut = cut
    }

    private static func word(_ done: Unfinished, _ place: Place) -> ScenarioWord {
        var text = done.text
        let endsItem = !done.isAllQuoted && text.hasSuffix(",")
        if endsItem { text.removeLast() }
        guard let equals = done.equals, equals > 0 else {
            return ScenarioWord(
                text: text, name: nil, value: "",
                isQuoted: done.isAllQuoted || endsItem && done.isQuotedToLast, endsItem: endsItem,
                place: place)
        }
        let cut = text.index(text.startIndex, offsetBy: equals)
        return ScenarioWord(
            text: text, name: String(text[..<cut]),
            value: String(text[text.index(after: cut)...]), isQuoted: false, endsItem: endsItem,
            place: place)
    }

    /// A text as a word of a line: in quotes where it needs them.
    static func quoted(_ text: String) -> String {
        let needs =
            text.isEmpty || text.hasSuffix(",")
            || text.contains { $0.isWhitespace || $0 == "|" || $0 == "#" }
        return needs ? "\"\(text.filter { $0 != "\"" && !$0.isNewline })\"" : text
    }
}
