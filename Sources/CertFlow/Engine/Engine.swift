package import CertFlowCore
import CertFlowDefinition
import CertFlowStore
import Foundation
import Logging

/// The use cases of an office over one register. Everything that changes anything goes through
/// ``perform(_:by:id:at:)``.
package final class Engine {
    let register: Register
    let clock: OfficeClock
    let shelf: PackShelf
    let zone: OfficeZone
    /// The day at whose end the register is looked at; `nil` for the present.
    package let asOf: Day?
    let log = EngineLog.logger("certflow.engine")

    /// Opens the register at `place`.
    ///
    /// - Parameters:
    ///   - place: The folder of the register.
    ///   - clock: What time it is; with `asOf` that day's end counts instead.
    ///   - day: The register as it stood at the end of that office day. It can only be read.
    /// - Throws: ``StoreError`` and ``EngineFault``.
    package convenience init(
        opening place: RegisterPlace, clock: OfficeClock = .system, asOf day: Day? = nil
    ) throws {
        try self.init(opening: place, clock: clock, known: [], asOf: day)
    }

    /// `known` packs were read before from the same bytes; they are told by their digest.
    package init(
        opening place: RegisterPlace, clock: OfficeClock, known: [Pack], asOf day: Day? = nil
    )
        throws
    {
        let live = try Register.open(at: place.folder, options: place.options)
        register = try day.map(live.asOf) ?? live
        self.clock = clock
        asOf = day
        (shelf, zone) = try register.read { reader in
            let shelf = try PackShelf(reader: reader, known: known)
            return (shelf, try OfficeZone(named: shelf.timeZone(reader: reader)))
        }
    }

    /// The pack that new cases are pinned to.
    package func pack() throws -> Pack {
        try register.read { try shelf.currentPack(reader: $0) }
    }

    package var isRehearsal: Bool { shelf.isRehearsal }

    /// The office's present moment.
    package func now() -> Moment {
        asOf.flatMap { zone.moment(day: $0, time: .lastMinute) } ?? zone.moment(clock.now())
    }

    /// Carries out one command in one transaction, or refuses it and changes nothing. What an applicant hands
    /// in is answered with a receipt, see ``keepReceipt(of:)``.
    ///
    /// - Parameters:
    ///   - command: What is asked.
    ///   - actorID: Must be known, and hold the role that the command needs.
    ///   - id: Sent again, a command of the same id has no second effect.
    ///   - moment: Only rehearsals pass another moment than the clock's.
    /// - Returns: The entries written; those of the first time when the id is known.
    /// - Throws: ``Refusal``, ``StoreError`` or ``EngineFault``.
    @discardableResult
    package func perform(
        _ command: Command, by actorID: ActorID, id: CommandID? = nil, at moment: Moment? = nil
    ) throws -> [Entry] {
        try perform(command, keeping: [], by: actorID, id: id, at: moment)
    }

    /// The same, with bytes that the command names by their digests.
    func perform(
        _ command: Command, keeping files: [PackSource.File], by actorID: ActorID,
        id: CommandID? = nil, at moment: Moment? = nil
    ) throws -> [Entry] {
        let moment = moment ?? now()
        let entries = try logging(command) {
            try write(command, keeping: files, by: actorID, id: id, at: moment)
        }
        deliver(after: entries)
        keepReceipt(of: entries)
        return entries
    }

    private func write(
        _ command: Command, keeping files: [PackSource.File], by actorID: ActorID,
        id: CommandID?, at moment: Moment
    ) throws -> [Entry] {
        try register.write { writer -> [Entry] in
            if let id, let done = try writer.entry(commandID: id) { return [done] }
            let at = try checked(moment, after: writer.lastEntry()?.at)
            let transaction = try transaction(command, writer, by: actorID, id: id, at: at)
            try transaction.applyDue(before: command)
            transaction.begin()
            try transaction.carryOut(command, files)
            return transaction.own
        }
    }

    /// A command about to be carried out behind the last entry.
    func transaction(
        _ command: Command, _ writer: Writer, by actorID: ActorID, id: CommandID?, at moment: Moment
    ) throws -> Transaction {
        let last = try writer.lastEntry()?.sequence ?? 0
        return Transaction(
            writer: writer, shelf: shelf, zone: zone, moment: moment,
            actor: try actor(actorID, writer, command),
            commandID: id ?? CommandID(stringLiteral: "c\(last + 1)"), last: last)
    }

    /// An entry's instant is never before the one before it; small steps back are levelled out.
    private func checked(_ moment: Moment, after last: Instant?) throws -> Moment {
        guard let last, moment.instant < last else { return moment }
        guard moment.instant.milliseconds(to: last) <= 5 * 60 * 1000 else {
            throw Refusal.clockBehind(moment, last: zone.moment(last))
        }
        return zone.moment(last)
    }

    /// The actor of a command. An applicant is made by the first application.
    private func actor(
        _ id: ActorID, _ writer: Writer, _ command: Command
    ) throws -> Actor {
        if let found = try writer.actor(id) { return found }
        if case .submit(let submission) = command,
            let workflow = try shelf.currentPack(reader: writer).workflow(submission.programme),
            submission.facts[workflow.identity.creditCode]?.text == id.rawValue
        {
            let name = submission.facts[workflow.identity.name]?.text ?? id.rawValue
            return Drivers.applicant(id.rawValue, name: name)
        }
        throw Refusal.unknownActor(id.rawValue)
    }
}

extension Transaction {
    func carryOut(_ command: Command, _ files: [PackSource.File]) throws {
        switch command {
        case .publish(let published): try publish(published, files)
        case .addActor(let added): try addActor(added)
        case .openRound(let command): try openRound(command)
        case .rankRound(let command): try rankRound(command)
        case .cosignRound(let command): try cosignRound(command)
        case .decideRound(let command): try decideRound(command)
        case .submit(let submission): try submit(submission)
        case .act(let onCase): try act(onCase)
        case .score(let onCase): try score(onCase)
        case .recordList(let list): try recordList(list)
        case .openNotice(let command): try openNotice(command)
        case .publishNotice(let command): try publishNotice(command)
        case .due(let on):
            try applyDue(try existing(on.id))
        case .noticeDue(let on):
            if let notice = try writer.notice(on.notice) { try applyDue(notice) }
        case .migrate(let batch): try migrate(batch)
        case .undoMigration(let batch): try undo(batch)
        // A case goes over as part of its batch only.
        case .migrateCase(let one):
            throw Refusal.unknownSubject(Subject(.migration, one.migration.rawValue))
        }
    }

    private func addActor(_ added: Actor) throws {
        let office = try pack.office
        try require(office.duties.actors, for: Bilingual(zh: "登记操作人", en: "add an actor"))
        guard try writer.actor(added.id) == nil else {
            throw Refusal.alreadyThere(
                Bilingual(zh: "操作人 \(added.id) 已登记。", en: "Actor \(added.id) is there already."))
        }
        for holding in added.holdings {
            guard office.role(holding.role) != nil else {
                throw Refusal.unknownSubject(Subject(.actor, holding.role.rawValue))
            }
            if let unit = holding.unit, office.unit(unit) == nil {
                throw Refusal.unknownSubject(Subject(.actor, unit.rawValue))
            }
        }
        try append(
            Subject(.actor, added.id.rawValue), .addActor(added), [.actorAdded(added)])
    }
}
