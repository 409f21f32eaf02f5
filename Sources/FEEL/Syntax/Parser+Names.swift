extension Parser {
    /// Takes the longest name that is known here and has several parts, if one is next.
    mutating func takeKnownName() -> String? {
        let candidates = [
            known.match(tokens, at: index), locals.match(tokens, at: index),
            Builtins.names.match(tokens, at: index),
        ]
        guard
            let longest = candidates.compactMap(\.self).max(by: { $0.length < $1.length })
        else { return nil }
        index += longest.length
        return longest.name
    }

    /// Takes a word and the words beside it, which together can only be one name.
    mutating func takeWords() -> String {
        var words: [String] = []
        while let word = words.isEmpty ? token.name : token.besideName {
            words.append(word)
            advance()
        }
        return words.joined(separator: " ")
    }

    /// The name after a point.
    mutating func parseMemberName() throws(Mistake) -> String {
        if let name = takeKnownName() { return name }
        return takeWords()
    }

    /// A name that is being given to something; it ends where one of the signs or words follows.
    mutating func parseDeclaredName(before stops: Set<String>) throws(Mistake) -> String {
        let start = index
        guard token.name != nil else {
            throw Mistake(
                token.span, "A name is expected here, not \(token.described).",
                "此处应为名称，而不是\(token.describedZH)。")
        }
        var parts: [String] = []
        while let part = token.namePart, parts.isEmpty || !stops.contains(part) {
            parts.append(part)
            advance()
        }
        let isKeyword = parts.count == 1 && Keyword.all.contains(parts[0])
        guard !isKeyword else {
            throw Mistake(
                tokens[start].span, "‘\(parts[0])’ is a word of FEEL and cannot be a name.",
                "“\(parts[0])”是 FEEL 的保留字，不能作名称。")
        }
        // The spelling is kept: `a+b` and `a + b` differ as texts, though both match as names.
        var name = parts[0]
        for offset in 1..<max(1, parts.count) {
            let isApart = tokens[start + offset].span.start > tokens[start + offset - 1].span.end
            name += (isApart ? " " : "") + parts[offset]
        }
        return name
    }

    /// Makes a name known until the parser leaves the clause.
    mutating func declare(_ name: String) {
        if let insertion = locals.insert(name) { declared.append(insertion) }
    }

    /// Runs a clause whose declared names end with it.
    mutating func inClause<T>(
        _ body: (inout Parser) throws(Mistake) -> T
    ) throws(Mistake) -> T {
        let outer = declared.count
        defer {
            while declared.count > outer, let last = declared.popLast() { locals.remove(last) }
        }
        return try body(&self)
    }
}

extension Token {
    /// The text of a token that stands beside a word and belongs to its name.
    fileprivate var besideName: String? {
        switch kind {
        case .name(let text): Keyword.following.contains(text) ? nil : text
        case .number(let text): text
        case .string, .temporal, .symbol, .end: nil
        }
    }
}
