import CertFlowCore

/// A part of a YAML file with its place.
struct YAMLNode: Sendable {
    enum Style: Sendable {
        /// Without quotes: `5` is a number, `true` a flag.
        case plain
        /// Always text.
        case quoted
    }

    struct Entry: Sendable {
        let key: String
        let keyPlace: Place
        let value: YAMLNode
    }

    enum Content: Sendable {
        case scalar(String, Style)
        case list([YAMLNode])
        case mapping([Entry])
    }

    let content: Content
    let place: Place

    /// The text of a scalar, whatever it looks like.
    var scalar: String? { if case .scalar(let text, _) = content { text } else { nil } }

    /// The text of a scalar without quotes.
    var plain: String? { if case .scalar(let text, .plain) = content { text } else { nil } }

    var list: [YAMLNode]? { if case .list(let nodes) = content { nodes } else { nil } }

    var mapping: [Entry]? { if case .mapping(let entries) = content { entries } else { nil } }

    /// Whether nothing is written where a value is expected.
    var isNothing: Bool { plain.map { ["", "~", "null", "Null", "NULL"].contains($0) } ?? false }

    /// The value of a key, without saying that it was read.
    func peek(_ key: String) -> YAMLNode? { mapping?.first { $0.key == key }?.value }
}
