package import CertFlowCore
import CertFlowDefinition
import CertFlowStore
package import Foundation

extension Engine {
    /// What a migration did.
    package struct Migration: Hashable, Sendable {
        /// `nil` when nothing moved and none had been begun.
        package let id: MigrationID?
        package let moved: [CaseID]
        /// The verdicts of before it.
        package let report: MigrationReport
    }

    /// What putting a migration back did.
    package struct Undone: Hashable, Sendable {
        package let id: MigrationID
        package let restored: [CaseID]
        /// Cases that have moved on since and stay.
        package let left: [Case]
    }

    /// Reads a mapping file for a migration to the revision of that digest.
    ///
    /// - Throws: ``Diagnostics`` with every mistake of the file.
    package func migrationMapping(_ file: URL, shownAs path: String, to digest: String) throws
        -> MigrationMapping
    {
        let bytes = try TextFile.data(file, shownAs: path)
        let all = try revisions()
        let target = try register.read { try shelf.pack(digest, reader: $0) }
        return try MigrationFile.read(Array(bytes), path: path, new: target) { name in
            do throws(Refusal) {
                return all.pack(try all.find(name).digest)
            } catch {
                return nil
            }
        }
    }

    /// Replays every open case against the revision; nothing is written.
    package func trial(
        of mapping: MigrationMapping, to digest: String, at moment: Moment? = nil
    ) throws -> MigrationReport {
        let day = (moment ?? now()).day
        return try register.read { reader in
            let trial = MigrationTrial(
                reader: reader, shelf: shelf, zone: zone,
                target: try shelf.pack(digest, reader: reader), mapping: mapping, day: day)
            let open = try reader.cases(CaseFilter(isFinal: false))
                .filter { $0.revision != digest }
            return MigrationReport(to: digest, verdicts: try open.map(trial.verdict))
        }
    }

    /// Moves every open case that can move, a batch a transaction.
    ///
    /// Run again after a crash, it goes on where it stopped, as the same migration; with nothing left to
    /// move it has no effect.
    @discardableResult
    package func migrate(
        _ mapping: MigrationMapping, to digest: String, by actor: ActorID, ground: String,
        batch size: Int = 200, at moment: Moment? = nil, progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> Migration {
        let report = try trial(of: mapping, to: digest, at: moment)
        let waiting = report.verdicts.filter { $0.kind == .moves }.map(\.current.id)
        let (id, isBegun) = try migrationID(
            of: mapping, to: digest, year: (moment ?? now()).day.year)
        var moved: [CaseID] = []
        for start in stride(from: 0, to: waiting.count, by: size) {
            let cases = Array(waiting[start..<min(start + size, waiting.count)])
            let entries = try perform(
                .migrate(
                    Migrate(
                        migration: id, to: digest, ground: ground, mapping: mapping, cases: cases)),
                by: actor, at: moment)
            moved += entries.flatMap(\.migratedCases)
            progress(start + cases.count, waiting.count)
        }
        return Migration(id: moved.isEmpty && !isBegun ? nil : id, moved: moved, report: report)
    }

    /// Puts back every case of a migration that has not moved since; the others are named.
    @discardableResult
    package func undoMigration(
        _ id: MigrationID, by actor: ActorID, ground: String, batch size: Int = 200,
        at moment: Moment? = nil
    ) throws -> Undone {
        let (waiting, left) = try register.read { reader in
            try cases(of: id, reader)
        }
        var restored: [CaseID] = []
        for start in stride(from: 0, to: waiting.count, by: size) {
            let cases = Array(waiting[start..<min(start + size, waiting.count)])
            let entries = try perform(
                .undoMigration(UndoMigration(migration: id, ground: ground, cases: cases)),
                by: actor, at: moment)
            restored += entries.flatMap(\.migratedCases)
        }
        return Undone(id: id, restored: restored, left: left)
    }

    /// The cases of a migration that stand where it left them, and those that moved on.
    private func cases(
        of id: MigrationID, _ reader: Reader
    ) throws -> (waiting: [CaseID], left: [Case]) {
        let entries = try reader.entries(subject: Subject(.migration, id.rawValue))
        guard !entries.isEmpty else {
            throw Refusal.unknownSubject(Subject(.migration, id.rawValue))
        }
        var waiting: [CaseID] = []
        var left: [Case] = []
        for entry in entries {
            guard case .migrate(let batch) = entry.command else { continue }
            for member in batch.cases {
                guard let moved = try reader.migrated(member, in: id),
                    let current = try reader.case(member)
                else { continue }
                if moved.isLast(of: current) {
                    waiting.append(current.id)
                } else if try !reader.isRestored(moved) {
                    left.append(current)
                }
            }
        }
        return (waiting.uniqued, left.uniqued)
    }

    /// The migration that these cases belong to: the one that was begun, or a new one.
    private func migrationID(
        of mapping: MigrationMapping, to digest: String, year: Int
    ) throws -> (id: MigrationID, isBegun: Bool) {
        try register.read { reader in
            let entries = try reader.entries(about: .migration)
            for entry in entries.reversed() {
                guard case .migrate(let begun) = entry.command, begun.to == digest,
                    begun.mapping == mapping
                else { continue }
                let isUndone = entries.contains {
                    if case .undoMigration(let undo) = $0.command {
                        undo.migration == begun.migration
                    } else {
                        false
                    }
                }
                if !isUndone { return (begun.migration, true) }
                break
            }
            let known = Set(entries.map(\.subject.id)).count
            return (MigrationID(stringLiteral: "M-\(year)-\(known + 1)"), false)
        }
    }
}

extension Reader {
    /// Whether a case was put back after the migration.
    fileprivate func isRestored(_ moved: CaseMigrated) throws -> Bool {
        try entries(subject: Subject(.case, moved.id.rawValue)).flatMap(\.changes).contains {
            guard case .caseMigrated(let one) = $0 else { return false }
            return one.isUndo && one.migration == moved.migration && one.version > moved.version
        }
    }
}

extension Entry {
    fileprivate var migratedCases: [CaseID] {
        changes.compactMap { if case .caseMigrated(let one) = $0 { one.id } else { nil } }
    }
}
