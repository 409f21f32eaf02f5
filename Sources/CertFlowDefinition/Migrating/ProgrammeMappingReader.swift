import CertFlowCore

/// Reads the mapping of one programme; every name is held against the revision it belongs to.
struct ProgrammeMappingReader {
    let old: Pack
    let new: Pack

    var shape: Shape<ProgrammeMapping> { .mapping(programme) }

    private func programme(_ reader: MappingReader) -> ProgrammeMapping? {
        let name = reader.need("programme", .name)
        let deadlines: ProgrammeMapping.Deadlines? = reader.need("deadlines", .word)
        let panel: ProgrammeMapping.Panel? = reader.take("panel", .word)
        let before = name.flatMap { workflow($0, in: old, isOld: true, reader) }
        let after = name.flatMap { workflow($0, in: new, isOld: false, reader) }
        guard let before, let after else {
            for key in ["states", "events", "facts"] { _ = reader.node(key) }
            return nil
        }
        let names = NamePairs(log: reader.log)
        let states = names.read(
            reader.node("states"), .unknownState, NameKind.state.title,
            from: before.states.map(\.id.rawValue), to: after.states.map(\.id.rawValue))
        let events = names.read(
            reader.node("events"), .unknownEvent, NameKind.event.title,
            from: before.transitions.map(\.event.rawValue).uniqued,
            to: after.transitions.map(\.event.rawValue).uniqued)
        let facts =
            reader.take("facts", .mapping { self.facts($0, before, after, names) })
            ?? FactMapping()
        guard let deadlines else { return nil }
        return ProgrammeMapping(
            programme: before.id, states: pairs(states), events: pairs(events),
            renamed: pairs(facts.renamed), dropped: facts.dropped, defaults: facts.defaults,
            panel: panel, deadlines: deadlines)
    }

    private struct FactMapping {
        var renamed: [String: String] = [:]
        var dropped: [FactName] = []
        var defaults: [ProgrammeMapping.Default] = []
    }

    private func facts(
        _ reader: MappingReader, _ before: Workflow, _ after: Workflow, _ names: NamePairs
    ) -> FactMapping? {
        let oldNames = (before.form.questions + before.facts).map(\.name.rawValue)
        let newNames = (after.form.questions + after.facts).map(\.name.rawValue)
        let title = NameKind.fact.title
        var facts = FactMapping()
        facts.renamed = names.read(
            reader.node("renamed"), .unknownFact, title, from: oldNames, to: newNames)
        let known = Shape<String>.text.map { text, node, _ -> FactName? in
            names.checks(text, among: oldNames, .unknownFact, title, at: node.place)
                ? FactName(rawValue: text) : nil
        }
        facts.dropped = reader.take("dropped", .list(of: known)) ?? []
        facts.defaults = reader.take("defaults", .list(of: value(of: after, newNames, names))) ?? []
        return facts
    }

    private func value(
        of workflow: Workflow, _ known: [String], _ names: NamePairs
    ) -> Shape<ProgrammeMapping.Default> {
        .mapping { reader in
            let key = reader.need("key", .text)
            let text = reader.need("value", .text)
            let source = reader.need("source", .citation)
            guard let key, let name = FactName(rawValue: key),
                names.checks(
                    key, among: known, .unknownFact, NameKind.fact.title,
                    at: reader.place(of: "key")),
                let text, let source, let question = workflow.question(name)
            else { return nil }
            do throws(Complaint) {
                return try question.parse(text, office: new.office).map {
                    ProgrammeMapping.Default(name: name, value: $0, source: source)
                }
            } catch {
                reader.log.error(
                    .badValue, at: reader.place(of: "value"), zh: error.says.zh,
                    en: error.says.en)
                return nil
            }
        }
    }

    private func workflow(
        _ name: String, in pack: Pack, isOld: Bool, _ reader: MappingReader
    ) -> Workflow? {
        if let id = ProgrammeID(rawValue: name), let found = pack.workflow(id) { return found }
        reader.log.error(
            .unknownProgramme, at: reader.place(of: "programme"),
            zh: "\(isOld ? "原" : "新")版本没有项目“\(name)”",
            en: "the \(isOld ? "old" : "new") revision has no programme ‘\(name)’",
            hint: Suggestion.hint(for: name, among: pack.workflows.map(\.id.rawValue)))
        return nil
    }

    private func pairs<Subject>(
        _ names: [String: String]
    ) -> [Identifier<Subject>: Identifier<Subject>] {
        var pairs: [Identifier<Subject>: Identifier<Subject>] = [:]
        for (old, new) in names {
            pairs[Identifier(stringLiteral: old)] = Identifier(stringLiteral: new)
        }
        return pairs
    }
}

/// Reads `{ old: new, … }` and says which names neither revision has.
struct NamePairs {
    let log: DiagnosticLog

    func read(
        _ node: YAMLNode?, _ rule: DiagnosticRule, _ what: Bilingual, from old: [String],
        to new: [String]
    ) -> [String: String] {
        guard let node else { return [:] }
        guard let entries = node.mapping else {
            log.error(
                .wrongType, at: node.place, zh: "此处应为 { 原名: 新名 }",
                en: "{ old: new } is expected here")
            return [:]
        }
        var pairs: [String: String] = [:]
        for entry in entries {
            let isKnown = checks(entry.key, among: old, rule, what, at: entry.keyPlace)
            let target = entry.value.scalar ?? ""
            let isThere = checks(target, among: new, rule, what, at: entry.value.place)
            if isKnown, isThere { pairs[entry.key] = target }
        }
        return pairs
    }

    func checks(
        _ name: String, among names: [String], _ rule: DiagnosticRule, _ what: Bilingual,
        at place: Place
    ) -> Bool {
        guard !names.contains(name) else { return true }
        log.error(
            rule, at: place, zh: "该版本没有\(what.zh)“\(name)”",
            en: "that revision has no \(what.en) ‘\(name)’",
            hint: Suggestion.hint(for: name, among: names))
        return false
    }
}
