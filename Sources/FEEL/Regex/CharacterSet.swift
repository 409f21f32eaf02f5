/// A set of characters in a regular expression.
struct CharacterSet: Sendable {
    indirect enum Part: Sendable {
        case range(ClosedRange<UInt32>)
        case category(String)
        case block(ClosedRange<UInt32>)
        case space
        case digit
        /// All but punctuation, separators and others.
        case word
        case nameStart
        case namePart
        case not(Part)
    }

    var parts: [Part]
    var isNegated = false
    /// What is taken out again: `[a-z-[aeiou]]`.
    var subtracted: [CharacterSet] = []

    init(_ parts: [Part]) { self.parts = parts }

    init(_ scalar: Unicode.Scalar) { parts = [.range(scalar.value...scalar.value)] }

    func contains(_ scalar: Unicode.Scalar, ignoringCase: Bool) -> Bool {
        var isMember = parts.contains { $0.contains(scalar) }
        if !isMember, ignoringCase {
            isMember = scalar.caseVariants.contains { variant in
                // Escapes such as `\p{Lu}` are not affected by the flag `i`.
                parts.contains { $0.isRange && $0.contains(variant) }
            }
        }
        guard isMember != isNegated else { return false }
        return !subtracted.contains { $0.contains(scalar, ignoringCase: ignoringCase) }
    }
}

extension CharacterSet {
    static let everything = CharacterSet([.range(0...0x10FFFF)])

    static let notLineEnd: CharacterSet = {
        var set = CharacterSet([.range(10...10), .range(13...13)])
        set.isNegated = true
        return set
    }()
}

extension CharacterSet.Part {
    /// Whether it is one character or a range of characters.
    fileprivate var isRange: Bool {
        if case .range = self { true } else { false }
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch self {
        case .range(let range), .block(let range): range.contains(scalar.value)
        case .category(let name):
            scalar.properties.generalCategory.abbreviation.hasPrefix(name)
        case .space: scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
        case .digit: scalar.properties.generalCategory == .decimalNumber
        case .word:
            !["P", "Z", "C"].contains(
                String(scalar.properties.generalCategory.abbreviation.prefix(1)))
        case .nameStart: scalar == ":" || scalar != "?" && scalar.isNameStart
        case .namePart:
            scalar == ":" || scalar == "-" || scalar == "." || scalar != "?" && scalar.isNamePart
        case .not(let part): !part.contains(scalar)
        }
    }
}
