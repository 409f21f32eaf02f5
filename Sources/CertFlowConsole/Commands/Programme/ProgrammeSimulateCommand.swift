import ArgumentParser
import CertFlow
import CertFlowCore
import Foundation

/// `certflow programme simulate`: steps through a programme.
struct ProgrammeSimulateCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "simulate",
            abstract: help(
                "一步步模拟一个流程：现在谁可办什么，时间过去会怎样",
                "Step through a programme: who could do what now, and what time would bring"),
            discussion: help(
                """
                例：certflow programme simulate objection --pack Workflows/xian
                从文件：certflow programme simulate objection --from 命令.txt（一行一个命令，- 为标准输入）
                命令：do、wait、until、facts、back、save、help、quit。登记库里什么也不改动；save 存为用例。
                """,
                """
                Example: certflow programme simulate objection --pack Workflows/xian
                From a file: certflow programme simulate objection --from FILE (a command a line; - is standard input)
                Commands: do, wait, until, facts, back, save, help, quit. No register is changed; save writes a scenario.
                """))
    }

    @OptionGroup var options: RegisterOptionGroup
    @Option(help: ArgumentHelp(help("流程包；不写则用登记库中的", "The pack; the register's when left out")))
    var pack: String?
    @Option(help: ArgumentHelp(help("命令文件，- 为标准输入", "A file of commands; - is standard input")))
    var from: String?
    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            help(
                "设定参数，如 \"supplementDays = 10 workingDay\"",
                "A value, e.g. \"supplementDays = 10 workingDay\"")))
    var set: [String] = []
    @Argument(help: ArgumentHelp(help("项目", "The programme"))) var programme: String

    func execute(_ console: Console) throws {
        guard let id = ProgrammeID(rawValue: programme) else {
            throw Refusal.unknownProgramme(programme, near: nil)
        }
        let stage = try stage(console)
        let simulation = try Simulation(id, on: stage, head: set.map { "set \($0)" })
        let terminal = console.terminal()
        let isTyped = from == nil && terminal.isInteractive
        let session = SimulationSession(
            simulation: simulation,
            view: SimulationView(language: console.language, columns: terminal.columns),
            language: console.language,
            show: { isTyped ? terminal.show($0) : console.print($0) })
        session.show(try session.view.situation(simulation))
        if let from, from != "-" {
            let text = try TextFile.read(URL(fileURLWithPath: from), shownAs: from)
            for line in text.split(separator: "\n") {
                session.show("> \(line)")
                guard try session.take(String(line).trimmed) == .goesOn else { return }
            }
            return
        }
        try ask(session, terminal, isTyped)
    }

    private func ask(
        _ session: SimulationSession, _ terminal: any Terminal, _ isTyped: Bool
    ) throws {
        while case .line(let line) = try terminal.ask(isTyped ? "\n> " : "> ") {
            if !isTyped { session.show("> \(line)") }
            guard try session.take(line.trimmed) == .goesOn else { return }
        }
    }

    private func stage(_ console: Console) throws -> ScenarioStage {
        guard pack == nil, options.place.hasRegister else {
            return try ScenarioStage(pack: PackFolder.resolved(pack))
        }
        return try ScenarioStage(of: try options.engine(console))
    }
}
