import ArgumentParser
import CertFlow
import CertFlowCore

struct TickCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "tick",
            abstract: help("标记到期事项（可由 cron 定时执行）", "Mark what is due; may run from cron"),
            discussion: help(
                "例：certflow tick\n只标记、提醒和升级，不认定、不拒绝、不拨付；重复执行没有影响。",
                "Example: certflow tick\nIt marks, reminds and escalates only; running it twice changes nothing."
            ))
    }

    @OptionGroup var options: RegisterOptionGroup
    @OptionGroup var output: FormatOptionGroup

    func execute(_ console: Console) throws {
        let engine = try options.engine(console)
        let done = try engine.tick()
        switch output.format {
        case .json:
            console.print(
                JSONLine([
                    ("cases", .list(done.cases.map { .text($0.rawValue) })),
                    ("notices", .list(done.notices.map { .text($0.rawValue) })),
                    ("blocked", .list(done.blocked.map { .text($0.subject.id) })),
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
        }
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
