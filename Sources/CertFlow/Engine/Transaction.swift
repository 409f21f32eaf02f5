import CertFlowCore
import CertFlowStore

/// One command being carried out: reads what decisions need, and appends entries.
final class Transaction {
    let writer: Writer
    let shelf: PackShelf
    let zone: OfficeZone
    let moment: Moment
    /// Who asked; consequences carry the same name.
    let actor: Actor
    let commandID: CommandID
    private var next: Int
    private(set) var entries: [Entry] = []
    /// Entries that the clock left before the command began.
    private var dueCount = 0
    /// Steps that the clock made on a case before the command began; nobody else did them.
    private(set) var clockSteps: [CaseID: Int] = [:]

    init(
        writer: Writer, shelf: PackShelf, zone: OfficeZone, moment: Moment, actor: Actor,
        commandID: CommandID, last: Int
    ) {
        self.writer = writer
        self.shelf = shelf
        self.zone = zone
        self.moment = moment
        self.actor = actor
        self.commandID = commandID
        next = last + 1
    }

    /// Writes one entry and folds its outcome.
    ///
    /// - Returns: The entry's sequence.
    @discardableResult
    func append(
        _ subject: Subject, _ command: Command, cause: Int? = nil, by: ActorID? = nil,
        on day: Day? = nil, _ changes: [Change]
    ) throws -> Int {
        let own = isBegun && entries.count == dueCount ? commandID : derivedID
        let entry = Entry(
            sequence: next, id: own, at: moment.instant, on: day ?? moment.day, subject: subject,
            actor: by ?? actor.id, command: command, cause: cause, changes: changes)
        try writer.append(entry)
        entries.append(entry)
        next += 1
        return entry.sequence
    }

    private var isBegun = false

    /// What follows is the command itself; what was written before it is the clock's.
    func begin() {
        dueCount = entries.count
        isBegun = true
        for entry in entries where entry.subject.kind == .case {
            guard let id = CaseID(rawValue: entry.subject.id) else { continue }
            clockSteps[id, default: 0] += 1
        }
    }

    /// The command's own entries: its first one carries the command's id.
    var own: [Entry] { Array(entries.dropFirst(dueCount)) }

    private var derivedID: CommandID {
        CommandID(stringLiteral: "\(commandID.rawValue)+\(entries.count)")
    }

    /// The revision that new cases are pinned to, and whose office says who may do what.
    var pack: Pack { get throws { try shelf.currentPack(reader: writer) } }

    func workflow(of current: Case) throws -> (Workflow, Pack) {
        let pinned = try shelf.pack(current.revision, reader: writer)
        guard let workflow = pinned.workflow(current.programme) else {
            throw EngineFault.notInRevision(current.programme, current.revision)
        }
        return (workflow, pinned)
    }

    func existing(_ id: CaseID) throws -> Case {
        guard let found = try writer.case(id) else { throw Refusal.unknownCase(id.rawValue) }
        return found
    }
}
