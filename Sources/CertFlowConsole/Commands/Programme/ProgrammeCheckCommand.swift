import ArgumentParser
import CertFlow
import CertFlowCore
import Foundation

/// `certflow programme check`: mistakes with their places, and what is proved of each programme.
struct ProgrammeCheckCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check",
            abstract: help(
                "检查流程文件：逐条指出行列，并证明流程的性质",
                "Check definition files: every mistake with its place, and proofs of what must hold"
            ),
            discussion: help(
                """
                没有错误的流程，逐一穷举办件可能的全部情形，判定每条性质：已证明、不成立（附最短反例）或无法判定。
                无法判定的，说明取决于哪个条件、哪些情景已经检验（全文用 --verbose）。
                每个流程一行：状态、流转、节点、性质、用时。有错误或不成立的，退出码为 1。

                例：certflow programme check Workflows/xian
                例：certflow programme check Workflows/xian/reward-claim --proofs
                例：certflow programme check Workflows/xian --counter-examples 反例/
                """,
                """
                Of programmes without mistakes everything that can happen to a case is explored, and each
                property is proved, refuted (with the shortest counter-example) or not decided.
                What is not decided names the guard it depends on and the scenarios that hold it
                (--verbose shows the stories).
                One line a programme: states, transitions, nodes, properties, time. Exit code 1 for errors
                and for what is refuted.

                Example: certflow programme check Workflows/xian
                Example: certflow programme check Workflows/xian/reward-claim --proofs
                Example: certflow programme check Workflows/xian --counter-examples found/
                """))
    }

    @Option(name: .customLong("lang"), help: ArgumentHelp(help("语言", "Language"))) var language:
        String?
    @OptionGroup var output: FormatOptionGroup
    @Flag(
        name: .customLong("proofs"),
        help: ArgumentHelp(
            help(
                "逐条列出性质，以及重叠或留有空缺的条件",
                "List every property, and guards that overlap or leave a gap")))
    var showsProofs = false
    @Flag(
        help: ArgumentHelp(
            help(
                "无法判定的性质也列出可能的反例全文",
                "Show the possible counter-examples of what is not decided too")))
    var verbose = false
    @Option(
        name: .customLong("counter-examples"),
        help: ArgumentHelp(
            help("把反例写成情景文件，存入此文件夹", "Write counter-examples as scenario files to this folder")))
    var folder: String?
    @Argument(
        help: ArgumentHelp(help("流程包、项目文件夹或文件", "A pack, a programme's folder or a file")))
    var path: String

    func execute(_ console: Console) throws {
        let report = try Engine.prove(URL(fileURLWithPath: path))
        if let folder { try write(report.findings, to: URL(fileURLWithPath: folder)) }
        let view = ProofView(report: report, language: console.language)
        let lines =
            output.format == .json
            ? view.json(showsProofs: showsProofs)
            : view.table(showsProofs: showsProofs, isVerbose: verbose)
        for line in lines { console.print(line) }
        if report.findings.contains(where: \.isError) { throw ExitCode(1) }
    }

    /// One file a counter-example, named after the rule and its number.
    private func write(_ findings: [DefinitionFinding], to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var counts: [String: Int] = [:]
        for finding in findings {
            guard let scenario = finding.scenario else { continue }
            counts[finding.rule, default: 0] += 1
            let name = "\(finding.rule)-\(counts[finding.rule] ?? 1).txt"
            try Data(scenario.utf8).write(to: folder.appending(path: name))
        }
    }
}
