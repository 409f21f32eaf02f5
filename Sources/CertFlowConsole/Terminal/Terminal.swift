/// Where questions, explanations and progress go, and where answers come from.
///
/// Everything is written to standard error, so that standard output holds only what was asked for.
package protocol Terminal: AnyObject {
    /// The columns of the screen; 80 when that is not known.
    var columns: Int { get }

    /// True when a person answers: both input and standard error are a terminal.
    var isInteractive: Bool { get }

    /// True when what was written can be drawn over: standard error is a terminal.
    var isScreen: Bool { get }

    /// How texts on this terminal may stand out.
    var style: Style { get }

    /// Writes text as it is, without a line break.
    func write(_ text: String)

    /// Asks for a line. The prompt is shown as it is, blank at its end included.
    ///
    /// - Throws: ``TerminalFault`` when no answer can be had.
    func ask(_ prompt: String, offer: Offer) throws(TerminalFault) -> Answer

    /// Asks for one of `keys` and takes no other; upper and lower case, fullwidth and ASCII forms
    /// are the same key. Enter stands for `usual` when there is one.
    ///
    /// Without a person it is the first character of a line.
    ///
    /// - Throws: ``TerminalFault`` when no answer can be had.
    func chooseKey(
        _ prompt: String, from keys: [Character], usual: Character?
    ) throws(TerminalFault) -> KeyAnswer
}

extension Terminal {
    /// Shows one or more lines.
    package func show(_ text: String = "") { write(text + "\n") }

    /// Asks for a line that starts empty.
    package func ask(_ prompt: String) throws(TerminalFault) -> Answer {
        try ask(prompt, offer: .nothing)
    }

    /// Asks for a line; an empty one stands for `usual`, which is shown behind the prompt.
    package func ask(_ prompt: String, default usual: String) throws(TerminalFault) -> Answer {
        try ask(prompt, offer: .usual(usual))
    }

    /// Asks for a line that starts as `text`, to be changed or confirmed.
    package func ask(_ prompt: String, prefill text: String) throws(TerminalFault) -> Answer {
        try ask(prompt, offer: .prefilled(text))
    }

    /// Asks for one of `keys`, where Enter alone stands for none.
    package func chooseKey(
        _ prompt: String, from keys: [Character]
    ) throws(TerminalFault) -> KeyAnswer {
        try chooseKey(prompt, from: keys, usual: nil)
    }
}

extension [Character] {
    /// The offered key that was pressed: the same character, or the same but for case and width.
    func offered(_ pressed: Character) -> Character? {
        first { $0 == pressed } ?? first { $0.folded == pressed.folded }
    }
}

extension Character {
    /// This key in lower case and ASCII, since Chinese input methods also send fullwidth letters.
    fileprivate var folded: String {
        let scalars = unicodeScalars.map { scalar in
            (0xFF01...0xFF5E).contains(scalar.value)
                ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        }
        return String(String.UnicodeScalarView(scalars)).lowercased()
    }
}
