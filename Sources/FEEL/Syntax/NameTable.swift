/// Names of several parts, such as `date and time` or `上年度 销售额`, found by their first part.
struct NameTable: Sendable {
    struct Entry: Sendable {
        let parts: [String]
        let name: String
    }

    private var entries: [String: [Entry]] = [:]

    init(_ names: some Sequence<String>) {
        for name in names { insert(name) }
    }

    /// Adds a name; a name of one part needs no entry, because any word can be a name.
    mutating func insert(_ name: String) {
        guard !name.isPlainWord else { return }
        let tokens: [Token]
        do {
            tokens = try Lexer.tokens(of: name)
        } catch {
            return  // What cannot be written in an expression cannot be asked for.
        }
        let parts = tokens.dropLast().compactMap(\.namePart)
        guard parts.count == tokens.count - 1, parts.count > 1, tokens[0].name != nil else {
            return
        }
        var list = entries[parts[0]] ?? []
        list.append(Entry(parts: parts, name: name))
        list.sort { $0.parts.count > $1.parts.count }
        entries[parts[0]] = list
    }

    /// The longest known name at a place among the tokens.
    func match(_ tokens: [Token], at index: Int) -> Entry? {
        guard let first = tokens[index].name, let candidates = entries[first] else { return nil }
        return candidates.first { candidate in
            index + candidate.parts.count < tokens.count
                && zip(candidate.parts, tokens[index...]).allSatisfy { $0 == $1.namePart }
        }
    }
}

extension String {
    /// Whether the text is one word of name characters.
    fileprivate var isPlainWord: Bool {
        guard let first = unicodeScalars.first, first.isNameStart else { return false }
        return unicodeScalars.allSatisfy(\.isNamePart)
    }
}
