/// Something that was found wrong or odd, in a sentence for the person who typed it.
package protocol Finding: Hashable, Sendable {
    /// What is wrong and what to do, one sentence in each language.
    var sentence: Bilingual { get }
}

/// What became of a text from outside: the value it names, or everything that is wrong with it.
package struct Validated<Value: Hashable & Sendable, Problem: Finding>: Hashable, Sendable {
    /// The text as it was given.
    package let input: String
    /// `nil` when there is a problem.
    package let value: Value?
    /// The value in its normal form; `nil` when there is a problem.
    package let normalised: String?
    package let problems: [Problem]
    /// Oddities that do not make the text wrong.
    package let warnings: [Problem]

    package var isValid: Bool { value != nil }

    /// A text that names `value`.
    package init(_ input: String, value: Value, normalised: String, warnings: [Problem] = []) {
        self.input = input
        self.value = value
        self.normalised = normalised
        problems = []
        self.warnings = warnings
    }

    /// A text that names nothing.
    ///
    /// - Precondition: `problems` is not empty.
    package init(_ input: String, problems: [Problem], warnings: [Problem] = []) {
        precondition(!problems.isEmpty, "what is not valid has a reason")
        self.input = input
        value = nil
        normalised = nil
        self.problems = problems
        self.warnings = warnings
    }
}
