import FEEL

extension Explanation {
    /// The verdict with the parts that stand in the way.
    func json(_ language: MessageLanguage) -> JSONLine.Value {
        .object([
            ("verdict", .text(verdict.rawValue)),
            ("parts", .list(parts.map { $0.json(language) })),
        ])
    }
}

extension Explanation.Part {
    fileprivate func json(_ language: MessageLanguage) -> JSONLine.Value {
        let writer = ExplanationWriter(PlainVocabulary(), in: language)
        return .object(
            [("verdict", .text(verdict.rawValue)), ("text", .text(text))] + place.fields + [
                ("stated", .text(writer.stated(self))),
                ("required", .text(writer.required(self))),
                ("message", .text(writer.sentence(self))),
                ("missing", .list(missing.map { .text($0.text) })),
                ("elements", .list(elements.map { .object($0.fields) })),
                (
                    "alternatives",
                    .list(
                        alternatives.map { group in .list(group.map { $0.json(language) }) })
                ), ("further", JSONLine.Value(further)),
                ("problems", .list(problems.map { .object($0.fields(language)) })),
            ])
    }
}

extension Explanation.Element {
    fileprivate var fields: [(String, JSONLine.Value)] {
        [
            ("variable", .text(variable)), ("position", JSONLine.Value(position)),
            ("value", .text(value.brief)),
        ]
    }
}

extension Trace {
    /// The tree; the value of a part that was not evaluated is absent.
    func json(_ language: MessageLanguage) -> JSONLine.Value {
        .object(
            [("text", .text(text))] + place.fields + [
                ("length", JSONLine.Value(place.length)),
                ("value", JSONLine.Value(value?.brief)), ("origin", origin?.json ?? .null),
                ("bindings", .list(bindings.map(\.json))),
                (
                    "elements",
                    elements.map {
                        .object([
                            ("all", JSONLine.Value($0.all)),
                            ("evaluated", JSONLine.Value($0.evaluated)),
                        ])
                    } ?? .null
                ), ("cut", .flag(isCut)),
                ("problems", .list(problems.map { .object($0.fields(language)) })),
                ("parts", .list(children.map { $0.json(language) })),
            ])
    }
}

extension Trace.Origin {
    fileprivate var json: JSONLine.Value {
        switch self {
        case .literal: .object([("kind", .text("literal"))])
        case .builtin: .object([("kind", .text("builtin"))])
        case .scope(let layer):
            .object([("kind", .text("scope")), ("layer", JSONLine.Value(layer))])
        case .local(let declaration, let place):
            .object([("kind", .text(declaration.rawValue))] + place.fields)
        }
    }
}

extension Trace.Binding {
    fileprivate var json: JSONLine.Value {
        .object([
            ("variable", .text(variable)), ("position", JSONLine.Value(position)),
            ("value", .text(value.brief)),
        ])
    }
}

extension Problem {
    func fields(_ language: MessageLanguage) -> [(String, JSONLine.Value)] {
        place.fields + [("message", .text(text(in: language)))]
    }
}

extension FEEL.Place {
    fileprivate var fields: [(String, JSONLine.Value)] {
        [("line", JSONLine.Value(line)), ("column", JSONLine.Value(column))]
    }
}

extension Value {
    /// The value as FEEL, cut where a part of a tree would repeat a long list over and over.
    fileprivate var brief: String { summary(length: 1_000) }
}
