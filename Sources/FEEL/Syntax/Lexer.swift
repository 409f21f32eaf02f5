/// Cuts an expression into tokens.
struct Lexer {
    private let source: String
    private let scalars: [Unicode.Scalar]
    /// Where each scalar begins in the source, and where the last one ends.
    private let places: [String.Index]
    private var index = 0

    private init(_ source: String) {
        self.source = source
        var scalars: [Unicode.Scalar] = []
        var places: [String.Index] = []
        scalars.reserveCapacity(source.utf8.count)
        places.reserveCapacity(source.utf8.count + 1)
        for place in source.unicodeScalars.indices {
            scalars.append(source.unicodeScalars[place])
            places.append(place)
        }
        self.scalars = scalars
        self.places = places + [source.endIndex]
    }

    /// All tokens of a text, the last one being ``Token/Kind/end``.
    static func tokens(of source: String) throws(Mistake) -> [Token] {
        var lexer = Lexer(source)
        var tokens: [Token] = []
        tokens.reserveCapacity(lexer.scalars.count / 4 + 8)
        while true {
            let token = try lexer.next()
            tokens.append(token)
            if token.kind == .end { return tokens }
        }
    }

    private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
        index + offset < scalars.count ? scalars[index + offset] : nil
    }

    private mutating func next() throws(Mistake) -> Token {
        try skipSpace()
        let start = index
        guard let scalar = peek() else {
            return Token(kind: .end, span: Span(start: start, end: start))
        }
        let kind: Token.Kind
        if scalar.isNameStart {
            kind = .name(takeWhile(\.isNamePart))
        } else if scalar.isDigit || scalar == "." && peek(1)?.isDigit == true {
            kind = .number(takeNumber())
        } else if scalar == "\"" {
            kind = .string(try takeString())
        } else if scalar == "@", peek(1) == "\"" {
            index += 1
            kind = .temporal(try takeString())
        } else {
            kind = .symbol(try takeSymbol(scalar))
        }
        return Token(kind: kind, span: Span(start: start, end: index))
    }

    private mutating func skipSpace() throws(Mistake) {
        while let scalar = peek() {
            if scalar.isFEELSpace {
                index += 1
            } else if scalar == "/", peek(1) == "/" {
                _ = takeWhile { $0 != "\n" && $0 != "\r" }
            } else if scalar == "/", peek(1) == "*" {
                let start = index
                index += 2
                while let inner = peek(), !(inner == "*" && peek(1) == "/") { index += 1 }
                guard peek() != nil else {
                    throw Mistake(
                        Span(start: start, end: start + 2), "A comment is not closed with ‘*/’.",
                        "注释没有用“*/”结束。")
                }
                index += 2
            } else {
                return
            }
        }
    }

    private mutating func takeWhile(_ belongs: (Unicode.Scalar) -> Bool) -> String {
        let start = index
        while let scalar = peek(), belongs(scalar) { index += 1 }
        return text(from: start)
    }

    private func text(from start: Int) -> String { String(source[places[start]..<places[index]]) }

    /// digits [. digits] [e [sign] digits] | . digits …
    private mutating func takeNumber() -> String {
        let start = index
        _ = takeWhile(\.isDigit)
        if peek() == ".", peek(1)?.isDigit == true {
            index += 1
            _ = takeWhile(\.isDigit)
        }
        if peek() == "e" || peek() == "E" {
            let signed = peek(1) == "+" || peek(1) == "-"
            if peek(signed ? 2 : 1)?.isDigit == true {
                index += signed ? 2 : 1
                _ = takeWhile(\.isDigit)
            }
        }
        return text(from: start)
    }

    private mutating func takeSymbol(_ scalar: Unicode.Scalar) throws(Mistake) -> String {
        switch (scalar, peek(1)) {
        case (".", "."), ("*", "*"), ("<", "="), (">", "="), ("!", "="), ("-", ">"):
            index += 2
            return text(from: index - 2)
        default: break
        }
        guard Lexer.symbols.contains(scalar) else {
            throw Mistake(
                Span(start: index, end: index + 1), "‘\(scalar)’ does not belong here.",
                "此处不应有“\(scalar)”。", hint: Lexer.hint(for: scalar))
        }
        index += 1
        return text(from: index - 1)
    }

    private static let symbols = Array("()[]{},:.+-*/<>='".unicodeScalars)

    private static func hint(for scalar: Unicode.Scalar) -> Message? {
        switch scalar {
        case "“", "”", "‘", "’": Message("write the straight quote \"", "请改用半角引号 \"")
        case "≤": Message("write <=", "请写作 <=")
        case "≥": Message("write >=", "请写作 >=")
        case "≠", "!": Message("write !=", "请写作 !=")
        case "×": Message("write *", "请写作 *")
        case "÷": Message("write /", "请写作 /")
        case "&": Message("write and", "请写作 and")
        case "|": Message("write or", "请写作 or")
        case "%": Message("divide by 100", "请除以 100")
        default: nil
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is a digit of ASCII, the only ones that numbers are written with.
    var isDigit: Bool { (48...57).contains(value) }
}

extension Lexer {
    /// The text between two quotes, with its escapes resolved.
    private mutating func takeString() throws(Mistake) -> String {
        let start = index
        index += 1
        var text = ""
        while let scalar = peek() {
            index += 1
            switch scalar {
            case "\"": return text
            case "\\": for part in try takeEscape() { text.unicodeScalars.append(part) }
            default: text.unicodeScalars.append(scalar)
            }
        }
        throw Mistake(
            Span(start: start, end: start + 1), "A text is not closed with ‘\"’.", "文本缺少结束的引号。")
    }

    /// What follows a backslash. An unknown escape stays as it is, which regular expressions rely on.
    private mutating func takeEscape() throws(Mistake) -> [Unicode.Scalar] {
        guard let scalar = peek() else { return ["\\"] }
        index += 1
        switch scalar {
        case "n": return ["\n"]
        case "r": return ["\r"]
        case "t": return ["\t"]
        case "\"", "\\", "'": return [scalar]
        case "u":
            guard let unit = takeHex(4) else { return ["\\", "u"] }
            return [try joiningSurrogates(unit)]
        case "U":
            guard let value = takeHex(6) else { return ["\\", "U"] }
            return [try checked(value)]
        default: return ["\\", scalar]
        }
    }

    private mutating func takeHex(_ count: Int) -> UInt32? {
        guard index + count <= scalars.count else { return nil }
        var value: UInt32 = 0
        for scalar in scalars[index..<index + count] {
            guard scalar.isASCII, let digit = Character(scalar).hexDigitValue else { return nil }
            value = value << 4 | UInt32(digit)
        }
        index += count
        return value
    }

    /// Two halves of a surrogate pair, each written as `\uXXXX`, are one scalar.
    private mutating func joiningSurrogates(_ unit: UInt32) throws(Mistake) -> Unicode.Scalar {
        guard (0xD800..<0xDC00).contains(unit), peek() == "\\", peek(1) == "u" else {
            return try checked(unit)
        }
        let saved = index
        index += 2
        guard let low = takeHex(4), (0xDC00..<0xE000).contains(low) else {
            index = saved
            return try checked(unit)
        }
        return try checked(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    }

    private func checked(_ value: UInt32) throws(Mistake) -> Unicode.Scalar {
        guard let scalar = Unicode.Scalar(value) else {
            throw Mistake(
                Span(start: index - 1, end: index), "An escape names no Unicode character.",
                "转义序列不是有效的 Unicode 字符。")
        }
        return scalar
    }
}
