import CertFlowCore

/// The states, transitions and guards of a workflow in Markdown.
struct TransitionTable {
    let words: DrawingWords
    private var workflow: Workflow { words.workflow }

    var text: String {
        let heading = words.pick("流转表", "Transitions")
        let lines =
            [
                "# \(words.text(workflow.title)) · \(heading)", "",
                "<!-- \(DrawingFile.remark) -->", "",
            ]
            + [
                words.line(
                    "依据", "basis", workflow.basis.description)
                    + words.pick("。", ".")
            ]
            + section(words.pick("状态", "States"), states)
            + section(words.pick("流转", "Transitions"), transitions)
            + (workflow.guards.isEmpty ? [] : section(words.pick("条件", "Guards"), guards))
        return lines.joined(separator: "\n") + "\n"
    }

    private func section(_ title: String, _ table: MarkdownTable) -> [String] {
        ["", "## \(title)", ""] + table.lines
    }

    private var states: MarkdownTable {
        var table = MarkdownTable([
            words.pick("阶段", "Phase"), words.pick("状态", "State"),
            words.pick("申报人看到", "The applicant reads"), words.pick("承办", "Owner"),
            words.pick("期限", "Deadline"), words.pick("期满", "At its end"),
        ])
        for state in workflow.states {
            let isFinal = words.pick("（终结）", " (final)")
            let stops =
                state.stopsClock ? [words.pick("来处的期限暂停计时", "the sender's clock waits")] : []
            table.add([
                [words.title(of: state.phase)],
                [words.text(state.title) + (state.isFinal ? isFinal : "")],
                [words.text(state.reads)], [state.owner.map(words.title) ?? ""],
                (state.deadline.map { [words.length(of: $0)] } ?? []) + stops,
                [state.deadline.map(words.end) ?? ""],
            ])
        }
        return table
    }

    private var transitions: MarkdownTable {
        var table = MarkdownTable([
            words.pick("事件", "Event"), words.pick("从", "From"), words.pick("到", "To"),
            words.pick("由谁", "By"), words.pick("条件", "Guards"), words.pick("须给出", "Must be given"),
            words.pick("后续动作", "Effects"),
        ])
        for transition in workflow.transitions {
            let opening = words.pick("（开立）", "(opens the case)")
            let from = transition.opensCase ? [opening] : transition.from.map(words.title)
            table.add([
                ["\(words.text(transition.title))", transition.event.rawValue], from,
                [target(of: transition)], transition.roles.map(words.title),
                words.guards(of: transition), given(with: transition),
                words.effects(of: transition),
            ])
        }
        return table
    }

    private func target(of transition: Transition) -> String {
        switch transition.target {
        case .state(let state): words.title(of: state)
        case .back: words.pick("回到送来的状态", "back to the sender")
        case .stay: words.pick("原处不动", "stays")
        }
    }

    private func given(with transition: Transition) -> [String] {
        let optional = transition.mayGive.map {
            words.title(of: $0) + words.pick("（可选）", " (optional)")
        }
        let form = transition.revisesForm ? [words.pick("可修改申报表", "the form may be changed")] : []
        return words.demands(of: transition) + transition.gives.map(words.title) + optional + form
    }

    private var guards: MarkdownTable {
        var table = MarkdownTable([
            words.pick("条件", "Guard"), words.pick("规则", "Rule"), words.pick("依据", "Source"),
        ])
        for name in workflow.transitions.flatMap(\.guards).uniqued() {
            guard let found = workflow.guards[name] else { continue }
            table.add([
                [words.text(found.title), name], [found.rule.source], [found.source.description],
            ])
        }
        return table
    }
}

extension Array where Element: Hashable {
    /// Each element once, where it first stands.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
