import CertFlowCore

/// Reads one question of a form, a column of its tables, or a fact that officers state.
struct QuestionReader {
    enum Use {
        case question
        case column
        /// Stated by an officer: nothing is asked for or judged.
        case officersFact
    }

    let use: Use
    /// What the rules of the question may name.
    let scope: RuleScope

    var shape: Shape<Question> { .mapping(question) }

    private func question(_ reader: MappingReader) -> Question? {
        let name: FactName? = reader.need("key", ParameterReader.factName())
        checkFree(name, in: reader)
        let title = reader.need("title", .bilingual)
        let type = type(reader)
        let required = required(reader)
        let validities = takesRules(reader, "valid") ?? []
        let help = reader.take("help", .bilingual)
        let example = reader.take("example", .text)
        let unitLabel = reader.take("unitLabel", .text)
        let privacy: PrivacyClass? = reader.take("class", .word)
        let stops = reader.flag("stopsWhenYes")
        if type != .flag, type != nil {
            reader.refuse(
                "stopsWhenYes", because: Bilingual(zh: "只用于 type: flag", en: "only with type: flag")
            )
        }
        guard let name, let title, let type else { return nil }
        return Question(
            name: name, title: title, type: type, required: required, validities: validities,
            help: help, example: example, unitLabel: unitLabel, privacy: privacy ?? .internal,
            stopsWhenYes: stops, place: reader.place)
    }

    /// A fact that had the name of something rules can ask would hide it.
    private func checkFree(_ name: FactName?, in reader: MappingReader) {
        guard let name, use != .column, ScopeTypes.reserved.contains(name.rawValue) else { return }
        reader.log.error(
            .badName, at: reader.place(of: "key"), zh: "“\(name)”在规则中另有所指",
            en: "‘\(name)’ means something else in rules",
            hint: Bilingual(zh: "请换一个名称", en: "choose another name"))
    }

    private func required(_ reader: MappingReader) -> Question.Required {
        guard use != .officersFact else {
            refuseRule("required", in: reader)
            return .never
        }
        return reader.take("required", requirement) ?? .never
    }

    /// `true`, `false`, or the condition under which an answer is needed.
    private var requirement: Shape<Question.Required> {
        let rule = RuleReader(scope: scope, expects: .condition).shape
        return Shape(.either([.flag, rule.schema])) { node, context in
            switch node.plain {
            case "true": .always
            case "false": .never
            default: rule.read(node, context).map(Question.Required.when)
            }
        }
    }

    private func takesRules(_ reader: MappingReader, _ key: String) -> [Question.Validity]? {
        guard use != .officersFact else {
            refuseRule(key, in: reader)
            return nil
        }
        return reader.take(key, .list(of: validity))
    }

    private func refuseRule(_ key: String, in reader: MappingReader) {
        reader.refuse(
            key,
            because: Bilingual(
                zh: "由办理人员填写的事实在流转的 gives、mayGive 中要求",
                en: "what an officer must state stands in a transition's gives or mayGive"))
    }

    private var validity: Shape<Question.Validity> {
        .mapping { reader in
            let rule = reader.need("when", RuleReader(scope: scope, expects: .condition).shape)
            let says = reader.need("says", .bilingual)
            let source = reader.take("source", .citation)
            guard let rule, let says else { return nil }
            return Question.Validity(rule: rule, says: says, source: source)
        }
    }
}
