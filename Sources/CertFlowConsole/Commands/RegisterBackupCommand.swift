import ArgumentParser
import CertFlow
import CertFlowCore

/// `certflow register backup`.
struct RegisterBackupCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "backup",
            abstract: help(
                "备份登记库：不停止办理，备份后全面核验", "Back the register up while it is used, and verify the copy"),
            discussion: help(
                """
                例：certflow register backup /media/backup/2026-03-02
                文件夹须是新的或空的。数据库取同一时刻的样子，连同佐证、文书、密钥和签过的树头，都落盘后逐项核验。
                核验有问题时逐一指出，退出码为 1，已写的不删。成功的备份记入登记库的 backups.log。
                备份中有签名密钥和申报人的全部材料：与登记库一样保密。
                """,
                """
                Example: certflow register backup /media/backup/2026-03-02
                The folder must be new or empty. The database is copied as it stands at one moment, with evidence,
                documents, keys and signed heads; when all is on disk the copy is verified in full.
                Whatever is wrong is named, the exit code is 1 then, and nothing is removed. A sound backup is
                noted in backups.log of the register. It holds the signing key and all that applicants handed
                in: keep it as secret as the register.
                """))
    }

    @OptionGroup var options: RegisterOptionGroup
    @OptionGroup var output: FormatOptionGroup
    @Argument(help: ArgumentHelp(help("写到这个新文件夹", "The new folder"))) var folder: String

    func execute(_ console: Console) throws {
        let line = VerifyingLine(console)
        defer { line.finish() }
        let backup = try Engine.backUp(
            options.place, to: folder, now: console.clock.now(), progress: line.tell)
        line.finish()
        let report = backup.verification
        switch output.format {
        case .json:
            console.print(
                JSONLine([
                    ("path", .text(backup.path)), ("entries", JSONLine.Value(report.entries)),
                    ("files", JSONLine.Value(backup.files)),
                    ("head", JSONLine.Value(report.head)),
                    ("faultCount", JSONLine.Value(report.faultCount)),
                    ("faults", .list(report.faults.map { .text($0.en) })),
                ]).rendered)
        case .table:
            for fault in report.faults { console.print(fault.text(console.language)) }
            console.print(sentence(backup).text(console.language))
            if backup.isSound, let head = report.head {
                console.print(help("最新树头：", "Newest head: ") + head)
            }
        }
        guard backup.isSound else { throw ExitCode(1) }
    }

    private func sentence(_ backup: Engine.Backup) -> Bilingual {
        let report = backup.verification
        guard backup.isSound else {
            return Bilingual(
                zh:
                    "备份 \(backup.path) 有 \(report.faultCount) 处问题，不能用来恢复；已写的没有删除。请先用 certflow register verify 核验登记库。",
                en:
                    "The backup \(backup.path) has \(report.faultCount) faults and cannot be restored; nothing of it was removed. Verify the register with certflow register verify."
            )
        }
        return Bilingual(
            zh: "已备份到 \(backup.path)：流水 \(report.entries) 条，文件 \(backup.files) 份，核验通过。",
            en:
                "Backed up to \(backup.path): \(report.entries) entries, \(backup.files) files, verified."
        )
    }
}
