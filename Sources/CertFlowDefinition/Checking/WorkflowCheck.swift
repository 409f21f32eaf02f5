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

    /// A state without a way on is the cause of what nobody reaches behind it, and is told alone.
    private func checkReach() {
        let reach = StateReach(workflow)
        let (ends, lost) = (reach.deadEnds, reach.lost)
        let isCause = { (state: StateID) in !lost.isEmpty && reach.reached.contains(state) }
        for state in ends {
            log.error(
                .stateWithoutExit, at: place(of: state),
                zh: "状态“\(state)”没有出路" + (isCause(state) ? "，其后 \(lost.count) 个状态都到不了" : ""),
                en: "no transition leaves the state ‘\(state)’"
                    + (isCause(state)
                        ? ", so that \(lost.count) states after it are out of reach" : ""),
                hint: Bilingual(
                    zh: "补上离开它的流转，或写 final: true", en: "add one, or write final: true"),
                related: isCause(state) ? lost.first.map(place) : nil)
        }
        guard !ends.contains(where: isCause) else { return }
        for (state, behind) in reach.lostRoots {
            let end = behind.isEmpty ? nil : reach.lastStop(before: state)
            log.error(
                .unreachableState, at: place(of: state),
                zh: "没有办件能到达状态“\(state)”"
                    + (behind.isEmpty ? "" : "，其后 \(behind.count) 个状态也到不了"),
                en: "no case can reach the state ‘\(state)’"
                    + (behind.isEmpty ? "" : ", nor the \(behind.count) after it"),
                hint: end.map { end in
                    Bilingual(
                        zh: "办件止于“\(end)”：补上由它进入“\(state)”的流转",
                        en:
                            "cases get no further than ‘\(end)’: add a transition from it to ‘\(state)’"
                    )
                }
                    ?? Bilingual(
                        zh: "补上进入它的流转，或删去", en: "add a transition to it, or delete it"),
                related: end.map(place))
        }
    }
}
