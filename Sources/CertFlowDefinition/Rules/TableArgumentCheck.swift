import CertFlowCore

/// Finds texts and choices that a rule hands to a table which does not know them: the table would answer
/// nothing, and no type check notices.
struct TableArgumentCheck {
    let scope: RuleScope

    /// Looks at `table("word", fact, …)`.
    func run(_ text: String, _ locate: (Int) -> Place, _ log: DiagnosticLog) {
        let words = RuleWords(text).words
        for (index, placed) in words.enumerated() {
            guard case .path(let parts) = placed.word, parts.count == 1,
                let columns = scope.tableChoices[parts[0]],
                index + 1 < words.count, words[index + 1].word == .sign("(")
            else { continue }
            let arguments = RuleWords.arguments(in: words, after: index + 1)
            for (argument, choices) in zip(arguments, columns) {
                guard let choices, argument.count == 1 else { continue }
                check(argument[0], choices, table: parts[0], locate, log)
            }
        }
    }

    private func check(
        _ argument: RuleWords.Placed, _ choices: [String], table: String,
        _ locate: (Int) -> Place, _ log: DiagnosticLog
    ) {
        switch argument.word {
        case .text(let word) where !choices.contains(word):
            log.error(
                .unknownChoice, at: locate(argument.offset),
                zh: "表“\(table)”没有“\(word)”", en: "the table ‘\(table)’ does not know ‘\(word)’",
                hint: Suggestion.hint(for: word, among: choices))
        case .path(let parts):
            let held = parts.count == 1 ? scope.words[parts[0]] : nil
            let unknown = (held ?? []).filter { !choices.contains($0) }
            guard !unknown.isEmpty else { return }
            let name = parts.joined(separator: ".")
            log.error(
                .unknownChoice, at: locate(argument.offset),
                zh:
                    "“\(name)”可以是\(unknown.map { "“\($0)”" }.joined(separator: "、"))，表“\(table)”却没有",
                en: "‘\(name)’ may be \(unknown.map { "‘\($0)’" }.joined(separator: ", ")), "
                    + "which the table ‘\(table)’ does not know",
                hint: Bilingual(
                    zh: "在表的 choices 和 rules 中补上", en: "add them to the table's choices and rules"))
        case .text, .sign: return
        }
    }
}

extension RuleWords {
    /// The arguments of a call whose bracket opens at a place, as the words of each.
    static func arguments(in words: [Placed], after opening: Int) -> [[Placed]] {
        var arguments: [[Placed]] = [[]]
        var depth = 0
        for placed in words.dropFirst(opening + 1) {
            switch placed.word {
            case .sign("("), .sign("["), .sign("{"): depth += 1
            case .sign(")") where depth == 0: return arguments
            case .sign(")"), .sign("]"), .sign("}"): depth -= 1
            case .sign(",") where depth == 0:
                arguments.append([])
                continue
            default: break
            }
            arguments[arguments.count - 1].append(placed)
        }
        return arguments
    }
}
