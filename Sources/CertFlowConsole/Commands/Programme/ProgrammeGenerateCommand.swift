import ArgumentParser
import CertFlow
import CertFlowCore
import Foundation

/// `certflow programme generate`: scenarios that go through everything a programme can do.
struct ProgrammeGenerateCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "generate",
            abstract: help(
                "生成用例：每个流转、每个条件的两面、每种评审结果",
                "Write scenarios: every transition, every guard both ways, every outcome"),
            discussion: help(
                """
                例：certflow programme generate Workflows/xian/objection --output /tmp/objection
                在实际引擎上搜索得出，同一流程每次生成的相同；做不到的逐项列出。改写成故事后放进 scenarios/。
                """,
                """
                Example: certflow programme generate Workflows/xian/objection --output /tmp/objection
                Found by search on the real engine; the same pack gives the same files. What cannot be covered is named.
                Edit them into stories before they go into scenarios/.
                """))
    }

    @Option(name: .customLong("lang"), help: ArgumentHelp(help("语言", "Language"))) var language:
        String?
    @OptionGroup var output: FormatOptionGroup
    @Option(
        name: .customLong("output"),
        help: ArgumentHelp(
            help("写入的文件夹，每个流程一个子文件夹；不写则只打印", "Folder to write to; printed when left out")))
    var folder: String?
    @Argument(help: ArgumentHelp(help("流程包或项目文件夹", "A pack or a programme's folder"))) var path:
        String

    func execute(_ console: Console) throws {
        let suite = try ScenarioSuite(URL(fileURLWithPath: path))
        let stage = try suite.stage()
        let workflows = stage.pack.workflows.filter {
            suite.programmes.isEmpty || suite.programmes.contains($0.id)
        }
        var progress = ScreenProgress(
            help("生成用例", "Writing scenarios"),
            total: workflows.reduce(0) { $0 + $1.transitionKeys.count }, console)
        var before = 0
        for workflow in workflows {
            let outcome = try ScenarioGenerator(stage).generate(workflow) {
                progress.reach(before + $0)
            }
            before += workflow.transitionKeys.count
            progress.reach(before)
            progress.clear()
            try write(outcome, workflow, console)
            console.print(
                output.format == .json
                    ? json(outcome, workflow, console.language)
                    : summary(outcome, workflow, console.language))
        }
        progress.finish()
    }

    private func write(
        _ outcome: ScenarioGenerator.Outcome, _ workflow: Workflow, _ console: Console
    ) throws {
        guard let folder else {
            if output.format == .table {
                for file in outcome.files { console.print("## \(file.name)\n\(file.text)") }
            }
            return
        }
        let place = URL(fileURLWithPath: folder).appending(component: workflow.id.rawValue)
        do {
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            for file in outcome.files {
                try Data(file.text.utf8).write(
                    to: place.appending(component: file.name), options: .atomic)
            }
        } catch {
            throw CommandFailure(
                .fault,
                Bilingual(
                    zh: "无法写入“\(place.path)”，请检查磁盘和权限。",
                    en: "‘\(place.path)’ cannot be written; check the disk and its permissions."))
        }
    }

    private func summary(
        _ outcome: ScenarioGenerator.Outcome, _ workflow: Workflow, _ language: Language
    ) -> String {
        let head = help(
            "\(workflow.id)：用例 \(outcome.files.count) 个，流转 \(outcome.transitions.covered)/\(outcome.transitions.all)，条件不满足 \(outcome.refusals.covered)/\(outcome.refusals.all)",
            "\(workflow.id): \(outcome.files.count) scenarios, transitions \(outcome.transitions.covered)/\(outcome.transitions.all), guards not met \(outcome.refusals.covered)/\(outcome.refusals.all)"
        )
        return ([head] + outcome.uncovered.map { "  " + $0.text(language) })
            .joined(separator: "\n")
    }

    private func json(
        _ outcome: ScenarioGenerator.Outcome, _ workflow: Workflow, _ language: Language
    ) -> String {
        JSONLine([
            ("programme", .text(workflow.id.rawValue)),
            ("scenarios", .list(outcome.files.map { .text($0.name) })),
            ("transitions", .number(Int64(outcome.transitions.covered))),
            ("allTransitions", .number(Int64(outcome.transitions.all))),
            ("guardsNotMet", .number(Int64(outcome.refusals.covered))),
            ("allGuards", .number(Int64(outcome.refusals.all))),
            ("uncovered", .list(outcome.uncovered.map { .text($0.text(language)) })),
        ]).rendered
    }
}
