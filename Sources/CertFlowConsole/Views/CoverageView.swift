import CertFlow
import CertFlowCore

/// What scenarios cover, as tables or JSON lines.
struct CoverageView {
    let language: Language
    let format: Format

    func lines(_ coverage: ScenarioCoverage, columns: Int) -> [String] {
        format == .json ? json(coverage) : tables(coverage, columns)
    }

    private func tables(_ coverage: ScenarioCoverage, _ columns: Int) -> [String] {
        var summary = TextTable([
            TextColumn(pick("流程", "Programme")), TextColumn(pick("流转", "Transitions"), .right),
            TextColumn(pick("条件满足", "Guards met"), .right),
            TextColumn(pick("条件不满足", "Guards not met"), .right),
        ])
        for programme in coverage.programmes {
            let transitions = coverage.transitions(of: programme)
            let guards = coverage.guards(of: programme)
            summary.add([
                programme.rawValue,
                "\(transitions.filter(\.isCovered).count)/\(transitions.count)",
                "\(guards.filter(\.isMet).count)/\(guards.count)",
                "\(guards.filter { $0.isUnmet || $0.isUndecidable }.count)/\(guards.count)",
            ])
        }
        var clauses = TextTable([
            TextColumn(pick("条款", "Clause"), min: 20), TextColumn(pick("用到", "Exercised"), .right),
            TextColumn(pick("依据该条的", "What rests on it"), min: 20),
        ])
        for line in coverage.clauses {
            clauses.add([
                line.citation.description, "\(line.exercised.count)/\(line.uses.count)",
                line.uses.map { $0.text(language) }.joined(separator: pick("；", "; ")),
            ])
        }
        return ["", summary.rendered(columns: columns), ""] + missing(coverage)
            + ["", clauses.rendered(columns: columns)]
    }

    private func missing(_ coverage: ScenarioCoverage) -> [String] {
        let transitions = coverage.transitions.filter { !$0.isCovered }.map { line in
            pick("未走到：", "Never taken: ")
                + "\(line.key.programme) \(line.key.from?.rawValue ?? "·") \(line.key.event) \(line.title.text(language))"
        }
        let guards = coverage.guards.flatMap { line -> [String] in
            let name = "\(line.programme) \(line.name) \(line.title.text(language))"
            let met = line.isMet ? [] : [pick("从未满足：", "Never met: ") + name]
            let isRefused = line.isUnmet || line.isUndecidable
            return met + (isRefused ? [] : [pick("从未不满足：", "Never not met: ") + name])
        }
        let clauses = coverage.clauses.filter { !$0.isExercised }.map {
            $0.citation.description + pick(" 从未用到", " never exercised")
        }
        return transitions + guards + clauses
    }

    private func json(_ coverage: ScenarioCoverage) -> [String] {
        let transitions = coverage.transitions.map { line in
            JSONLine([
                ("coverage", .text("transition")),
                ("programme", .text(line.key.programme.rawValue)),
                ("from", JSONLine.Value(line.key.from?.rawValue)),
                ("event", .text(line.key.event.rawValue)),
                ("title", .text(line.title.text(language))), ("covered", .flag(line.isCovered)),
            ]).rendered
        }
        let guards = coverage.guards.map { line in
            JSONLine([
                ("coverage", .text("guard")), ("programme", .text(line.programme.rawValue)),
                ("guard", .text(line.name)), ("title", .text(line.title.text(language))),
                ("met", .flag(line.isMet)), ("unmet", .flag(line.isUnmet)),
                ("undecidable", .flag(line.isUndecidable)),
            ]).rendered
        }
        let clauses = coverage.clauses.map { line in
            JSONLine([
                ("coverage", .text("clause")), ("document", .text(line.citation.document)),
                ("clause", .text(line.citation.clause)), ("exercised", .flag(line.isExercised)),
                ("uses", .list(line.uses.map { .text($0.text(language)) })),
                ("by", .list(line.exercised.map { .text($0.text(language)) })),
            ]).rendered
        }
        return transitions + guards + clauses
    }

    private func pick(_ zh: String, _ en: String) -> String { language.pick(zh: zh, en: en) }
}
