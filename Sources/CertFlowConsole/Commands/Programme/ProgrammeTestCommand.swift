import ArgumentParser
import CertFlow
import CertFlowCore
import Foundation

/// `certflow programme test`: the scenarios beside the programmes, played as written.
struct ProgrammeTestCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "test",
            abstract: help("演练用例，逐行核对结果", "Play scenarios and hold every line against its result"),
            discussion: help(
                """
                例：certflow programme test Workflows/xian
                只看一个流程的覆盖：certflow programme test Workflows/xian/objection --coverage
                反例等放在别处的用例：certflow programme test 反例.txt --pack Workflows/xian
                每个用例止于第一处不符。与所写不符的，退出码为 1。写法见 Workflows/README.md 第12节。
                """,
                """
                Example: certflow programme test Workflows/xian
                What is covered: certflow programme test Workflows/xian/objection --coverage
                A scenario elsewhere: certflow programme test FILE.txt --pack Workflows/xian
                A story ends at the first line that is not as written. The exit code is 1 when a line does not follow as written. The format: Workflows/README.md, section 12.
                """))
    }

    @Option(name: .customLong("lang"), help: ArgumentHelp(help("语言", "Language"))) var language:
        String?
    @OptionGroup var output: FormatOptionGroup
    @Option(help: ArgumentHelp(help("流程包，用例不在其中时写明", "The pack, for scenarios that lie elsewhere")))
    var pack: String?
    @Flag(
        help: ArgumentHelp(help("列出覆盖：流转、条件、条款", "What is covered: transitions, guards, clauses")))
    var coverage = false
    @Flag(
        help: ArgumentHelp(
            help("把结果栏改写为实际结果，并说明", "Rewrite the last columns as they are, and say so")))
    var record = false
    @Argument(
        help: ArgumentHelp(help("流程包、项目文件夹或用例文件", "A pack, a programme's folder or a scenario")))
    var path: String

    func execute(_ console: Console) throws {
        let suite = try ScenarioSuite(
            URL(fileURLWithPath: path), pack: pack.map { URL(fileURLWithPath: $0) })
        guard !suite.files.isEmpty else {
            throw ValidationError(
                help(
                    "\(path) 中没有用例；用例是 <流程>/scenarios/ 下的 .txt 文件",
                    "There is no scenario in \(path); they are the .txt files in PROGRAMME/scenarios/"
                ))
        }
        let stage = try suite.stage()
        let runner = ScenarioRunner(stage)
        let view = ScenarioView(language: console.language, format: output.format)
        var trace = ScenarioTrace()
        var failed = 0
        var progress = ScreenProgress(
            help("演练用例", "Playing scenarios"), total: suite.files.count, console)
        for file in suite.files {
            defer { progress.advance() }
            do {
                let report = try runner.run(try suite.scenario(file), goesOn: record)
                progress.clear()
                trace = trace + report.trace
                let isRecorded = try record && ScenarioRecord.rewrite(file, report)
                if !report.isAsWritten, !isRecorded { failed += 1 }
                view.lines(report, file, isRecorded: isRecorded).forEach(console.print)
            } catch let problems as InputProblems {
                failed += 1
                progress.clear()
                view.lines(problems, file).forEach(console.print)
            }
        }
        progress.finish()
        if coverage {
            let covered = ScenarioCoverage(
                pack: stage.pack, trace: trace, programmes: suite.programmes)
            CoverageView(language: console.language, format: output.format)
                .lines(covered, columns: console.terminal().columns).forEach(console.print)
        }
        if output.format == .table {
            console.terminal().show(
                help(
                    "用例 \(suite.files.count) 个，不符 \(failed) 个。",
                    "\(suite.files.count) scenarios, \(failed) not as written."))
        }
        guard failed == 0 else { throw ExitCode(1) }
    }
}
