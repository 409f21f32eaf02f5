import CertFlowCore

/// Reads what the author of a workflow promises of every case.
struct PropertyReader {
    let programme: ProgrammeOutline

    private static let kinds = ["before", "never", "always", "eventually", "exempt"]

    var shape: Shape<[AuthorProperty]> {
        let list = Shape<[AuthorProperty]>.list(of: .mapping(property))
        return Shape(list.schema) { node, context in
            RepeatedNames.check(
                "key", of: node, Bilingual(zh: "性质", en: "property"), log: context.log)
            return list.read(node, context)
        }
    }

    private func property(_ reader: MappingReader) -> AuthorProperty? {
        let key = reader.need("key", .name)
        let title = reader.need("title", .bilingual)
        let source = reader.take("source", .citation)
        let claim = claim(reader)
        if reader.has("exempt"), !reader.has("source") {
            reader.log.error(
                .missingKey, at: reader.place, zh: "例外须写“source”",
                en: "an exemption needs a ‘source’",
                hint: Bilingual(zh: "写明准许例外的文号和条款", en: "cite the clause that allows it"))
        }
        guard let key, let title, let claim else { return nil }
        return AuthorProperty(
            key: key, title: title, claim: claim, source: source, place: reader.place)
    }

    private func claim(_ reader: MappingReader) -> AuthorProperty.Claim? {
        let named = PropertyReader.kinds.filter(reader.has)
        let before = reader.take("before", .mapping(before))
        let never = reader.take("never", never)
        let always = reader.take("always", .mapping(always))
        let eventually = reader.take("eventually", .mapping(eventually))
        let exempt = reader.take("exempt", .mapping(exempt))
        guard named.count == 1 else {
            reader.log.error(
                .badValue, at: reader.place, zh: "每条性质须写且只写一种断言",
                en: "a property makes exactly one claim",
                hint: Suggestion.list(PropertyReader.kinds))
            return nil
        }
        return before ?? never ?? always ?? eventually ?? exempt
    }

    private func before(_ reader: MappingReader) -> AuthorProperty.Claim? {
        let first = reader.need("first", moment)
        let then = reader.need("then", moment)
        guard let first, let then else { return nil }
        return .before(first: first, then: then)
    }

    private var never: Shape<AuthorProperty.Claim> {
        let single = moment
        let sequence = Shape<[AuthorProperty.Moment]>.mapping { reader in
            reader.need("sequence", .list(of: moment))
        }
        return Shape(.either([single.schema, sequence.schema])) { node, context in
            guard node.peek("sequence") != nil else {
                return single.read(node, context).map { .never([$0]) }
            }
            return sequence.read(node, context).map(AuthorProperty.Claim.never)
        }
    }

    private func always(_ reader: MappingReader) -> AuthorProperty.Claim? {
        let moment = reader.need("at", moment)
        let demand = AuthorProperty.Demand(
            needsGround: reader.isRequired("ground"), needsOpinion: reader.isRequired("opinion"),
            needsReason: reader.isRequired("reason"),
            guards: reader.take("guards", .oneOrMore(of: .known(.guard))) ?? [],
            gives: reader.take("gives", .oneOrMore(of: Shape<FactName>.known(.fact))) ?? [],
            roles: reader.take("by", .oneOrMore(of: Shape<RoleID>.known(.actingRole))) ?? [])
        let kinds = ["ground", "opinion", "reason", "guards", "gives", "by"]
        guard kinds.contains(where: reader.has) else {
            reader.log.error(
                .missingKey, at: reader.place, zh: "没有写明要求什么",
                en: "nothing is demanded here", hint: Suggestion.list(kinds))
            return nil
        }
        return moment.map { .always(at: $0, demand) }
    }

    private func eventually(_ reader: MappingReader) -> AuthorProperty.Claim? {
        let states = reader.need("states", .oneOrMore(of: Shape<StateID>.known(.state)))
        let after = reader.take("after", moment)
        let within = reader.take("within", .positiveCount)
        return states.map { .eventually(states: $0, after: after, within: within) }
    }

    private func exempt(_ reader: MappingReader) -> AuthorProperty.Claim? {
        let rule = reader.need("rule", .theWord(ProvedProperty.separation.rule.rawValue))
        let role: RoleID? = reader.need("role", .known(.role))
        guard let rule, let role else { return nil }
        return .exempt(rule: rule, role: role)
    }

    /// One word, which is a state or an event, or a mapping.
    private var moment: Shape<AuthorProperty.Moment> {
        .either(mapping: .mapping(named), else: Shape<String>.text.map(word))
    }

    private func named(_ reader: MappingReader) -> AuthorProperty.Moment? {
        let states = reader.take("state", .oneOrMore(of: Shape<StateID>.known(.state)))
        let phases: [Phase]? = reader.take("phase", .oneOrMore(of: .word))
        let events = reader.take("event", .oneOrMore(of: Shape<EventName>.known(.event)))
        let roles = reader.take("by", .oneOrMore(of: Shape<RoleID>.known(.actingRole)))
        let keys = ["state", "phase", "event", "by"]
        guard keys.contains(where: reader.has) else {
            reader.log.error(
                .missingKey, at: reader.place, zh: "没有写明何时",
                en: "no state, phase, event or role is named", hint: Suggestion.list(keys))
            return nil
        }
        return AuthorProperty.Moment(
            states: states ?? [], phases: phases ?? [], events: events ?? [], roles: roles ?? [])
    }

    private func word(
        _ text: String, _ node: YAMLNode, _ context: ReadingContext
    ) -> AuthorProperty.Moment? {
        let states = (programme.states ?? []).map(\.id)
        let events = programme.events ?? []
        switch (states.contains(text), events.contains(text)) {
        case (true, false):
            return AuthorProperty.Moment(
                states: [StateID(rawValue: text)].compactMap(\.self), phases: [], events: [],
                roles: [])
        case (false, true):
            return AuthorProperty.Moment(
                states: [], phases: [], events: [EventName(rawValue: text)].compactMap(\.self),
                roles: [])
        case (true, true):
            context.log.error(
                .badValue, at: node.place, zh: "“\(text)”既是状态又是事件",
                en: "‘\(text)’ is a state and an event",
                hint: Bilingual(
                    zh: "请写 { state: \(text) } 或 { event: \(text) }",
                    en: "write { state: \(text) } or { event: \(text) }"))
        case (false, false):
            context.log.error(
                .unknownEvent, at: node.place, zh: "没有状态或事件“\(text)”",
                en: "there is no state or event ‘\(text)’",
                hint: Suggestion.hint(for: text, among: states + events))
        }
        return nil
    }
}
