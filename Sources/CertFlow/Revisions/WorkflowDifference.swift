import CertFlowCore

/// What is said differently of a programme, its states, its conditions, its panel, round and notice.
struct WorkflowDifference {
    private let before: Workflow
    private let after: Workflow
    private let renames: [StateID: StateID]

    init(_ before: Workflow, _ after: Workflow) {
        self.before = before
        self.after = after
        renames = before.renames(to: after)
    }

    func add(to log: inout ChangeLog) {
        head(&log)
        states(&log)
        guards(&log)
        panel(&log)
        round(&log)
        notice(&log)
    }

    private func head(_ log: inout ChangeLog) {
        let everybody = (log.everybody(in: after) + log.everybody(in: before)).uniqued
        let id = after.id.rawValue
        log.compare(
            "programme-title", id, everybody, Bilingual(zh: "项目名称", en: "Name of the programme"),
            before.title.quoted, after.title.quoted)
        log.compare(
            "programme-basis", id, everybody, Bilingual(zh: "流程依据", en: "Basis"),
            .same(before.basis.description), .same(after.basis.description))
        log.compare(
            "programme-certifier", id, everybody, Bilingual(zh: "由谁认定", en: "Who certifies"),
            .same(before.certifier.rawValue), .same(after.certifier.rawValue))
        log.compare(
            "programme-round", id, [.applicant],
            Bilingual(zh: "须在批次内申报", en: "Filed within a round"),
            .flag(before.needsRound), .flag(after.needsRound))
        log.compare(
            "programme-independent", id, everybody,
            Bilingual(zh: "经办过上级办件的人须回避", en: "Who worked on the parent stays away"),
            .flag(before.isIndependent), .flag(after.isIndependent))
    }

    private func states(_ log: inout ChangeLog) {
        let taken = Set(renames.values)
        for state in before.states {
            let next = renames[state.id] ?? state.id
            guard let now = after.state(next) else {
                log.add(
                    "state-removed", state.id.rawValue, people(state),
                    "取消状态“\(state.title.zh)”", "The state ‘\(state.title.en)’ is gone")
                continue
            }
            if next != state.id {
                log.add(
                    "state-renamed", next.rawValue, people(state) + people(now),
                    "状态“\(state.title.zh)”的代号由 \(state.id) 改为 \(next)",
                    "The state ‘\(state.title.en)’ is called \(next) instead of \(state.id)")
            }
            compare(state, now, &log)
        }
        for state in after.states where before.state(state.id) == nil && !taken.contains(state.id) {
            let owner = log.role(state.owner)
            log.add(
                "state-added", state.id.rawValue, people(state),
                "新增状态“\(state.title.zh)”（\(state.phase.title.zh)阶段，由\(owner.zh)办理，期限：\(state.deadline.period(in: log.new).zh)）",
                "New state ‘\(state.title.en)’ (\(state.phase.title.en), done by \(owner.en), deadline: \(state.deadline.period(in: log.new).en))"
            )
        }
    }

    private func people(_ state: State) -> [RoleID] {
        [state.owner].compactMap(\.self) + (state.owner == nil ? [.applicant] : [])
    }

    private func compare(_ old: State, _ new: State, _ log: inout ChangeLog) {
        let id = new.id.rawValue
        let people = (people(old) + people(new)).uniqued
        let name = new.title
        func what(_ zh: String, _ en: String) -> Bilingual {
            Bilingual(zh: "状态“\(name.zh)”的\(zh)", en: "State ‘\(name.en)’, \(en)")
        }
        log.compare(
            "state-title", id, people, what("名称", "title"), old.title.quoted, new.title.quoted)
        log.compare(
            "state-reads", id, [.applicant], what("对申报人的说法", "what the applicant reads"),
            old.reads.quoted, new.reads.quoted)
        log.compare(
            "state-owner", id, people, what("办理人", "who does it"), log.role(old.owner),
            log.role(new.owner))
        log.compare(
            "state-phase", id, people + [.applicant], what("阶段", "phase"), old.phase.title,
            new.phase.title)
        log.compare(
            "deadline", id, people + [.applicant], what("期限", "deadline"),
            old.deadline.rule(in: log.old), new.deadline.rule(in: log.new))
        log.compare(
            "state-clock", id, people, what("暂停计时", "stops the clock"), .flag(old.stopsClock),
            .flag(new.stopsClock))
        log.compare(
            "state-final", id, people + [.applicant], what("终结", "final"), .flag(old.isFinal),
            .flag(new.isFinal))
    }

    private func guards(_ log: inout ChangeLog) {
        for name in Set(before.guards.keys).union(after.guards.keys).sorted() {
            let people = (users(of: name, before) + users(of: name, after)).uniqued
            switch (before.guards[name], after.guards[name]) {
            case (let old?, let new?):
                let what = Bilingual(zh: "条件“\(new.title.zh)”", en: "Condition ‘\(new.title.en)’")
                log.compare(
                    "guard-rule", name, people, what, .same(old.rule.source).quoted,
                    .same(new.rule.source).quoted)
                log.compare(
                    "guard-title", name, people,
                    Bilingual(zh: "条件 \(name) 的名称", en: "Title of the condition \(name)"),
                    old.title.quoted, new.title.quoted)
                log.compare(
                    "guard-source", name, people,
                    Bilingual(zh: "\(what.zh)的依据", en: "\(what.en), source"),
                    .same(old.source.description), .same(new.source.description))
            case (nil, let new?):
                log.add(
                    "guard-added", name, people,
                    "新增条件“\(new.title.zh)”：\(new.rule.source)（\(new.source)）",
                    "New condition ‘\(new.title.en)’: \(new.rule.source) (\(new.source))")
            case (let old?, nil):
                log.add(
                    "guard-removed", name, people, "取消条件“\(old.title.zh)”",
                    "The condition ‘\(old.title.en)’ is gone")
            case (nil, nil): continue
            }
        }
    }

    private func users(of guardName: String, _ workflow: Workflow) -> [RoleID] {
        workflow.transitions.filter { $0.guards.contains(guardName) }.flatMap(\.roles)
    }
}

extension WorkflowDifference {
    private func panel(_ log: inout ChangeLog) {
        let people = [before.panel?.role, after.panel?.role].compactMap(\.self)
        log.compare(
            "panel", after.panel?.name ?? before.panel?.name ?? "", people,
            Bilingual(zh: "评审", en: "Panel"), before.panel.words(log), after.panel.words(log))
    }

    private func round(_ log: inout ChangeLog) {
        let people =
            [before.round, after.round].compactMap(\.self)
            .flatMap { [$0.role] + $0.cosigners } + [.applicant]
        log.compare(
            "round", after.id.rawValue, people,
            Bilingual(zh: "批次排序与会签", en: "Ranking and cosigning"),
            before.round.words(log), after.round.words(log))
    }

    private func notice(_ log: inout ChangeLog) {
        let people = [before.notice?.role, after.notice?.role].compactMap(\.self) + [.applicant]
        log.compare(
            "notice", after.id.rawValue, people, Bilingual(zh: "公示", en: "Public notice"),
            before.notice.words(log, log.old), after.notice.words(log, log.new))
    }
}

extension Optional<Panel> {
    fileprivate func words(_ log: ChangeLog) -> Bilingual {
        guard let panel = self else { return .nothing }
        let criteria = panel.criteria.map {
            Bilingual(zh: "\($0.title.zh)\($0.points)分", en: "\($0.title.en) \($0.points)")
        }.joined
        let role = log.role(panel.role)
        return Bilingual(
            zh: "\(role.zh)\(panel.seats)人，\(criteria.zh)，结果 \(panel.proposal.source)",
            en: "\(panel.seats) × \(role.en); \(criteria.en); result \(panel.proposal.source)")
    }
}

extension Optional<RoundRule> {
    fileprivate func words(_ log: ChangeLog) -> Bilingual {
        guard let rule = self else { return .nothing }
        let keys = ([rule.score] + rule.ties).map(\.source).joined(separator: ", ")
        let signers = log.roles(rule.cosigners)
        let role = log.role(rule.role)
        return Bilingual(
            zh: "按 \(keys) 排序，\(role.zh)办理，\(signers.zh)会签",
            en: "by \(keys), done by \(role.en), cosigned by \(signers.en)")
    }
}

extension Optional<NoticeRule> {
    fileprivate func words(_ log: ChangeLog, _ pack: Pack) -> Bilingual {
        guard let rule = self else { return .nothing }
        let length = pack.parameter(rule.length)?.title ?? rule.length.plain
        let role = log.role(rule.role)
        return Bilingual(
            zh: "“\(rule.title.zh)”，\(role.zh)办理，期限 \(length.zh)",
            en: "‘\(rule.title.en)’ by \(role.en), for the \(length.en)")
    }
}

extension Optional<DeadlineRule> {
    /// The length of the period and its dated values.
    func period(in pack: Pack) -> Bilingual {
        guard let rule = self else { return .nothing }
        guard let parameter = pack.parameter(rule.length) else { return rule.length.plain }
        return parameter.words
    }

    /// Which period it is and what happens at its end; the values are said once, with the parameter.
    fileprivate func rule(in pack: Pack) -> Bilingual {
        guard let rule = self else { return .nothing }
        let title = pack.parameter(rule.length)?.title ?? rule.length.plain
        let source = rule.source.map { "，\($0)" } ?? ""
        return Bilingual(
            zh: "\(title.zh)（届满：\(rule.end.title.zh)\(source)）",
            en: "\(title.en) (at its end: \(rule.end.title.en)\(source))")
    }
}

extension DeadlineRule.End {
    fileprivate var title: Bilingual {
        switch self {
        case .mark: Bilingual(zh: "标记", en: "marked")
        case .remind: Bilingual(zh: "提醒", en: "reminded")
        case .escalate: Bilingual(zh: "提请上一级", en: "escalated")
        case .lapse: Bilingual(zh: "视为撤回", en: "lapses")
        }
    }
}

extension Workflow {
    /// States that go on under another name: one gone and one new of the same title; else the only pair of the
    /// same phase, owner and ways in.
    func renames(to other: Workflow) -> [StateID: StateID] {
        let gone = states.filter { other.state($0.id) == nil }
        let come = other.states.filter { state($0.id) == nil }
        var pairs: [StateID: StateID] = [:]
        for old in gone {
            let same = come.filter { $0.title.zh == old.title.zh && $0.isFinal == old.isFinal }
            let like = come.filter {
                $0.phase == old.phase && $0.owner == old.owner && $0.isFinal == old.isFinal
                    && other.waysIn($0.id) == waysIn(old.id)
            }
            if same.count == 1, let only = same.first {
                pairs[old.id] = only.id
            } else if like.count == 1, let only = like.first, !pairs.values.contains(only.id) {
                pairs[old.id] = only.id
            }
        }
        return pairs
    }

    private func waysIn(_ id: StateID) -> Set<EventName> {
        Set(transitions.filter { $0.target == .state(id) }.map(\.event))
    }
}
