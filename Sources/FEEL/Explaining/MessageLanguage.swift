/// The languages in which explanations are written.
public enum MessageLanguage: String, Hashable, Sendable, CaseIterable {
    /// Chinese.
    case chinese
    /// English.
    case english

    /// The wording in this language.
    func pick(_ english: String, _ chinese: String) -> String {
        self == .english ? english : chinese
    }
}

extension Problem {
    /// The sentence in a language.
    public func text(in language: MessageLanguage) -> String { language.pick(message, messageZH) }
}

extension SyntaxError {
    /// The sentence in a language.
    public func text(in language: MessageLanguage) -> String { language.pick(message, messageZH) }

    /// The hint in a language.
    public func hint(in language: MessageLanguage) -> String? {
        language == .english ? hint : hintZH
    }
}

extension Diagnostic {
    /// The sentence in a language.
    public func text(in language: MessageLanguage) -> String { language.pick(message, messageZH) }

    /// The hint in a language.
    public func hint(in language: MessageLanguage) -> String? {
        language == .english ? hint : hintZH
    }
}
