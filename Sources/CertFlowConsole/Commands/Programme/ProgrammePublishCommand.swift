import ArgumentParser
import CertFlow
import CertFlowCore
import Foundation

/// Makes the pack on the workbench the next revision of a register.
struct ProgrammePublishCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "publish",
            abstract: help("把流程包发布为新版本", "Publish a pack as a new revision"),
            discussion: help(
                "例：certflow programme publish --pack Workflows/xian --as administrator --ground 局务会纪要〔2026〕12号\n有错误或检查器证明有性质不成立的，不能发布；用例与新版本不符、所需角色无人持有的，照样发布并逐条提醒。新办件绑定新版本，在办件留在原版本；改动了已发布的文件须提高其 revision。由负责登记操作人的角色（duties.actors）办理。重复发布同样的内容没有影响。",
                "Example: certflow programme publish --pack Workflows/xian --as administrator --ground MINUTES\nA pack with mistakes, or of which the checker refutes a property, is refused; scenarios that do not hold and roles that nobody holds are told after it. New cases are pinned to it, running ones stay where they are. A published file that was changed needs a higher revision. It is for the role that keeps the list of people (duties.actors). Publishing the same files again changes nothing."
            ))
    }

    @OptionGroup var options: RegisterOptionGroup
    @OptionGroup var who: ActorOptionGroup
    @OptionGroup var output: FormatOptionGroup
    @Option(help: ArgumentHelp(help("流程包文件夹", "The pack's folder")))
    var pack: String?
    @Option(
        help: ArgumentHelp(
            help(
                "示例值文件（只用于演练）；不写则沿用现版本的",
                "An example overlay, for rehearsals; the present ones stay when left out"))
    )
    var policy: [String] = []
    @Option(help: ArgumentHelp(help("签批依据", "The ground"))) var ground: String

    func execute(_ console: Console) throws {
        let engine = try options.engine(console)
        let folder = PackFolder.resolved(pack)
        let done = try engine.publish(
            folder, overlays: policy.map { URL(fileURLWithPath: $0) },
            by: try who.required(console), ground: ground)
        switch output.format {
        case .json:
            console.print(
                JSONLine([
                    ("revision", .number(Int64(done.number))), ("digest", .text(done.digest)),
                    ("published", .flag(done.isNew)),
                    ("programmes", .number(Int64(done.programmes))),
                    ("undecided", .number(Int64(done.undecided))),
                    ("staying", .number(Int64(done.staying))),
                ]).rendered)
        case .table: console.print(sentence(done))
        }
        if done.undecided > 0 {
            console.terminal().show(
                help(
                    "检查器无法判定 \(done.undecided) 条性质；请看 certflow programme check。",
                    "The checker did not decide \(done.undecided) properties; see certflow programme check."
                ))
        }
        guard done.isNew else { return }
        let warnings = PublicationWarnings(engine: engine, console: console)
        for line in try warnings.lines(folder) {
            console.terminal().show(line.text(console.language))
        }
    }

    private func sentence(_ done: Engine.Publication) -> String {
        let short = done.digest.prefix(12)
        guard done.isNew else {
            return help(
                "内容与现行的版本 \(done.number)（\(short)）相同，未作改动。",
                "The files are those of the present revision \(done.number) (\(short)); nothing changed."
            )
        }
        let example = done.isExample ? help("，含示例值", ", with example values") : ""
        return help(
            "已发布版本 \(done.number)（\(short)）：\(done.programmes)个流程\(example)。新办件绑定此版本，\(done.staying) 件在办件留在原版本；迁移用 certflow programme migrate。",
            "Published revision \(done.number) (\(short)): \(done.programmes) workflows\(example). New cases are pinned to it; \(done.staying) open cases stay where they are. To move them: certflow programme migrate."
        )
    }
}

/// The revisions of a register, with how many cases are pinned to each.
struct ProgrammeRevisionsCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "revisions",
            abstract: help("登记库中的流程版本", "The revisions of the register"),
            discussion: help(
                "例：certflow programme revisions", "Example: certflow programme revisions"))
    }

    @OptionGroup var options: RegisterOptionGroup
    @OptionGroup var output: FormatOptionGroup

    func execute(_ console: Console) throws {
        let engine = try options.engine(console)
        let revisions = try engine.revisions()
        let cases = try engine.cases(CaseQuery())
        var table = TextTable([
            TextColumn(help("版本", "Revision"), .right), TextColumn(help("摘要", "Digest"), min: 12),
            TextColumn(help("发布日", "Published"), min: 10),
            TextColumn(help("在办", "Open"), .right), TextColumn(help("办件", "Cases"), .right),
            TextColumn(help("说明", "Remark")),
        ])
        for line in revisions.lines {
            let own = cases.filter { $0.revision == line.digest }
            let open = own.count { !$0.isFinal }
            if output.format == .json {
                console.print(
                    JSONLine([
                        ("revision", .number(Int64(line.number))), ("digest", .text(line.digest)),
                        ("publishedOn", .text(line.publishedOn.iso)),
                        ("ground", JSONLine.Value(line.ground)),
                        ("open", .number(Int64(open))), ("cases", .number(Int64(own.count))),
                        ("fault", JSONLine.Value(line.fault?.sentence.text(console.language))),
                    ]).rendered)
            } else {
                table.add([
                    String(line.number), String(line.digest.prefix(12)), line.publishedOn.iso,
                    String(open), String(own.count),
                    line.fault.map { _ in help("缺失或被改动", "missing or altered") } ?? line.ground
                        ?? "",
                ])
            }
        }
        guard output.format == .table else { return }
        console.print(table.rendered(columns: console.terminal().columns))
        for fault in revisions.faults.sorted(by: { $0.key < $1.key }) {
            console.terminal().show(fault.value.sentence.text(console.language))
        }
    }
}
