import ArgumentParser
import CertFlow
import CertFlowCore

/// `certflow register verify`.
struct RegisterVerifyCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "verify",
            abstract: help(
                "核验登记库：文件完好、流水未改、树头有效、重放一致、佐证齐全",
                "Verify the register: file, entries, tree, heads, replay and evidence"),
            discussion: help(
                """
                例：certflow register verify
                    certflow register verify --log                 只核流水、摘要树和树头
                    certflow register verify --since 去年的heads.log  登记库是否为这个树头的延续
                改动、插入、调换、截短都会指出是哪一条、哪一行。有问题时退出码为 1。
                """,
                """
                Example: certflow register verify
                         certflow register verify --log               only entries, tree and heads
                         certflow register verify --since heads.log   does it extend this older head
                Whatever was altered, inserted, reordered or cut off is named. The exit code is 1 when
                there is a fault.
                """))
    }

    @OptionGroup var options: RegisterOptionGroup
    @OptionGroup var output: FormatOptionGroup

    @Flag(help: ArgumentHelp(help("只核流水、摘要树和树头", "Only entries, tree and heads")))
    var log = false

    @Option(
        help: ArgumentHelp(
            help(
                "以前的树头：heads.log 的一行、这样的文件或一张回执",
                "An older head: a line of heads.log, such a file, or a receipt")))
    var since: String?

    func execute(_ console: Console) throws {
        let report = try verified(console)
        switch output.format {
        case .json: console.print(json(report).rendered)
        case .table:
            console.print(summary(report))
            if let head = report.head {
                console.print(help("最新树头：", "Newest head: ") + head)
            }
            if let size = report.extends {
                console.print(
                    help(
                        "登记库是所给树头（\(size) 条）的延续，其后新增 \(report.entries - Int(size)) 条。",
                        "The register extends the given head of \(size) entries by \(report.entries - Int(size))."
                    ))
            }
            for fault in report.faults { console.print(fault.text(console.language)) }
            console.print(
                report.faultCount == 0
                    ? help("核验通过。", "Clean.")
                    : help("发现 \(report.faultCount) 处问题。", "\(report.faultCount) faults."))
        }
        guard report.faultCount == 0 else { throw ExitCode(1) }
    }

    private func verified(_ console: Console) throws -> Engine.Verification {
        let line = VerifyingLine(console)
        defer { line.finish() }
        return try Engine.verify(
            options.place, isLogOnly: log, since: since, progress: line.tell)
    }

    private func summary(_ report: Engine.Verification) -> String {
        let all = help(
            "流水 \(report.entries) 条，树头 \(report.heads) 个",
            "\(report.entries) entries, \(report.heads) heads")
        let rest = help(
            "，投影 \(report.rows) 行，流程文件 \(report.blobs) 份，佐证和文书 \(report.files) 份",
            ", \(report.rows) rows, \(report.blobs) pack files, \(report.files) pieces of evidence and documents"
        )
        let digest = report.digest.map { help("；流水摘要 \($0)", "; journal digest \($0)") }
        return all + (log ? "" : rest) + (digest ?? "")
    }

    private func json(_ report: Engine.Verification) -> JSONLine {
        JSONLine([
            ("entries", .number(Int64(report.entries))), ("heads", .number(Int64(report.heads))),
            ("rows", .number(Int64(report.rows))), ("blobs", .number(Int64(report.blobs))),
            ("files", .number(Int64(report.files))), ("digest", JSONLine.Value(report.digest)),
            ("head", JSONLine.Value(report.head)),
            ("extends", JSONLine.Value(report.extends.map { Int($0) })),
            ("faultCount", .number(Int64(report.faultCount))),
            ("faults", .list(report.faults.map { .text($0.en) })),
        ])
    }
}
