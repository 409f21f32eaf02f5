import CertFlowCore
import CertFlowStore
public import Foundation

/// An office's register and programmes: what a Swift developer imports.
///
/// Everything goes through one journal; each call is one transaction, and when it returns it is on disk.
/// A refusal is an answer with a reason, not a fault, and changes nothing.
public final class CertFlowOffice {
    private let engine: Engine

    /// Opens the register in `folder`.
    ///
    /// `clock` gives milliseconds since 1970 UTC; only rehearsal registers take one.
    public init(
        opening folder: URL, clock: (@Sendable () -> Int64)? = nil
    ) throws(CertFlowError) {
        engine = try CertFlowError.translating {
            let clock = clock.map { tell in OfficeClock { Instant(milliseconds: tell()) } }
            let engine = try Engine(
                opening: RegisterPlace(folder.path), clock: clock ?? .system)
            guard clock == nil || engine.isRehearsal else { throw EngineFault.rehearsalOnly }
            return engine
        }
    }

    private init(_ engine: Engine) { self.engine = engine }

    /// Makes a register in `folder` and publishes the pack in it.
    ///
    /// `pack` is the pack's folder, e.g. `Workflows/xian`. `rehearsalSeed` makes it a rehearsal register;
    /// only those take example overlays and a clock (milliseconds since 1970 UTC).
    public static func create(
        at folder: URL, pack: URL, examples: [URL] = [], rehearsalSeed: UInt64? = nil,
        clock: (@Sendable () -> Int64)? = nil
    ) throws(CertFlowError) -> CertFlowOffice {
        try CertFlowError.translating {
            guard clock == nil || rehearsalSeed != nil else { throw EngineFault.rehearsalOnly }
            let clock = clock.map { tell in OfficeClock { Instant(milliseconds: tell()) } }
            return CertFlowOffice(
                try Engine.create(
                    RegisterPlan(pack: pack, overlays: examples, seed: rehearsalSeed),
                    at: RegisterPlace(folder.path), clock: clock ?? .system))
        }
    }

    /// Opens a yearly round. Days are ISO, the hour is `17:00`.
    public func openRound(
        _ programme: String, year: Int, dataYear: Int, opens: String, closes: String,
        at hour: String = "17:00", fairCompetition: String, by actor: String
    ) throws(CertFlowError) {
        _ = try CertFlowError.translating {
            guard let first = Day(opens), let last = Day(closes), let time = LocalTime(hour) else {
                throw Refusal.missing([Bilingual(zh: "正确的日期和时刻", en: "days and an hour")])
            }
            return try engine.perform(
                .openRound(
                    OpenRound(
                        programme: ProgrammeID(stringLiteral: programme), year: year,
                        dataYear: dataYear, opensOn: first, closesOn: last, closesAt: time,
                        fairCompetition: fairCompetition)), by: try actorID(actor))
        }
    }

    /// Files an application from a YAML file, as the applicant itself.
    ///
    /// - Returns: The case's number.
    public func file(_ application: URL) throws(CertFlowError) -> String {
        try CertFlowError.translating {
            let draft = try FilingFile(pack: try engine.pack()).read(
                try TextFile.read(application, shownAs: application.relativePath),
                path: application.relativePath, folder: application.deletingLastPathComponent())
            return try engine.file(draft, by: nil).first?.subject.id ?? ""
        }
    }

    /// The receipts of what was handed in for a case, oldest first: the bytes of a file each, which
    /// `certflow receipt verify` checks without the register.
    public func receipts(of id: String) throws(CertFlowError) -> [Data] {
        try CertFlowError.translating {
            try engine.receipts(of: try caseID(id)).map { try $0.fileBytes() }
        }
    }

    /// Does an event on a case.
    ///
    /// `arguments` are `opinion`, `reason`, `ground`, and facts as a person would type them.
    public func act(
        _ event: String, on id: String, by actor: String, _ arguments: [String: String] = [:]
    ) throws(CertFlowError) {
        _ = try CertFlowError.translating {
            let current = try engine.existing(try caseID(id))
            let workflow = try engine.workflow(of: current)
            guard let event = EventName(rawValue: event) else {
                throw Refusal.missing([Bilingual(zh: "事项", en: "the event")])
            }
            let act = try ActReader(workflow: workflow, office: try engine.pack(of: current).office)
                .act(event, arguments)
            return try engine.perform(
                .act(OnCase(id: current.id, act: act)), by: try actorID(actor)
            ).count
        }
    }

    /// Records an official list; the only way a national title enters.
    ///
    /// - Returns: The rows that were not matched, each with the reason in Chinese.
    public func importList(_ file: URL, by actor: String) throws(CertFlowError) -> [String] {
        try CertFlowError.translating {
            let list = try engine.importList(
                file, shownAs: file.relativePath, by: try actorID(actor))
            return list.rows.compactMap { row in
                row.problem.map { "\(row.serial) \(row.enterprise)：\($0)" }
            }
        }
    }

    /// Marks what is due; certifies, refuses and pays nothing.
    ///
    /// - Throws: The first refusal, after everything else was marked.
    public func tick() throws(CertFlowError) {
        try CertFlowError.translating {
            if let held = try engine.tick().refused.first { throw held.refusal }
        }
    }

    private func actorID(_ text: String) throws -> ActorID {
        guard let id = ActorID(rawValue: text) else { throw Refusal.unknownActor(text) }
        return id
    }

    private func caseID(_ text: String) throws -> CaseID {
        guard let id = CaseID(rawValue: text) else { throw Refusal.unknownCase(text) }
        return id
    }
}

extension CertFlowOffice {
    /// Where a case is.
    public func summary(of id: String) throws(CertFlowError) -> CaseSummary {
        try CertFlowError.translating {
            let current = try engine.existing(try caseID(id))
            return CaseSummary(current, workflow: try engine.workflow(of: current))
        }
    }

    /// The cases that another one opened, or that are about it.
    public func links(of id: String) throws(CertFlowError) -> [CaseSummary] {
        try CertFlowError.translating {
            let parent = try caseID(id)
            return try engine.register.read { try $0.links(of: parent) }.map {
                CaseSummary($0, workflow: try engine.workflow(of: $0))
            }
        }
    }

    /// The journal of a case.
    public func history(of id: String) throws(CertFlowError) -> [HistoryLine] {
        try CertFlowError.translating {
            try engine.register.read { try $0.entries(subject: Subject(.case, id)) }
                .flatMap { entry in
                    entry.changes.compactMap { change -> HistoryLine? in
                        switch change {
                        case .caseMoved(let move): line(entry, move)
                        case .caseOpened(let opened): line(entry, opened.move)
                        default: nil
                        }
                    }
                }
        }
    }

    private func line(_ entry: Entry, _ move: CaseMoved) -> HistoryLine {
        HistoryLine(
            sequence: entry.sequence, day: move.on.iso, actor: entry.actor.rawValue,
            event: move.event.rawValue, state: move.to.rawValue)
    }

    /// Every target of the pack with its counts of the year.
    public func quotas(year: Int) throws(CertFlowError) -> [QuotaSummary] {
        try CertFlowError.translating {
            try engine.quotas(year: year).map {
                QuotaSummary(
                    target: $0.target.name, required: $0.target.atLeast, filed: $0.filed,
                    certified: $0.certified, either: $0.either, actual: $0.actual)
            }
        }
    }

    /// Writes the annual workbook.
    public func exportAnnual(year: Int, to file: URL) throws(CertFlowError) {
        try CertFlowError.translating {
            _ = try engine.exportAnnual(year: year, edition: .internal, to: file.path)
        }
    }
}
