import ArgumentParser

struct FeelCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "feel", abstract: help("规则语言 FEEL", "The rule language FEEL"),
            subcommands: [FeelEvalCommand.self, FeelCheckCommand.self])
    }
}
