extension Parser {
    /// An operand with its sign and with what follows it.
    mutating func parsePrefix() throws(Mistake) -> Node {
        let start = token.span.start
        guard isSymbol("-") else { return try parsePostfix(try parsePrimary()) }
        advance()
        if case .number(let text) = token.kind {
            advance()
            return try parsePostfix(try number("-" + text, from: start))
        }
        try descend()
        defer { ascend() }
        return try Node(.negation(try parsePrefix()), span(from: start))
    }

    /// Paths, filters, invocations and type tests behind an operand.
    mutating func parsePostfix(_ operand: Node) throws(Mistake) -> Node {
        var node = operand
        while true {
            let syntax: Syntax
            if isSymbol("."), nextToken.name != nil {
                advance()
                syntax = .path(node, try parseMemberName())
            } else if isSymbol("["), !(isEndpoint && closesRange) {
                advance()
                let condition = try parseExpression()
                try expect("]")
                syntax = .filter(node, condition)
            } else if isSymbol("(") {
                advance()
                syntax = .call(node, try parseArguments())
            } else if isWord("instance"), nextToken.name == "of" {
                advance()
                advance()
                syntax = .instance(node, try parseType())
            } else {
                return node
            }
            node = try Node(syntax, span(from: operand.span.start))
        }
    }

    /// Whether the `[` that is next closes a range: nothing that could begin a filter follows it.
    private var closesRange: Bool {
        switch nextToken.kind {
        case .end: return true
        case .symbol(let text):
            return !["-", "[", "(", "{", "]", "<", ">", "<=", ">="].contains(text)
        case .name(let text): return Keyword.following.contains(text)
        case .number, .string, .temporal: return false
        }
    }

    mutating func parsePrimary() throws(Mistake) -> Node {
        let span = token.span
        switch token.kind {
        case .number(let text):
            advance()
            return try number(text, from: span.start)
        case .string(let text):
            advance()
            return try Node(.literal(.string(text)), span)
        case .temporal(let text):
            advance()
            return try Node(.temporal(text, Value(temporal: text) ?? .null), span)
        case .name(let word): return try parseWord(word)
        case .symbol("("): return try parseParentheses()
        case .symbol("["), .symbol("]"): return try parseBrackets()
        case .symbol("{"): return try parseContext()
        case .symbol, .end:
            throw Mistake(
                span, "An expression is expected here, not \(token.described).",
                "此处应为表达式，而不是\(token.describedZH)。")
        }
    }

    private func number(_ text: String, from start: Int) throws(Mistake) -> Node {
        let span = span(from: start)
        guard let number = Decimal128(text) else {
            throw Mistake(span, "The number ‘\(text)’ is too large.", "数字“\(text)”过大。")
        }
        return try Node(.literal(.number(number)), span)
    }

    private mutating func parseWord(_ word: String) throws(Mistake) -> Node {
        let start = token.span.start
        if let name = takeKnownName() { return try Node(.name(name), span(from: start)) }
        switch word {
        case "true", "false":
            advance()
            return try Node(.literal(.boolean(word == "true")), span(from: start))
        case "null":
            advance()
            return try Node(.literal(.null), span(from: start))
        case "if": return try parseConditional()
        case "for": return try parseLoop()
        case "some", "every": return try parseQuantified()
        case "function" where nextToken.kind == .symbol("("): return try parseFunction()
        default:
            guard !Keyword.all.contains(word) else {
                throw Mistake(
                    token.span, "An expression is expected here, not ‘\(word)’.",
                    "此处应为表达式，而不是“\(word)”。")
            }
            return try Node(.name(takeWords()), span(from: start))
        }
    }

    private mutating func parseParentheses() throws(Mistake) -> Node {
        let start = token.span.start
        if isUnboundedInterval { return try parseBrackets() }
        advance()
        let outer = isEndpoint
        isEndpoint = false
        defer { isEndpoint = outer }
        if let comparison = comparisonOperator {
            advance()
            let operand = try parse(.addition)
            try expect(")")
            return try Node(.comparisonRange(comparison, operand), span(from: start))
        }
        let inner = try parse(.disjunction)
        if take("..") {
            isEndpoint = outer
            return try parseIntervalEnd(start: inner, includesStart: false, from: start)
        }
        try expect(")")
        // The brackets belong to the part, so that the text of what is around it has both of them.
        return try Node(inner.syntax, span(from: start))
    }

    /// `(..x]`, which only the built-in `range` knows.
    var isUnboundedInterval: Bool { nextToken.kind == .symbol("..") }

    /// A list, or a range that begins with a bracket.
    private mutating func parseBrackets() throws(Mistake) -> Node {
        let start = token.span.start
        let includesStart = isSymbol("[")
        let isRange = isSymbol("]")
        advance()
        if !includesStart, take("..") {
            return try parseIntervalEnd(start: nil, includesStart: false, from: start)
        }
        guard !isSymbol("]") || isRange else {
            advance()
            return try Node(.list([]), span(from: start))
        }
        var elements = [try parseListElement()]
        if take("..") {
            return try parseIntervalEnd(
                start: elements[0], includesStart: includesStart, from: start)
        }
        guard !isRange else {
            throw Mistake(
                token.span, "‘..’ is expected here, not \(token.described).",
                "此处应为“..”，而不是\(token.describedZH)。")
        }
        while take(",") { elements.append(try parseListElement()) }
        try expect("]")
        return try Node(.list(elements), span(from: start))
    }

    /// An element, which may be a comparison without its left side, such as `< 10`.
    private mutating func parseListElement() throws(Mistake) -> Node {
        guard let comparison = comparisonOperator else { return try parseExpression() }
        let start = token.span.start
        advance()
        let operand = try parse(.addition)
        return try Node(.comparisonRange(comparison, operand), span(from: start))
    }

    /// The part of a range after `..`.
    mutating func parseIntervalEnd(
        start: Node?, includesStart: Bool, from offset: Int
    ) throws(Mistake) -> Node {
        var end: Node?
        let isOpen = isSymbol(")") || isSymbol("[") && nextToken.kind == .end
        if !isOpen {
            let outer = isEndpoint
            isEndpoint = true
            end = try parse(.addition)
            isEndpoint = outer
        }
        let includesEnd = isSymbol("]")
        guard isSymbol(")") || includesEnd && end != nil || isSymbol("["),
            start != nil || end != nil
        else {
            throw Mistake(
                token.span, "A range ends with ‘]’, ‘)’ or ‘[’, not with \(token.described).",
                "区间应以“]”、“)”或“[”结束，而不是\(token.describedZH)。")
        }
        advance()
        return try Node(
            .interval(start, end, includesStart: includesStart, includesEnd: includesEnd),
            span(from: offset))
    }
}

extension Value {
    /// The value of `@"…"`; `nil` when the text is no date, time or duration.
    init?(temporal text: String) {
        if let date = CalendarDate(text) {
            self = .date(date)
        } else if let value = DateAndTime(text) {
            self = .dateAndTime(value)
        } else if let time = TimeOfDay(text) {
            self = .time(time)
        } else if let duration = YearMonthDuration(text) {
            self = .yearMonthDuration(duration)
        } else if let duration = DayTimeDuration(text) {
            self = .dayTimeDuration(duration)
        } else {
            return nil
        }
    }
}
