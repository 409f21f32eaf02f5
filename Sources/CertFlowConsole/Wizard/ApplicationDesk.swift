import ArgumentParser
import CertFlow
import CertFlowCore
import Foundation

/// Takes applications from files and tells what became of them.
struct ApplicationDesk {
    let engine: Engine
    let console: Console
    /// Who files for the applicant; `nil` for the applicant itself.
    let actor: ActorID?
    let format: Format
    /// Where the applicant wants the receipt, beside the copy in the register.
    var receiptFile: String?

    var language: Language { console.language }
    var folder: DraftFolder { DraftFolder(environment: console.environment) }

    /// Files an application, or tells what would be refused.
    func take(
        _ path: String, programme: String?, about: String?, isOnlyChecked: Bool
    ) throws {
        let draft = try DraftReader(engine).read(path)
            .about(about.flatMap { CaseID(rawValue: $0) })
        let named = draft.submission.programme
        guard programme == nil || programme == named.rawValue else {
            throw CommandFailure(
                .usage,
                Bilingual(
                    zh: "文件是“\(named)”的申报，命令写的是“\(programme ?? "")”；请去掉命令里的项目，或换文件。",
                    en:
                        "The file applies for ‘\(named)’, the command says ‘\(programme ?? "")’; leave the programme out or take another file."
                ))
        }
        let plan = try FilingPlan(draft.submission, engine: engine, actor: actor)
        guard isOnlyChecked else { return try tell(plan.submit(draft, clears: false), plan) }
        try check(draft, plan)
    }

    private func check(_ draft: FilingDraft, _ plan: FilingPlan) throws {
        let files = EvidencePaths(folder: draft.folder, home: console.environment["HOME"])
            .complaints(draft.submission.facts, of: plan.workflow.form)
        let found =
            (files.isEmpty ? [] : [Refusal.form(files)])
            + (try plan.refusals(draft, clears: false))
        guard !found.isEmpty else {
            switch format {
            case .table: console.print(help("检查通过，现在可以提交。", "Checked: it can be filed now."))
            case .json:
                console.print(
                    JSONLine([("event", .text("submit")), ("offered", .flag(true))]).rendered)
            }
            return
        }
        let view = WhyView(language: language, format: format)
        for (index, refusal) in found.enumerated() {
            let lines = view.lines(
                refusal, event: "submit", title: Bilingual(zh: "提交", en: "Submit"))
            // One heading over all the reasons; a JSON line says everything by itself.
            for line in lines.dropFirst(index > 0 && format == .table ? 1 : 0) {
                console.print(line)
            }
        }
        throw ExitCode(1)
    }

    /// The receipt.
    func tell(_ entries: [Entry], _ plan: FilingPlan) throws {
        guard let first = entries.first, let id = CaseID(rawValue: first.subject.id) else { return }
        let current = try engine.existing(id)
        let kept = engine.keepReceipt(of: entries)
        let view = ReceiptView(
            pack: plan.pack, workflow: plan.workflow, language: language, kept: kept)
        switch format {
        case .table: console.print(view.page(current, first, at: engine.now().rfc3339))
        case .json: console.print(view.json(current, first).rendered)
        }
        if let receiptFile, let kept { try write(kept.receipt, to: receiptFile) }
    }

    private func write(_ receipt: Receipt, to path: String) throws {
        do {
            try receipt.fileBytes().write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw CommandFailure(
                .fault,
                Bilingual(
                    zh: "申报已提交，但回执不能写到‘\(path)’；请用 certflow receipt issue 再取。",
                    en:
                        "The application is filed, but the receipt cannot be written to ‘\(path)’; take it with certflow receipt issue."
                ))
        }
    }

    /// The drafts of the wizard, a line each.
    func listDrafts() throws {
        let pack = try engine.pack()
        let found = folder.drafts(in: pack)
        if format == .json {
            for item in found { console.print(json(item, pack).rendered) }
            return
        }
        guard !found.isEmpty else {
            console.print(
                help("没有草稿（\(folder.url.path)）。", "There is no draft (\(folder.url.path))."))
            return
        }
        for item in found { console.print(line(item, pack)) }
    }

    /// A draft in two lines: what it is, and where.
    func line(_ found: DraftFolder.Found, _ pack: Pack) -> String {
        guard let draft = found.draft, let workflow = pack.workflow(draft.submission.programme)
        else {
            guard case .failure(let problems) = found.content else { return found.file.path }
            return help("无法读取 ", "unreadable ") + problems.sentence.text(language).printable
        }
        let facts = draft.submission.facts
        let names = [workflow.identity.name, workflow.identity.product].compactMap(\.self)
            .compactMap { facts[$0]?.text }
        let count = help("已答 \(facts.values.count) 题", "\(facts.values.count) answered")
        let head =
            [draft.submission.about?.rawValue, workflow.title.text(language)]
            .compactMap(\.self) + names + [count]
        return head.joined(separator: "  ").printable + "\n  \(found.file.path)"
    }

    private func json(_ found: DraftFolder.Found, _ pack: Pack) -> JSONLine {
        let submission = found.draft?.submission
        let workflow = submission.flatMap { pack.workflow($0.programme) }
        let name = workflow.flatMap { submission?.facts[$0.identity.name]?.text }
        return JSONLine([
            ("path", .text(found.file.path)),
            ("programme", JSONLine.Value(submission?.programme.rawValue)),
            ("about", JSONLine.Value(submission?.about?.rawValue)),
            ("enterprise", JSONLine.Value(name)),
            ("answered", JSONLine.Value(submission?.facts.values.count)),
        ])
    }
}
