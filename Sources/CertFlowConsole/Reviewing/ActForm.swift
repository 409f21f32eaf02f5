import CertFlow
import CertFlowCore

/// Asks an officer for what a transition needs: facts, opinion, reason and ground.
struct ActForm {
    let terminal: any Terminal
    let view: WizardView
    let workflow: Workflow

    /// The words that go with an act, the same for every case of a bulk.
    struct Words: Hashable, Sendable {
        var opinion: String?
        var reason: String?
        var ground: String?
    }

    /// The facts that go with an act; `nil` when the officer leaves. The facts of the case are offered
    /// as answers, and before them those of an `earlier` case of the same bulk.
    func facts(
        _ transition: Transition, for current: Case, earlier: Facts = Facts()
    ) throws -> Facts? {
        var facts = Facts()
        let asked = transition.gives.map { ($0, true) } + transition.mayGive.map { ($0, false) }
        for (name, isRequired) in asked {
            guard let question = workflow.question(name) else { continue }
            switch try answer(question, earlier[name] ?? current.facts[name], isRequired) {
            case .given(let value): facts[name] = value
            case .left: return nil
            }
        }
        return facts
    }

    /// The words that go with an act; `nil` when the officer leaves.
    func words(_ transition: Transition) throws -> Words? {
        var words = Words()
        let asked: [(Bool, WritableKeyPath<Words, String?>, Bilingual)] = [
            (transition.needsOpinion, \.opinion, Bilingual(zh: "意见", en: "Opinion")),
            (transition.needsReason, \.reason, Bilingual(zh: "理由", en: "Reason")),
            (
                transition.needsGround, \.ground,
                Bilingual(
                    zh: "签批依据（呈批表号、OA 文号或会议纪要号）",
                    en: "Ground (sheet, OA or minutes number)")
            ),
        ]
        for (isNeeded, word, title) in asked where isNeeded {
            guard let text = try line(title) else { return nil }
            words[keyPath: word] = text
        }
        return words
    }

    private enum Given {
        case given(FactValue?)
        case left
    }

    private func answer(
        _ question: Question, _ previous: FactValue?, _ isRequired: Bool
    ) throws -> Given {
        if question.columns != nil { return try lines(question, previous, isRequired) }
        for line in view.describe(question, isRequired: isRequired) { terminal.show(line) }
        let prefilled =
            previous.map { question.typed($0, office: view.office, in: view.words) } ?? ""
        while true {
            guard case .line(let line) = try terminal.ask("> ", prefill: prefilled) else {
                return .left
            }
            switch TypedLine(line, prefilled: prefilled) {
            case .back, .quit: return .left
            case .help: terminal.show(view.indented(view.writing(question)).joined(separator: "\n"))
            case .text(let text):
                do throws(Complaint) {
                    let value = try question.parse(
                        view.meaning(of: text, for: question), office: view.office)
                    if value != nil || !isRequired { return .given(value) }
                    complain(Bilingual(zh: "必须填写", en: "an answer is needed"))
                } catch {
                    complain(error.says)
                }
            }
        }
    }

    /// Several lines, one after another, until an empty one.
    private func lines(
        _ question: Question, _ previous: FactValue?, _ isRequired: Bool
    ) throws -> Given {
        for line in view.describe(question, isRequired: isRequired) { terminal.show(line) }
        terminal.show("  " + view.pick("一行一条，空行结束。", "One a line; an empty line ends."))
        let offered = previous?.list ?? []
        var items: [FactValue] = []
        while true {
            let usual =
                offered.indices.contains(items.count) ? offered[items.count].text ?? "" : ""
            let answer = try terminal.ask("\(items.count + 1)> ", prefill: usual)
            guard case .line(let line) = answer else { return .left }
            switch TypedLine(line, prefilled: usual) {
            case .back, .quit: return .left
            case .help: terminal.show(view.indented(view.writing(question)).joined(separator: "\n"))
            case .text(let text) where !text.trimmed.isEmpty: items.append(.text(text.trimmed))
            case .text:
                if !items.isEmpty || !isRequired {
                    return .given(items.isEmpty ? nil : .list(items))
                }
                complain(Bilingual(zh: "必须填写", en: "an answer is needed"))
            }
        }
    }

    /// One line of text that must be there; `nil` when the officer leaves.
    private func line(_ title: Bilingual) throws -> String? {
        while true {
            let prompt = view.text(title) + view.pick("（< 返回） > ", " (< back) > ")
            guard case .line(let line) = try terminal.ask(prompt) else { return nil }
            switch TypedLine(line) {
            case .back, .quit: return nil
            case .text(let text) where !text.trimmed.isEmpty: return text.trimmed
            case .help, .text:
                complain(Bilingual(zh: "必须填写；输入 < 返回", en: "it is needed; type < to go back"))
            }
        }
    }

    private func complain(_ words: Bilingual) {
        terminal.tell(view.pick("！", "! ") + view.text(words), .yellow)
    }
}

extension WizardView {
    /// Title, help, example and options of a question that stands by itself.
    func describe(_ question: Question, isRequired: Bool) -> [String] {
        var lines = title(question, isRequired: isRequired).wrapped(to: columns)
        if let help = question.help { lines += indented(text(help)) }
        if let example = question.example {
            lines += indented(pick("例：\(example)", "e.g. \(example)"))
        }
        return lines + options(question)
    }
}
