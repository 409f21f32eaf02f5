import CertFlowCore

/// Reads the effect that opens a linked case, against what the other programme asks.
struct LinkReader {
    /// What the condition may name: the parent case.
    let scope: RuleScope

    /// The types that a text can take over.
    private static let textual: Set<String> = [
        "choice", "creditCode", "patentNumber", "unit", "industry",
    ]

    var shape: Shape<Effect.Link> { .mapping(link) }

    private func link(_ reader: MappingReader) -> Effect.Link? {
        let programme: ProgrammeID? = reader.need("programme", .known(.programme))
        let other = programme.flatMap { reader.context.known.programme($0.rawValue) }
        let event: EventName? = reader.need("event", opening(of: other))
        let when = reader.take("when", RuleReader(scope: scope, expects: .condition).shape)
        let carries = carried(reader, into: other)
        let sets = set(reader, in: other)
        guard let programme, let event else { return nil }
        return Effect.Link(
            programme: programme, event: event, when: when, carries: carries, sets: sets)
    }

    /// An event that opens a case of the other programme.
    private func opening(of other: ProgrammeOutline?) -> Shape<EventName> {
        Shape<EventName>.identifier().map { event, node, context in
            guard let other, let openings = other.openings, !openings.contains(event.rawValue)
            else { return event }
            context.log.error(
                .unknownEvent, at: node.place, zh: "“\(event)”不是“\(other.id)”的立案事件",
                en: "‘\(event)’ does not open a case of ‘\(other.id)’",
                hint: Suggestion.hint(for: event.rawValue, among: openings))
            return nil
        }
    }

    /// Facts of the parent by the name that the other programme gives them.
    private func carried(
        _ reader: MappingReader, into other: ProgrammeOutline?
    ) -> [FactName: FactName] {
        var carried: [FactName: FactName] = [:]
        let context = reader.context
        for entry in entries("carries", of: reader, values: .known(.fact)) {
            let own: FactName? = Shape.known(.fact).read(entry.value, context)
            guard let name = factName(entry, in: other, context), let own else { continue }
            checkTypes(entry, own: own, in: other, context)
            carried[name] = own
        }
        return carried
    }

    private func set(
        _ reader: MappingReader, in other: ProgrammeOutline?
    ) -> [FactName: FactValue] {
        var set: [FactName: FactValue] = [:]
        for entry in entries("sets", of: reader, values: FixedValueReader.schema) {
            guard let name = factName(entry, in: other, reader.context) else { continue }
            let outline = other?.fact(name.rawValue)
            set[name] = FixedValueReader(fact: outline).read(entry.value, reader.context)
        }
        return set
    }

    private func entries(
        _ key: String, of reader: MappingReader, values: Schema
    ) -> [YAMLNode.Entry] {
        reader.take(key, .mapping { $0.everything(names: .factName, values: values) }) ?? []
    }

    private func factName(
        _ entry: YAMLNode.Entry, in other: ProgrammeOutline?, _ context: ReadingContext
    ) -> FactName? {
        guard context.checks(entry.key, is: .fact, at: entry.keyPlace, in: other) else {
            return nil
        }
        return FactName(rawValue: entry.key)
    }

    private func checkTypes(
        _ entry: YAMLNode.Entry, own: FactName, in other: ProgrammeOutline?,
        _ context: ReadingContext
    ) {
        guard let wanted = other?.fact(entry.key)?.type,
            let given = context.programme?.fact(own.rawValue)?.type, wanted != given
        else { return }
        guard wanted != "text" || !LinkReader.textual.contains(given) else { return }
        context.log.error(
            .factType, at: entry.value.place,
            zh: "“\(own)”的类型是 \(given)，“\(entry.key)”应为 \(wanted)",
            en: "‘\(own)’ is of type \(given), but ‘\(entry.key)’ is of type \(wanted)")
    }
}
