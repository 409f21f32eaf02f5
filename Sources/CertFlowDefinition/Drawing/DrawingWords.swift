import CertFlowCore

/// The words of a drawing in one language: titles of roles and states, deadlines, what is asked for.
struct DrawingWords {
    let workflow: Workflow
    let pack: Pack
    let language: KeyPath<Bilingual, String>

    var isChinese: Bool { language == \Bilingual.zh }

    func pick(_ zh: String, _ en: String) -> String { isChinese ? zh : en }

    func text(_ title: Bilingual) -> String { title[keyPath: language] }

    func list(_ words: [String]) -> String { words.joined(separator: pick("、", ", ")) }

    /// A label with what it says: `承办：市局受理岗`.
    func line(_ zh: String, _ en: String, _ said: String) -> String {
        "\(pick(zh, en))\(pick("：", ": "))\(said)"
    }

    func title(of state: StateID) -> String {
        text(workflow.state(state)?.title, or: state.rawValue)
    }

    func title(of phase: Phase) -> String { text(phase.title) }

    func title(of fact: FactName) -> String {
        text(workflow.question(fact)?.title, or: fact.rawValue)
    }

    /// A role as people call it; what no person does stands in brackets.
    func title(of role: RoleID) -> String {
        if let driver = DrawingWords.drivers[role] {
            return pick("〔\(driver.zh)〕", "[\(driver.en)]")
        }
        return text(pack.office.role(role)?.title, or: role.rawValue)
    }

    func titles(of roles: [RoleID]) -> String { list(roles.map(title)) }

    static let drivers: [RoleID: Bilingual] = [
        .clock: Bilingual(zh: "时钟", en: "clock"),
        .list: Bilingual(zh: "公布名单", en: "official list"),
        .round: Bilingual(zh: "批次决定", en: "round"),
        .notice: Bilingual(zh: "公示", en: "public notice"),
        .link: Bilingual(zh: "关联办件", en: "linked case"),
    ]

    private func text(_ title: Bilingual?, or name: String) -> String { title.map(text) ?? name }

    /// The guards of a transition, by title, in the order they are asked.
    func guards(of transition: Transition) -> [String] {
        transition.guards.map { text(workflow.guards[$0]?.title, or: $0) }
    }

    /// What must be said along with a transition.
    func demands(of transition: Transition) -> [String] {
        [
            transition.needsOpinion ? pick("意见", "opinion") : nil,
            transition.needsReason ? pick("理由", "reason") : nil,
            transition.needsGround ? pick("签批依据", "ground") : nil,
        ].compactMap(\.self)
    }
}

extension DrawingWords {
    /// `受理审查期限 5个工作日`; a length that no source states is said to be unset.
    func length(of deadline: DeadlineRule) -> String {
        guard let parameter = pack.parameter(deadline.length) else {
            return deadline.length.rawValue
        }
        let title = text(parameter.title)
        let values = parameter.values.map { amendment in
            let unit = DrawingWords.units[parameter.unit]
            let number = amendment.value.number.map(String.init) ?? "?"
            let value = pick(number + (unit?.zh ?? ""), "\(number) \(unit?.en ?? parameter.unit)")
            guard parameter.values.count > 1 else { return value }
            return pick("\(amendment.from.iso) 起 \(value)", "\(value) from \(amendment.from.iso)")
        }
        return "\(title)\(pick("", ":")) \(values.isEmpty ? pick("未设定", "not set") : list(values))"
    }

    /// What happens when the deadline is over.
    func end(of deadline: DeadlineRule) -> String {
        switch deadline.end {
        case .mark: pick("期满标记", "then marked overdue")
        case .remind: pick("期满提醒", "then reminded")
        case .escalate: pick("期满提请上一级", "then escalated")
        case .lapse: pick("期满视为撤回", "then lapses")
        }
    }

    private static let units: [String: Bilingual] = [
        "workingDay": Bilingual(zh: "个工作日", en: "working days"),
        "calendarDay": Bilingual(zh: "天", en: "calendar days"),
    ]
}

extension DrawingWords {
    /// What follows from a transition, a line each.
    func effects(of transition: Transition) -> [String] { transition.effects.map(effect) }

    private func effect(_ effect: Effect) -> String {
        switch effect {
        case .number(let key):
            line("取号", "number", text(pack.office.series(key)?.title, or: key))
        case .document(let name): line("文书", "document", name)
        case .notify(let role): line("通知", "notify", title(of: role))
        case .assess: pick("核定金额", "assess the amount")
        case .title(let title):
            line("登记称号", "title", title.kind ?? title.kindFact.map(self.title) ?? "")
        case .link(let link): line("开立办件", "open", linked(link))
        case .propose(_, let fact): line("评审结果写入", "proposal into", title(of: fact))
        case .parent(let event): line("上级办件", "parent case", event.rawValue)
        }
    }

    private func linked(_ link: Effect.Link) -> String {
        let title = text(pack.workflow(link.programme)?.title, or: link.programme.rawValue)
        guard let rule = link.when else { return title }
        return title + pick("（当 \(rule.source)）", " (when \(rule.source))")
    }
}
