import Yams

/// A YAML file that a mutation may change: Yams' nodes, which keep how each scalar was quoted.
struct EditableYAML {
    enum Step: Hashable {
        case key(String)
        case item(Int)
    }

    private(set) var root: Node

    private struct Unreadable: Error {}

    init(reading text: String) throws {
        guard let node = try Yams.compose(yaml: text, .basic) else { throw Unreadable() }
        root = node
    }

    func text() throws -> String {
        try Yams.serialize(node: root, width: -1, allowUnicode: true)
    }

    /// Every place below the root, before its parts.
    var places: [[Step]] { EditableYAML.places(root) }

    private static func places(_ node: Node) -> [[Step]] {
        switch node {
        case .mapping(let mapping):
            mapping.flatMap { key, value -> [[Step]] in
                let step = Step.key(key.string ?? "")
                return [[step]] + places(value).map { [step] + $0 }
            }
        case .sequence(let items):
            items.enumerated().flatMap { index, value -> [[Step]] in
                [[.item(index)]] + places(value).map { [.item(index)] + $0 }
            }
        case .scalar, .alias: []
        }
    }

    subscript(place: [Step]) -> Node? {
        place.reduce(Optional(root)) { node, step in
            switch (node, step) {
            case (.mapping(let mapping)?, .key(let key)):
                mapping.first { $0.key.string == key }?.value
            case (.sequence(let items)?, .item(let index)):
                index < items.count ? items[index] : nil
            default: nil
            }
        }
    }

    /// With another node at a place, or without the place.
    func replacing(_ place: [Step], with node: Node?) -> EditableYAML {
        var copy = self
        copy.root = EditableYAML.replaced(root, place[...], with: node) ?? root
        return copy
    }

    /// With one more key at the end of a mapping.
    func adding(_ key: String, _ node: Node, to place: [Step]) -> EditableYAML {
        guard case .mapping(let mapping)? = self[place] else { return self }
        let pairs = mapping.map { ($0.key, $0.value) } + [(Node(key), node)]
        return replacing(place, with: .mapping(.init(pairs, mapping.tag, mapping.style)))
    }

    private static func replaced(
        _ node: Node, _ place: ArraySlice<Step>, with new: Node?
    ) -> Node? {
        guard let step = place.first else { return new }
        let rest = place.dropFirst()
        switch (node, step) {
        case (.mapping(let mapping), .key(let key)):
            let pairs = mapping.compactMap { pair -> (Node, Node)? in
                guard pair.key.string == key else { return (pair.key, pair.value) }
                return replaced(pair.value, rest, with: new).map { (pair.key, $0) }
            }
            return .mapping(.init(pairs, mapping.tag, mapping.style))
        case (.sequence(let items), .item(let index)):
            let kept = items.enumerated().compactMap { number, item in
                number == index ? replaced(item, rest, with: new) : item
            }
            return .sequence(.init(kept, items.tag, items.style))
        default: return node
        }
    }

    /// The place as people write it: `transitions[accept].ground`.
    func name(_ place: [Step]) -> String {
        var name = ""
        for (index, step) in place.enumerated() {
            switch step {
            case .key(let key): name += name.isEmpty ? key : ".\(key)"
            case .item(let number): name += "[\(itemName(Array(place[...index]), number))]"
            }
        }
        return name
    }

    /// An item by what it is called, with where it leaves from when several are called so.
    private func itemName(_ place: [Step], _ number: Int) -> String {
        guard let item = self[place] else { return "\(number)" }
        if let text = item.string { return text }
        guard let own = EditableYAML.word(item), case .sequence(let items)? = self[place.dropLast()]
        else { return "\(number)" }
        let alike = items.enumerated().filter { EditableYAML.word($0.element) == own }
        guard alike.count > 1 else { return own }
        return "\(own) \((alike.firstIndex { $0.offset == number } ?? 0) + 1)"
    }

    private static func word(_ item: Node) -> String? {
        ["event", "id", "key"].lazy.compactMap { item[$0]?.string }.first
    }
}

extension EditableYAML {
    fileprivate subscript(place: ArraySlice<Step>) -> Node? { self[Array(place)] }
}
