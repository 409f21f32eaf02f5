import CertFlowCore

/// Finds texts in a rule that are compared with a choice and are none of its words: such a
/// comparison can never hold, and no type check notices.
struct ChoiceCheck {
    let scope: RuleScope

    /// Looks at `path = "word"`, `path != "word"`, `"word" = path` and `path in ("word", …)`.
    func run(_ text: String, _ locate: (Int) -> Place, _ log: DiagnosticLog) {
        let words = RuleWords(text).words
        for (index, placed) in words.enumerated() {
            guard case .text(let word) = placed.word, let path = path(comparedAt: index, in: words),
                let allowed = allowed(at: path.index, path.parts, in: words),
                !allowed.contains(word)
            else { continue }
            let name = path.parts.joined(separator: ".")
            log.error(
                .unknownChoice, at: locate(placed.offset), zh: "“\(name)”不会是“\(word)”",
                en: "‘\(name)’ is never ‘\(word)’",
                hint: Suggestion.hint(for: word, among: allowed))
        }
    }

    /// The path that the text at `index` is compared with.
    private func path(
        comparedAt index: Int, in words: [RuleWords.Placed]
    ) -> (index: Int, parts: [String])? {
        if let parts = words.parts(at: index - 2), words.isEquality(at: index - 1) {
            return (index - 2, parts)
        }
        if let parts = words.parts(at: index + 2), words.isEquality(at: index + 1) {
            return (index + 2, parts)
        }
        // Back over `( "a", "b",` to the `in` before it.
        var before = index - 1
        while before >= 0, words[before].word == .sign(",") || words[before].isText { before -= 1 }
        guard before >= 1, words[before].word == .sign("(") || words[before].word == .sign("["),
            words[before - 1].word == .path(["in"]), let parts = words.parts(at: before - 2)
        else { return nil }
        return (before - 2, parts)
    }

    /// The words that a path may hold; `nil` when anything may be.
    private func allowed(
        at index: Int, _ parts: [String], in words: [RuleWords.Placed]
    ) -> [String]? {
        switch parts.count {
        case 1:
            guard let list = words.filteredList(at: index) else { return scope.words[parts[0]] }
            return list.count == 1 ? scope.memberWords[list[0]]?[parts[0]] : nil
        case 2:
            let list = words.domain(of: parts[0]) ?? [parts[0]]
            return list.count == 1 ? scope.memberWords[list[0]]?[parts[1]] : nil
        default: return nil
        }
    }
}

extension RuleWords.Placed {
    fileprivate var isText: Bool { if case .text = word { true } else { false } }
}

extension [RuleWords.Placed] {
    fileprivate func parts(at index: Int) -> [String]? {
        guard indices.contains(index), case .path(let parts) = self[index].word else { return nil }
        return parts
    }

    fileprivate func isEquality(at index: Int) -> Bool {
        indices.contains(index)
            && (self[index].word == .sign("=") || self[index].word == .sign("!="))
    }

    /// The list that a variable runs through: `patents` of `every p in patents`.
    fileprivate func domain(of variable: String) -> [String]? {
        indices.first { index in
            self[index].word == .path([variable]) && parts(at: index + 1) == ["in"]
                && parts(at: index + 2) != nil
        }.flatMap { parts(at: $0 + 2) }
    }

    /// The list whose filter the place lies in: `titles` of `titles[kind = "…"]`; empty when it is
    /// no plain name.
    fileprivate func filteredList(at index: Int) -> [String]? {
        var depth = 0
        for before in indices.prefix(upTo: index).reversed() {
            switch self[before].word {
            case .sign("]"): depth += 1
            case .sign("["):
                depth -= 1
                if depth < 0 { return parts(at: before - 1) ?? [] }
            default: continue
            }
        }
        return nil
    }
}
