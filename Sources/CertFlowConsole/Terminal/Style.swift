/// Bold, dim and coloured text for a terminal; plain text everywhere else.
///
/// Style a text after it was laid out: the sequences have no width but ``DisplayWidth`` counts them.
package struct Style: Hashable, Sendable {
    /// How a text stands out; meaning must never hang on it alone.
    package enum Tone: String, CaseIterable, Sendable {
        case bold = "1"
        case dim = "2"
        case red = "31"
        case green = "32"
        case yellow = "33"
        case blue = "34"
        case cyan = "36"
    }

    /// True when tones are shown.
    package let isOn: Bool

    /// Text as it is, for pipes, files and tests.
    package static let plain = Style(isOn: false)

    /// Every tone shown, whatever the stream.
    package static let full = Style(isOn: true)

    private init(isOn: Bool) { self.isOn = isOn }

    /// The style of a stream.
    ///
    /// > Source: <https://no-color.org>: a `NO_COLOR` that is not empty turns colours off.
    package init(isTerminal: Bool, environment: [String: String]) {
        let refuses = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        isOn = isTerminal && !refuses && environment["TERM"] != "dumb"
    }

    /// `text` in the tones, or as it is when the style is off.
    package func callAsFunction(_ tones: Tone..., text: String) -> String {
        guard isOn, !text.isEmpty, !tones.isEmpty else { return text }
        let codes = tones.map(\.rawValue).joined(separator: ";")
        return "\u{1B}[\(codes)m\(text)\u{1B}[0m"
    }
}
