import CertFlowCore

/// Checks what only the whole of a workflow shows: where cases begin, go and end.
struct WorkflowCheck {
    private let workflow: Workflow
    private let root: YAMLNode
    private let log: DiagnosticLog

    init(_ workflow: Workflow, root: YAMLNode, log: DiagnosticLog) {
        self.workflow = workflow
        self.root = root
        self.log = log
    }

    func run() {
        RepeatedNames.check(
            "id", of: root.peek("states"), NameKind.state.title, log: log)
        checkGuards()
        checkLapses()
        // A state or transition that could not be read would make the others look wrong.
        guard workflow.states.count == nodes("states").count,
            workflow.transitions.count == nodes("transitions").count
        else { return }
        checkOpening()
        checkExits()
        checkReach()
        checkDrivers()
        checkClock()
    }

    private func nodes(_ key: String) -> [YAMLNode] { root.peek(key)?.list ?? [] }

    private func place(of state: StateID) -> Place {
        nodes("states").compactMap { $0.peek("id") }.first { $0.scalar == state.rawValue }?.place
            ?? root.place
    }

    /// A guard that no transition asks guards nothing.
    private func checkGuards() {
        let used = Set(
            nodes("transitions").flatMap { $0.peek("guards")?.list ?? [] }
                .compactMap(\.scalar))
        for entry in root.peek("guards")?.mapping ?? [] where !used.contains(entry.key) {
            log.warn(
                .unusedGuard, at: entry.keyPlace, zh: "没有流转使用条件“\(entry.key)”",
                en: "no transition asks the guard ‘\(entry.key)’",
                hint: Bilingual(
                    zh: "在流转的 guards 中写上，或删去",
                    en: "name it in a transition's ‘guards’, or delete it"))
        }
    }

    /// The event of a lapse leaves the state and is the clock's.
    private func checkLapses() {
        for node in nodes("states") {
            guard let name = node.peek("id")?.scalar, let state = StateID(rawValue: name),
                let deadline = node.peek("deadline"), deadline.peek("atEnd")?.scalar == "lapse",
                let event = deadline.peek("event"), let text = event.scalar,
                workflow.transitions.contains(where: { $0.event.rawValue == text })
            else { continue }
            let isHandled = workflow.exits(from: state).contains {
                $0.event.rawValue == text && $0.roles.contains(.clock)
            }
            guard !isHandled else { continue }
            log.error(
                .lapse, at: event.place, zh: "没有流转由时钟以事件“\(text)”离开“\(name)”",
                en: "no transition leaves ‘\(name)’ on ‘\(text)’ by clock",
                hint: Bilingual(
                    zh: "补上 from: \(name)、by: clock 的流转",
                    en: "add a transition from: \(name), by: clock"))
        }
    }

    /// The clock states nothing: what asks for something could never be done by it.
    private func checkClock() {
        for transition in workflow.transitions where transition.roles.contains(.clock) {
            let asked = [
                transition.needsGround ? "ground" : nil, transition.needsReason ? "reason" : nil,
                transition.needsOpinion ? "opinion" : nil, transition.gives.isEmpty ? nil : "gives",
            ].compactMap { $0 }
            guard let key = asked.first else { continue }
            log.error(
                .clockAsked, at: transition.place,
                zh: "“\(transition.event)”由时钟办理，时钟给不出 \(key)",
                en: "‘\(transition.event)’ is done by the clock, which cannot state ‘\(key)’",
                hint: Bilingual(
                    zh: "去掉 \(key)，或改由人办理", en: "remove \(key), or let a person do it"))
        }
    }

    /// What a round decides and a notice does are transitions of that driver.
    private func checkDrivers() {
        if let round = workflow.round {
            let events = [
                ("selects", round.selects), ("reserves", round.reserves),
                ("declines", round.declines),
            ]
            for (key, event) in events {
                checkDriver(.round, event, from: round.waiting, at: root.peek("round")?.peek(key))
            }
        }
        if let notice = workflow.notice {
            for (key, event) in [("opens", notice.opens), ("publishes", notice.publishes)] {
                checkDriver(.notice, event, from: nil, at: root.peek("notice")?.peek(key))
            }
        }
    }

    private func checkDriver(
        _ driver: RoleID, _ event: EventName, from state: StateID?, at node: YAMLNode?
    ) {
        let isHandled = workflow.transitions.contains { transition in
            transition.event == event && transition.roles.contains(driver)
                && state.map(transition.from.contains) ?? true
        }
        guard !isHandled else { return }
        let start = state.map { "from: \($0), " } ?? ""
        log.error(
            .driverEvent, at: node?.place ?? root.place,
            zh: "没有流转以事件“\(event)”由 \(driver) 办理",
            en: "no transition does ‘\(event)’ by \(driver)",
            hint: Bilingual(
                zh: "补上 \(start)by: \(driver) 的流转", en: "add a transition \(start)by: \(driver)"))
    }

    private func checkOpening() {
        let opener: RoleID = workflow.opening == .link ? .link : .applicant
        for transition in workflow.openings where transition.roles != [opener] {
            log.error(
                .openingRole, at: transition.place,
                zh:
                    "按“opening: \(workflow.opening.rawValue)”，“\(transition.event)”只能由 \(opener) 开立",
                en:
                    "with ‘opening: \(workflow.opening.rawValue)’ only \(opener) opens a case by ‘\(transition.event)’",
                hint: Bilingual(zh: "写 by: \(opener)", en: "write by: \(opener)"))
        }
        guard workflow.openings.isEmpty else { return }
        log.error(
            .noOpening, at: root.peek("transitions")?.place ?? root.place,
            zh: "没有立案的流转", en: "no transition opens a case",
            hint: Bilingual(zh: "立案的流转不写 from", en: "the one that opens a case has no ‘from’"))
    }

    private func checkExits() {
        let left = Set(workflow.transitions.filter { $0.target != .stay }.flatMap(\.from))
        for state in workflow.states where !state.isFinal && !left.contains(state.id) {
            log.error(
                .stateWithoutExit, at: place(of: state.id), zh: "状态“\(state.id)”没有出路",
                en: "no transition leaves the state ‘\(state.id)’",
                hint: Bilingual(
                    zh: "补上离开它的流转，或写 final: true", en: "add one, or write final: true"))
        }
    }

    /// Every state is entered by some way from an opening.
    private func checkReach() {
        var reached: Set<StateID> = []
        var waiting = workflow.openings.compactMap(\.target.stateID)
        guard !waiting.isEmpty else { return }
        while let state = waiting.popLast() {
            guard reached.insert(state).inserted else { continue }
            waiting += workflow.exits(from: state).compactMap(\.target.stateID)
        }
        for state in workflow.states where !reached.contains(state.id) {
            log.error(
                .unreachableState, at: place(of: state.id), zh: "没有办件能到达状态“\(state.id)”",
                en: "no case can reach the state ‘\(state.id)’",
                hint: Bilingual(
                    zh: "补上进入它的流转，或删去", en: "add a transition to it, or delete it"))
        }
    }
}

extension Transition.Target {
    /// The state that is entered; `nil` for going back (to where the case was) and staying.
    fileprivate var stateID: StateID? { if case .state(let id) = self { id } else { nil } }
}
