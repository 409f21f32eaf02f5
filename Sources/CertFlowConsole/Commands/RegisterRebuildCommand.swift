import ArgumentParser
import CertFlow
import CertFlowCore

struct RegisterRebuildCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "rebuild",
            abstract: help(
                "由流水重建各表", "Rebuild the tables from the journal"),
            discussion: help(
                "各表（办件、称号、编号、待办等）都由流水得出。流水完好而某表有误时，重建使其恢复；流水本身有误时拒绝重建，须从备份恢复。\n只看不改：certflow register rebuild --check\n例：certflow register rebuild\n--check 发现不同的，退出码为 1。",
                "Every table (cases, titles, numbers, open work …) follows from the journal. Rebuilding puts a wrong table right; it is refused when the journal itself is at fault.\nOnly look: certflow register rebuild --check\nExample: certflow register rebuild\nWith --check it ends with 1 when something differs."
            ))
    }

    @OptionGroup var options: RegisterOptionGroup
    @Flag(help: ArgumentHelp(help("只比较，不改", "Only compare, change nothing")))
    var check = false
    @OptionGroup var output: FormatOptionGroup

    func execute(_ console: Console) throws {
        let rebuilding = try Engine.rebuild(options.place, onlyChecks: check)
        switch output.format {
        case .json:
            console.print(
                JSONLine([
                    ("entries", .number(Int64(rebuilding.entries))),
                    ("rows", .number(Int64(rebuilding.rows))),
                    ("rebuilt", .flag(rebuilding.isRebuilt)),
                    ("faults", .list(rebuilding.faults.map { .text($0.en) })),
                ]).rendered)
        case .table:
            for fault in rebuilding.faults { console.print(fault.text(console.language)) }
            console.print(sentence(rebuilding).text(console.language))
        }
        guard !check || rebuilding.faults.isEmpty else { throw ExitCode(1) }
    }

    private func sentence(_ rebuilding: Engine.Rebuilding) -> Bilingual {
        let (entries, rows) = (rebuilding.entries, rebuilding.rows)
        guard !rebuilding.faults.isEmpty else {
            return Bilingual(
                zh: "由 \(entries) 条流水得出的 \(rows) 行与各表逐行相同。",
                en:
                    "The \(rows) rows that follow from \(entries) entries are those of the tables."
            )
        }
        guard rebuilding.isRepairable else {
            return Bilingual(
                zh:
                    "\(rebuilding.faults.count) 处不同，有的不在各表，重建不能恢复：请停止写入，执行 certflow register verify，并从备份恢复。",
                en:
                    "\(rebuilding.faults.count) differ, and not only in the tables: rebuilding cannot mend it. Stop writing, run certflow register verify and restore a backup."
            )
        }
        return rebuilding.isRebuilt
            ? Bilingual(
                zh: "已由 \(entries) 条流水重建各表。",
                en: "The tables were made anew from \(entries) entries.")
            : Bilingual(
                zh: "\(rebuilding.faults.count) 处不同；重建：certflow register rebuild",
                en: "\(rebuilding.faults.count) differ; put right by: certflow register rebuild"
            )
    }
}
