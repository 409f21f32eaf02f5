import ArgumentParser
import CertFlow
import CertFlowCore

/// `certflow register restore`.
struct RegisterRestoreCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "restore",
            abstract: help(
                "从备份恢复登记库；会丢失什么，先列出来", "Restore a backup; what would be lost is listed first"),
            discussion: help(
                """
                例：certflow register restore /media/backup/2026-03-02 --register ./register
                    certflow register restore 备份 --head heads-2026.log      另与局外留存的树头核对
                    certflow register restore 备份 --accept-loss              同意丢失所列的流水
                先全面核验备份，再与已知最新的树头（keys/heads.log、--head）比较。备份较旧时列出会丢失的流水和回执，
                不加 --accept-loss 就不恢复（退出码 1）。备份属于另一个登记库，或其中一个被改写过，一概不恢复。
                原来的文件夹改名放在旁边，从不删除。恢复前请先退出正在使用登记库的其他程序。
                """,
                """
                Example: certflow register restore /media/backup/2026-03-02 --register ./register
                         certflow register restore BACKUP --head heads-2026.log   compare with a head kept elsewhere
                         certflow register restore BACKUP --accept-loss           the entries listed may be lost
                The backup is verified in full and compared with the newest known head (keys/heads.log, --head). When
                it is older, the entries and receipts that would be lost are listed, and nothing is restored
                without --accept-loss (exit code 1). A backup of another register, or of one that was
                rewritten, is never restored. The old folder gets another name beside it and is never
                deleted. Leave all programs that use the register first.
                """))
    }

    @OptionGroup var options: RegisterOptionGroup
    @OptionGroup var output: FormatOptionGroup
    @Argument(help: ArgumentHelp(help("备份所在的文件夹", "The backup's folder"))) var backup: String
    @Option(
        help: ArgumentHelp(
            help(
                "另知的树头：heads.log 的一行、这样的文件或一张回执",
                "A head known from elsewhere: a line of heads.log, such a file, or a receipt")))
    var head: String?
    @Flag(help: ArgumentHelp(help("同意丢失所列的流水", "The entries listed may be lost")))
    var acceptLoss = false

    func execute(_ console: Console) throws {
        let line = VerifyingLine(console)
        defer { line.finish() }
        let place = options.place
        let found = try Engine.restore(
            RestorePlan(
                backup: RegisterPlace(backup, busyMilliseconds: place.busyMilliseconds),
                place: place, head: head, acceptsLoss: acceptLoss, now: console.clock.now()),
            progress: line.tell)
        line.finish()
        let view = RestoreView(found: found, register: place.path, language: console.language)
        switch output.format {
        case .json: console.print(view.json.rendered)
        case .table: for line in view.lines { console.print(line) }
        }
        guard found.isRestored else { throw ExitCode(1) }
    }
}
