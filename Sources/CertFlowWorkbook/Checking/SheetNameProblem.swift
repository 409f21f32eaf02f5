/// Why Excel would refuse the name of a sheet, or read it wrongly.
package enum SheetNameProblem: Hashable, Sendable, CaseIterable {
    case empty
    /// More than 31 UTF-16 units.
    case tooLong
    /// One of `[ ] : * ? / \`, in half or full width, or a control character.
    case forbiddenCharacter
    /// `'` at the start or the end.
    case apostrophe
    /// `History`, which Excel keeps for itself.
    case reserved
    /// Reads as a number or a cell address (`2026`, `A1`, `R1C1`) and would need quotes that
    /// libxlsxwriter 1.1.4 leaves out of print titles.
    case looksLikeAddress

    /// The first problem of `name`, or `nil` when it can be used.
    static func first(in name: String) -> SheetNameProblem? {
        if name.isEmpty { return .empty }
        if name.utf16.count > 31 { return .tooLong }
        if name.unicodeScalars.contains(where: isForbidden) { return .forbiddenCharacter }
        if name.unicodeScalars.first == "'" || name.unicodeScalars.last == "'" {
            return .apostrophe
        }
        if name.lowercased() == "history" { return .reserved }
        return looksLikeAddress(name) ? .looksLikeAddress : nil
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "[", "]", ":", "*", "?", "/", "\\": true
        case "［", "］", "：", "＊", "？", "／", "＼": true
        default:
            scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                || scalar.value == 0xFFFE || scalar.value == 0xFFFF
        }
    }

    private static func looksLikeAddress(_ name: String) -> Bool {
        let isPlain = name.utf8.allSatisfy { byte in
            byte < 0x80
                && (Character(Unicode.Scalar(byte)).isLetter
                    || Character(Unicode.Scalar(byte)).isNumber
                    || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "."))
        }
        guard isPlain, let first = name.first else { return false }
        if first.isNumber || first == "." { return true }
        // A1 to XFD1048576, and R1C1, R, C in the other notation.
        let letters = name.prefix { $0.isLetter }
        let digits = name.dropFirst(letters.count)
        if letters.count <= 3, !digits.isEmpty, digits.allSatisfy(\.isNumber) { return true }
        let rest = name.uppercased().filter { !$0.isNumber }
        return ["R", "C", "RC"].contains(rest)
    }
}
