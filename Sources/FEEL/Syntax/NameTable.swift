/// Names of several parts, such as `date and time` or `上年度 销售额`, found part by part.
struct NameTable: Sendable {
    struct Entry: Sendable {
        /// How many tokens the name takes.
        let length: Int
        let name: String
    }

    /// The names that go on with the same parts.
    private struct Branch: Sendable {
        var name: String?
        var next: [String: Branch] = [:]

        /// Sets the name of the parts, and answers what it was.
        mutating func replace(_ parts: ArraySlice<String>, with name: String?) -> String? {
            guard let part = parts.first else {
                defer { self.name = name }
                return self.name
            }
            return next[part, default: Branch()].replace(parts.dropFirst(), with: name)
        }
    }

    private var root = Branch()

    /// Parts beyond this number make no name, so that no name can exhaust the stack.
    private static let mostParts = 100

    /// A name that was added, and the one with the same parts that it hides.
    struct Insertion: Sendable {
        fileprivate let parts: [String]
        fileprivate let hidden: String?
    }

    init(_ names: some Sequence<String>) {
        for name in names { _ = insert(name) }
    }

    /// Adds a name; a name of one part needs no entry, because any word can be a name.
    ///
    /// - Returns: What takes it out again; `nil` when there was nothing to add.
    mutating func insert(_ name: String) -> Insertion? {
        guard !name.isPlainWord else { return nil }
        let tokens: [Token]
        do {
            tokens = try Lexer.tokens(of: name)
        } catch {
            return nil  // What cannot be written in an expression cannot be asked for.
        }
        let parts = tokens.dropLast().compactMap(\.namePart)
        guard parts.count == tokens.count - 1, (2...NameTable.mostParts).contains(parts.count),
            tokens[0].name != nil
        else { return nil }
        return Insertion(parts: parts, hidden: root.replace(parts[...], with: name))
    }

    /// Takes out the name that was added last.
    mutating func remove(_ insertion: Insertion) {
        _ = root.replace(insertion.parts[...], with: insertion.hidden)
    }

    /// The longest known name at a place among the tokens.
    func match(_ tokens: [Token], at index: Int) -> Entry? {
        guard tokens[index].name != nil else { return nil }
        var branch = root
        var longest: Entry?
        var place = index
        while let part = tokens[place].namePart, let next = branch.next[part] {
            branch = next
            place += 1
            if let name = branch.name { longest = Entry(length: place - index, name: name) }
        }
        return longest
    }
}

extension String {
    /// Whether the text is one word of name characters.
    fileprivate var isPlainWord: Bool {
        guard let first = unicodeScalars.first, first.isNameStart else { return false }
        return unicodeScalars.allSatisfy(\.isNamePart)
    }
}
