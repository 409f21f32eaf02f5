package import CertFlowCore

/// What the checker says of one property of a programme.
package struct Proof: Hashable, Sendable {
    package enum Verdict: String, Hashable, Sendable, CaseIterable {
        case proved, refuted
        /// A part of a guard stands in the way; never taken for proved.
        case undecided

        package var title: Bilingual {
            switch self {
            case .proved: Bilingual(zh: "已证明", en: "proved")
            case .refuted: Bilingual(zh: "不成立", en: "refuted")
            case .undecided: Bilingual(zh: "无法判定", en: "not decided")
            }
        }
    }

    /// One way in which the property fails, or may fail.
    package struct Finding: Hashable, Sendable {
        package let verdict: Verdict
        package let place: Place
        package let message: Bilingual
        package let hint: Bilingual?
        /// The shortest counter-example, as the text of a scenario file.
        package let scenario: String?
        /// The guard that is in doubt.
        package let doubt: Doubt?

        init(
            _ verdict: Verdict, at place: Place, zh: String, en: String, hint: Bilingual? = nil,
            scenario: String? = nil, doubt: Doubt? = nil
        ) {
            self.verdict = verdict
            self.place = place
            message = Bilingual(zh: zh, en: en)
            self.hint = hint
            self.scenario = scenario
            self.doubt = doubt
        }
    }

    package let rule: DiagnosticRule
    /// The rule, or the key of an author's property.
    package let key: String
    package let title: Bilingual
    /// Where the property, or the workflow, stands.
    package let place: Place
    package let findings: [Finding]
    /// What is left out, on which ground.
    package let exemptions: [Bilingual]

    init(
        _ property: ProvedProperty, key: String? = nil, title: Bilingual? = nil, at place: Place,
        _ findings: [Finding], exemptions: [Bilingual] = []
    ) {
        rule = property.rule
        self.key = key ?? property.rule.rawValue
        self.title = title ?? property.title
        self.place = place
        self.findings = findings.firstOfEachDoubt
        self.exemptions = exemptions
    }

    init(
        rule: DiagnosticRule, key: String, title: Bilingual, place: Place, findings: [Finding],
        exemptions: [Bilingual]
    ) {
        self.rule = rule
        self.key = key
        self.title = title
        self.place = place
        self.findings = findings
        self.exemptions = exemptions
    }

    package var verdict: Verdict {
        if findings.contains(where: { $0.verdict == .refuted }) { return .refuted }
        return findings.isEmpty ? .proved : .undecided
    }

    /// What is refuted is an error, what is not decided a warning.
    package var diagnostics: [Diagnostic] {
        findings.map { finding in
            let open = Bilingual(
                zh: "无法判定“\(title.zh)”，可能", en: "‘\(title.en)’ is not decided; possibly ")
            let isOpen = finding.verdict == .undecided
            return Diagnostic(
                severity: isOpen ? .warning : .error, rule: rule,
                message: Bilingual(
                    zh: (isOpen ? open.zh : "") + finding.message.zh,
                    en: (isOpen ? open.en : "") + finding.message.en),
                hint: finding.hint, place: finding.place, scenario: finding.scenario,
                doubt: finding.doubt)
        }
    }

    /// That it is proved, as a diagnostic of severity `info`.
    package var confirmation: Diagnostic {
        let but = exemptions.isEmpty ? nil : exemptions
        return Diagnostic(
            severity: .info, rule: rule,
            message: Bilingual(zh: "已证明：\(title.zh)", en: "proved: \(title.en)"),
            hint: but.map { exempt in
                Bilingual(
                    zh: "例外：" + exempt.map(\.zh).joined(separator: "、"),
                    en: "exempt: " + exempt.map(\.en).joined(separator: ", "))
            }, place: place)
    }
}

/// What the checker says of one programme, and how much it looked at.
package struct ProgrammeProof: Hashable, Sendable {
    package let workflow: Workflow
    package var programme: ProgrammeID { workflow.id }
    package let title: Bilingual
    package let path: String
    package let states: Int
    package let transitions: Int
    package let nodes: Int
    package let edges: Int
    package let milliseconds: Int
    package let proofs: [Proof]
    /// Guards of one event that overlap or leave a gap, with examples.
    package let notes: [Diagnostic]

    package func count(_ verdict: Proof.Verdict) -> Int {
        proofs.count { $0.verdict == verdict }
    }
}

extension [Proof.Finding] {
    /// What is not decided for one and the same reason is told once, where it begins.
    fileprivate var firstOfEachDoubt: [Proof.Finding] {
        var told: Set<Bilingual?> = []
        return filter { $0.verdict != .undecided || told.insert($0.hint).inserted }
    }
}
