import ArgumentParser
import CertFlow
import CertFlowCore
import Foundation

struct ProgrammeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "programme", abstract: help("流程：列表、检查", "Programmes: list and check"),
            subcommands: [List.self, Check.self])
    }

    struct List: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help("登记库中的流程", "The workflows of the register"),
                discussion: help("例：certflow programme list", "Example: certflow programme list"))
        }

        @OptionGroup var options: RegisterOptionGroup

        func execute(_ console: Console) throws {
            let pack = try options.engine(console).pack()
            for workflow in pack.workflows {
                console.print(
                    "\(workflow.code)  \(workflow.id)  \(workflow.title.text(console.language))（\(workflow.basis)）"
                )
            }
        }
    }

    struct Check: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help(
                    "检查流程文件，逐条指出行列", "Check definition files: every mistake with its place"),
                discussion: help(
                    "例：certflow programme check Workflows/xian",
                    "Example: certflow programme check Workflows/xian"))
        }

        @Option(name: .customLong("lang"), help: ArgumentHelp(help("语言", "Language"))) var language:
            String?
        @OptionGroup var output: FormatOptionGroup
        @Argument(
            help: ArgumentHelp(help("流程包、项目文件夹或文件", "A pack, a programme's folder or a file")))
        var path: String

        func execute(_ console: Console) throws {
            try DefinitionReport(console: console, format: output.format)
                .print(try Engine.check(URL(fileURLWithPath: path)))
        }
    }
}
