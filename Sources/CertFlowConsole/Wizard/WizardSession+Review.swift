import CertFlow
import CertFlowCore

extension WizardSession {
    /// The page of all answers, what would be refused now, and what to do with it.
    func review() throws -> Outcome? {
        terminal.show(ReviewPage(wizard: wizard, view: view).text())
        for note in notes { terminal.show(view.indented(note).joined(separator: "\n")) }
        terminal.show()
        let problems = try problems()
        if plan.isUnchanged(application) {
            _ = say(
                Bilingual(
                    zh: "还没有修改；请按上面的事项修改后再提交。",
                    en: "Nothing is changed yet; change what is asked for above, then file."))
        }
        show(problems)
        while true {
            guard case .line(let line) = try terminal.ask(prompt) else { return try quit() }
            switch TypedLine(line) {
            case .quit: return try quit()
            case .back:
                try receive(.back)
                return nil
            case .help: show(problems)
            case .text(let text):
                switch text.halfWidth.trimmed.lowercased() {
                case "y", "是", "提交": if let filed = try submit() { return filed }
                case "s", "保存": return try quit()
                default:
                    if try change(text) { return nil }
                }
            }
        }
    }

    private var prompt: String {
        view.pick(
            "Y 提交　S 保存退出　题号 修改 > ", "Y file  S save and quit  NUMBER change > ")
    }

    /// Goes to the question of that number.
    private func change(_ text: String) throws -> Bool {
        let asked = wizard.asked
        guard let number = Int(text.halfWidth.trimmed), asked.indices.contains(number - 1) else {
            return say(
                Bilingual(
                    zh: "请输入 Y、S 或 1 至 \(asked.count) 的题号。",
                    en: "Type Y, S or the number of a question, 1 to \(asked.count)."))
        }
        return try receive(.change(asked[number - 1]))
    }

    /// Hands the application in; a refusal is told, and the page stays.
    private func submit() throws -> Outcome? {
        do {
            let entries = try plan.submit(application, clears: true)
            try discard()
            return .filed(entries)
        } catch let refusal as Refusal {
            if case .stateSecret = refusal { try discard() }
            if case .stale = refusal { throw refusal }
            show(refusal.sentence.lines(view.language))
            return nil
        }
    }

    private func problems() throws -> [String] {
        let complaints = evidence.complaints(wizard.answers, of: plan.workflow.form)
        let refusals = try plan.refusals(application, clears: true)
        return complaints.map { view.text($0.sentence) }
            + refusals.flatMap { $0.sentence.lines(view.language) }
    }

    private func show(_ problems: [String]) {
        guard !problems.isEmpty else {
            terminal.show(
                terminal.style(
                    .green, text: view.pick("检查通过，现在可以提交。", "Checked: it can be filed now.")))
            return
        }
        terminal.show(view.pick("现在提交会被退回：", "If filed now it would be refused:"))
        for problem in problems {
            for (index, line) in problem.printable.wrapped(to: view.columns - 4).enumerated() {
                terminal.show(terminal.style(.yellow, text: (index == 0 ? "  - " : "    ") + line))
            }
        }
    }
}

extension Bilingual {
    /// One sentence a line.
    func lines(_ language: Language) -> [String] {
        text(language).split(whereSeparator: \.isNewline).map { String($0).trimmed }
    }
}
