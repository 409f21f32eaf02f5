import FEEL

/// The line of a text in which something is wrong, with the place marked under it.
struct SourceExcerpt {
    private let before: String
    private let marked: String
    private let after: String

    init(text: String, place: FEEL.Place) {
        // Lines end as places count them: at a line feed, whatever stands before it.
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        let scalars = lines.indices.contains(place.line - 1) ? Array(lines[place.line - 1]) : []
        let start = min(max(0, place.column - 1), scalars.count)
        let end = min(scalars.count, start + max(0, place.length))
        func part(_ range: Range<Int>) -> String {
            String(String.UnicodeScalarView(scalars[range])).trimmingReturn.printable
        }
        before = part(0..<start)
        marked = part(start..<end)
        after = part(end..<scalars.count)
    }

    /// The line, cut to the width of the screen around the place, and a line of carets under it.
    func lines(columns: Int) -> [String] {
        let indent = "    "
        let width = max(20, columns - indent.count)
        let isCut = before.displayWidth > width / 2
        let left = isCut ? "…" + before.suffix(columns: width / 2) : before
        let line = (left + marked + after).truncated(to: width)
        let carets = max(1, min(marked.displayWidth, width - left.displayWidth))
        let mark =
            String(repeating: " ", count: left.displayWidth)
            + String(repeating: "^", count: carets)
        return [indent + line, indent + mark]
    }
}

extension String {
    fileprivate var trimmingReturn: String { hasSuffix("\r") ? String(dropLast()) : self }
}
