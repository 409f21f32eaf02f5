import CertFlow
import CertFlowCore

/// What an officer reads.
extension ReviewSession {
    var view: WizardView {
        WizardView(
            office: pack.office, today: engine.now().day, language: language,
            columns: terminal.columns)
    }

    /// The case with everything stated, and how it stands in time.
    func show(_ current: Case, _ workflow: Workflow) throws {
        let links = try engine.links(of: current.id)
        let page = CaseView(revisions: revisions, language: language).page(
            current, workflow, links: links)
        terminal.show()
        terminal.show(String(repeating: "─", count: min(terminal.columns, 80) - 1))
        if let left = try remaining() { say(pick("待办 \(left) 件", "\(left) open")) }
        terminal.tell(page)
    }

    /// The case in one line, beside the keys: a long page has left the screen by then.
    func headline(_ current: Case) -> String {
        let state = CaseView(revisions: revisions, language: language).state(current)
        let due = current.deadline.map { pick("\($0.due.iso) 到期", "due \($0.due.iso)") }
        return [current.id.rawValue, current.enterprise, state, due].compactMap(\.self)
            .joined(separator: "  ")
    }

    func mayScore(_ current: Case, _ workflow: Workflow) -> Bool {
        guard let panel = workflow.panel, panel.state == current.state else { return false }
        return actor.holds(panel.role, on: engine.now().day)
            && !current.scores.contains { $0.expert == actor.id }
    }

    func remaining() throws -> Int? {
        guard only == nil else { return nil }
        return try waiting().count
    }

    /// The queue without the cases that were left or done with.
    func waiting() throws -> [CaseID] {
        try engine.queue(of: actor.id).map(\.id)
            .filter { !skipped.contains($0) && !settled.contains($0) }
    }

    /// What is not offered, with every reason.
    func explain(_ offers: [OfferedTransition]) {
        let why = WhyView(language: language, format: .table)
        for offer in offers {
            for line in why.lines(offer) { terminal.tell(line) }
        }
    }

    func complain(_ refusal: Refusal) {
        for sentence in refusal.sentence.lines(language) {
            terminal.tell(pick("！", "! ") + sentence, .yellow)
        }
    }

    func say(_ text: String) { terminal.tell(text) }

    func pick(_ zh: String, _ en: String) -> String { language.pick(zh: zh, en: en) }
}
