import CertFlowCore

/// Checks the names that must be unique across the files of a pack.
struct PackNames {
    let files: [String: YAMLFile]
    let log: DiagnosticLog

    func check() {
        let policies = roots { $0.kind == .policy }
        check(policies.compactMap { $0.peek("policy") }, Bilingual(zh: "政策", en: "policy"))
        check(keys("key", of: "parameters", in: policies), NameKind.parameter.title)
        check(keys("id", of: "rewards", in: policies), NameKind.reward.title)
        check(keys("key", of: "targets", in: policies), NameKind.target.title)
        let workflows = roots { $0.kind == .workflow }
        check(
            workflows.compactMap { $0.peek("code") },
            Bilingual(zh: "办件编号前缀", en: "prefix of case numbers"))
    }

    private func roots(where matches: (PackPath) -> Bool) -> [YAMLNode] {
        files.keys.map { PackPath($0) }.filter(matches).sorted().compactMap { files[$0.text]?.root }
    }

    private func keys(_ key: String, of list: String, in roots: [YAMLNode]) -> [YAMLNode] {
        roots.flatMap { $0.peek(list)?.list ?? [] }.compactMap { $0.peek(key) }
    }

    private func check(_ nodes: [YAMLNode], _ what: Bilingual) {
        RepeatedNames.check(nodes, what, log: log)
    }
}
