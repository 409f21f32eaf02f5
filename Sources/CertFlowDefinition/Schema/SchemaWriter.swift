import CertFlowCore

/// Writes schemas as JSON Schema (2020-12): shared parts once, under `$defs`.
struct SchemaWriter {
    /// The names of a kind, when the schema is for a pack that is there.
    let names: (NameKind) -> [String]?
    private var shared: [String: JSONValue] = [:]

    init(names: @escaping (NameKind) -> [String]?) { self.names = names }

    /// The whole document.
    mutating func document(of kind: SchemaKind) -> JSONValue {
        var members = [
            JSONValue.Member("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
            JSONValue.Member("$id", .text("urn:certflow:schema:\(kind.rawValue)")),
            JSONValue.Member("title", .text(kind.title.zh)),
            JSONValue.Member("description", .text(kind.title.en)),
        ]
        members += self.members(of: kind.schema, path: kind.rawValue)
        let defs = shared.sorted { $0.key < $1.key }.map(JSONValue.Member.init)
        if !defs.isEmpty { members.append(JSONValue.Member("$defs", .object(defs))) }
        return .object(members)
    }

    /// `path` is the keys from the root of the file, by which meanings are looked up.
    private mutating func value(of schema: Schema, path: String) -> JSONValue {
        .object(members(of: schema, path: path))
    }

    private mutating func members(of schema: Schema, path: String) -> [JSONValue.Member] {
        switch schema {
        case .scalar: [JSONValue.Member("type", .texts(["string", "number", "boolean", "null"]))]
        case .text: SchemaWriter.text("\\S")
        case .textOrNothing: SchemaWriter.text("^$|\\S")
        case .pattern(let pattern):
            [
                JSONValue.Member("type", .text("string")),
                JSONValue.Member("pattern", .text(pattern)),
            ]
        case .words(let words): [JSONValue.Member("enum", .texts(words))]
        case .known(let kind): known(kind)
        case .flag: [JSONValue.Member("type", .text("boolean"))]
        case .whole(let least, let most):
            [
                JSONValue.Member("type", .text("integer")),
                JSONValue.Member("minimum", .number(least)),
            ] + (most.map { [JSONValue.Member("maximum", .number($0))] } ?? [])
        case .number(let least):
            [JSONValue.Member("type", .text("number"))]
                + (least.map { [JSONValue.Member("minimum", .number($0))] } ?? [])
        case .list(let item, let isEmptyAllowed): list(item, isEmptyAllowed, path)
        case .either(let parts):
            [JSONValue.Member("anyOf", .list(parts.map { value(of: $0, path: path) }))]
        case .mapping(let mapping): self.mapping(mapping, path)
        case .shared(let name, let schema): reference(name, schema)
        }
    }

    private static func text(_ pattern: String) -> [JSONValue.Member] {
        [
            JSONValue.Member("type", .texts(["string", "number"])),
            JSONValue.Member("pattern", .text(pattern)),
        ]
    }

    private func known(_ kind: NameKind) -> [JSONValue.Member] {
        guard let names = names(kind), !names.isEmpty else { return SchemaWriter.text("\\S") }
        return [JSONValue.Member("enum", .texts(names))]
    }

    private mutating func list(
        _ item: Schema, _ isEmptyAllowed: Bool, _ path: String
    ) -> [JSONValue.Member] {
        [
            JSONValue.Member("type", .text("array")),
            JSONValue.Member("items", value(of: item, path: path)),
        ] + (isEmptyAllowed ? [] : [JSONValue.Member("minItems", .number(1))])
    }

    private mutating func reference(_ name: String, _ schema: Schema) -> [JSONValue.Member] {
        if shared[name] == nil {
            let meaning = KeyMeaning.members(of: name)
            shared[name] = .object(meaning + members(of: schema, path: name))
        }
        return [JSONValue.Member("$ref", .text("#/$defs/\(name)"))]
    }

    private mutating func mapping(
        _ mapping: MappingSchema, _ path: String
    ) -> [JSONValue.Member] {
        var members = [JSONValue.Member("type", .text("object"))]
        if let rest = mapping.rest {
            members += [
                JSONValue.Member("propertyNames", value(of: rest.names, path: path)),
                JSONValue.Member("additionalProperties", value(of: rest.values, path: path)),
            ]
        } else {
            members.append(JSONValue.Member("additionalProperties", .flag(false)))
        }
        if mapping.hasOneKey {
            members += [
                JSONValue.Member("minProperties", .number(1)),
                JSONValue.Member("maxProperties", .number(1)),
            ]
        }
        if !mapping.needed.isEmpty {
            members.append(JSONValue.Member("required", .texts(mapping.needed)))
        }
        let properties = mapping.keys.map { key in
            let place = "\(path).\(key.name)"
            return JSONValue.Member(
                key.name,
                .object(KeyMeaning.members(of: place) + self.members(of: key.schema, path: place)))
        }
        if !properties.isEmpty {
            members.append(JSONValue.Member("properties", .object(properties)))
        }
        return members + SchemaWriter.conditions(of: mapping)
    }
}

extension SchemaWriter {
    private static func conditions(of mapping: MappingSchema) -> [JSONValue.Member] {
        var all = mapping.exclusive.map { keys in oneOf("oneOf", keys) }
        all += mapping.alternative.map { keys in oneOf("anyOf", keys) }
        all += conditions(of: mapping.variants)
        let together = mapping.together.flatMap { keys in
            keys.map { key in JSONValue.Member(key, .texts(keys.filter { $0 != key })) }
        }
        return (together.isEmpty ? [] : [JSONValue.Member("dependentRequired", .object(together))])
            + (all.isEmpty ? [] : [JSONValue.Member("allOf", .list(all))])
    }

    private static func oneOf(_ word: String, _ keys: [String]) -> JSONValue {
        .object([JSONValue.Member(word, .list(keys.map { required([$0]) }))])
    }

    private static func required(_ keys: [String]) -> JSONValue {
        .object([JSONValue.Member("required", .texts(keys))])
    }

    /// An `if` for each group of words after which the same keys are needed and refused.
    private static func conditions(of variants: [MappingSchema.Variant]) -> [JSONValue] {
        var done: [MappingSchema.Variant] = []
        var all: [JSONValue] = []
        for variant in variants where !done.contains(variant) {
            let same = variants.filter {
                $0.needed == variant.needed && $0.refused == variant.refused
                    && ($0.word == nil) == (variant.word == nil)
            }
            done += same
            guard !variant.needed.isEmpty || !variant.refused.isEmpty else { continue }
            let words = same.compactMap(\.word)
            all.append(
                .object([
                    JSONValue.Member("if", condition(variant.key, words)),
                    JSONValue.Member("then", consequence(of: variant)),
                ]))
        }
        return all
    }

    /// That a key has one of some words; that it is absent, when there are none.
    private static func condition(_ key: String, _ words: [String]) -> JSONValue {
        guard !words.isEmpty else {
            return .object([JSONValue.Member("not", required([key]))])
        }
        let isFlag = words.allSatisfy { $0 == "true" || $0 == "false" }
        let values = isFlag ? .list(words.map { .flag($0 == "true") }) : JSONValue.texts(words)
        let word = JSONValue.object([JSONValue.Member("enum", values)])
        return .object([
            JSONValue.Member("required", .texts([key])),
            JSONValue.Member("properties", .object([JSONValue.Member(key, word)])),
        ])
    }

    private static func consequence(of variant: MappingSchema.Variant) -> JSONValue {
        var members: [JSONValue.Member] = []
        if !variant.needed.isEmpty {
            members.append(JSONValue.Member("required", .texts(variant.needed)))
        }
        if !variant.refused.isEmpty {
            let refused = variant.refused.map { JSONValue.Member($0, .flag(false)) }
            members.append(JSONValue.Member("properties", .object(refused)))
        }
        return .object(members)
    }
}
