/// How explanations call what a condition reads, and how they show values.
///
/// FEEL knows only names; an application knows titles, units and labels. Both say the same sentences.
public protocol Vocabulary {
    /// What something that a condition reads is called; `nil` when it has no words of its own.
    func title(of reading: Reading, in language: MessageLanguage) -> String?

    /// A value in words.
    ///
    /// - Parameters:
    ///   - value: The value; a list is shown element by element.
    ///   - readings: What the value belongs to or is compared with, the nearest first; empty for a
    ///     number or truth value that has no unit.
    ///   - language: The language of the words.
    /// - Returns: The words, with the unit where there is one.
    func words(
        for value: Value, of readings: [Reading], in language: MessageLanguage
    ) -> String

    /// What tells an element of a list from the others, beside its place.
    func label(of element: Explanation.Element, in language: MessageLanguage) -> String?

    /// Whether names without a title may be quoted beside a value: `3 (‘limit’)`.
    var quotesNames: Bool { get }
}

/// The words of FEEL itself: names and texts of the condition in quotes, values as literals.
public struct PlainVocabulary: Vocabulary {
    /// The words of FEEL.
    public init() {}

    /// Names have no titles; they are quoted.
    public func title(of reading: Reading, in language: MessageLanguage) -> String? { nil }

    /// Days and times as they are written, everything else as a literal that may be cut short.
    public func words(
        for value: Value, of readings: [Reading], in language: MessageLanguage
    ) -> String {
        switch value {
        case .date(let value): value.description
        case .time(let value): value.description
        case .dateAndTime(let value): value.description
        default: value.summary()
        }
    }

    /// The first text of the element.
    public func label(of element: Explanation.Element, in language: MessageLanguage) -> String? {
        switch element.value {
        case .context(let context):
            context.entries.lazy.map(\.value).first { $0.asString != nil }?.summary(length: 30)
        case .string: element.value.summary(length: 30)
        default: nil
        }
    }

    /// Names beside values are quoted.
    public var quotesNames: Bool { true }
}
