import ArgumentParser
import CertFlow
import CertFlowCore

struct CaseCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "case",
            abstract: help(
                "办件：列表、详情、流转记录、变化、为什么、案卷文件", "Cases: list, show, history, diff, why, pack"),
            subcommands: [
                CaseListCommand.self, CaseShowCommand.self, CaseHistoryCommand.self,
                CaseDiffCommand.self, CaseWhyCommand.self, CasePackCommand.self,
            ])
    }
}

/// The case that a command is about.
struct CaseArgument: ParsableArguments {
    @Argument(help: ArgumentHelp(help("办件编号，如 PIP-2026-0001", "The case, e.g. PIP-2026-0001")))
    var id: String

    /// The case, when the person who asks may see it.
    func find(_ engine: Engine, seenBy person: ActorID? = nil) throws -> Case {
        guard let name = CaseID(rawValue: id) else { throw Refusal.unknownCase(id) }
        return try engine.existing(name, seenBy: person)
    }
}

struct CaseListCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list", abstract: help("列出办件", "List cases"),
            discussion: help(
                "例：certflow case list --programme patent-intensive-product --state submitted",
                "Example: certflow case list --programme patent-intensive-product --state submitted"
            ))
    }

    @OptionGroup var options: RegisterOptionGroup
    @OptionGroup var past: PastOptionGroup
    @OptionGroup var output: FormatOptionGroup
    @OptionGroup var who: ActorOptionGroup
    @Option(help: ArgumentHelp(help("项目", "Programme"))) var programme: String?
    @Option(help: ArgumentHelp(help("状态", "State"))) var state: String?
    @Option(help: ArgumentHelp(help("区县（开发区）代号", "Unit"))) var unit: String?
    @Option(help: ArgumentHelp(help("年度", "Year"))) var year: Int?
    @Option(help: ArgumentHelp(help("统一社会信用代码", "Credit code"))) var creditCode: String?

    func execute(_ console: Console) throws {
        let engine = try options.engine(console, past)
        let revisions = try engine.revisions()
        let programmes = revisions.packs.flatMap(\.workflows).map(\.id.rawValue).uniqued
        if let programme, !programmes.contains(programme) {
            throw Refusal.unknownProgramme(
                programme, near: NearestName.find(programme, among: programmes))
        }
        try checkNames(revisions.packs)
        let cases = try engine.cases(
            CaseQuery(
                programme: programme.flatMap { ProgrammeID(rawValue: $0) },
                state: state.flatMap { StateID(rawValue: $0) },
                unit: unit.flatMap { UnitID(rawValue: $0) }, year: year, creditCode: creditCode),
            seenBy: who.optional(console))
        let view = CaseView(revisions: revisions, language: console.language)
        if output.format == .json {
            for current in cases { console.print(view.json(current).rendered) }
            return
        }
        var table = TextTable([
            TextColumn(help("编号", "Case"), min: 13), TextColumn(help("申报人", "Applicant")),
            TextColumn(help("产品", "Product"), .left, .drop), TextColumn(help("区县", "Unit")),
            TextColumn(help("状态", "State")), TextColumn(help("期限", "Due"), min: 10),
        ])
        for current in cases {
            table.add([
                current.id.rawValue, current.enterprise, current.productName ?? "",
                view.unit(current), view.state(current), current.deadline?.due.iso ?? "",
            ])
        }
        console.print(table.rendered(columns: console.terminal().columns))
        console.terminal().show(help("共 \(cases.count) 件", "\(cases.count) cases"))
    }
}

extension CaseListCommand {
    /// A state or unit that no programme knows is a slip, not an empty list.
    private func checkNames(_ packs: [Pack]) throws {
        let states = packs.flatMap(\.workflows).flatMap { $0.states.map(\.id.rawValue) }
        if let state, !states.contains(state) { throw unknown(state, among: states) }
        let units = packs.flatMap(\.office.units).map(\.id.rawValue)
        if let unit, !units.contains(unit) { throw unknown(unit, among: units) }
    }

    private func unknown(_ name: String, among known: [String]) -> CommandFailure {
        let near = NearestName.find(name, among: known)
        let hint = near.map { Bilingual(zh: "是否为“\($0)”？", en: "Did you mean ‘\($0)’?") }
        return CommandFailure(
            .refused,
            Bilingual(zh: "没有“\(name)”。", en: "There is no ‘\(name)’."), hint: hint)
    }
}

struct CaseShowCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show", abstract: help("一件的全部情况", "Everything about one case"),
            discussion: help(
                "例：certflow case show PIP-2026-0001", "Example: certflow case show PIP-2026-0001"))
    }

    @OptionGroup var options: RegisterOptionGroup
    @OptionGroup var past: PastOptionGroup
    @OptionGroup var output: FormatOptionGroup
    @OptionGroup var who: ActorOptionGroup
    @OptionGroup var which: CaseArgument

    func execute(_ console: Console) throws {
        let engine = try options.engine(console, past)
        let current = try which.find(engine, seenBy: who.optional(console))
        let workflow = try engine.workflow(of: current)
        let view = CaseView(revisions: try engine.revisions(), language: console.language)
        switch output.format {
        case .json: console.print(view.json(current, with: workflow).rendered)
        case .table:
            let links = try engine.links(of: current.id)
            console.print(view.page(current, workflow, links: links))
        }
    }
}

struct CaseHistoryCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "history", abstract: help("流转记录", "The journal of one case"),
            discussion: help(
                "例：certflow case history PIP-2026-0001",
                "Example: certflow case history PIP-2026-0001"))
    }

    @OptionGroup var options: RegisterOptionGroup
    @OptionGroup var past: PastOptionGroup
    @OptionGroup var output: FormatOptionGroup
    @OptionGroup var who: ActorOptionGroup
    @OptionGroup var which: CaseArgument

    func execute(_ console: Console) throws {
        let engine = try options.engine(console, past)
        let current = try which.find(engine, seenBy: who.optional(console))
        let entries = try engine.entries(about: Subject(.case, current.id.rawValue))
        let view = HistoryView(
            programme: current.programme, revisions: try engine.revisions(),
            language: console.language)
        switch output.format {
        case .json: for entry in entries { console.print(view.json(entry).rendered) }
        case .table:
            console.print(view.table(entries).rendered(columns: console.terminal().columns))
        }
    }
}

struct CaseWhyCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "why",
            abstract: help("现在可办什么，不能办的差在哪里", "What is offered now, and why the rest is not"),
            discussion: help(
                "例：certflow case why PIP-2026-0001 --as yanta-reviewer\n未提交的申报：certflow case why --from 申报.yaml",
                "Example: certflow case why PIP-2026-0001 --as yanta-reviewer\nNot filed yet: certflow case why --from FILE"
            ))
    }

    @OptionGroup var options: RegisterOptionGroup
    @OptionGroup var past: PastOptionGroup
    @OptionGroup var output: FormatOptionGroup
    @OptionGroup var who: ActorOptionGroup
    @Argument(help: ArgumentHelp(help("办件编号", "The case"))) var id: String?
    @Option(help: ArgumentHelp(help("未提交的申报文件", "An application that is not filed yet"))) var from:
        String?

    func validate() throws {
        guard (id == nil) != (from == nil) else {
            throw ValidationError(
                help("请给出办件编号，或用 --from 给出申报文件", "name a case, or a file with --from"))
        }
    }

    func execute(_ console: Console) throws {
        let engine = try options.engine(console, past)
        let view = WhyView(language: console.language, format: output.format)
        if let from {
            let draft = try DraftReader(engine).read(from)
            let plan = try FilingPlan(
                draft.submission, engine: engine, actor: who.optional(console))
            let found = try plan.refusals(draft, clears: false)
            guard !found.isEmpty else {
                console.print(help("可以提交。", "It can be filed."))
                return
            }
            for refusal in found {
                let title = Bilingual(zh: "提交", en: "Submit")
                for line in view.lines(refusal, event: "submit", title: title) {
                    console.print(line)
                }
            }
            throw ExitCode(1)
        }
        guard let name = CaseID(rawValue: id ?? "") else { throw Refusal.unknownCase(id ?? "") }
        let current = try engine.existing(name)
        if let person = who.optional(console) {
            let offers = try engine.offers(current, to: try engine.actor(person))
            for offer in offers { for line in view.lines(offer) { console.print(line) } }
        } else {
            for (transition, found) in try engine.shortfalls(current) {
                let refusal = found.isEmpty ? nil : Refusal.unmet(found)
                let offer = OfferedTransition(transition: transition, refusal: refusal)
                for line in view.lines(offer) { console.print(line) }
            }
        }
    }
}
