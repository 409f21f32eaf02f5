import CertFlow
import CertFlowCore

/// What `certflow programme check` prints.
struct ProofView {
    let report: DefinitionReport
    let language: Language

    /// Diagnostics, then one line a programme. The story of what is not decided is long and refutes
    /// nothing: it is told only when asked for.
    func table(showsProofs: Bool, isVerbose: Bool) -> [String] {
        var lines = report.findings.flatMap { finding in
            let story = finding.isError || isVerbose ? finding.scenario.map(indented) : nil
            return [finding.line.text(language)]
                + finding.witnesses.map { "    " + $0.text(language) } + (story ?? [])
        }
        for programme in report.programmes {
            lines.append(line(programme))
            guard showsProofs else { continue }
            lines += programme.properties.map(line)
            lines += programme.notes.map { "  " + $0.line.text(language) }
        }
        guard !report.programmes.isEmpty else {
            return report.findings.isEmpty ? [help("没有发现问题。", "No mistakes found.")] : lines
        }
        return lines + [
            help(
                "用时 \(report.milliseconds) 毫秒。", "It took \(report.milliseconds) ms.")
        ]
    }

    /// One diagnostic a line; what is proved and noted only when asked for, with the severity `info`.
    func json(showsProofs: Bool) -> [String] {
        let asked = showsProofs ? report.programmes.flatMap { $0.confirmations + $0.notes } : []
        return (report.findings + asked).map { FindingLine($0).json(language) }
    }

    private func line(_ programme: DefinitionReport.Programme) -> String {
        let (proved, refuted, open) = (
            programme.count("proved"), programme.count("refuted"), programme.count("undecided")
        )
        let milliseconds = programme.milliseconds
        return language.pick(
            zh:
                "\(programme.id)：状态 \(programme.states)，流转 \(programme.transitions)，节点 \(programme.nodes)，边 \(programme.edges)；性质：已证明 \(proved)，不成立 \(refuted)，无法判定 \(open)；\(milliseconds) 毫秒",
            en:
                "\(programme.id): \(programme.states) states, \(programme.transitions) transitions, \(programme.nodes) nodes, \(programme.edges) edges; properties: \(proved) proved, \(refuted) refuted, \(open) not decided; \(milliseconds) ms"
        )
    }

    private func line(_ property: DefinitionReport.Programme.Property) -> String {
        let exempt = property.exemptions.map { $0.text(language) }.joined(separator: ", ")
        let but = exempt.isEmpty ? "" : language.pick(zh: "，例外：", en: ", exempt: ") + exempt
        return
            "  \(property.verdictTitle.text(language))  \(property.key)  \(property.title.text(language))\(but)"
    }

    private func indented(_ scenario: String) -> [String] {
        scenario.split(separator: "\n").map { "    " + $0 }
    }
}
