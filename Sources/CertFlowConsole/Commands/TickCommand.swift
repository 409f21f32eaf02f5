import ArgumentParser
import CertFlow
import CertFlowCore

struct TickCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "tick",
            abstract: help("标记到期事项（可由 cron 定时执行）", "Mark what is due; may run from cron"),
            discussion: help(
                "例：certflow tick\n只标记、提醒和升级，不认定、不拒绝、不拨付；重复执行没有影响。某一件被拒绝时其余照办，并说明是哪一件，退出码为 1。",
                "Example: certflow tick\nIt marks, reminds and escalates only; running it twice changes nothing. What is refused for one case is named and keeps no other back; the exit code is then 1."
            ))
    }

    @OptionGroup var options: RegisterOptionGroup
    @OptionGroup var output: FormatOptionGroup

    func execute(_ console: Console) throws {
        let engine = try options.engine(console)
        let done = try ScreenProgress.show(help("标记到期", "Marking what is due"), console) {
            try engine.tick(progress: $0)
        }
        switch output.format {
        case .json:
            console.print(
                JSONLine([
                    ("cases", .list(done.cases.map { .text($0.rawValue) })),
                    ("notices", .list(done.notices.map { .text($0.rawValue) })),
                    ("blocked", .list(done.blocked.map { .text($0.subject.id) })),
                    ("refused", .list(done.refused.map { refused($0, console.language) })),
                ]).rendered)
        case .table:
            console.print(
                help(
                    "期限届满 \(done.cases.count) 件，公示期满 \(done.notices.count) 项。",
                    "\(done.cases.count) deadlines passed, \(done.notices.count) notices over."))
            for id in done.cases { console.print("  \(id)") }
            for id in done.notices {
                console.print("  \(id)  " + help("公示期满·待发文", "over, awaits publication"))
            }
            show(done.blocked, console)
            for held in done.refused {
                console.print(
                    help("未能处理 \(held.subject.id)：", "Refused for \(held.subject.id): ")
                        + held.refusal.sentence.text(console.language))
            }
        }
        guard done.refused.isEmpty else { throw ExitCode(1) }
    }

    private func refused(_ held: Engine.Tick.Refused, _ language: Language) -> JSONLine.Value {
        .object([
            ("subject", .text(held.subject.id)), ("code", .text(held.refusal.code)),
            ("message", .text(held.refusal.sentence.text(language))),
        ])
    }

    /// What a damaged revision holds up: its subjects on one line, the fault below.
    private func show(_ blocked: [Engine.Tick.Blocked], _ console: Console) {
        for fault in blocked.map(\.fault).uniqued {
            let held = blocked.filter { $0.fault == fault }
            let names = held.map(\.subject.id).joined(separator: help("、", ", "))
            console.print(
                help(
                    "未处理 \(held.count) 项：\(names)。", "Held up (\(held.count)): \(names)."))
            console.print("  " + fault.sentence.text(console.language))
        }
    }
}
