import Yams

/// A YAML text as nothing but texts, lists and dictionaries; the product's reader has no part in it.
indirect enum PlainYAML: Sendable {
    case text(String)
    case list([PlainYAML])
    case map([(key: String, value: PlainYAML)])

    private struct Unreadable: Error {}

    init(reading text: String) throws {
        guard let node = try Yams.compose(yaml: text, .basic) else { throw Unreadable() }
        self.init(node)
    }

    private init(_ node: Node) {
        switch node {
        case .scalar(let scalar): self = .text(scalar.string)
        case .sequence(let sequence): self = .list(sequence.map(PlainYAML.init))
        case .mapping(let mapping):
            self = .map(
                mapping.map { (key: $0.key.scalar?.string ?? "", value: PlainYAML($0.value)) })
        case .alias: self = .text("")
        }
    }

    subscript(key: String) -> PlainYAML? { entries.first { $0.key == key }?.value }

    var entries: [(key: String, value: PlainYAML)] {
        if case .map(let entries) = self { entries } else { [] }
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }

    var list: [PlainYAML] { if case .list(let items) = self { items } else { [] } }

    /// One text, or several.
    var texts: [String] { text.map { [$0] } ?? list.compactMap(\.text) }
}

extension PlainYAML? {
    var list: [PlainYAML] { self?.list ?? [] }
    var texts: [String] { self?.texts ?? [] }
    var isTrue: Bool { self?.text == "true" }
    var isRequired: Bool { self?.text == "required" }
}
