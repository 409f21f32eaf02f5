import CertFlowCore

/// What a node must look like, and what it is read into; a node of another shape is reported.
struct Shape<Value> {
    /// `nil` when the node does not have the shape; the log says why.
    let read: (YAMLNode, ReadingContext) -> Value?
}

extension Shape {
    /// The value as something else; `nil` when it is not that, which `transform` has reported.
    func map<Other>(
        _ transform: @escaping (Value, YAMLNode, ReadingContext) -> Other?
    ) -> Shape<Other> {
        Shape<Other> { node, context in
            read(node, context).flatMap { transform($0, node, context) }
        }
    }

    /// A list; items that do not have the shape are reported and left out.
    static func list<Element>(of item: Shape<Element>) -> Shape<[Element]>
    where Value == [Element] {
        Shape { node, context in
            guard let nodes = node.list else {
                node.report(expected: .list, in: context)
                return nil
            }
            return nodes.compactMap { item.read($0, context) }
        }
    }

    /// A list, or one item without brackets.
    static func oneOrMore<Element>(of item: Shape<Element>) -> Shape<[Element]>
    where Value == [Element] {
        Shape { node, context in
            guard node.list != nil else { return item.read(node, context).map { [$0] } }
            return Shape.list(of: item).read(node, context)
        }
    }

    /// A mapping; keys that `build` does not ask for are reported.
    static func mapping(_ build: @escaping (MappingReader) -> Value?) -> Shape {
        Shape { node, context in
            guard let reader = MappingReader(node, context) else { return nil }
            let value = build(reader)
            reader.finish()
            return value
        }
    }
}
