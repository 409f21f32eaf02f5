import CertFlowCore
import CertFlowStore

/// The way a case has gone, step by step, in the words of the revision it is pinned to.
///
/// Steps of before an earlier migration are in the words that the migration gave them.
struct CaseWay {
    struct Step {
        let sequence: Int
        let at: Instant
        let move: CaseMoved
        /// The case before the step; `nil` for the opening.
        let before: Case?
        /// Whether a person did it, and not another case, a list, a round or a notice.
        let isByHand: Bool
        var event: EventName
        var from: StateID?
        var to: StateID
        var returnTo: StateID?
        /// The facts after the step.
        var facts: Facts

        func translated(by mapping: ProgrammeMapping) -> Step {
            var step = self
            step.event = mapping.event(event)
            step.from = from.map(mapping.state)
            step.to = mapping.state(to)
            step.returnTo = returnTo.map(mapping.state)
            step.facts = mapping.facts(facts)
            return step
        }
    }

    private(set) var steps: [Step] = []

    init(of current: Case, reader: Reader) throws {
        var folded: Case?
        var earlier: [[Step]] = []
        for entry in try reader.entries(subject: Subject(.case, current.id.rawValue)) {
            for change in entry.changes {
                switch change {
                case .caseOpened(let opened):
                    folded = Case(opened)
                    add(opened.move, entry, before: nil, after: folded)
                case .caseMoved(let move):
                    let before = folded
                    folded = folded?.applying(move)
                    add(move, entry, before: before, after: folded)
                case .caseMigrated(let migrated) where migrated.isUndo:
                    folded = folded?.applying(migrated)
                    steps = earlier.popLast() ?? steps
                case .caseMigrated(let migrated):
                    folded = folded?.applying(migrated)
                    earlier.append(steps)
                    let mapping = try Self.mapping(of: entry, current.programme, reader)
                    if let mapping { steps = steps.map { $0.translated(by: mapping) } }
                default: continue
                }
            }
        }
    }

    private mutating func add(_ move: CaseMoved, _ entry: Entry, before: Case?, after: Case?) {
        guard let after else { return }
        steps.append(
            Step(
                sequence: entry.sequence, at: entry.at, move: move, before: before,
                isByHand: entry.cause == nil, event: move.event, from: move.from, to: move.to,
                returnTo: before?.returnTo, facts: after.facts))
    }

    private static func mapping(
        of entry: Entry, _ programme: ProgrammeID, _ reader: Reader
    ) throws -> ProgrammeMapping? {
        guard let cause = try entry.cause.flatMap({ try reader.entry(sequence: $0) }),
            case .migrate(let batch) = cause.command
        else { return nil }
        return batch.mapping.programme(programme)
    }
}
