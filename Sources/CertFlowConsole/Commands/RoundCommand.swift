import ArgumentParser
import CertFlow
import CertFlowCore

struct RoundCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "round",
            abstract: help("批次：开放、排序、会签、决定", "Rounds: open, rank, cosign, decide"),
            subcommands: [Open.self, Rank.self, Cosign.self, Decide.self, Show.self])
    }

    struct Open: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help("开放年度批次", "Open a yearly round"),
                discussion: help(
                    "例：certflow round open high-growth-enterprise --year 2026 --data-year 2025 --opens 2026-03-02 --closes 2026-04-30 --at-hour 17:00 --fair-competition 专竞审〔2026〕1号 --as decision-clerk",
                    "Example: certflow round open high-growth-enterprise --year 2026 --data-year 2025 --opens 2026-03-02 --closes 2026-04-30 --fair-competition NUMBER --as decision-clerk"
                ))
        }

        @OptionGroup var options: RegisterOptionGroup
        @OptionGroup var who: ActorOptionGroup
        @Argument(help: ArgumentHelp(help("项目", "Programme"))) var programme: String
        @Option(help: ArgumentHelp(help("年度", "Year"))) var year: Int
        @Option(help: ArgumentHelp(help("数据年度", "Data year"))) var dataYear: Int
        @Option(help: ArgumentHelp(help("开始日", "First day"))) var opens: String
        @Option(help: ArgumentHelp(help("截止日", "Last day"))) var closes: String
        @Option(help: ArgumentHelp(help("截止时刻", "Closing time"))) var atHour: String = "17:00"
        @Option(help: ArgumentHelp(help("公平竞争审查：文号与结论", "Fair-competition review")))
        var fairCompetition: String

        func execute(_ console: Console) throws {
            let engine = try options.engine(console)
            guard let first = Day(opens), let last = Day(closes), let time = LocalTime(atHour),
                let id = ProgrammeID(rawValue: programme)
            else {
                throw ValidationError(
                    help("日期写作 2026-03-02，时刻写作 17:00", "days are written 2026-03-02, times 17:00"))
            }
            let entries = try engine.perform(
                .openRound(
                    OpenRound(
                        programme: id, year: year, dataYear: dataYear, opensOn: first,
                        closesOn: last, closesAt: time, fairCompetition: fairCompetition)),
                by: try who.required(console))
            console.print(
                help(
                    "批次 \(entries.first?.subject.id ?? "") 已开放。",
                    "Round \(entries.first?.subject.id ?? "") is open."))
        }
    }

    struct Rank: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help("对待决定的办件排序（只是建议）", "Rank the waiting cases: a proposal"),
                discussion: help(
                    "例：certflow round rank HGE-2026 --as decision-clerk",
                    "Example: certflow round rank HGE-2026 --as decision-clerk"))
        }

        @OptionGroup var options: RegisterOptionGroup
        @OptionGroup var who: ActorOptionGroup
        @Argument(help: ArgumentHelp(help("批次", "Round"))) var round: String

        func execute(_ console: Console) throws {
            let engine = try options.engine(console)
            try engine.perform(
                .rankRound(OnRound(round: RoundID(stringLiteral: round))),
                by: try who.required(console))
            try RoundView(engine: engine, console: console).show(round)
        }
    }

    struct Cosign: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help("部门会签", "A department's opinion"),
                discussion: help(
                    "例：certflow round cosign HGE-2026 --opinion 同意 --as science-cosigner",
                    "Example: certflow round cosign HGE-2026 --opinion agreed --as science-cosigner"
                ))
        }

        @OptionGroup var options: RegisterOptionGroup
        @OptionGroup var who: ActorOptionGroup
        @Argument(help: ArgumentHelp(help("批次", "Round"))) var round: String
        @Option(help: ArgumentHelp(help("意见", "Opinion"))) var opinion: String

        func execute(_ console: Console) throws {
            let engine = try options.engine(console)
            try engine.perform(
                .cosignRound(OnRound(round: RoundID(stringLiteral: round), opinion: opinion)),
                by: try who.required(console))
            try RoundView(engine: engine, console: console).show(round)
        }
    }

    struct Decide: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help("登记集体决策", "Record the collective decision"),
                discussion: help(
                    "例：certflow round decide HGE-2026 --select 22 --reserve 4 --ground 会议纪要〔2026〕8号 --as decision-clerk",
                    "Example: certflow round decide HGE-2026 --select 22 --reserve 4 --ground MINUTES --as decision-clerk"
                ))
        }

        @OptionGroup var options: RegisterOptionGroup
        @OptionGroup var who: ActorOptionGroup
        @Argument(help: ArgumentHelp(help("批次", "Round"))) var round: String
        @Option(help: ArgumentHelp(help("入选数", "How many are selected"))) var select: Int
        @Option(help: ArgumentHelp(help("备选数", "How many are kept in reserve"))) var reserve: Int =
            0
        @Option(help: ArgumentHelp(help("会议纪要号", "The minutes' number"))) var ground: String

        func execute(_ console: Console) throws {
            let engine = try options.engine(console)
            try engine.perform(
                .decideRound(
                    OnRound(
                        round: RoundID(stringLiteral: round), ground: ground, select: select,
                        reserve: reserve)), by: try who.required(console))
            try RoundView(engine: engine, console: console).show(round)
        }
    }

    struct Show: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help("批次情况与排名", "A round and its ranking"),
                discussion: help(
                    "例：certflow round show HGE-2026", "Example: certflow round show HGE-2026"))
        }

        @OptionGroup var options: RegisterOptionGroup
        @OptionGroup var output: FormatOptionGroup
        @Argument(help: ArgumentHelp(help("批次", "Round"))) var round: String

        func execute(_ console: Console) throws {
            let view = RoundView(engine: try options.engine(console), console: console)
            try output.format == .json ? view.json(round) : view.show(round)
        }
    }
}
