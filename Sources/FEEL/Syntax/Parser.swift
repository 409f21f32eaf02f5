/// Turns tokens into a tree, by recursive descent with precedence climbing.
///
/// No rule looks back: the few ambiguities of the grammar are settled by the next two tokens, so that
/// the time is linear in the length of the text.
struct Parser {
    var tokens: [Token]
    var index = 0
    /// Names of several parts that are known outside.
    let known: NameTable
    /// Names of several parts that the expression itself declares.
    var locals = NameTable([String]())
    /// What was added to these names, the innermost last.
    var declared: [NameTable.Insertion] = []
    var depth = 0
    /// Whether a `[` may close a range such as `[1..10[`.
    var isEndpoint = false

    /// How many brackets, operators and clauses may be open at once.
    static let deepest = 120

    init(_ source: String, names: some Sequence<String>) throws(Mistake) {
        tokens = try Lexer.tokens(of: source)
        known = NameTable(names)
    }

    /// A whole expression.
    static func expression(_ source: String, names: some Sequence<String>) throws(Mistake) -> Node {
        var parser = try Parser(source, names: names)
        let node = try parser.parseExpression()
        try parser.expectEnd()
        return node
    }

    // MARK: Tokens

    var token: Token { tokens[index] }
    var nextToken: Token { tokens[min(index + 1, tokens.count - 1)] }
    /// The end of the token before the current one.
    var lastEnd: Int { index == 0 ? 0 : tokens[index - 1].span.end }

    mutating func advance() {
        if index < tokens.count - 1 { index += 1 }
    }

    func isSymbol(_ text: String) -> Bool { token.kind == .symbol(text) }
    func isWord(_ text: String) -> Bool { token.kind == .name(text) }

    mutating func take(_ text: String) -> Bool {
        guard isSymbol(text) else { return false }
        advance()
        return true
    }

    mutating func takeWord(_ text: String) -> Bool {
        guard isWord(text) else { return false }
        advance()
        return true
    }

    mutating func expect(_ text: String) throws(Mistake) {
        guard !take(text) else { return }
        throw Mistake(
            token.span, "‘\(text)’ is expected here, not \(token.described).",
            "此处应为“\(text)”，而不是\(token.describedZH)。",
            hint: token.name.flatMap(NearestName.fullWidthHint))
    }

    mutating func expectWord(_ text: String) throws(Mistake) {
        guard !takeWord(text) else { return }
        throw Mistake(
            token.span, "‘\(text)’ is expected here, not \(token.described).",
            "此处应为“\(text)”，而不是\(token.describedZH)。",
            hint: token.name.flatMap(NearestName.fullWidthHint))
    }

    func expectEnd() throws(Mistake) {
        guard token.kind != .end else { return }
        throw Mistake(
            token.span, "The expression should end before \(token.described).",
            "表达式应在\(token.describedZH)之前结束。",
            hint: token.name.flatMap(NearestName.fullWidthHint))
    }

    // MARK: Expressions

    /// Any expression.
    mutating func parseExpression() throws(Mistake) -> Node {
        let outer = isEndpoint
        isEndpoint = false
        defer { isEndpoint = outer }
        return try parse(.disjunction)
    }

    /// Counts how deep the parser has gone.
    mutating func descend() throws(Mistake) {
        depth += 1
        guard depth <= Parser.deepest else {
            throw Mistake(
                token.span, "The expression is nested more than \(Parser.deepest) levels deep.",
                "表达式嵌套超过 \(Parser.deepest) 层。")
        }
    }

    mutating func ascend() { depth -= 1 }

    func span(from start: Int) -> Span { Span(start: start, end: max(start, lastEnd)) }
}

extension Token {
    /// The token in an English message.
    var described: String {
        switch kind {
        case .name(let text), .number(let text), .symbol(let text): "‘\(text)’"
        case .string: "a text"
        case .temporal: "a date or time"
        case .end: "the end"
        }
    }

    /// The token in a Chinese message.
    var describedZH: String {
        switch kind {
        case .name(let text), .number(let text), .symbol(let text): "“\(text)”"
        case .string: "文本"
        case .temporal: "日期或时间"
        case .end: "结尾"
        }
    }
}
