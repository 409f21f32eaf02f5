/// One cell of a named sheet, counted from zero.
package struct CellReference: Hashable, Sendable {
    package let sheet: String
    package let row: Int
    package let column: Int

    /// - Precondition: `row` and `column` are not negative.
    package init(sheet: String, row: Int, column: Int) {
        precondition(row >= 0 && column >= 0, "cells are counted from zero")
        self.sheet = sheet
        self.row = row
        self.column = column
    }

    /// The address a person reads, for example `G17`.
    package var address: String { Self.letters(ofColumn: column) + String(row + 1) }

    /// The address that does not move when copied, for example `$G$17`.
    var absolute: String { "$\(Self.letters(ofColumn: column))$\(row + 1)" }

    /// The sheet as a formula names it, always quoted: `'名单'!`.
    var sheetPrefix: String {
        let parts = sheet.split(separator: "'", omittingEmptySubsequences: false)
        return "'\(parts.joined(separator: "''"))'!"
    }

    private static func letters(ofColumn column: Int) -> String {
        var rest = column
        var letters: [Character] = []
        repeat {
            letters.append(Character(Unicode.Scalar(UInt8(65 + rest % 26))))
            rest = rest / 26 - 1
        } while rest >= 0
        return String(letters.reversed())
    }
}
