import CertFlow
import CertFlowCore

/// The same decision with the same words on every case of the queue that stands where this one does.
/// Facts are asked for each case; each case is a command of its own.
struct BulkSession {
    let engine: Engine
    let terminal: any Terminal
    let view: WizardView
    let actor: Actor
    let workflow: Workflow

    /// Offers those transitions of `current` that may be taken in bulk, and tells how many cases were
    /// moved.
    func run(_ transitions: [Transition], like current: Case) throws -> Int {
        guard let transition = try choose(transitions) else { return 0 }
        let (cases, refused) = try likes(of: current, transition)
        show(cases, transition)
        for (id, refusal) in refused {
            terminal.tell(view.pick("不含 \(id)：", "without \(id): ") + view.text(refusal.sentence))
        }
        guard let chosen = try choose(from: cases), !chosen.isEmpty else { return 0 }
        let form = ActForm(terminal: terminal, view: view, workflow: workflow)
        guard let words = try form.words(transition) else { return 0 }
        var acts: [(Case, Act)] = []
        var earlier = Facts()
        for item in chosen {
            if !(transition.gives + transition.mayGive).isEmpty {
                terminal.tell("—— \(item.id) \(item.enterprise)")
            }
            guard let facts = try form.facts(transition, for: item, earlier: earlier) else {
                return 0
            }
            earlier = facts
            acts.append(
                (
                    item,
                    Act(
                        event: transition.event, facts: facts, opinion: words.opinion,
                        reason: words.reason, ground: words.ground)
                ))
        }
        let prompt = view.pick(
            "\(transition.title.zh)：共 \(acts.count) 件，确认？Y 办理　N 返回 > ",
            "\(transition.title.en): \(acts.count) cases. Y do it  N back > ")
        guard case .key("y") = try terminal.chooseKey(prompt, from: ["y", "n"]) else { return 0 }
        return try perform(acts)
    }

    private func choose(_ transitions: [Transition]) throws -> Transition? {
        guard transitions.count > 1 else { return transitions.first }
        let numbered = transitions.prefix(9).enumerated().map { index, transition in
            "\(index + 1) \(view.text(transition.title))"
        }
        terminal.tell(view.pick("批量：", "Bulk: ") + numbered.joined(separator: view.pick("　", "  ")))
        let keys = (1...numbered.count).compactMap { String($0).first }
        guard case .key(let key) = try terminal.chooseKey("> ", from: keys + ["<"]),
            let index = keys.firstIndex(of: key)
        else { return nil }
        return transitions[index]
    }

    /// The cases of the queue in the same state, and those that the officer may not move this way.
    private func likes(
        of current: Case, _ transition: Transition
    ) throws -> (offered: [Case], refused: [(CaseID, Refusal)]) {
        var offered: [Case] = []
        var refused: [(CaseID, Refusal)] = []
        for line in try engine.queue(of: actor.id)
        where line.programme == current.programme && line.state == current.state {
            let found = try engine.existing(line.id)
            guard found.revision == current.revision else { continue }
            let offer = try engine.offers(found, to: actor).first {
                $0.transition.event == transition.event
            }
            if let refusal = offer?.refusal {
                refused.append((found.id, refusal))
            } else if offer != nil {
                offered.append(found)
            }
        }
        return (offered, refused)
    }

    private func show(_ cases: [Case], _ transition: Transition) {
        var table = TextTable([
            TextColumn("#", .right), TextColumn(view.pick("办件", "Case"), min: 13),
            TextColumn(view.pick("申报人", "Applicant")),
            TextColumn(view.pick("产品", "Product"), .left, .drop),
            TextColumn(view.pick("期限", "Due"), min: 10),
        ])
        for (index, current) in cases.enumerated() {
            table.add([
                String(index + 1), current.id.rawValue, current.enterprise,
                current.productName ?? "", current.deadline?.due.iso ?? "",
            ])
        }
        terminal.tell("—— \(view.text(transition.title))")
        terminal.show(table.rendered(columns: view.columns))
    }

    /// The cases without those that the officer leaves out; `nil` when the officer leaves.
    private func choose(from cases: [Case]) throws -> [Case]? {
        while true {
            let prompt = view.pick(
                "不含哪几件（序号，以空格分隔；回车为全部，< 返回） > ",
                "Leave out which (numbers; Enter for none, < back) > ")
            guard case .line(let line) = try terminal.ask(prompt) else { return nil }
            guard case .text(let text) = TypedLine(line) else { return nil }
            let words = text.halfWidth.split { !$0.isNumber }.map(String.init)
            let numbers = words.compactMap { Int($0) }
            if numbers.allSatisfy({ cases.indices.contains($0 - 1) }) {
                return cases.enumerated().filter { !numbers.contains($0.offset + 1) }.map(\.element)
            }
            terminal.tell(
                view.pick("序号应在 1 至 \(cases.count) 之间。", "Numbers are from 1 to \(cases.count)."))
        }
    }

    private func perform(_ acts: [(Case, Act)]) throws -> Int {
        let report = ActReport(pack: try engine.officePack(), language: view.language)
        var count = 0
        for (current, act) in acts {
            do {
                let entries = try engine.perform(
                    .act(OnCase(id: current.id, act: act, seen: current.version)), by: actor.id)
                count += 1
                for line in report.lines(entries, workflow) { terminal.tell(line, .green) }
            } catch let refusal as Refusal {
                terminal.tell(
                    view.pick("！\(current.id) ", "! \(current.id) ") + view.text(refusal.sentence))
            } catch {
                let said = CertFlowError(error)
                guard said.kind == .tryAgain else { throw error }
                terminal.tell(
                    view.pick("！\(current.id) \(said.chinese)", "! \(current.id) \(said.english)"))
            }
        }
        terminal.tell(
            view.pick("已办 \(count) 件，共 \(acts.count) 件。", "\(count) of \(acts.count) done."))
        return count
    }
}
