/// A stretch of an expression's text, counted in Unicode scalars.
public struct Place: Hashable, Sendable {
    /// Scalars before the first one of the stretch.
    public let offset: Int
    /// How many scalars the stretch has.
    public let length: Int
    /// The line, from 1.
    public let line: Int
    /// The column of the first scalar in its line, from 1.
    public let column: Int

    init(offset: Int, length: Int, line: Int, column: Int) {
        (self.offset, self.length, self.line, self.column) = (offset, length, line, column)
    }

    /// Finds line and column of a stretch.
    init(_ span: Span, in source: String) {
        var line = 1
        var column = 1
        for scalar in source.unicodeScalars.prefix(span.start) {
            if scalar == "\n" {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        offset = span.start
        length = span.end - span.start
        self.line = line
        self.column = column
    }
}

extension Place: CustomStringConvertible {
    /// Line and column, as compilers print them: `3:17`.
    public var description: String { "\(line):\(column)" }
}

/// A stretch of an expression's text by its scalar offsets.
struct Span: Hashable, Sendable {
    var start: Int
    var end: Int

    /// The text of the stretch.
    func text(in source: String) -> String {
        let scalars = source.unicodeScalars
        let from = scalars.index(scalars.startIndex, offsetBy: start)
        return String(scalars[from..<scalars.index(from, offsetBy: end - start)])
    }

    /// From the start of this stretch to the end of another.
    func joined(_ other: Span) -> Span { Span(start: start, end: other.end) }
}
