/// What a person did when asked for a line.
package enum Answer: Hashable, Sendable {
    /// A line, without its line break; what was offered when nothing else was given.
    case line(String)
    /// The end of the input: Ctrl-D, or the last line of a pipe was read.
    case endOfInput
    /// Ctrl-C.
    case interrupted
}

/// What a person did when asked for a single key.
package enum KeyAnswer: Hashable, Sendable {
    /// One of the keys that were offered, as it was offered.
    case key(Character)
    /// The end of the input: Ctrl-D, or the last line of a pipe was read.
    case endOfInput
    /// Ctrl-C.
    case interrupted
}

/// What a question starts from.
package enum Offer: Hashable, Sendable {
    /// An empty line.
    case nothing
    /// A text shown in brackets behind the prompt that an empty line stands for.
    case usual(String)
    /// A text that stands in the line already, to be changed or confirmed.
    case prefilled(String)

    /// The prompt with what is shown behind it.
    func prompt(_ prompt: String) -> String {
        if case .usual(let text) = self { "\(prompt)[\(text.printable)] " } else { prompt }
    }

    /// The text that the line starts with.
    var start: String { if case .prefilled(let text) = self { text } else { "" } }

    /// The answer that an edited line gives.
    func answer(_ line: String) -> String {
        if case .usual(let text) = self, line.isEmpty { text } else { line }
    }

    /// What Enter alone gives, where nothing can be edited.
    var unchanged: String { answer(start) }
}
