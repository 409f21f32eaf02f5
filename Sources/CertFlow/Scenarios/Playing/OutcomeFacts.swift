import CertFlowCore
import CertFlowDefinition

/// What a last column can tell of the changes of one line.
struct OutcomeFacts {
    private(set) var numbers: [NumberTaken] = []
    /// The templates of the documents that were issued.
    private(set) var documents: [String] = []
    private(set) var titles: [TitleGranted] = []
    private(set) var opened: [ProgrammeID] = []
    private(set) var assessments: [Assessment] = []
    private(set) var notices: [Notice] = []
    private(set) var lists: [OfficialList] = []
    private(set) var rounds: [Round] = []
    /// Whom a message went to, by the case it is about.
    private(set) var told: [String: [RoleID]] = [:]

    init(_ entries: [Entry]) {
        for entry in entries { take(entry) }
        told = told.mapValues(\.uniqued)
    }

    private mutating func take(_ entry: Entry) {
        for change in entry.changes {
            switch change {
            case .numberTaken(let number): numbers.append(number)
            case .documentIssued(let document): documents.append(document.template)
            case .titleGranted(let title): titles.append(title)
            case .caseOpened(let opening):
                if entry.cause != nil { opened.append(opening.programme) }
            case .caseMoved(let move):
                if let assessment = move.assessment { assessments.append(assessment) }
            case .messageQueued(let message):
                told[message.subject.id, default: []].append(message.role)
            case .listRecorded(let list): lists.append(list)
            case .noticeChanged(let notice): notices.append(notice)
            case .roundChanged(let round): rounds.append(round)
            case .packPublished, .actorAdded, .caseMigrated: continue
            }
        }
    }
}

extension Assessment {
    /// As a last column writes it.
    var text: String {
        amount.map { amount in
            amount.count.isMultiple(of: 100)
                ? "reward \(amount.count / 100) 元" : "reward \(amount.yuanText)"
        } ?? "reward unset"
    }
}

extension ScenarioPlayer {
    /// The last column that says everything of an outcome.
    func followsText(_ outcome: StepOutcome) -> String {
        if let refusal = outcome.refusal {
            let words = refusal.telling.map { " \"\($0)\"" } ?? ""
            return "refused \(refusal.codes.first ?? refusal.code)\(words)"
        }
        var items: [String] = []
        let facts = OutcomeFacts(outcome.entries)
        if let list = facts.lists.last {
            items.append("matched \(list.rows.filter { $0.match != nil }.count)")
        }
        if let round = facts.rounds.last, round.stage == .ranked, round.cosignatures.isEmpty {
            items.append("ranked " + round.ranking.map { alias(of: $0.id) }.joined(separator: " "))
        }
        let changesCase = outcome.entries.contains { $0.subject.id == outcome.current?.id.rawValue }
        if let current = outcome.current, changesCase || outcome.entries.isEmpty {
            items.append(ScenarioKeyword.state(current.state.rawValue))
            if current.deadline?.isMarked == true {
                items.append("overdue")
            } else if !current.isFinal {
                items.append(dueText(current))
            }
            if let paused = pausedText(current) { items.append(paused) }
        }
        for (alias, state) in others(outcome) { items.append("@\(alias) \(state)") }
        items += facts.numbers.map { "number \($0.series)" }
        items += facts.documents.map { "document \($0)" }
        items += facts.titles.map { "title \($0.kind) \($0.on.iso)" }
        items += facts.opened.map { "opens \($0)" }
        items += facts.assessments.map(\.text)
        if let notice = facts.notices.last, notice.stage == .open {
            items.append("notice until \(notice.lastDay.iso)")
        }
        items += toldText(facts, outcome.current)
        return items.uniquedKeepingOpens.joined(separator: ", ")
    }

    /// Other cases that moved along.
    private func others(_ outcome: StepOutcome) -> [(String, StateID)] {
        var states: [CaseID: StateID] = [:]
        for case .caseMoved(let move) in outcome.entries.flatMap(\.changes)
        where !move.isInPlace {
            states[move.id] = move.to
        }
        var told: Set<CaseID> = []
        return story.cases.compactMap { item in
            guard item.id != outcome.current?.id, let state = states[item.id],
                told.insert(item.id).inserted
            else { return nil }
            return (alias(of: item.id), state)
        }
    }

    /// Whom the case's messages went to, then those of the other cases that have an alias.
    func toldText(_ facts: OutcomeFacts, _ current: Case?) -> [String] {
        let own = current.flatMap { facts.told[$0.id.rawValue] } ?? []
        var seen: Set<CaseID> = current.map { [$0.id] } ?? []
        let others = story.cases.filter { seen.insert($0.id).inserted }.flatMap { item in
            (facts.told[item.id.rawValue] ?? []).map { "@\(alias(of: item.id)) tells \($0)" }
        }
        return own.map { "tells \($0)" } + others
    }

    func dueText(_ current: Case?) -> String {
        current?.deadline.map { "due \($0.due.iso)" } ?? "no due"
    }

    func pausedText(_ current: Case?) -> String? {
        guard let suspended = current?.suspended, !suspended.isEmpty else { return nil }
        return suspended.sorted { $0.key < $1.key }.map { "paused \($0.key) \($0.value)" }
            .joined(separator: ", ")
    }
}

extension Refusal {
    /// The word that tells most of a refusal, beyond its code.
    fileprivate var telling: String? {
        switch self {
        case .missing(let names): names.first.map { String($0.zh.prefix { $0 != "（" }) }
        case .form(let complaints): complaints.first?.title.zh
        default: nil
        }
    }
}

extension [String] {
    /// Each item once, but every case that is opened.
    fileprivate var uniquedKeepingOpens: [String] {
        var seen: Set<String> = []
        return filter { $0.hasPrefix("opens ") || seen.insert($0).inserted }
    }
}
