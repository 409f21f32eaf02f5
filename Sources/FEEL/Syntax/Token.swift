/// A word, number, text or sign of an expression.
struct Token: Sendable {
    enum Kind: Sendable, Hashable {
        case name(String)
        case number(String)
        case string(String)
        /// `@"…"`, with the text between the quotes.
        case temporal(String)
        case symbol(String)
        case end
    }

    let kind: Kind
    let span: Span
    /// The operator that a sign is.
    let arithmetic: ArithmeticOperator?
    /// The comparison that a sign is.
    let comparison: ComparisonOperator?

    init(kind: Kind, span: Span) {
        self.kind = kind
        self.span = span
        if case .symbol(let text) = kind {
            arithmetic = ArithmeticOperator(rawValue: text)
            comparison = ComparisonOperator(rawValue: text)
        } else {
            (arithmetic, comparison) = (nil, nil)
        }
    }

    /// The word, for names and keywords.
    var name: String? {
        if case .name(let text) = kind { text } else { nil }
    }

    /// The text that counts when the token is part of a name with several parts.
    var namePart: String? {
        switch kind {
        case .name(let text), .number(let text): text
        case .symbol(let text): Token.nameSymbols.contains(text) ? text : nil
        case .string, .temporal, .end: nil
        }
    }

    /// Signs that names may contain.
    ///
    /// > Source: DMN 1.5, grammar rule 31, additional name symbols.
    static let nameSymbols: Set<String> = [".", "/", "-", "'", "+", "*", "**"]
}

/// Words that cannot be names by themselves.
enum Keyword {
    static let all: Set<String> = [
        "for", "return", "if", "then", "else", "some", "every", "satisfies", "in", "and", "or",
        "between", "instance", "function", "external", "true", "false", "null",
    ]

    /// Words that end a name whose parts stand side by side.
    static let following: Set<String> = [
        "return", "then", "else", "satisfies", "in", "and", "or", "between", "instance", "external",
    ]
}

extension Unicode.Scalar {
    /// Whether a name may begin with the scalar.
    ///
    /// > Source: DMN 1.5, grammar rule 28.
    var isNameStart: Bool {
        switch value {
        case 0x3F, 0x41...0x5A, 0x5F, 0x61...0x7A: true
        case 0...0xBF: false
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x167F,
            0x1681...0x180D, 0x180F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF,
            0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFEFE, 0xFF00...0xFFFD,
            0x10000...0xEFFFF:
            true
        default: false
        }
    }

    /// Whether a name may contain the scalar.
    ///
    /// > Source: DMN 1.5, grammar rule 29.
    var isNamePart: Bool {
        if isNameStart { return true }
        switch value {
        case 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: return true
        default: return false
        }
    }

    /// Whether the scalar separates words.
    ///
    /// > Source: DMN 1.5, grammar rules 61 and 62.
    var isFEELSpace: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200B, 0x2028, 0x2029,
            0x202F, 0x205F, 0x3000, 0xFEFF:
            true
        default: false
        }
    }
}
