extension String {
    /// Digits only, without a needless zero in front.
    var isWholeNumber: Bool {
        !utf8.isEmpty && utf8.allSatisfy(\.isDigit)
            && (self == "0" || utf8.first != UInt8(ascii: "0"))
    }

    /// An optional minus, digits without a needless zero, and an optional point with digits.
    var isDecimalNumber: Bool {
        let parts = (hasPrefix("-") ? dropFirst() : self[...])
            .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, String(whole).isWholeNumber else { return false }
        guard parts.count == 2 else { return true }
        return !parts[1].isEmpty && parts[1].utf8.allSatisfy(\.isDigit)
    }

    /// Whether a program may take the text for a number and drop its first zero.
    var isNumberWithLeadingZero: Bool {
        utf8.count > 1 && utf8.first == UInt8(ascii: "0") && utf8.allSatisfy(\.isDigit)
    }

    /// A letter, then letters, digits and single hyphens between them.
    var isName: Bool {
        let parts = unicodeScalars.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = unicodeScalars.first, first.properties.isAlphabetic else { return false }
        return parts.allSatisfy { part in
            !part.isEmpty && part.allSatisfy { $0.properties.isAlphabetic || $0.isDigit }
        }
    }

    /// A letter, then letters, digits and underscores: a name that FEEL reads as one word.
    var isFactName: Bool {
        guard let first = unicodeScalars.first, first.properties.isAlphabetic else { return false }
        return unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.isDigit || $0 == "_"
        }
    }

    /// One of the words that YAML 1.1 reads as true and false.
    var isYesOrNo: Bool { ["yes", "no", "on", "off"].contains(lowercased()) }

    var isBlankText: Bool { unicodeScalars.allSatisfy { $0.properties.isWhitespace } }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
