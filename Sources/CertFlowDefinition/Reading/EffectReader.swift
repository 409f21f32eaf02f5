import CertFlowCore

/// Reads one effect of a transition: a mapping of one key, which says what kind it is.
struct EffectReader {
    let programme: ProgrammeOutline
    /// What the rules of links may name.
    let scope: RuleScope

    private static let kinds = [
        "number", "document", "notify", "link", "title", "assess", "propose", "parent",
    ]

    var shape: Shape<Effect> { .mapping(effect) }

    private func effect(_ reader: MappingReader) -> Effect? {
        let entries = reader.everything()
        guard entries.count == 1, let entry = entries.first else {
            reader.log.error(
                .badValue, at: reader.place, zh: "每个后续动作只写一个键",
                en: "an effect has exactly one key",
                hint: Bilingual(zh: "请分成几项", en: "make it several effects"))
            return nil
        }
        switch entry.key {
        case "number": return reader.need(entry.key, .known(.series)).map(Effect.number)
        case "document": return reader.need(entry.key, .known(.template)).map(Effect.document)
        case "notify": return reader.need(entry.key, .known(.role)).map(Effect.notify)
        case "link": return reader.need(entry.key, LinkReader(scope: scope).shape).map(Effect.link)
        case "title": return reader.need(entry.key, .mapping(title)).map(Effect.title)
        case "assess": return assess(entry, in: reader)
        case "propose": return reader.need(entry.key, .mapping(proposal))
        case "parent": return reader.need(entry.key, parentEvent).map(Effect.parent)
        default:
            reader.log.error(
                .unknownKey, at: entry.keyPlace, zh: "未知的后续动作“\(entry.key)”",
                en: "unknown effect ‘\(entry.key)’",
                hint: Suggestion.hint(for: entry.key, among: EffectReader.kinds))
            return nil
        }
    }

    private func assess(_ entry: YAMLNode.Entry, in reader: MappingReader) -> Effect? {
        guard let value = reader.need(entry.key, .flag) else { return nil }
        guard value else {
            reader.log.error(
                .badValue, at: entry.value.place, zh: "此处只能写 true", en: "only true can stand here",
                hint: Bilingual(zh: "不核定请删去此项", en: "to assess nothing, delete the effect"))
            return nil
        }
        return .assess
    }

    private func title(_ reader: MappingReader) -> Effect.TitleEffect? {
        let kind = reader.take("kind", .name)
        let kindFact: FactName? = reader.take("kindFact", .known(.fact))
        let day: FactName? = reader.need("day", fact(of: ["day"]))
        let document: FactName? = reader.take("document", fact(of: ["text"]))
        let serial: FactName? = reader.take("serial", fact(of: ["text", "count"]))
        guard reader.has("kind") != reader.has("kindFact") else {
            reader.log.error(
                .missingKey, at: reader.place, zh: "“kind”和“kindFact”须写且只写一个",
                en: "exactly one of ‘kind’ and ‘kindFact’ is needed")
            return nil
        }
        guard let day, kind != nil || kindFact != nil else { return nil }
        return Effect.TitleEffect(
            kind: kind, kindFact: kindFact, day: day, document: document, serial: serial)
    }

    private func proposal(_ reader: MappingReader) -> Effect? {
        let panel = reader.need("panel", .known(.panel))
        let into: FactName? = reader.need("into", .known(.fact))
        guard let panel, let into else { return nil }
        return .propose(panel: panel, into: into)
    }

    /// A fact whose type is one of `types`.
    private func fact(of types: [String]) -> Shape<FactName> {
        Shape<FactName>.known(.fact).map { name, node, context in
            let type = programme.fact(name.rawValue)?.type
            guard let type, !types.contains(type) else { return name }
            let list = types.joined(separator: "、")
            context.log.error(
                .factType, at: node.place, zh: "“\(name)”的类型是 \(type)，此处应为 \(list)",
                en: "‘\(name)’ is of type \(type); \(types.joined(separator: " or ")) is needed")
            return nil
        }
    }

    /// An event of any other programme that may have opened this case.
    private var parentEvent: Shape<EventName> {
        Shape<EventName>.identifier().map { event, node, context in
            let others = context.known.programmes.filter { $0.id != programme.id }
            let events = Set(others.flatMap { $0.events ?? [] })
            guard !events.contains(event.rawValue), !others.contains(where: { $0.events == nil })
            else { return event }
            context.log.error(
                .unknownEvent, at: node.place, zh: "没有其他流程有事件“\(event)”",
                en: "no other programme has the event ‘\(event)’",
                hint: Suggestion.hint(for: event.rawValue, among: events.sorted()))
            return nil
        }
    }
}
