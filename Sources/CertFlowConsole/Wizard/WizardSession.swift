import CertFlow
import CertFlowCore
import Foundation

/// The wizard at a terminal: shows each screen, reads a line, saves after every answer.
final class WizardSession {
    enum Outcome {
        case filed([Entry])
        /// The draft stays; the application is not handed in.
        case saved
        /// A state secret: nothing stays.
        case stopped
    }

    let terminal: any Terminal
    let plan: FilingPlan
    let view: WizardView
    let evidence: EvidencePaths
    /// Lines that stand first in the draft and above the page of all answers.
    let notes: [String]
    private(set) var draft: DraftFile
    /// Where a draft gets the applicant's code as its name; `nil` for one that somebody named.
    private let drafts: DraftFolder?
    var wizard: Wizard

    init(
        _ wizard: Wizard, plan: FilingPlan, draft: DraftFile, drafts: DraftFolder?,
        evidence: EvidencePaths, notes: [String], terminal: any Terminal, language: Language
    ) {
        self.wizard = wizard
        self.plan = plan
        self.draft = draft
        self.drafts = drafts
        self.evidence = evidence
        self.notes = notes
        self.terminal = terminal
        view = WizardView(
            office: plan.pack.office, today: plan.surroundings.day, language: language,
            columns: terminal.columns)
    }

    func run() throws -> Outcome {
        terminal.show(view.introduction)
        while true {
            let outcome: Outcome? =
                switch wizard.screen {
                case .asked(let asked): try ask(asked)
                case .listed(let listed): try ask(listed)
                case .review: try review()
                case .stopped: try stop()
                }
            if let outcome { return outcome }
        }
    }

    // MARK: Questions

    private func ask(_ asked: Wizard.Asked) throws -> Outcome? {
        terminal.show(view.page(asked))
        var prefilled =
            asked.previous.map {
                asked.question.typed($0, office: view.office, in: view.words)
            } ?? ""
        while true {
            guard case .line(let line) = try terminal.ask("> ", prefill: prefilled) else {
                return try quit()
            }
            switch TypedLine(line, prefilled: prefilled) {
            case .quit: return try quit()
            case .help: terminal.show(view.help(asked))
            case .back:
                try receive(.back)
                return nil
            case .text(let text):
                if try take(text, asked) { return nil }
                // What was wrong stands in the line again, to be put right.
                if asked.question.isWritten { prefilled = text }
            }
        }
    }

    /// Whether the answer was taken; the sentence says why not.
    private func take(_ text: String, _ asked: Wizard.Asked) throws -> Bool {
        let answer = view.meaning(of: text, for: asked.question)
        let isFile = wizard.isEvidence(asked)
        if isFile, !answer.trimmed.isEmpty, let problem = evidence.problem(answer) {
            return say(problem)
        }
        do throws(Complaint) {
            let path = isFile && !answer.trimmed.isEmpty ? evidence.absolute(answer) : answer
            try wizard.receive(.answer(path))
        } catch {
            return say(error.says, error.source)
        }
        try save()
        return true
    }

    private func ask(_ listed: Wizard.Listed) throws -> Outcome? {
        terminal.show(view.page(listed))
        while true {
            guard case .line(let line) = try terminal.ask(view.listPrompt) else {
                return try quit()
            }
            switch TypedLine(line) {
            case .quit: return try quit()
            case .help:
                terminal.show(view.indented(view.writing(listed.question)).joined(separator: "\n"))
            case .back:
                try receive(.back)
                return nil
            case .text(let text):
                guard let input = view.listInput(text, count: listed.rows.count) else {
                    _ = say(Bilingual(zh: "没有这一项：\(text)", en: "there is no such choice: \(text)"))
                    continue
                }
                if try receive(input) { return nil }
            }
        }
    }

    /// Whether the input was taken; the sentence says why not.
    @discardableResult
    func receive(_ input: WizardInput) throws -> Bool {
        do throws(Complaint) {
            try wizard.receive(input)
        } catch {
            return say(error.says, error.source)
        }
        try save()
        return true
    }

    func say(_ words: Bilingual, _ source: Citation? = nil) -> Bool {
        let ground = source.map { "（\($0)）" } ?? ""
        let text = view.pick("！", "! ") + view.text(words) + ground
        terminal.tell(text, .yellow)
        return false
    }

    // MARK: The draft

    /// The application as it stands.
    var application: FilingDraft {
        FilingDraft(
            label: nil,
            submission: Submission(
                programme: plan.workflow.id, facts: wizard.answers, about: plan.about),
            submitsOn: nil, submitsAt: nil, place: Place(path: draft.path, line: 1, column: 1),
            folder: evidence.folder)
    }

    /// Nothing is written before there is an answer, and never again after a state secret.
    func save() throws {
        guard wizard.position != .stopped, !wizard.answers.isEmpty || draft.exists else { return }
        try write()
        guard let drafts, drafts.isNumbered(draft, of: plan.workflow.id),
            let code = wizard.answers[plan.workflow.identity.creditCode]?.text
        else { return }
        try draft.move(to: drafts.free(plan.workflow.id, key: code))
    }

    func write() throws {
        let text = DraftWriter(workflow: plan.workflow, office: view.office, words: view.words)
            .text(wizard.answers, about: plan.about, notes: notes)
        try draft.save(text)
    }

    func discard() throws { try draft.delete() }

    func quit() throws -> Outcome {
        if drafts == nil { try write() } else { try save() }
        return .saved
    }

    private func stop() throws -> Outcome {
        try discard()
        return .stopped
    }
}

extension Question {
    /// Whether the answer is written out rather than chosen.
    fileprivate var isWritten: Bool {
        switch type {
        case .flag, .choice, .unit: false
        default: true
        }
    }
}

extension Wizard {
    /// Whether what is asked is the path of a file.
    func isEvidence(_ asked: Asked) -> Bool {
        guard asked.endsWhenEmpty else { return false }
        return questions.contains { $0.name == asked.question.name && $0.type == .evidence }
    }
}
