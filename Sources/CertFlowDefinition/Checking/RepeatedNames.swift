import CertFlowCore

/// Finds names that are given twice within one kind.
enum RepeatedNames {
    /// Reports every name that is not the first.
    static func check(_ nodes: [YAMLNode], _ what: Bilingual, log: DiagnosticLog) {
        var firstPlaces: [String: Place] = [:]
        for node in nodes {
            guard let name = node.scalar else { continue }
            guard let first = firstPlaces[name] else {
                firstPlaces[name] = node.place
                continue
            }
            let isHere = first.path == node.place.path
            log.error(
                .duplicateName, at: node.place, zh: "\(what.zh)“\(name)”重复",
                en: "the \(what.en) ‘\(name)’ is repeated",
                hint: Bilingual(
                    zh: "\(isHere ? "" : "\(first.path) ")第 \(first.line) 行已有，请改名或删去",
                    en:
                        "it stands in line \(first.line)\(isHere ? "" : " of \(first.path)") already; "
                        + "rename or delete one"), related: first)
        }
    }

    /// Reports repeated names among the items of a list.
    static func check(
        _ key: String, of list: YAMLNode?, _ what: Bilingual, log: DiagnosticLog
    ) {
        check((list?.list ?? []).compactMap { $0.peek(key) }, what, log: log)
    }
}
