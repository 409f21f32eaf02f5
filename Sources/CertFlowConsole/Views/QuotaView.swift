import CertFlow
import CertFlowCore

/// Targets beside what was counted.
struct QuotaView {
    let language: Language

    func page(_ quotas: [Quota]) -> String {
        quotas.map(block).joined(separator: "\n\n")
    }

    private func block(_ quota: Quota) -> String {
        let target = quota.target
        var lines = ["\(target.title.text(language))（\(target.source)）"]
        if let required = target.atLeast {
            lines.append(
                "  \(BarView(count: quota.actual, required: required).rendered())\(unit(target))"
            )
        } else {
            lines.append(
                "  \(quota.actual)\(unit(target))  "
                    + language.pick(zh: "无年度任务", en: "no yearly task"))
        }
        if target.measure == .products {
            lines.append(
                language.pick(
                    zh: "  ①备案通过 \(quota.filed)  ②国家认定 \(quota.certified)  ③合并去重 \(quota.either)",
                    en:
                        "  (1) filed \(quota.filed)  (2) certified \(quota.certified)  (3) either \(quota.either)"
                ))
            lines.append("  " + headline(target))
        }
        lines += target.definition.text(language).wrapped(to: 76).map { "  \($0)" }
        return lines.joined(separator: "\n")
    }

    private func unit(_ target: Target) -> String {
        language.pick(zh: "（\(target.unitLabel)）", en: "")
    }

    private func headline(_ target: Target) -> String {
        let mark =
            target.headlineIsExample ? language.pick(zh: "（示例值）", en: " (example value)") : ""
        let name =
            switch target.headline {
            case .filed: "①"
            case .certified: "②"
            case .either: "③"
            case nil: language.pick(zh: "未填定，暂按③", en: "not stated, (3) for now")
            }
        return language.pick(zh: "表头口径：\(name)\(mark)", en: "headline: \(name)\(mark)")
    }

    func json(_ quota: Quota) -> JSONLine {
        let target = quota.target
        return JSONLine([
            ("target", .text(target.name)), ("title", .text(target.title.text(language))),
            ("year", .number(Int64(quota.year))),
            ("definition", .text(target.definition.text(language))),
            ("required", JSONLine.Value(target.atLeast)),
            (
                "counts",
                .object([
                    ("filed", .number(Int64(quota.filed))),
                    ("certified", .number(Int64(quota.certified))),
                    ("either", .number(Int64(quota.either))),
                ])
            ),
            ("headline", JSONLine.Value(target.headline?.rawValue)),
            ("actual", .number(Int64(quota.actual))), ("gap", JSONLine.Value(quota.gap)),
            (
                "source",
                .object([
                    ("document", .text(target.source.document)),
                    ("clause", .text(target.source.clause)),
                ])
            ),
        ])
    }
}
