import ArgumentParser
import CertFlow
import CertFlowCore
import Foundation

struct ProgrammeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "programme",
            abstract: help(
                "流程：列表、检查、用例、图表、格式、发布、比较、迁移",
                "Programmes: list, check, scenarios, draw, schema, publish, compare, migrate"),
            subcommands: [
                List.self, ProgrammeCheckCommand.self, ProgrammeTestCommand.self,
                ProgrammeGenerateCommand.self, ProgrammeSimulateCommand.self,
                ProgrammeDrawCommand.self, ProgrammeSchemaCommand.self,
                ProgrammePublishCommand.self, ProgrammeRevisionsCommand.self,
                ProgrammeDiffCommand.self, ProgrammeMigrateCommand.self,
            ])
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
}
