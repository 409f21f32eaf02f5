import ArgumentParser
import CertFlow
import CertFlowCore

/// `certflow register stats`.
struct RegisterStatsCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "stats",
            abstract: help(
                "登记库有多少、多大：流水、办件、版本、期限、文件", "How much is in the register, and how large it is"),
            discussion: help(
                """
                例：certflow register stats
                    certflow register stats --format json
                只有数目和大小，没有任何申报内容，可以交给维护人员。
                """,
                """
                Example: certflow register stats
                         certflow register stats --format json
                Numbers and sizes only, nothing of any application, so that it may be shown to those who maintain the machine.
                """))
    }

    @OptionGroup var options: RegisterOptionGroup
    @OptionGroup var output: FormatOptionGroup

    func execute(_ console: Console) throws {
        let engine = try options.engine(console)
        let figures = try engine.figures()
        let view = FiguresView(
            revisions: try engine.revisions(), language: console.language,
            columns: console.terminal().columns)
        console.print(
            output.format == .json ? view.json(figures).rendered : view.page(figures))
    }
}
