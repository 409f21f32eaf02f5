extension Parser {
    /// if … then … else …
    mutating func parseConditional() throws(Mistake) -> Node {
        let start = token.span.start
        advance()
        let condition = try parseExpression()
        try expectWord("then")
        let positive = try parseExpression()
        try expectWord("else")
        let negative = try parseExpression()
        return try Node(.conditional(condition, positive, negative), span(from: start))
    }

    /// for … in …, … return …
    mutating func parseLoop() throws(Mistake) -> Node {
        let start = token.span.start
        advance()
        return try inClause { (parser) throws(Mistake) in
            let iterations = try parser.parseIterations()
            try parser.expectWord("return")
            let body = try parser.parseExpression()
            return try Node(
                .loop(iterations, body, usesPartial: body.mentions("partial")),
                parser.span(from: start))
        }
    }

    /// some|every … in …, … satisfies …
    mutating func parseQuantified() throws(Mistake) -> Node {
        let start = token.span.start
        let quantifier: Syntax.Quantifier = isWord("some") ? .some : .every
        advance()
        return try inClause { (parser) throws(Mistake) in
            let iterations = try parser.parseIterations()
            try parser.expectWord("satisfies")
            let body = try parser.parseExpression()
            return try Node(.quantified(quantifier, iterations, body), parser.span(from: start))
        }
    }

    private mutating func parseIterations() throws(Mistake) -> [Syntax.Iteration] {
        var iterations: [Syntax.Iteration] = []
        let outer = depth
        defer { depth = outer }
        repeat {
            // A further variable is a loop within the loop.
            try descend()
            let variable = try parseDeclaredName(before: ["in"])
            try expectWord("in")
            let domain = try parseExpression()
            let end = take("..") ? try parseExpression() : nil
            iterations.append(Syntax.Iteration(variable: variable, domain: domain, end: end))
            declare(variable)
        } while take(",")
        return iterations
    }

    /// function(…) … or function(…) external …
    mutating func parseFunction() throws(Mistake) -> Node {
        let start = token.span.start
        advance()
        return try inClause { (parser) throws(Mistake) in
            try parser.expect("(")
            var parameters: [Syntax.FormalParameter] = []
            if !parser.isSymbol(")") {
                repeat {
                    let name = try parser.parseDeclaredName(before: [":", ",", ")"])
                    let type = parser.take(":") ? try parser.parseType() : .any
                    parameters.append(Syntax.FormalParameter(name: name, type: type))
                    parser.declare(name)
                } while parser.take(",")
            }
            try parser.expect(")")
            let isExternal = parser.takeWord("external")
            let body = try parser.parseExpression()
            return try Node(
                .function(parameters, isExternal ? nil : body), parser.span(from: start))
        }
    }

    /// { key: value, … }
    mutating func parseContext() throws(Mistake) -> Node {
        let start = token.span.start
        advance()
        return try inClause { (parser) throws(Mistake) in
            var entries: [Syntax.Entry] = []
            if !parser.isSymbol("}") {
                repeat {
                    let entry = try parser.parseEntry()
                    entries.append(entry)
                    parser.declare(entry.key)
                } while parser.take(",")
            }
            try parser.expect("}")
            return try Node(.context(entries), parser.span(from: start))
        }
    }

    private mutating func parseEntry() throws(Mistake) -> Syntax.Entry {
        let keySpan = token.span
        let key: String
        if case .string(let text) = token.kind {
            key = text
            advance()
        } else {
            key = try parseDeclaredName(before: [":"])
        }
        try expect(":")
        return Syntax.Entry(key: key, keySpan: keySpan, value: try parseExpression())
    }

    /// The arguments of an invocation, after its opening parenthesis.
    mutating func parseArguments() throws(Mistake) -> [Syntax.Argument] {
        let start = token.span.start
        guard !take(")") else { return [] }
        var arguments: [Syntax.Argument] = []
        repeat {
            let name = isNamedArgument ? try parseDeclaredName(before: [":"]) : nil
            if name != nil { try expect(":") }
            let value = try parseExpression()
            arguments.append(Syntax.Argument(name: name, value: value))
        } while take(",")
        try expect(")")
        let named = arguments.count { $0.name != nil }
        guard named == 0 || named == arguments.count else {
            throw Mistake(
                span(from: start), "Either all arguments are named or none.",
                "参数要么全部命名，要么都不命名。")
        }
        return arguments
    }

    private var isNamedArgument: Bool {
        guard token.name != nil else { return false }
        var offset = index
        while tokens[offset].namePart != nil { offset += 1 }
        return tokens[offset].kind == .symbol(":")
    }

    /// A type after `instance of` or a colon.
    mutating func parseType() throws(Mistake) -> FEELType {
        try descend()
        defer { ascend() }
        let start = token.span.start
        switch token.name {
        case "list" where nextToken.kind == .symbol("<"):
            return .list(try parseTypeArgument())
        case "range" where nextToken.kind == .symbol("<"):
            return .range(try parseTypeArgument())
        case "context" where nextToken.kind == .symbol("<"):
            return try parseContextType()
        case "function" where nextToken.kind == .symbol("<"):
            return try parseFunctionType()
        default: break
        }
        for count in [4, 3, 2, 1] where index + count < tokens.count {
            let words = tokens[index..<index + count].compactMap(\.name)
            guard words.count == count,
                let type = FEELType(name: words.joined(separator: " "))
            else { continue }
            index += count
            return type
        }
        throw Mistake(
            Span(start: start, end: token.span.end),
            "\(token.described) is no type.", "\(token.describedZH)不是类型。")
    }

    private mutating func parseTypeArgument() throws(Mistake) -> FEELType {
        advance()
        try expect("<")
        let type = try parseType()
        try expect(">")
        return type
    }

    private mutating func parseContextType() throws(Mistake) -> FEELType {
        advance()
        try expect("<")
        var members: [String: FEELType] = [:]
        if !isSymbol(">") {
            repeat {
                let name = try parseDeclaredName(before: [":"])
                try expect(":")
                members[name] = try parseType()
            } while take(",")
        }
        try expect(">")
        return .context(members)
    }

    private mutating func parseFunctionType() throws(Mistake) -> FEELType {
        advance()
        try expect("<")
        var parameters: [FEELType] = []
        if !isSymbol(">") {
            repeat { parameters.append(try parseType()) } while take(",")
        }
        try expect(">")
        try expect("->")
        return .function(parameters, try parseType())
    }
}
