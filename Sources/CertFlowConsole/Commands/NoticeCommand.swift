import ArgumentParser
import CertFlow
import CertFlowCore

struct NoticeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "notice", abstract: help("公示与公布", "Public notices and publication"),
            subcommands: [Open.self, Publish.self, List.self])
    }

    struct Open: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help("对办件开始公示", "Put cases on public notice"),
                discussion: help(
                    "例：certflow notice open RWD-2026-0001 RWD-2026-0002 --ground 会议纪要〔2026〕9号 --secrecy-review \"王某，2026-11-02，无涉密\" --as notice-clerk",
                    "Example: certflow notice open RWD-2026-0001 --ground MINUTES --secrecy-review \"who, when, conclusion\" --as notice-clerk"
                ))
        }

        @OptionGroup var options: RegisterOptionGroup
        @OptionGroup var who: ActorOptionGroup
        @Argument(help: ArgumentHelp(help("办件", "Cases"))) var cases: [String]
        @Option(help: ArgumentHelp(help("签批依据", "The ground"))) var ground: String
        @Option(help: ArgumentHelp(help("保密审查：何人、何时、结论", "Secrecy review: who, when, conclusion")))
        var secrecyReview: String

        func execute(_ console: Console) throws {
            let engine = try options.engine(console)
            let found = try cases.map { try engine.existing(CaseID(stringLiteral: $0)) }
            guard let first = found.first else {
                throw ValidationError(help("请列出办件", "name the cases"))
            }
            let entries = try engine.perform(
                .openNotice(
                    OpenNotice(
                        programme: first.programme, cases: found.map(\.id), ground: ground,
                        secrecyReview: secrecyReview)), by: try who.required(console))
            for case .noticeChanged(let notice) in entries.flatMap(\.changes) {
                console.print(
                    help(
                        "公示 \(notice.id)：\(notice.cases.count) 件，\(notice.openedOn.iso) 至 \(notice.lastDay.iso)（\(notice.length)\(notice.unit.title.zh)\(notice.isExample ? "，示例值" : "")）。",
                        "Notice \(notice.id): \(notice.cases.count) cases, \(notice.openedOn.iso) through \(notice.lastDay.iso) (\(notice.length) \(notice.unit.title.en)\(notice.isExample ? ", example value" : ""))."
                    ))
            }
        }
    }

    struct Publish: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help("公示期满后公布", "Publish after the notice is over"),
                discussion: help(
                    "例：certflow notice publish RWD-N2026-1 --ground 专呈〔2026〕40号 --document 西市监发〔2026〕示例1号 --as notice-clerk",
                    "Example: certflow notice publish RWD-N2026-1 --ground NUMBER --document NUMBER --as notice-clerk"
                ))
        }

        @OptionGroup var options: RegisterOptionGroup
        @OptionGroup var who: ActorOptionGroup
        @Argument(help: ArgumentHelp(help("公示", "The notice"))) var notice: String
        @Option(help: ArgumentHelp(help("签批依据", "The ground"))) var ground: String
        @Option(help: ArgumentHelp(help("公布文号", "The document's number"))) var document: String

        func execute(_ console: Console) throws {
            let engine = try options.engine(console)
            try engine.perform(
                .publishNotice(
                    OnNotice(
                        notice: NoticeID(stringLiteral: notice), ground: ground,
                        document: document)), by: try who.required(console))
            console.print(help("\(notice) 已公布。", "\(notice) is published."))
        }
    }

    struct List: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help("列出公示", "List the notices"),
                discussion: help("例：certflow notice list", "Example: certflow notice list"))
        }

        @OptionGroup var options: RegisterOptionGroup
        @OptionGroup var output: FormatOptionGroup

        func execute(_ console: Console) throws {
            let engine = try options.engine(console)
            let notices = try engine.notices()
            var table = TextTable([
                TextColumn(help("公示", "Notice"), min: 11), TextColumn(help("件数", "Cases"), .right),
                TextColumn(help("开始", "From"), min: 10), TextColumn(help("期满", "Through"), min: 10),
                TextColumn(help("状态", "Stage")), TextColumn(help("公布文号", "Published as")),
            ])
            for notice in notices {
                let stage =
                    switch notice.stage {
                    case .open: help("公示中", "open")
                    case .ended: help("公示期满·待发文", "over, awaits publication")
                    case .published: help("已公布", "published")
                    }
                switch output.format {
                case .table:
                    table.add([
                        notice.id.rawValue, String(notice.cases.count), notice.openedOn.iso,
                        notice.lastDay.iso, stage, notice.publishedAs ?? "",
                    ])
                case .json:
                    console.print(
                        JSONLine([
                            ("notice", .text(notice.id.rawValue)),
                            ("programme", .text(notice.programme.rawValue)),
                            ("cases", .list(notice.cases.map { .text($0.rawValue) })),
                            ("openedOn", .text(notice.openedOn.iso)),
                            ("lastDay", .text(notice.lastDay.iso)),
                            ("stage", .text(notice.stage.rawValue)),
                            ("publishedOn", JSONLine.Value(notice.publishedOn?.iso)),
                            ("publishedAs", JSONLine.Value(notice.publishedAs)),
                        ]).rendered)
                }
            }
            if output.format == .table {
                console.print(table.rendered(columns: console.terminal().columns))
            }
        }
    }
}
