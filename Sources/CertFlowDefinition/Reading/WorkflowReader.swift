import CertFlowCore

/// Reads the workflow of a programme; its form has been read before.
struct WorkflowReader {
    let context: ReadingContext
    let programme: ProgrammeOutline
    let form: Form?

    var shape: Shape<Workflow> { .mapping(workflow) }

    func read(_ root: YAMLNode) -> Workflow? {
        let workflow = shape.read(root, context)
        if let workflow, context.isChecked {
            WorkflowCheck(workflow, root: root, log: context.log).run()
        }
        return workflow
    }

    private func workflow(_ reader: MappingReader) -> Workflow? {
        let scope = ScopeTypes.ofGuards(programme, context.known)
        let id: ProgrammeID? = reader.need("workflow", folderName)
        let code = reader.need("code", WorkflowReader.code)
        let revision = reader.needRevision()
        let title = reader.need("title", .bilingual)
        let certifier: Workflow.Certifier? = reader.need("certifier", .word)
        let opening: Workflow.Opening? = reader.need("opening", .word)
        let basis = reader.need("basis", .citation)
        let identity = reader.need("identity", .mapping(identity))
        let facts = facts(reader)
        let states = reader.need("states", .list(of: StateReader.state))
        let guards = reader.take("guards", guards(scope))
        let transitions = reader.need(
            "transitions",
            .list(
                of: TransitionReader(
                    programme: programme, scope: scope, isNational: certifier == .national
                ).shape))
        let needsRound = reader.flag("needsRound")
        let isIndependent = reader.flag("independent")
        let panel = reader.take("panel", PanelReader.panel)
        let round = reader.take("round", RoundReader(scope: scope).shape)
        let notice = reader.take("notice", NoticeReader.notice)
        let properties = reader.take("properties", PropertyReader(programme: programme).shape)
        guard let id, let code, let title, let certifier, let opening, let basis, let identity,
            let states, let transitions, let form
        else { return nil }
        return Workflow(
            id: id, code: code, revision: revision, title: title, certifier: certifier,
            opening: opening, basis: basis, identity: identity, needsRound: needsRound,
            isIndependent: isIndependent, facts: facts, states: states, guards: guards ?? [:],
            transitions: transitions, panel: panel, round: round, notice: notice, form: form,
            properties: properties ?? [])
    }

    /// The name of the programme is that of its folder.
    private var folderName: Shape<ProgrammeID> {
        Shape<String>.theWord(programme.id, as: .text).map { text, _, _ in
            ProgrammeID(rawValue: text)
        }
    }

    /// The prefix of case numbers: two to five capital letters.
    private static var code: Shape<String> {
        Shape<String>.text.map(as: .pattern("^[A-Z]{2,5}$")) { text, node, context in
            guard (2...5).contains(text.utf8.count),
                text.unicodeScalars.allSatisfy({ ("A"..."Z") ~= $0 })
            else {
                context.log.error(
                    .badValue, at: node.place, zh: "“\(text)”不能作办件编号前缀",
                    en: "‘\(text)’ cannot begin case numbers",
                    hint: Bilingual(
                        zh: "二至五个大写字母，如 PIP", en: "two to five capital letters, such as PIP"))
                return nil
            }
            return text
        }
    }

    private func identity(_ reader: MappingReader) -> Workflow.Identity? {
        let creditCode = reader.need("creditCode", question(of: "creditCode"))
        let name = reader.need("name", question(of: "text"))
        let unit = reader.need("unit", question(of: "unit"))
        let product = reader.take("product", question(of: "text"))
        let model = reader.take("model", question(of: "text"))
        guard let creditCode, let name, let unit else { return nil }
        return Workflow.Identity(
            creditCode: creditCode, name: name, unit: unit, product: product, model: model)
    }

    /// A question of the form, of a type.
    private func question(of type: String) -> Shape<FactName> {
        Shape<String>.text.map { text, node, context in
            guard let questions = programme.questions else { return FactName(rawValue: text) }
            guard let question = questions.first(where: { $0.name == text }) else {
                context.log.error(
                    .unknownFact, at: node.place, zh: "申报表没有题目“\(text)”",
                    en: "the form has no question ‘\(text)’",
                    hint: Suggestion.hint(for: text, among: questions.map(\.name)))
                return nil
            }
            if let given = question.type, given != type {
                context.log.error(
                    .factType, at: node.place, zh: "“\(text)”的类型是 \(given)，此处应为 \(type)",
                    en: "‘\(text)’ is of type \(given); \(type) is needed")
            }
            return FactName(rawValue: text)
        }
    }

    private func facts(_ reader: MappingReader) -> [Question] {
        let scope = RuleScope(types: [:], isComplete: true)
        let shape = QuestionReader(use: .officersFact, scope: scope).shape
        RepeatedNames.check(
            "key", of: reader.node("facts"), NameKind.fact.title, log: context.log)
        for key in (reader.node("facts")?.list ?? []).compactMap({ $0.peek("key") }) {
            guard let name = key.scalar,
                programme.questions?.contains(where: { $0.name == name }) == true
            else { continue }
            context.log.error(
                .duplicateName, at: key.place, zh: "申报表已有题目“\(name)”",
                en: "the form has a question ‘\(name)’ already",
                hint: Bilingual(zh: "请改名或删去", en: "rename or delete one"))
        }
        return reader.take("facts", .list(of: shape)) ?? []
    }

    private func guards(_ scope: RuleScope) -> Shape<[String: Guard]> {
        .mapping { reader in
            var guards: [String: Guard] = [:]
            let values = WorkflowReader.guardNamed("", scope).schema
            for entry in reader.everything(names: .name, values: values) {
                if !entry.key.isName {
                    reader.log.error(
                        .badName, at: entry.keyPlace, zh: "“\(entry.key)”不能作条件的名称",
                        en: "‘\(entry.key)’ cannot name a guard",
                        hint: Bilingual(
                            zh: "以字母开头，只用字母、数字和连字符",
                            en: "begin with a letter and use letters, digits and hyphens only"))
                }
                let shape = WorkflowReader.guardNamed(entry.key, scope)
                guards[entry.key] = shape.read(entry.value, reader.context)
            }
            return guards
        }
    }

    private static func guardNamed(_ name: String, _ scope: RuleScope) -> Shape<Guard> {
        .mapping { reader in
            let title = reader.need("title", .bilingual)
            let rule = reader.need("when", RuleReader(scope: scope, expects: .condition).shape)
            let advice = reader.take("advice", .bilingual)
            let source = reader.need("source", .citation)
            guard let title, let rule, let source else { return nil }
            return Guard(name: name, title: title, rule: rule, advice: advice, source: source)
        }
    }
}
