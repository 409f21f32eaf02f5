import ArgumentParser

/// `certflow`.
struct CertflowCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "certflow",
            abstract: help(
                "申报、审核、认定、奖励：城市知识产权局的办件流程。",
                "Filing, review, certification and reward for a city IP office."),
            discussion: help(
                """
                先建登记库：certflow register init --pack Workflows/xian
                申报：certflow apply patent-intensive-product
                审批：certflow queue list --as yanta-reviewer，certflow review CASE --as yanta-reviewer
                年终：certflow export annual --year 2026 --output 2026.xlsx
                """,
                """
                Begin: certflow register init --pack Workflows/xian
                Apply: certflow apply patent-intensive-product
                Review: certflow queue list --as yanta-reviewer; certflow review CASE --as yanta-reviewer
                Year end: certflow export annual --year 2026 --output 2026.xlsx
                """),
            version: "0.4.0",
            subcommands: [
                ApplyCommand.self, ReviewCommand.self, StatusCommand.self, TickCommand.self,
                RehearseCommand.self, RegisterCommand.self, ReceiptCommand.self,
                ProgrammeCommand.self,
                CalendarCommand.self, ActorCommand.self, RoundCommand.self, CaseCommand.self,
                SearchCommand.self, QueueCommand.self, PanelCommand.self, NoticeCommand.self,
                RewardCommand.self,
                QuotaCommand.self, ImportCommand.self, ExportCommand.self, DocumentCommand.self,
                ValidateCommand.self, FeelCommand.self,
            ])
    }
}

/// Starts the command line.
package enum CertflowMain {
    /// Parses the process's arguments, runs, and ends the process with the right exit code.
    package static func main() { CertflowCommand.main() }

    /// Runs in this process, for tests.
    ///
    /// - Returns: The exit code; the parser's own messages go to the terminal.
    package static func run(_ console: Console) -> Int32 {
        Console.$current.withValue(console) {
            do {
                var command = try CertflowCommand.parseAsRoot(console.arguments)
                try command.run()
                return 0
            } catch {
                let code = CertflowCommand.exitCode(for: error)
                let message = CertflowCommand.fullMessage(for: error)
                if code == .success {
                    console.print(message)
                } else if !message.isEmpty {
                    console.terminal().show(message)
                }
                return code.rawValue
            }
        }
    }
}
