import ArgumentParser
import CertFlow
import CertFlowCore

struct QuotaCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "quota", abstract: help("任务目标与完成", "Targets and what was done"),
            subcommands: [Show.self])
    }

    struct Show: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help("年度任务完成情况", "Targets of a year beside the counts"),
                discussion: help(
                    "例：certflow quota show --year 2026", "Example: certflow quota show --year 2026")
            )
        }

        @OptionGroup var options: RegisterOptionGroup
        @OptionGroup var past: PastOptionGroup
        @OptionGroup var output: FormatOptionGroup
        @Option(help: ArgumentHelp(help("年度", "Year"))) var year: Int

        func execute(_ console: Console) throws {
            let engine = try options.engine(console, past)
            let view = QuotaView(language: console.language)
            let quotas = try engine.quotas(year: year)
            switch output.format {
            case .json: for quota in quotas { console.print(view.json(quota).rendered) }
            case .table: console.print(view.page(quotas))
            }
        }
    }
}
