import ArgumentParser
import CertFlow
import CertFlowCore
import FEEL

struct PanelCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "panel", abstract: help("专家评审：评分、查看", "Panels: score, show"),
            subcommands: [Score.self, Show.self])
    }

    struct Score: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help("给一件评分", "Score a case"),
                discussion: help(
                    "例：certflow panel score HGE-2026-0001 --as expert-1 --set growth=18 --set market=15 …\n在终端里可不写 --set，逐项评分。",
                    "Example: certflow panel score HGE-2026-0001 --as expert-1 --set growth=18 --set market=15 …\nAt a terminal leave --set out and score one by one."
                ))
        }

        @OptionGroup var options: RegisterOptionGroup
        @OptionGroup var who: ActorOptionGroup
        @OptionGroup var output: FormatOptionGroup
        @OptionGroup var which: CaseArgument
        @Option(help: ArgumentHelp(help("评分：标准=分数，可重复", "Points: criterion=points, repeatable")))
        var set: [String] = []
        @Option(help: ArgumentHelp(help("评语", "Remark"))) var opinion: String?

        func execute(_ console: Console) throws {
            let engine = try options.engine(console)
            let person = try who.required(console)
            let actor = try engine.actor(person)
            let current = try which.find(engine)
            let workflow = try engine.workflow(of: current)
            try PanelDoor(engine: engine).check(current, workflow, actor)
            let entries: [Entry]
            if set.isEmpty {
                guard let given = try ask(current, workflow, engine, console, person) else {
                    return
                }
                entries = given
            } else {
                entries = try engine.perform(
                    .score(
                        OnCase(
                            id: current.id, act: Act(event: "score", opinion: opinion),
                            points: try points())), by: person)
            }
            try tell(entries, current, engine, console)
        }

        private func points() throws -> [String: Int] {
            try Assignments.read(set).mapValues { text in
                guard let points = Int(text.halfWidth.trimmed) else {
                    throw ValidationError(
                        help("分数应为整数，收到“\(text)”", "points are whole numbers, not ‘\(text)’"))
                }
                return points
            }
        }

        private func ask(
            _ current: Case, _ workflow: Workflow, _ engine: Engine, _ console: Console,
            _ person: ActorID
        ) throws -> [Entry]? {
            let terminal = console.terminal()
            guard terminal.isInteractive else {
                let names = (workflow.panel?.criteria ?? []).map {
                    "--set \($0.name)=0…\($0.points)"
                }
                .joined(separator: " ")
                throw CommandFailure(
                    .usage,
                    Bilingual(
                        zh: "没有终端时请逐项写明：\(names)。",
                        en: "Without a terminal give every one: \(names)."))
            }
            let page = CaseView(revisions: try engine.revisions(), language: console.language)
                .page(current, workflow, links: [])
            terminal.tell(page)
            return try ScoreSession(
                engine: engine, terminal: terminal, language: console.language, actor: person
            ).score(current, workflow)
        }

        private func tell(
            _ entries: [Entry], _ current: Case, _ engine: Engine, _ console: Console
        ) throws {
            guard let first = entries.first, let score = ActReport.move(first)?.score else {
                return
            }
            switch output.format {
            case .table:
                console.print(
                    help(
                        "已评分：\(current.id)，合计 \(score.total) 分（流水第 \(first.sequence) 号）。",
                        "Scored: \(current.id), total \(score.total) (entry \(first.sequence))."))
            case .json:
                console.print(
                    JSONLine([
                        ("case", .text(current.id.rawValue)),
                        ("entry", .number(Int64(first.sequence))),
                        ("total", .number(Int64(score.total))),
                    ]).rendered)
            }
        }
    }

    struct Show: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help(
                    "评分情况；专家在本人评分前看不到他人的分", "The scores; an expert sees none before scoring"),
                discussion: help(
                    "例：certflow panel show HGE-2026-0001",
                    "Example: certflow panel show HGE-2026-0001"))
        }

        @OptionGroup var options: RegisterOptionGroup
        @OptionGroup var who: ActorOptionGroup
        @OptionGroup var output: FormatOptionGroup
        @OptionGroup var which: CaseArgument

        func execute(_ console: Console) throws {
            let engine = try options.engine(console)
            let current = try which.find(engine)
            let workflow = try engine.workflow(of: current)
            guard let panel = workflow.panel else { throw Refusal.noPanel }
            try PanelDoor(engine: engine)
                .checkReading(current, panel, try who.required(console))
            let proposal = proposal(current, workflow, panel)
            let view = PanelView(language: console.language)
            switch output.format {
            case .table:
                console.print(
                    view.page(
                        current, panel, proposal: proposal, columns: console.terminal().columns))
            case .json: console.print(view.json(current, panel, proposal: proposal).rendered)
            }
        }

        /// Only a full panel proposes.
        private func proposal(_ current: Case, _ workflow: Workflow, _ panel: Panel) -> String? {
            guard current.scores.count >= panel.seats else { return nil }
            do throws(Refusal) {
                return try workflow.proposal(for: current).number?.feelText
            } catch {
                return error.sentence.text(Console.current.language)
            }
        }
    }
}
