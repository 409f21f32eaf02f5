import CertFlowCore

/// What is said differently of the transitions of a programme.
struct StepDifference {
    private let before: Workflow
    private let after: Workflow
    private let renames: [StateID: StateID]

    init(_ before: Workflow, _ after: Workflow) {
        self.before = before
        self.after = after
        renames = before.renames(to: after)
    }

    private func renamed(_ ids: [StateID]) -> [StateID] { ids.map { renames[$0] ?? $0 } }

    private func renamed(_ target: Transition.Target) -> Transition.Target {
        if case .state(let id) = target { .state(renames[id] ?? id) } else { target }
    }

    func add(to log: inout ChangeLog) {
        var rest = after.transitions
        var gone: [Transition] = []
        for old in before.transitions {
            guard let index = sameEvent(old, in: rest) else {
                gone.append(old)
                continue
            }
            compare(old, rest.remove(at: index), &log)
        }
        for old in gone {
            guard let index = sameWay(old, in: rest) else {
                removed(old, &log)
                continue
            }
            let new = rest.remove(at: index)
            log.add(
                "transition-renamed", new.event.rawValue, old.roles + new.roles,
                "“\(new.title.zh)”的代号由 \(old.event) 改为 \(new.event)",
                "‘\(new.title.en)’ is called \(new.event) instead of \(old.event)")
            compare(old, new, &log)
        }
        for new in rest { added(new, &log) }
    }

    /// The transition of the same event: from the same states, else from some of them, else the only one.
    private func sameEvent(_ old: Transition, in rest: [Transition]) -> Int? {
        let from = renamed(old.from)
        return rest.firstIndex { $0.event == old.event && $0.from == from }
            ?? rest.firstIndex {
                $0.event == old.event && $0.opensCase == old.opensCase
                    && (old.opensCase || !Set($0.from).isDisjoint(with: from))
            }
            ?? rest.firstIndex { new in
                new.event == old.event
                    && before.transitions.count { $0.event == old.event } == 1
                    && after.transitions.count { $0.event == old.event } == 1
            }
    }

    /// The transition that leads the same way under another name.
    private func sameWay(_ old: Transition, in rest: [Transition]) -> Int? {
        let found = rest.indices.filter {
            rest[$0].from == renamed(old.from) && rest[$0].target == renamed(old.target)
                && rest[$0].roles == old.roles
                && !before.transitions.map(\.event).contains(rest[$0].event)
        }
        return found.count == 1 ? found.first : nil
    }

    private func removed(_ old: Transition, _ log: inout ChangeLog) {
        let from = states(old.from, before).joined
        log.add(
            "transition-removed", old.event.rawValue, old.roles,
            "取消“\(old.title.zh)”（自\(from.zh)）", "‘\(old.title.en)’ (from \(from.en)) is gone")
    }

    private func added(_ new: Transition, _ log: inout ChangeLog) {
        let from = states(new.from, after).joined
        let to = target(new.target, after)
        let by = log.roles(new.roles)
        let guards = titles(new.guards, after).joined
        let words = new.words.joined
        log.add(
            "transition-added", new.event.rawValue, new.roles,
            "新增“\(new.title.zh)”：自\(from.zh)到\(to.zh)，由\(by.zh)办理，条件：\(guards.zh)，须写明：\(words.zh)",
            "New ‘\(new.title.en)’: from \(from.en) to \(to.en), by \(by.en), conditions: \(guards.en), words to write: \(words.en)"
        )
    }

    private func compare(_ old: Transition, _ new: Transition, _ log: inout ChangeLog) {
        let people = (old.roles + new.roles).uniqued
        func what(_ zh: String, _ en: String) -> Bilingual {
            Bilingual(zh: "“\(new.title.zh)”的\(zh)", en: "‘\(new.title.en)’, \(en)")
        }
        let event = new.event.rawValue
        log.compare(
            "transition-title", event, people, what("名称", "title"), old.title.quoted,
            new.title.quoted)
        if renamed(old.target) != new.target {
            let (was, now) = (target(old.target, before), target(new.target, after))
            log.add(
                "transition-to", event, people, "“\(new.title.zh)”的去向：由\(was.zh)改为\(now.zh)",
                "‘\(new.title.en)’ leads to \(now.en) instead of \(was.en)")
        }
        // States under another name are the same ones.
        let from = states(renamed(old.from), after, before)
        let lists: [(String, Bilingual, [Bilingual], [Bilingual])] = [
            (
                "transition-from", what("出发状态", "where it starts"), from,
                states(new.from, after, before)
            ),
            (
                "transition-roles", what("办理人", "by whom"), old.roles.map(log.role),
                new.roles.map(log.role)
            ),
            (
                "transition-guards", what("条件", "conditions"), titles(old.guards, before),
                titles(new.guards, after)
            ),
            (
                "transition-gives", what("必填事实", "facts to give"), facts(old.gives, before),
                facts(new.gives, after)
            ),
            (
                "transition-may-give", what("可填事实", "facts that may be given"),
                facts(old.mayGive, before), facts(new.mayGive, after)
            ),
            ("transition-words", what("须写明的内容", "words to write"), old.words, new.words),
        ]
        for (kind, what, was, now) in lists { log.compare(kind, event, people, what, was, now) }
        log.compare(
            "transition-effects", event, people + [.applicant], what("后续动作", "effects"),
            old.effects.map { $0.words(log) }, new.effects.map { $0.words(log) })
        let flags: [(String, Bilingual, Bool, Bool)] = [
            ("bulk", what("批量办理", "in bulk"), old.isBulkAllowed, new.isBulkAllowed),
            ("form", what("可修改申报表", "changes the form"), old.revisesForm, new.revisesForm),
            (
                "correction", what("计一次补正", "counts as a correction"), old.countsCorrection,
                new.countsCorrection
            ),
        ]
        for (kind, what, was, now) in flags {
            log.compare("transition-\(kind)", event, people, what, .flag(was), .flag(now))
        }
    }

    private func states(
        _ ids: [StateID], _ workflow: Workflow, _ other: Workflow? = nil
    ) -> [Bilingual] {
        guard !ids.isEmpty else { return [Bilingual(zh: "开立", en: "the opening")] }
        return ids.map {
            ((workflow.state($0) ?? other?.state($0))?.title ?? $0.plain).quoted
        }
    }

    private func target(_ target: Transition.Target, _ workflow: Workflow) -> Bilingual {
        switch target {
        case .state(let id): (workflow.state(id)?.title ?? id.plain).quoted
        case .back: Bilingual(zh: "送来的状态", en: "where it came from")
        case .stay: Bilingual(zh: "原处", en: "where it is")
        }
    }

    private func titles(_ guards: [String], _ workflow: Workflow) -> [Bilingual] {
        guards.map { (workflow.guards[$0]?.title ?? .same($0)).quoted }
    }

    private func facts(_ names: [FactName], _ workflow: Workflow) -> [Bilingual] {
        names.map { (workflow.question($0)?.title ?? $0.plain).quoted }
    }
}

extension Transition {
    fileprivate var words: [Bilingual] {
        [
            needsOpinion ? Bilingual(zh: "意见", en: "an opinion") : nil,
            needsReason ? Bilingual(zh: "理由", en: "a reason") : nil,
            needsGround ? Bilingual(zh: "签批依据", en: "the ground") : nil,
        ].compactMap(\.self)
    }
}

extension Effect {
    fileprivate func words(_ log: ChangeLog) -> Bilingual {
        switch self {
        case .number(let series):
            return Bilingual(zh: "编号 \(series)", en: "a number of \(series)")
        case .document(let name): return Bilingual(zh: "文书 \(name)", en: "the document \(name)")
        case .link(let link):
            let when = link.when.map {
                Bilingual(zh: "（当 \($0.source)）", en: " (when \($0.source))")
            }
            return Bilingual(
                zh: "开立 \(link.programme)\(when?.zh ?? "")",
                en: "opens \(link.programme)\(when?.en ?? "")")
        case .title(let title):
            let kind = title.kind ?? title.kindFact?.rawValue ?? ""
            return Bilingual(zh: "登记称号 \(kind)", en: "records the title \(kind)")
        case .assess: return Bilingual(zh: "核定金额", en: "assesses the amount")
        case .notify(let role):
            let name = log.role(role)
            return Bilingual(zh: "通知\(name.zh)", en: "tells the \(name.en)")
        case .propose(let panel, let fact):
            return Bilingual(
                zh: "评审 \(panel) 结果写入 \(fact)", en: "the result of \(panel) into \(fact)")
        case .parent(let event):
            return Bilingual(zh: "上级办件 \(event)", en: "\(event) on the parent case")
        }
    }
}
