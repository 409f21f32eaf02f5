import CertFlow
import CertFlowCore

/// What a restoring found and did, for people and for scripts.
struct RestoreView {
    let found: Restoration
    let register: String
    let language: Language

    var lines: [String] {
        var lines = found.faults.map { $0.text(language) }
        guard found.faultCount == 0 else {
            lines.append(
                language.pick(
                    zh: "备份有 \(found.faultCount) 处问题，未恢复；请换用另一份备份。",
                    en:
                        "The backup has \(found.faultCount) faults; nothing was restored. Take another backup."
                ))
            return lines
        }
        lines.append(comparison)
        if let loss = found.loss { lines += self.lines(loss) }
        if found.isRestored {
            lines.append(
                language.pick(
                    zh: "已恢复 \(register)：流水 \(found.entries) 条，核验通过。",
                    en: "Restored \(register): \(found.entries) entries, verified."))
            if let aside = found.aside {
                lines.append(
                    language.pick(
                        zh: "原来的文件夹现在是 \(aside)。", en: "The old folder is \(aside) now."))
            }
        } else {
            lines.append(
                language.pick(
                    zh: "未恢复。有更新的备份请用更新的；确要恢复并丢失以上内容，请加 --accept-loss。",
                    en:
                        "Nothing was restored. Use a newer backup if there is one; to restore and lose the above, add --accept-loss."
                ))
        }
        return lines
    }

    private var comparison: String {
        guard let known = found.known else {
            return language.pick(
                zh: "备份有流水 \(found.entries) 条；没有已知的树头可以比较。",
                en: "The backup has \(found.entries) entries; no head is known to compare it with.")
        }
        let sizes = language.pick(
            zh: "备份有流水 \(found.entries) 条，已知最新的树头有 \(known) 条",
            en: "The backup has \(found.entries) entries, the newest known head \(known)")
        return found.isShown
            ? sizes + language.pick(zh: "，前后一致。", en: "; they tell the same history.")
            : sizes
                + language.pick(
                    zh: "；没有材料能证明备份是它的开头。",
                    en: "; nothing is left that shows whether it begins with the backup.")
    }

    private func lines(_ loss: RestoreLoss) -> [String] {
        var lines = [
            loss.count > 0
                ? language.pick(
                    zh: "备份中没有的流水 \(loss.count) 条：",
                    en: "Entries that the backup has not: \(loss.count)")
                : language.pick(
                    zh: "现有的登记库无法读取，无从知道会丢失多少。",
                    en:
                        "The register at the place cannot be read; nobody can say how much would be lost."
                )
        ]
        for line in loss.lines {
            let receipt = line.receipt.map {
                language.pick(zh: "  回执 \($0)", en: "  receipt \($0)")
            }
            lines.append(
                "  \(line.sequence)  \(line.on.iso)  \(line.subject)  \(line.command)  \(line.actor)\(receipt ?? "")"
            )
        }
        let rest = loss.count - loss.lines.count
        if let unread = loss.unread {
            let count = language.pick(zh: "  其中 \(rest) 条无法列出：", en: "  \(rest) cannot be listed: ")
            lines.append((rest > 0 ? count : "  ") + unread.text(language))
        }
        return lines
    }

    var json: JSONLine {
        let lost = (found.loss?.lines ?? []).map { line in
            JSONLine.Value.object([
                ("sequence", JSONLine.Value(line.sequence)), ("on", .text(line.on.iso)),
                ("subject", .text(line.subject)), ("command", .text(line.command)),
                ("actor", .text(line.actor)), ("receipt", JSONLine.Value(line.receipt)),
            ])
        }
        return JSONLine([
            ("restored", .flag(found.isRestored)), ("entries", JSONLine.Value(found.entries)),
            ("head", JSONLine.Value(found.head)), ("known", JSONLine.Value(found.known)),
            ("shown", .flag(found.isShown)),
            ("lostCount", JSONLine.Value(found.loss?.count ?? 0)), ("lost", .list(lost)),
            ("aside", JSONLine.Value(found.aside)),
            ("faultCount", JSONLine.Value(found.faultCount)),
            ("faults", .list(found.faults.map { .text($0.en) })),
        ])
    }
}
