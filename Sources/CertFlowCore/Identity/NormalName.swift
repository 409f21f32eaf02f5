/// A name as it is compared: width, case, spaces and punctuation do not count.
///
/// 「高效 光伏逆变器」 and 「高效光伏逆变器」 are one name. A separator between two digits does count, or
/// 3.5 kW would be 35 kW. It is encoded as its text.
package struct NormalName: Hashable, Sendable {
    package let text: String

    /// `nil` when nothing is left of `name`.
    package init?(_ name: String) {
        let text = NormalName.folded(name)
        guard !text.isEmpty else { return nil }
        self.text = text
    }

    private static func folded(_ name: String) -> String {
        var folded = String.UnicodeScalarView()
        var separator: Unicode.Scalar?
        for scalar in name.unicodeScalars.lazy.map(\.halfWidth) where !isSilent(scalar) {
            if isSeparator(scalar) {
                separator = stronger(separator, canonical(scalar))
                continue
            }
            if let separator, let last = folded.last, isDigit(last), isDigit(scalar) {
                folded.append(separator)
            }
            separator = nil
            folded.append(contentsOf: spelled(scalar).unicodeScalars)
        }
        return String(folded)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// Invisible characters and marks of ownership.
    private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .format || "®™©℠".unicodeScalars.contains(scalar)
    }

    /// Spaces and punctuation; signs that tell models apart, such as # and %, are kept.
    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .otherPunctuation: !"#%&*@‰".unicodeScalars.contains(scalar)
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation:
            true
        default: scalar.isBlank || scalar.isDash || scalar == "|"
        }
    }

    private static func canonical(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if PlainCode.isDot(scalar) { return "." }
        if scalar.isDash { return "-" }
        if scalar == "|" { return "/" }
        return scalar.isBlank ? " " : scalar
    }

    /// The first separator that can be seen stands for several.
    private static func stronger(
        _ one: Unicode.Scalar?, _ other: Unicode.Scalar
    ) -> Unicode.Scalar {
        guard let one, one != " " else { return other }
        return one
    }

    /// Small letters, and Roman numerals that are one character as letters.
    private static func spelled(_ scalar: Unicode.Scalar) -> String {
        let small = scalar.properties.lowercaseMapping
        guard let number = small.unicodeScalars.first?.value, (0x2170...0x217B).contains(number)
        else { return small }
        let numerals = [
            "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
        ]
        return numerals[Int(number - 0x2170)]
    }
}

extension NormalName: Comparable {
    package static func < (one: NormalName, other: NormalName) -> Bool { one.text < other.text }
}

extension NormalName: CustomStringConvertible {
    package var description: String { text }
}

extension NormalName: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let name = NormalName(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "‘\(text)’ is empty as a name")
        }
        self = name
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
