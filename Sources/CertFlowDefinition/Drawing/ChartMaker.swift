import CertFlowCore

/// Makes the boxes and arrows of a workflow.
struct ChartMaker {
    let words: DrawingWords
    let path: WalkedPath
    private var workflow: Workflow { words.workflow }

    init(words: DrawingWords, path: WalkedPath) {
        self.words = words
        self.path = path
    }

    func chart() -> Chart {
        let leaving = workflow.transitions.filter { transition in
            transition.opensCase || transition.from.contains { !staysIn($0, transition) }
        }
        let title = words.text(workflow.title)
        return Chart(
            title: words.pick(
                "\(title)（\(workflow.code)，第 \(workflow.revision) 版）",
                "\(title) (\(workflow.code), revision \(workflow.revision))"),
            boxes: workflow.states.map(box), moves: leaving.map(move), words: words)
    }

    private func box(_ state: State) -> Chart.Box {
        var lines: [String] = []
        if let owner = state.owner {
            lines.append(words.line("承办", "owner", words.title(of: owner)))
        }
        if let deadline = state.deadline {
            let length = words.length(of: deadline)
            let end = words.pick("，", ", ") + words.end(of: deadline)
            lines.append(words.line("期限", "deadline", length + end))
        }
        if state.stopsClock {
            lines.append(words.pick("来处的期限暂停计时", "the sender's clock waits"))
        }
        lines += workflow.exits(from: state.id).filter { staysIn(state.id, $0) }.map {
            inner($0, state)
        }
        return Chart.Box(
            state: state, title: words.text(state.title), lines: lines,
            isWalked: path.states.contains(state.id), isCurrent: path.current == state.id)
    }

    /// A transition that does not leave the state is a line in its box.
    private func inner(_ transition: Transition, _ state: State) -> String {
        let title =
            mark(path.numbers(of: transition, from: state.id)) + words.text(transition.title)
        let again =
            transition.target == .stay
            ? [] : [words.pick("期限重新起算", "the deadline starts again")]
        let asks = (details(of: transition) + again).joined(separator: words.pick("；", "; "))
        return words.pick("↻ \(title)（\(asks)）", "↻ \(title) (\(asks))")
    }

    private func staysIn(_ state: StateID, _ transition: Transition) -> Bool {
        transition.target == .stay || transition.target == .state(state)
    }

    private func mark(_ numbers: [Int]) -> String {
        numbers.isEmpty ? "" : "【\(numbers.map(String.init).joined(separator: ","))】"
    }

    /// Who, saying what; then on which conditions.
    private func details(of transition: Transition) -> [String] {
        let demands = words.demands(of: transition)
        let who = words.titles(of: transition.roles)
        let guards = words.guards(of: transition)
        let separator = words.pick("；", "; ")
        let saying = demands.isEmpty ? [] : [words.line("须写", "with", words.list(demands))]
        let conditions = words.line("条件", "if", guards.joined(separator: separator))
        return [([who] + saying).joined(separator: separator)]
            + (guards.isEmpty ? [] : [conditions])
    }
}

extension ChartMaker {
    private func move(_ transition: Transition) -> Chart.Move {
        let tails = tails(of: transition).map { end in
            Chart.Tail(end: end, isWalked: !self.numbers(of: transition, from: end).isEmpty)
        }
        let head: Chart.End =
            switch transition.target {
            case .state(let state): .state(state)
            case .back, .stay: .sender(of: transition.from[0])
            }
        let taken = path.numbers(of: transition)
        return Chart.Move(
            tails: tails, head: head, title: mark(taken) + words.text(transition.title),
            lines: details(of: transition), driver: driver(of: transition),
            isWalked: !taken.isEmpty)
    }

    /// Whole phases when it leaves nothing else, one at least of several states; else its states.
    private func tails(of transition: Transition) -> [Chart.End] {
        guard !transition.opensCase else { return [.start] }
        let left = transition.from.filter { !staysIn($0, transition) }
        let open = Phase.allCases.map { phase in
            (phase, workflow.states.filter { $0.phase == phase && !$0.isFinal }.map(\.id))
        }
        let whole = open.filter { _, states in
            !states.isEmpty && states.allSatisfy(left.contains)
        }
        guard whole.flatMap({ $0.1 }).count == left.count, whole.contains(where: { $0.1.count > 1 })
        else { return left.map(Chart.End.state) }
        return whole.map { .phase($0.0) }
    }

    private func numbers(of transition: Transition, from tail: Chart.End) -> [Int] {
        switch tail {
        case .state(let state): path.numbers(of: transition, from: state)
        case .phase(let phase):
            workflow.states.filter { $0.phase == phase }
                .flatMap { path.numbers(of: transition, from: $0.id) }
        case .start, .sender: path.numbers(of: transition)
        }
    }

    private func driver(of transition: Transition) -> RoleID? {
        transition.roles.first.flatMap { RoleID.drivers.contains($0) ? $0 : nil }
    }
}
