import CertFlowCore

/// What a node must look like, and what it is read into; a node of another shape is reported.
///
/// Beside its reader a shape carries what it tells editors, so that the published schema says what
/// the reader takes.
struct Shape<Value> {
    /// `nil` when the node does not have the shape; the log says why.
    let read: (YAMLNode, ReadingContext) -> Value?
    private let described: () -> Schema

    /// - Parameters:
    ///   - schema: Must take everything that `read` takes.
    ///   - read: Returns `nil` after a report.
    init(
        _ schema: @escaping @autoclosure () -> Schema,
        read: @escaping (YAMLNode, ReadingContext) -> Value?
    ) {
        described = schema
        self.read = read
    }

    var schema: Schema { described() }
}

extension Shape {
    /// The value as something else; `nil` when it is not that, which `transform` has reported. `schema`
    /// is what is left of the schema, when `transform` takes less.
    func map<Other>(
        as schema: Schema? = nil,
        _ transform: @escaping (Value, YAMLNode, ReadingContext) -> Other?
    ) -> Shape<Other> {
        let described = described
        return Shape<Other>(schema ?? described()) { node, context in
            read(node, context).flatMap { transform($0, node, context) }
        }
    }

    /// A list; items that do not have the shape are reported and left out.
    static func list<Element>(of item: Shape<Element>) -> Shape<[Element]>
    where Value == [Element] {
        Shape(.list(item.schema, isEmptyAllowed: true)) { node, context in
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
        Shape(.oneOrMore(item.schema)) { node, context in
            guard node.list != nil else { return item.read(node, context).map { [$0] } }
            return Shape.list(of: item).read(node, context)
        }
    }

    /// The same list, reported when it has no items at all.
    func notEmpty<Element>(hint: Bilingual? = nil) -> Shape where Value == [Element] {
        let described = described
        return Shape(described().withoutEmptyLists) { node, context in
            guard node.list?.isEmpty != true else {
                context.log.error(
                    .badValue, at: node.place, zh: "此处不能为空", en: "this list cannot be empty",
                    hint: hint)
                return nil
            }
            return read(node, context)
        }
    }

    /// One shape for mappings, another for everything else.
    static func either(mapping: Shape, else other: Shape) -> Shape {
        Shape(.either([other.schema, mapping.schema])) { node, context in
            (node.mapping == nil ? other : mapping).read(node, context)
        }
    }

    /// A mapping; keys that `build` does not ask for are reported.
    static func mapping(_ build: @escaping (MappingReader) -> Value?) -> Shape {
        Shape(.mapping(MappingRecorder.schema(of: build))) { node, context in
            guard let reader = MappingReader(node, context) else { return nil }
            let value = build(reader)
            reader.finish()
            return value
        }
    }

    /// The same shape, written once in a schema under a name.
    func shared(as name: String) -> Shape {
        let described = described
        return Shape(.shared(name, described()), read: read)
    }
}
