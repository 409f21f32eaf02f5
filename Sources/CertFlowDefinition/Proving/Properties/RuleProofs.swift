import CertFlowCore
import FEEL

/// Rules: tables are complete; the number of patents is nowhere the only factor.
extension PropertyCase {
    func tablesComplete() -> [Proof.Finding] {
        let used = usedTables
        return space.pack.tables.filter { used.contains($0.name.rawValue) }.flatMap { table in
            let analysis = table.table.analyse()
            let found = analysis.findings.map { finding in
                Proof.Finding(
                    finding.isProved ? .refuted : .undecided, at: places.file,
                    zh: "决策表“\(table.title.zh)”：\(finding.messageZH.withoutStop)",
                    en: "the table ‘\(table.name)’: \(finding.message.withoutStop)")
            }
            return found
                + analysis.undecided.map { part in
                    Proof.Finding(
                        .undecided, at: places.file,
                        zh: "决策表“\(table.title.zh)”：\(part.messageZH.withoutStop)",
                        en: "the table ‘\(table.name)’: \(part.message.withoutStop)")
                }
        }
    }

    /// The names that the rules of the workflow call.
    private var usedTables: Set<String> {
        Set(
            rules.flatMap { rule in
                RuleWords(rule.source).words.compactMap { placed -> String? in
                    if case .path(let parts) = placed.word, parts.count == 1 {
                        parts[0]
                    } else {
                        nil
                    }
                }
            })
    }

    private var rules: [Rule] {
        let links = workflow.transitions.flatMap(\.effects).compactMap { effect -> Rule? in
            if case .link(let link) = effect { link.when } else { nil }
        }
        let ranking = workflow.round.map { [$0.score] + $0.ties } ?? []
        return workflow.guards.values.map(\.rule) + links + ranking
            + workflow.form.questions.flatMap { $0.validities.map(\.rule) }
    }

    func notByCount() -> [Proof.Finding] {
        let counts = PatentCounts(space.workflow)
        var findings: [Proof.Finding] = []
        let hint = Bilingual(
            zh: "同时看质量、产业化等因素，或删去（国知发运字〔2025〕16号（七））",
            en: "look at quality or industrialisation as well, or delete it (国知发运字〔2025〕16号（七）)")
        for condition in workflow.guards.values.sorted(by: { $0.name < $1.name })
        where counts.isOnlyFactor(of: condition.rule) {
            findings.append(
                Proof.Finding(
                    .refuted, at: condition.rule.place,
                    zh: "条件“\(condition.name)”只看专利数量",
                    en: "the guard ‘\(condition.name)’ looks at the number of patents only",
                    hint: hint, scenario: wayAsking(condition.name)))
        }
        if let round = workflow.round, counts.isOnlyFactor(of: round.score) {
            findings.append(
                Proof.Finding(
                    .refuted, at: round.score.place, zh: "批次排序只看专利数量",
                    en: "the ranking looks at the number of patents only", hint: hint,
                    scenario: search.way { space.state(of: $0)?.id == round.waiting }.map {
                        scenario($0)
                    }))
        }
        if let panel = workflow.panel,
            panel.criteria.allSatisfy({ PatentCounts.isCount($0.name, $0.title) })
        {
            findings.append(
                Proof.Finding(
                    .refuted, at: places.key("panel", "criteria"), zh: "评分标准只看专利数量",
                    en: "the criteria look at the number of patents only", hint: hint,
                    scenario: search.way { space.state(of: $0)?.id == panel.state }.map {
                        scenario($0)
                    }))
        }
        return findings
    }

    /// The shortest way on which a guard is asked.
    private func wayAsking(_ name: String) -> String? {
        search.shortest(onlySure: false) { _, _, edge in
            let asked = edge.transition.map { workflow.transitions[$0].guards.contains(name) }
            return asked == true ? .found : .goOn(0)
        }.map { scenario($0) }
    }
}

/// Tells rules that look at nothing but the number of patents.
struct PatentCounts {
    /// Lists of patents.
    private let lists: Set<String>
    /// Facts that are a number of patents.
    private let counts: Set<String>

    init(_ workflow: Workflow) {
        let questions = workflow.form.questions + workflow.facts
        lists = Set(
            questions.filter { question in
                switch question.type {
                case .table(let columns): columns.contains { $0.type == .patentNumber }
                case .lines: PatentCounts.namesPatents(question.name.rawValue, question.title)
                default: false
                }
            }.map(\.name.rawValue))
        counts = Set(
            questions.filter {
                ($0.type == .count || $0.type == .number)
                    && PatentCounts.isCount($0.name.rawValue, $0.title)
            }.map(\.name.rawValue))
    }

    /// Whether a rule reads numbers of patents and nothing else of the case.
    func isOnlyFactor(of rule: Rule) -> Bool {
        let ground: Set<String> = ["parameter", "today"]
        let read = rule.expression.references.map { $0.path[0] }.filter {
            !ground.contains($0) && !RuleUnit.names.contains($0)
        }
        guard !read.isEmpty, read.allSatisfy({ lists.contains($0) || counts.contains($0) }) else {
            return false
        }
        // A list may be looked at otherwise than by its length.
        let text = rule.source
        let asksLists = read.contains { lists.contains($0) }
        return !asksLists
            || text.contains("count(")
                && !["every ", "some ", "sum("].contains(where: text.contains)
                && !text.contains("[")
    }

    static func namesPatents(_ name: String, _ title: Bilingual) -> Bool {
        name.lowercased().contains("patent") || title.zh.contains("专利")
            || title.en.lowercased().contains("patent")
    }

    /// Whether a name says that it is a number of patents.
    static func isCount(_ name: String, _ title: Bilingual) -> Bool {
        guard namesPatents(name, title) else { return false }
        let words = ["数量", "件数", "个数", "数目", "项数"]
        return words.contains(where: title.zh.contains)
            || title.en.lowercased().contains("number of")
            || name.lowercased().hasSuffix("count")
    }
}
