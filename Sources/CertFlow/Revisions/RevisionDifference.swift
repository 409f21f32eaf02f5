package import CertFlowCore

/// One thing that two revisions say differently, in words, and whom it concerns.
package struct RevisionChange: Hashable, Sendable {
    /// A stable word for scripts, e.g. `state-added`.
    package let kind: String
    package let programme: ProgrammeID?
    /// What it is about, by its name in the files.
    package let subject: String
    /// The roles concerned; none when it concerns the office as a whole.
    package let affects: [RoleID]
    package let sentence: Bilingual
}

/// What changes for whom from one revision to another.
package struct RevisionDifference: Hashable, Sendable {
    package let changes: [RevisionChange]
    private let titles: [RoleID: Bilingual]
    private let order: [RoleID]

    package init(from old: Pack, to new: Pack) {
        var collected = ChangeLog(old: old, new: new)
        OfficeDifference.add(to: &collected)
        for id in (old.workflows + new.workflows).map(\.id).uniqued.sorted() {
            collected.programme = id
            switch (old.workflow(id), new.workflow(id)) {
            case (let before?, let after?):
                WorkflowDifference(before, after).add(to: &collected)
                StepDifference(before, after).add(to: &collected)
                FormDifference(before, after).add(to: &collected)
            case (nil, let after?):
                collected.add(
                    "programme-added", id.rawValue, collected.everybody(in: after),
                    "新增项目“\(after.title.zh)”", "The programme ‘\(after.title.en)’ is new")
            case (let before?, nil):
                collected.add(
                    "programme-removed", id.rawValue, collected.everybody(in: before),
                    "取消项目“\(before.title.zh)”，在办件留在原版本",
                    "The programme ‘\(before.title.en)’ is gone; running cases stay where they are")
            case (nil, nil): continue
            }
        }
        collected.programme = nil
        PolicyDifference.add(to: &collected)
        TemplateDifference.add(to: &collected)
        changes = collected.changes
        titles = Dictionary(
            (new.office.roles + old.office.roles).map { ($0.id, $0.title) }
        ) { first, _ in first }
        order = (new.office.roles + old.office.roles).map(\.id).uniqued
    }

    /// The changes by whom they concern, in the order of the office's roles; what concerns the office as a
    /// whole comes last.
    package var groups: [(title: Bilingual, changes: [RevisionChange])] {
        let byRole = order.compactMap { role -> (title: Bilingual, changes: [RevisionChange])? in
            let own = changes.filter { $0.affects.contains(role) }
            return own.isEmpty ? nil : (titles[role] ?? role.plain, own)
        }
        let whole = changes.filter(\.affects.isEmpty)
        guard !whole.isEmpty else { return byRole }
        return byRole + [(Bilingual(zh: "全单位", en: "The office"), whole)]
    }
}

/// Collects the changes.
struct ChangeLog {
    let old: Pack
    let new: Pack
    var programme: ProgrammeID?
    private(set) var changes: [RevisionChange] = []

    init(old: Pack, new: Pack) {
        self.old = old
        self.new = new
    }

    mutating func add(
        _ kind: String, _ subject: String, _ affects: [RoleID], _ zh: String, _ en: String
    ) {
        let people = affects.filter { !RoleID.drivers.contains($0) }.uniqued
        changes.append(
            RevisionChange(
                kind: kind, programme: programme, subject: subject, affects: people,
                sentence: Bilingual(zh: "\(zh)。", en: "\(en).")))
    }

    /// Says that something reads otherwise; nothing when both are the same.
    mutating func compare(
        _ kind: String, _ subject: String, _ affects: [RoleID], _ what: Bilingual,
        _ before: Bilingual, _ after: Bilingual
    ) {
        guard before != after else { return }
        add(
            kind, subject, affects, "\(what.zh)：由\(before.zh)改为\(after.zh)",
            "\(what.en): \(after.en) instead of \(before.en)")
    }

    /// Says what came to a list and what went from it.
    mutating func compare(
        _ kind: String, _ subject: String, _ affects: [RoleID], _ what: Bilingual,
        _ before: [Bilingual], _ after: [Bilingual]
    ) {
        let came = after.filter { !before.contains($0) }
        let went = before.filter { !after.contains($0) }
        var parts: [Bilingual] = []
        if !came.isEmpty {
            parts.append(Bilingual(zh: "增加\(came.joined.zh)", en: "\(came.joined.en) added"))
        }
        if !went.isEmpty {
            parts.append(Bilingual(zh: "减少\(went.joined.zh)", en: "\(went.joined.en) gone"))
        }
        if parts.isEmpty, before != after {
            parts.append(
                Bilingual(zh: "次序改为\(after.joined.zh)", en: "now in the order \(after.joined.en)"))
        }
        guard !parts.isEmpty else { return }
        add(
            kind, subject, affects,
            "\(what.zh)\(parts.map(\.zh).joined(separator: "，"))",
            "\(what.en): \(parts.map(\.en).joined(separator: ", "))")
    }

    func role(_ id: RoleID?) -> Bilingual {
        guard let id else { return Bilingual(zh: "无", en: "nobody") }
        if let driver = Self.drivers[id] { return driver }
        return (new.office.role(id) ?? old.office.role(id))?.title ?? id.plain
    }

    func roles(_ ids: [RoleID]) -> Bilingual { ids.map(role).joined }

    private static let drivers: [RoleID: Bilingual] = [
        .clock: Bilingual(zh: "时钟", en: "the clock"),
        .list: Bilingual(zh: "公布名单", en: "an official list"),
        .round: Bilingual(zh: "批次决定", en: "the decision of the round"),
        .notice: Bilingual(zh: "公示", en: "the public notice"),
        .link: Bilingual(zh: "关联办件", en: "a linked case"),
    ]

    func everybody(in workflow: Workflow) -> [RoleID] {
        ([.applicant] + workflow.states.compactMap(\.owner)).uniqued
    }

    /// Who handles the money: those who own a state of the reward phase where something is assessed.
    var payers: [RoleID] {
        (new.workflows + old.workflows).filter { workflow in
            workflow.transitions.contains { $0.effects.contains(.assess) }
        }.flatMap { $0.states.filter { $0.phase == .reward }.compactMap(\.owner) }.uniqued
    }
}

extension Identifier {
    /// The name itself, where there is no title.
    var plain: Bilingual { Bilingual(zh: rawValue, en: rawValue) }
}

extension Bilingual {
    static let nothing = Bilingual(zh: "无", en: "none")

    var quoted: Bilingual { Bilingual(zh: "“\(zh)”", en: "‘\(en)’") }

    static func flag(_ flag: Bool) -> Bilingual {
        flag ? Bilingual(zh: "是", en: "yes") : Bilingual(zh: "否", en: "no")
    }

    static func same(_ text: String) -> Bilingual { Bilingual(zh: text, en: text) }
}

extension [Bilingual] {
    var joined: Bilingual {
        guard !isEmpty else { return .nothing }
        return Bilingual(
            zh: map(\.zh).joined(separator: "、"), en: map(\.en).joined(separator: ", "))
    }
}
