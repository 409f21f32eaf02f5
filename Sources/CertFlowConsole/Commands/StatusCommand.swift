import ArgumentParser
import CertFlow
import CertFlowCore

struct StatusCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "status",
            abstract: help("各项目的申报、审核、认定、奖励和任务完成", "Each programme's funnel, and the targets"),
            discussion: help(
                "例：certflow status --year 2026", "Example: certflow status --year 2026"))
    }

    @OptionGroup var options: RegisterOptionGroup
    @OptionGroup var past: PastOptionGroup
    @OptionGroup var output: FormatOptionGroup
    @Option(help: ArgumentHelp(help("年度；默认为今年", "Year; this year when left out"))) var year: Int?

    func execute(_ console: Console) throws {
        let engine = try options.engine(console, past)
        let year = year ?? engine.now().day.year
        let language = console.language
        let funnels = try engine.funnels(year: year)
        if output.format == .json {
            for funnel in funnels {
                let now = json(funnel.now)
                let reached = json(funnel.reached)
                console.print(
                    JSONLine([
                        ("programme", .text(funnel.programme.rawValue)),
                        ("year", .number(Int64(year))), ("phases", .object(now)),
                        ("reached", .object(reached)),
                        ("overdue", .number(Int64(funnel.overdue))),
                    ]).rendered)
            }
            return
        }
        for funnel in funnels {
            console.print("\(funnel.title.text(language))  \(year)")
            let stages = Phase.allCases.filter { phase in
                phase != .closed && (phase != .reward || funnel.hasReward)
            }.map { phase in
                FunnelView.Stage(phase.title.text(language), funnel.reached[phase] ?? 0)
            }
            console.print(FunnelView(stages).rendered(columns: console.terminal().columns))
            let now = Phase.allCases.map { phase in
                "\(phase.title.text(language)) \(funnel.now[phase] ?? 0)"
            }
            console.print(help("目前：", "now: ") + now.joined(separator: help("，", ", ")))
            if funnel.overdue > 0 {
                console.print(help("逾期 \(funnel.overdue) 件", "\(funnel.overdue) overdue"))
            }
            console.print("")
        }
        console.print(QuotaView(language: language).page(try engine.quotas(year: year)))
    }

    private func json(_ counts: [Phase: Int]) -> [(String, JSONLine.Value)] {
        Phase.allCases.map { ($0.rawValue, .number(Int64(counts[$0] ?? 0))) }
    }
}
