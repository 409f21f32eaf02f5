import ArgumentParser
import CertFlow
import CertFlowCore

struct QueueCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "queue", abstract: help("待办队列", "The queue of open work"),
            subcommands: [List.self])
    }

    struct List: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help("待办，最急的在前", "Open work, most urgent first"),
                discussion: help(
                    "例：certflow queue list --as yanta-reviewer\n逾期的在前，其次按期限、受理先后。",
                    "Example: certflow queue list --as yanta-reviewer\nOverdue first, then by deadline, then by arrival."
                ))
        }

        @OptionGroup var options: RegisterOptionGroup
        @OptionGroup var past: PastOptionGroup
        @OptionGroup var who: ActorOptionGroup
        @OptionGroup var output: FormatOptionGroup

        func execute(_ console: Console) throws {
            let engine = try options.engine(console, past)
            let lines = try engine.queue(of: who.optional(console))
            let revisions = try engine.revisions()
            let view = QueueView(
                pack: try engine.officePack(), revisions: revisions, today: engine.now().day,
                language: console.language)
            switch output.format {
            case .json: for line in lines { console.print(view.json(line).rendered) }
            case .table:
                console.print(view.table(lines).rendered(columns: console.terminal().columns))
                console.terminal().show(help("共 \(lines.count) 件待办", "\(lines.count) open"))
                let blocked = lines.filter { revisions.faults[$0.revision] != nil }
                guard !blocked.isEmpty else { return }
                let ids = blocked.map(\.id.rawValue).joined(separator: help("、", ", "))
                console.terminal().show(
                    help(
                        "其中 \(blocked.count) 件所绑定的流程版本缺失或被改动，暂不能办理：\(ids)",
                        "\(blocked.count) of them are pinned to a revision that is missing or altered: \(ids)"
                    ))
            }
        }
    }
}
