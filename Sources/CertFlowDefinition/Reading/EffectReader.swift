import CertFlowCore

/// Reads one effect of a transition: a mapping of one key, which says what kind it is.
struct EffectReader {
    let programme: ProgrammeOutline
    /// What the rules of links may name.
    let scope: RuleScope

    var shape: Shape<Effect> {
        .mapping { reader in reader.only(of: kinds, Bilingual(zh: "后续动作", en: "effect")) }
    }

    private var kinds: [(key: String, shape: Shape<Effect>)] {
        [
            ("number", Shape<String>.known(.series).map { name, _, _ in .number(name) }),
            ("document", Shape<String>.known(.template).map { name, _, _ in .document(name) }),
            ("notify", Shape<RoleID>.known(.role).map { role, _, _ in .notify(role) }),
            ("link", LinkReader(scope: scope).shape.map { link, _, _ in .link(link) }),
            ("title", Shape.mapping(title).map { title, _, _ in .title(title) }),
            ("assess", EffectReader.assess), ("propose", .mapping(proposal)),
            ("parent", parentEvent.map { event, _, _ in .parent(event) }),
        ]
    }

    private static var assess: Shape<Effect> {
        Shape.flag.map { value, node, context in
            guard value else {
                context.log.error(
                    .badValue, at: node.place, zh: "此处只能写 true", en: "only true can stand here",
                    hint: Bilingual(zh: "不核定请删去此项", en: "to assess nothing, delete the effect"))
                return nil
            }
            return .assess
        }
    }

    private func title(_ reader: MappingReader) -> Effect.TitleEffect? {
        let kind = reader.take("kind", .name)
        let kindFact: FactName? = reader.take("kindFact", .known(.fact))
        let day: FactName? = reader.need("day", fact(of: ["day"]))
        let document: FactName? = reader.take("document", fact(of: ["text"]))
        let serial: FactName? = reader.take("serial", fact(of: ["text", "count"]))
        guard reader.hasExactlyOne(of: ["kind", "kindFact"]) else {
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
