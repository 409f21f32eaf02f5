/// Why a text is no FEEL expression: the first mistake in it.
public struct SyntaxError: Error, Hashable, Sendable {
    /// What is wrong, one English sentence.
    public let message: String
    /// What is wrong, one Chinese sentence.
    public let messageZH: String
    /// Where it is.
    public let place: Place
    /// What to write instead, where that can be guessed.
    public let hint: String?
    /// The hint in Chinese.
    public let hintZH: String?
}

extension SyntaxError: CustomStringConvertible {
    /// The place and the English sentence.
    public var description: String {
        "\(place): \(message)\(hint.map { " (\($0))" } ?? "")"
    }
}

/// A mistake before its line and column are known.
struct Mistake: Error {
    var text: Message
    var span: Span
    var hint: Message?

    init(_ span: Span, _ english: String, _ chinese: String, hint: Message? = nil) {
        text = Message(english, chinese)
        self.span = span
        self.hint = hint
    }

    func located(in source: String) -> SyntaxError {
        SyntaxError(
            message: text.english.capitalised, messageZH: text.chinese,
            place: Place(span, in: source),
            hint: hint?.english, hintZH: hint?.chinese)
    }
}

/// One sentence in both languages.
struct Message: Error, Hashable, Sendable {
    let english: String
    let chinese: String

    init(_ english: String, _ chinese: String) {
        self.english = english
        self.chinese = chinese
    }
}

extension String {
    /// The sentence with a capital, because it may begin with a kind of value.
    var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
