import CertFlowCore
import FEEL

/// Reports what is wrong with a decision table at the place of its cell in the file.
struct TableLog {
    let reader: MappingReader

    /// Types first; only a table without such mistakes is searched for gaps and overlaps.
    func check(_ table: DecisionTable) {
        // Who calls the table gives a value for each input, by its name.
        let names = table.inputs.reduce(into: RuleUnit.types) { $0[$1.name] = $1.type }
        let mistakes = table.check(names: names, profile: RuleUnit.profile)
        report(mistakes)
        guard mistakes.isEmpty else { return }
        let analysis = table.analyse()
        for finding in analysis.findings { report(finding) }
        for (kind, count) in analysis.omitted.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            reader.log.error(
                kind.rule, at: reader.place, zh: "此类问题至少还有 \(count) 处",
                en: "there are at least \(count) more of this kind")
        }
        for part in analysis.undecided {
            reader.log.warn(
                .tableUndecided, at: place(part.location, part.place),
                zh: part.messageZH.withoutStop, en: part.message.withoutStop)
        }
    }

    func report(_ mistakes: [DecisionTable.Diagnostic]) {
        for mistake in mistakes {
            let hint = (mistake.hint ?? mistake.hintZH).map { text in
                Bilingual(
                    zh: (mistake.hintZH ?? text).withoutStop,
                    en: (mistake.hint ?? text).withoutStop)
            }
            reader.log.error(
                rule(mistake.rule), at: place(mistake.location, mistake.place),
                zh: mistake.messageZH.withoutStop, en: mistake.message.withoutStop, hint: hint)
        }
    }

    /// What is proved is an error; what hangs on an undecided cell is a warning.
    private func report(_ finding: DecisionTable.Finding) {
        let place = place(finding.location, nil)
        let (zh, en) = (finding.messageZH.withoutStop, finding.message.withoutStop)
        if finding.isProved {
            reader.log.error(finding.kind.rule, at: place, zh: zh, en: en, hint: finding.kind.hint)
        } else {
            reader.log.warn(finding.kind.rule, at: place, zh: zh, en: en, hint: finding.kind.hint)
        }
    }

    private func rule(_ rule: DecisionTable.Diagnostic.Rule) -> DiagnosticRule {
        rule == .syntax ? .ruleSyntax : DiagnosticRule(rawValue: rule.rawValue) ?? .ruleType
    }

    /// The place in the file of a place in a text of the table.
    private func place(
        _ location: DecisionTable.Location, _ place: FEEL.Place?
    ) -> CertFlowCore.Place {
        guard let node = node(location) else { return reader.place }
        guard let place, let text = node.scalar else { return node.place }
        return reader.context.text.place(of: place.offset, in: text, from: node.place)
    }

    private func node(_ location: DecisionTable.Location) -> YAMLNode? {
        func part(_ list: String, _ number: Int) -> YAMLNode? {
            reader.node(list)?.list?.dropFirst(number - 1).first
        }
        func cell(_ rule: Int, _ key: String, _ number: Int) -> YAMLNode? {
            part("rules", rule)?.peek(key)?.list?.dropFirst(number - 1).first
        }
        switch location {
        case .table: return nil
        case .input(let number): return part("inputs", number)
        case .allowed(let number):
            let input = part("inputs", number)
            return input?.peek("allowed") ?? input?.peek("choices")
        case .output(let number): return part("outputs", number)
        case .default(let number): return part("outputs", number)?.peek("default")
        case .rule(let number): return part("rules", number)
        case .cell(let rule, let input): return cell(rule, "when", input)
        case .result(let rule, let output): return cell(rule, "then", output)
        }
    }
}

extension DecisionTable.Finding.Kind {
    fileprivate var rule: DiagnosticRule {
        switch self {
        case .gap: .tableGap
        case .overlap, .conflict: .tableOverlap
        case .maskedRule, .impossibleRule: .deadRule
        }
    }

    fileprivate var hint: Bilingual {
        switch self {
        case .gap:
            Bilingual(
                zh: "补一条规则，或为输出写 default", en: "add a rule, or write a default for the output")
        case .overlap:
            Bilingual(
                zh: "改条件使其不重叠，或改用其他 hit", en: "make the conditions disjoint, or choose another hit")
        case .conflict:
            Bilingual(zh: "改条件或使结果一致", en: "change a condition, or make the results agree")
        case .maskedRule:
            Bilingual(zh: "调整次序，或删去该条", en: "change the order, or delete the rule")
        case .impossibleRule:
            Bilingual(zh: "改条件，或删去该条", en: "change the condition, or delete the rule")
        }
    }
}
