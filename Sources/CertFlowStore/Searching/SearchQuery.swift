import CertFlowCore

/// What is searched for: every term between blanks must be found, each as a phrase whose last word may go on.
package struct SearchQuery {
    /// The tokens of one term.
    private struct Term {
        let tokens: [SearchText.Token]

        /// `nil` when nothing of it can be searched for.
        init?(_ text: Substring) {
            var tokens = SearchText(String(text)).tokens
            guard let last = tokens.last else { return nil }
            // What follows the run in the text is not known.
            if last.kind == .tail, tokens.count > 1, tokens[tokens.count - 2].kind == .pair {
                tokens.removeLast()
            }
            self.tokens = tokens
        }

        /// Whether the last token may be the beginning of a longer one.
        var isOpen: Bool { tokens.last?.kind != .pair }

        var expression: String {
            let phrase = tokens.map { "\"\($0.text)\"" }.joined(separator: " + ")
            return "words : (\(phrase)\(isOpen ? " *" : ""))"
        }
    }

    package let text: String
    private let terms: [Term]

    /// `nil` when nothing in `text` can be searched for.
    package init?(_ text: String) {
        self.text = text
        terms = text.split(whereSeparator: \.isWhitespace).compactMap { Term($0) }
        guard !terms.isEmpty else { return nil }
    }

    /// The cases that hold every term.
    var words: String { terms.map(\.expression).joined(separator: " AND ") }

    /// The cases that the text is the patent number, a product or an official number of.
    var wholes: String {
        let marks = [
            PatentNumber.searchDigits(text).map(SearchMark.patent),
            NormalName(text).map(SearchMark.name),
        ]
        return SearchQuery.any(marks.compactMap(\.self))
    }

    static func any(_ marks: [SearchMark]) -> String {
        "marks : (\(marks.map { "\"\($0.text)\"" }.joined(separator: " OR ")))"
    }

    /// Where the terms stand in a piece of text, in order and without overlaps.
    package func places(in text: String) -> [Range<String.Index>] {
        let read = SearchText(text)
        let found = terms.flatMap { term in
            read.tokens.indices.compactMap { place(of: term, at: $0, in: read) }
        }
        return found.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, range in
            if let last = merged.last, range.lowerBound < last.upperBound {
                merged[merged.count - 1] =
                    last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
    }

    /// How many of the terms stand in a piece of text.
    package func termCount(in text: String) -> Int {
        let read = SearchText(text)
        return terms.count { term in
            read.tokens.indices.contains { place(of: term, at: $0, in: read) != nil }
        }
    }

    private func place(of term: Term, at start: Int, in read: SearchText) -> Range<String.Index>? {
        let end = start + term.tokens.count
        guard end <= read.tokens.count, let asked = term.tokens.last else { return nil }
        let found = read.tokens[start..<end]
        let last = read.tokens[end - 1]
        guard zip(found, term.tokens).dropLast().allSatisfy({ $0.text == $1.text }) else {
            return nil
        }
        guard term.isOpen ? last.text.hasPrefix(asked.text) : last.text == asked.text else {
            return nil
        }
        let lower = read.tokens[start].range.lowerBound
        guard term.isOpen, last.text != asked.text else { return lower..<last.range.upperBound }
        let upper = read.source.index(
            last.range.lowerBound, offsetBy: asked.text.count, limitedBy: last.range.upperBound)
        return lower..<(upper ?? last.range.upperBound)
    }
}
