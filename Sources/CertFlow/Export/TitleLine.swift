import CertFlowCore

/// What a list states about a creation object.
private enum Key {
    static let document: FactName = "listDocument"
    static let serial: FactName = "listSerial"
}

/// A holder of a title, or a creation object, which holds none and is paid nothing.
struct TitleLine {
    enum Category: String {
        case new = "当年新增"
        case existing = "存量"
        case creating = "创建对象"
    }

    let category: Category
    let enterprise: String
    let creditCode: String
    let unit: UnitID
    /// What the title is called; the state, for a creation object.
    let title: String
    let on: Day?
    let document: String?
    let serial: String?
    let current: Case?
    /// The linked case that pays for it.
    let reward: Case?

    /// New titles first, then creation objects, then existing ones; each by unit and holder.
    static func lines(of target: Target, named: FactName, in report: AnnualReport) -> [TitleLine] {
        let counted = CountedTitles(target, titles: report.titles, cases: report.cases)
        let new = counted.of(report.year).uniqued(by: \.countingKey)
        let newKeys = Set(new.map(\.countingKey))
        let existing = counted.all.filter { $0.on.year < report.year }
            .filter { !newKeys.contains($0.countingKey) }.uniqued(by: \.countingKey)
        func sorted(_ lines: [TitleLine]) -> [TitleLine] {
            report.sortedByUnit(lines) { ($0.unit, $0.creditCode) }
        }
        return sorted(new.map { line($0, .new, target, report) })
            + sorted(creating(target, named: named, counted, report))
            + sorted(existing.map { line($0, .existing, target, report) })
    }

    private static func line(
        _ granted: TitleGranted, _ category: Category, _ target: Target, _ report: AnnualReport
    ) -> TitleLine {
        TitleLine(
            category: category, enterprise: granted.enterprise, creditCode: granted.creditCode,
            unit: granted.unit, title: report.kindTitle(granted.kind, of: target),
            on: granted.on, document: granted.document, serial: granted.serial,
            current: report.case(granted.caseID),
            reward: report.links(of: granted.caseID).first { report.isReward($0) })
    }

    /// Cases that were named on a list as creation object and have no title yet.
    private static func creating(
        _ target: Target, named: FactName, _ counted: CountedTitles, _ report: AnnualReport
    ) -> [TitleLine] {
        let titled = Set(counted.all.compactMap(\.caseID))
        let open = report.cases.filter {
            $0.programme == target.programme && !$0.isFinal && !titled.contains($0.id)
        }
        return open.compactMap { current in
            guard let day = current.facts[named]?.day, day.year <= report.year else { return nil }
            return TitleLine(
                category: .creating, enterprise: current.enterprise,
                creditCode: current.creditCode, unit: current.unit,
                title: report.stateTitle(of: current), on: day,
                document: current.facts[Key.document]?.text,
                serial: current.facts[Key.serial]?.text, current: current, reward: nil)
        }
    }
}

extension Array {
    /// The first element of each key, in order.
    func uniqued<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
        var seen: Set<Key> = []
        return filter { seen.insert(key($0)).inserted }
    }
}

extension AnnualReport {
    /// What a kind of title is called: by the question that states it, else by the programme.
    func kindTitle(_ kind: String, of target: Target) -> String {
        guard let workflow = pack.workflow(target.programme) else { return kind }
        for case .title(let effect) in workflow.transitions.flatMap(\.effects) {
            guard let fact = effect.kindFact, let question = workflow.question(fact),
                case .choice(let choices) = question.type,
                let choice = choices.first(where: { $0.key == kind })
            else { continue }
            return choice.title.zh
        }
        return workflow.title.zh
    }

    /// Whether the case's programme computes a reward.
    func isReward(_ current: Case) -> Bool {
        workflow(of: current)?.assesses ?? false
    }
}

extension Workflow {
    /// Whether a transition of it computes a reward (核定).
    var assesses: Bool { transitions.contains { $0.effects.contains(.assess) } }
}
