import ArgumentParser
import CertFlow
import CertFlowCore

/// `certflow review`: one decision by options, or an officer's queue at a terminal.
struct ReviewCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "review",
            abstract: help(
                "审批：逐件办理待办队列，或用选项办理一件", "Review: work down the queue, or decide one case by options"
            ),
            discussion: help(
                """
                例：certflow review --as acceptance
                    certflow review PIP-2026-0001 --as acceptance --event accept --ground 呈批〔2026〕12号
                    certflow review PIP-2026-0001 --as list-clerk --event recordFiling --set platformNumber=ZLCP1 --set platformFiledOn=2026-05-06
                --seen 是您看到的版本（case show 的 version）；他人先办的，不办理并返回 75。
                """,
                """
                Example: certflow review --as acceptance
                         certflow review PIP-2026-0001 --as acceptance --event accept --ground NUMBER
                         certflow review PIP-2026-0001 --as list-clerk --event recordFiling --set platformNumber=ZLCP1 --set platformFiledOn=2026-05-06
                --seen is the version you saw (of case show); when somebody else was first, nothing is done and the code is 75.
                """))
    }

    @OptionGroup var options: RegisterOptionGroup
    @OptionGroup var who: ActorOptionGroup
    @OptionGroup var output: FormatOptionGroup

    @Argument(help: ArgumentHelp(help("办件编号；不写则办理整个队列", "The case; the whole queue when left out")))
    var id: String?

    @Option(help: ArgumentHelp(help("办理什么（case why 列出可办的）", "What to do (case why lists it)")))
    var event: String?

    @Option(help: ArgumentHelp(help("意见", "Opinion"))) var opinion: String?
    @Option(help: ArgumentHelp(help("理由", "Reason"))) var reason: String?

    @Option(
        help: ArgumentHelp(help("签批依据：呈批表号、OA 文号或会议纪要号", "The ground: sheet, OA or minutes number"))
    )
    var ground: String?

    @Option(help: ArgumentHelp(help("一并填写的事实：名=值，可重复", "A fact to state: name=value, repeatable")))
    var set: [String] = []

    @Option(help: ArgumentHelp(help("您看到的版本", "The version you saw"))) var seen: Int?

    func validate() throws {
        guard event == nil || id != nil else {
            throw ValidationError(help("--event 要写明办件编号", "--event needs a case"))
        }
        let words = [opinion, reason, ground].compactMap(\.self)
        guard event != nil || (words.isEmpty && set.isEmpty && seen == nil) else {
            throw ValidationError(
                help("请用 --event 写明办理什么", "say with --event what is to be done"))
        }
    }

    func execute(_ console: Console) throws {
        let engine = try options.engine(console)
        let person = try who.required(console)
        let actor = try engine.actor(person)
        let found = try id.map { try engine.existing(try Self.name($0)) }
        if let event, let found { return try decide(event, found, person, engine, console) }
        let terminal = console.terminal()
        guard terminal.isInteractive else {
            throw CommandFailure(
                .usage,
                Bilingual(
                    zh: "没有终端时请写明办件和 --event；待办见 certflow queue list --as \(person)。",
                    en:
                        "Without a terminal name a case and --event; see certflow queue list --as \(person)."
                ))
        }
        try ReviewSession(
            engine: engine, terminal: terminal, language: console.language, actor: actor,
            only: found?.id
        ).run()
    }

    private static func name(_ text: String) throws -> CaseID {
        guard let id = CaseID(rawValue: text) else { throw Refusal.unknownCase(text) }
        return id
    }

    private func decide(
        _ event: String, _ current: Case, _ person: ActorID, _ engine: Engine, _ console: Console
    ) throws {
        guard let name = EventName(rawValue: event) else {
            throw ValidationError(help("--event 不能为空", "--event is not empty"))
        }
        let workflow = try engine.workflow(of: current)
        let pack = try engine.pack(of: current)
        var act = try ActReader(workflow: workflow, office: pack.office)
            .act(name, try Assignments.read(set))
        act.opinion = opinion ?? act.opinion
        act.reason = reason ?? act.reason
        act.ground = ground ?? act.ground
        let entries = try engine.perform(
            .act(OnCase(id: current.id, act: act, seen: seen)), by: person)
        let report = ActReport(pack: pack, language: console.language)
        let kept = engine.keepReceipt(of: entries)
        switch output.format {
        case .table:
            for line in report.lines(entries, workflow) { console.print(line) }
            if let kept { console.print(kept.line.text(console.language)) }
        case .json: console.print(report.json(entries, kept).rendered)
        }
    }
}

/// `--set name=value`.
enum Assignments {
    static func read(_ words: [String]) throws -> [String: String] {
        var values: [String: String] = [:]
        for word in words {
            guard let equals = word.firstIndex(of: "="), equals != word.startIndex else {
                throw ValidationError(
                    help("--set 写作 名=值，收到“\(word)”", "--set is written name=value, not ‘\(word)’"))
            }
            let name = String(word[..<equals])
            guard values[name] == nil else {
                throw ValidationError(help("--set \(name) 写了两次", "--set \(name) is given twice"))
            }
            values[name] = String(word[word.index(after: equals)...])
        }
        return values
    }
}
