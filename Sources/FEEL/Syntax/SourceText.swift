/// The text of an expression, prepared for finding many places and stretches in it.
struct SourceText: Sendable {
    private let scalars: [Unicode.Scalar]
    /// The offsets at which lines begin, the first one being 0.
    private let lineStarts: [Int]

    init(_ source: String) {
        scalars = Array(source.unicodeScalars)
        lineStarts = [0] + scalars.enumerated().filter { $0.element == "\n" }.map { $0.offset + 1 }
    }

    /// Line and column of a stretch.
    func place(_ span: Span) -> Place {
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= span.start { low = middle } else { high = middle }
        }
        return Place(
            offset: span.start, length: span.end - span.start, line: low + 1,
            column: span.start - lineStarts[low] + 1)
    }

    /// The text of a stretch.
    func text(_ span: Span) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[span.start..<span.end])
        return String(text)
    }
}
