/// A formula written by a programmer: literal text with cells, ranges, numbers and quoted texts put in.
///
/// A string known only at run time cannot become a formula or part of one, except as a quoted text:
/// `"COUNTIF(\(range), \(text: district))"` compiles, `"\(district)"` does not. Functions must be
/// those of Excel 2007; later ones need a prefix in the file that this type does not write.
package struct Formula: Hashable, Sendable {
    /// The formula without the leading `=`.
    package let text: String
    /// Length of the longest quoted text in UTF-16 units; Excel allows 255.
    let longestQuote: Int
}

extension Formula: ExpressibleByStringInterpolation {
    package init(stringLiteral value: StaticString) {
        self.init(text: Self.withoutEquals("\(value)"), longestQuote: 0)
    }

    package init(stringInterpolation: Parts) {
        self.init(
            text: Self.withoutEquals(stringInterpolation.text),
            longestQuote: stringInterpolation.longestQuote)
    }

    private static func withoutEquals(_ text: String) -> String {
        text.hasPrefix("=") ? String(text.dropFirst()) : text
    }

    /// Collects the parts of a formula; only what cannot change its meaning may be put in.
    package struct Parts: StringInterpolationProtocol {
        fileprivate var text = ""
        fileprivate var longestQuote = 0

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        package mutating func appendLiteral(_ literal: StaticString) { text += "\(literal)" }

        /// A cell of any sheet, with its sheet's name.
        package mutating func appendInterpolation(_ cell: CellReference) {
            text += cell.sheetPrefix + cell.absolute
        }

        /// A cell of the sheet that the formula stands on.
        package mutating func appendInterpolation(local cell: CellReference) {
            text += cell.address
        }

        /// A range of any sheet, with its sheet's name.
        package mutating func appendInterpolation(_ range: CellRange) { text += range.qualified }

        /// A range of the sheet that the formula stands on.
        package mutating func appendInterpolation(local range: CellRange) { text += range.address }

        /// A whole number.
        package mutating func appendInterpolation(_ number: Int) { text += String(number) }

        /// A text, quoted and escaped; at most 255 UTF-16 units.
        package mutating func appendInterpolation(text quoted: String) {
            longestQuote = max(longestQuote, quoted.utf16.count)
            let safe = CellText.withoutForbidden(quoted)
            let parts = safe.split(separator: "\"", omittingEmptySubsequences: false)
            text += "\"\(parts.joined(separator: "\"\""))\""
        }
    }
}
