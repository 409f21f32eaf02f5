import CertFlow
import CertFlowCore
import Foundation

/// Prepares a wizard, at a terminal: which programme, which case, which draft.
struct ApplicationWizard {
    let desk: ApplicationDesk
    /// The file that `--draft` names.
    let draft: String?

    private var engine: Engine { desk.engine }
    private var console: Console { desk.console }

    /// A new application, or the draft of one.
    func begin(_ name: String?, about: String?) throws {
        let pack = try engine.pack()
        let terminal = console.terminal()
        guard let workflow = try workflow(name, in: pack, terminal) else { return }
        let desk = CaseDesk(engine: engine, terminal: terminal, language: console.language)
        switch workflow.opening {
        case .link:
            guard let waiting = try desk.claim(of: workflow, about: about) else { return }
            try change(waiting, terminal)
        case .about:
            guard let subject = try desk.subject(of: workflow, about: about) else { return }
            try open(workflow, about: subject, pack, terminal)
        case .application: try open(workflow, about: nil, pack, terminal)
        }
    }

    /// The applicant's step on a case that is there: 补正, or a claim.
    func change(_ name: String) throws {
        guard let id = CaseID(rawValue: name) else { throw Refusal.unknownCase(name) }
        try change(try engine.existing(id), console.terminal())
    }

    // MARK: A new case

    private func open(
        _ workflow: Workflow, about: Case?, _ pack: Pack, _ terminal: any Terminal
    ) throws {
        let plan = try FilingPlan(
            opening: workflow, about: about, in: pack, engine: engine, actor: desk.actor)
        if let notice = plan.warning { terminal.tell(notice.text(console.language)) }
        guard let (file, facts) = try draft(plan, terminal) else { return }
        let wizard = Wizard(workflow, in: plan.surroundings, facts: facts ?? Facts())
        try run(wizard, plan, file, notes: [], terminal)
    }

    // MARK: A case that is there

    private func change(_ current: Case, _ terminal: any Terminal) throws {
        let plan = try FilingPlan(changing: current, engine: engine, actor: desk.actor)
        let notes = try CaseNotes(engine: engine, plan: plan, language: console.language)
            .lines(current)
        guard let (file, facts) = try draft(plan, terminal) else { return }
        let form = Set(plan.workflow.form.questions.map(\.name))
        let present = Facts(current.facts.values.filter { form.contains($0.key) })
        let isFirst = !present.values.keys.contains { name in
            plan.workflow.question(name)?.stopsWhenYes ?? false
        }
        let wizard = Wizard(
            plan.workflow, in: plan.surroundings, current: current, facts: facts ?? present,
            given: isFirst ? Set(present.values.keys) : [], startsAtReview: !isFirst)
        if isFirst { for note in notes { terminal.tell(note) } }
        if facts == nil { try save(wizard, plan, file, notes) }
        try run(wizard, plan, file, notes: notes, terminal)
    }

    private func save(
        _ wizard: Wizard, _ plan: FilingPlan, _ file: DraftFile, _ notes: [String]
    ) throws {
        let words: KeyPath<Bilingual, String> = console.language == .zh ? \.zh : \.en
        let text = DraftWriter(workflow: plan.workflow, office: plan.pack.office, words: words)
            .text(wizard.answers, about: plan.about, notes: notes)
        try file.save(text)
    }

    // MARK: The wizard

    private func run(
        _ wizard: Wizard, _ plan: FilingPlan, _ file: DraftFile, notes: [String],
        _ terminal: any Terminal
    ) throws {
        let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
        let session = WizardSession(
            wizard, plan: plan, draft: file, drafts: draft == nil ? desk.folder : nil,
            evidence: EvidencePaths(folder: here, home: console.environment["HOME"]),
            notes: notes, terminal: terminal, language: console.language)
        switch try session.run() {
        case .filed(let entries): try desk.tell(entries, plan)
        case .stopped: throw Refusal.stateSecret
        case .saved:
            guard session.draft.exists else {
                terminal.show(help("没有填写，没有保存。", "Nothing was answered, nothing is kept."))
                return
            }
            let again = plan.current.map { "--resume \($0.id)" } ?? plan.workflow.id.rawValue
            let option = draft.map { " --draft \($0)" } ?? ""
            let path = session.draft.path
            terminal.show(
                help(
                    "草稿已保存：\(path)\n接着填：certflow apply \(again)\(option)\n也可以直接改这个文件，再用 certflow apply --from 提交。",
                    "The draft is kept: \(path)\nGo on with: certflow apply \(again)\(option)\nOr edit the file and file it with certflow apply --from."
                ))
        }
    }

    /// The draft to go on with and its answers, or a new one; `nil` when the person leaves.
    private func draft(
        _ plan: FilingPlan, _ terminal: any Terminal
    ) throws -> (DraftFile, Facts?)? {
        if let draft {
            let file = DraftFile(URL(fileURLWithPath: draft))
            guard file.exists else { return (file, nil) }
            return (file, facts(of: try DraftReader(engine).read(draft, pack: plan.pack), plan))
        }
        let found = desk.folder.drafts(in: plan.pack).filter { found in
            found.draft?.submission.programme == plan.workflow.id
                && found.draft?.submission.about == plan.about
        }
        let key = plan.current.map(\.id.rawValue)
        let fresh = DraftFile(desk.folder.free(plan.workflow.id, key: key))
        guard !found.isEmpty else { return (fresh, nil) }
        return try choose(found, or: fresh, plan, terminal)
    }

    private func choose(
        _ found: [DraftFolder.Found], or fresh: DraftFile, _ plan: FilingPlan,
        _ terminal: any Terminal
    ) throws -> (DraftFile, Facts?)? {
        terminal.show(help("有未提交的草稿：", "There are drafts that are not filed:"))
        for (index, item) in found.enumerated() {
            terminal.show("\(index + 1) \(desk.line(item, plan.pack))")
        }
        while true {
            let prompt = help("接着填（序号），或 n 另填一份 > ", "Go on with (number), or n for a new one > ")
            guard case .line(let line) = try terminal.ask(prompt, default: "1") else { return nil }
            let word = line.halfWidth.trimmed.lowercased()
            if word == "n" { return (fresh, nil) }
            if let number = Int(word), found.indices.contains(number - 1),
                let draft = found[number - 1].draft
            {
                return (found[number - 1].file, facts(of: draft, plan))
            }
        }
    }

    private func facts(of draft: FilingDraft, _ plan: FilingPlan) -> Facts {
        EvidencePaths(folder: draft.folder, home: console.environment["HOME"])
            .resolving(draft.submission.facts, of: plan.workflow.form)
    }

    /// The programme that was named, or is chosen from those that people file for.
    private func workflow(
        _ name: String?, in pack: Pack, _ terminal: any Terminal
    ) throws -> Workflow? {
        if let name {
            if let found = ProgrammeID(rawValue: name).flatMap({ pack.workflow($0) }) {
                return found
            }
            throw Refusal.unknownProgramme(
                name, near: NearestName.find(name, among: pack.workflows.map(\.id.rawValue)))
        }
        let offered = pack.workflows.filter { workflow in
            workflow.transitions.contains {
                $0.roles.contains(.applicant) && ($0.opensCase || $0.revisesForm)
            }
        }
        guard terminal.isInteractive else {
            let names = offered.map(\.id.rawValue)
            throw CommandFailure(
                .usage,
                Bilingual(
                    zh: "请写明项目：\(names.joined(separator: "、"))。",
                    en: "Name a programme: \(names.joined(separator: ", "))."))
        }
        for (index, workflow) in offered.enumerated() {
            terminal.show("  \(index + 1) \(workflow.title.text(console.language))")
        }
        while true {
            guard
                case .line(let line) = try terminal.ask(
                    help("申报哪一项（序号） > ", "Which one (number) > "))
            else { return nil }
            if let number = Int(line.halfWidth.trimmed), offered.indices.contains(number - 1) {
                return offered[number - 1]
            }
        }
    }
}
