import CertFlowCore
import CertFlowStore

extension Transaction {
    /// Moves those cases of a batch that can move; nothing is written when none can.
    ///
    /// It is for those who keep the list of people (`duties.actors`), as publishing is.
    func migrate(_ batch: Migrate) throws {
        try requireMigrator(batch.ground)
        let earlier = try writer.entries(subject: Subject(.migration, batch.migration.rawValue))
        for entry in earlier {
            guard case .migrate(let begun) = entry.command, begun.to == batch.to,
                begun.mapping == batch.mapping
            else { throw taken(batch.migration) }
        }
        let trial = MigrationTrial(
            reader: writer, shelf: shelf, zone: zone,
            target: try shelf.pack(batch.to, reader: writer), mapping: batch.mapping,
            day: moment.day)
        let moving = try batch.cases.map(existing).filter { !$0.isFinal && $0.revision != batch.to }
            .compactMap { try trial.verdict(on: $0).migrated(as: batch.migration) }
        guard !moving.isEmpty else { return }
        try write(moving, .migrate(batch), batch.migration)
    }

    /// Puts those cases of a batch back that have not moved since.
    func undo(_ batch: UndoMigration) throws {
        try requireMigrator(batch.ground)
        let back = try batch.cases.compactMap { id -> CaseMigrated? in
            let current = try existing(id)
            guard let moved = try writer.migrated(id, in: batch.migration),
                moved.isLast(of: current)
            else { return nil }
            _ = try shelf.pack(moved.before.revision, reader: writer)
            return moved.undone
        }
        guard !back.isEmpty else { return }
        try write(back, .undoMigration(batch), batch.migration)
    }

    private func write(_ moving: [CaseMigrated], _ command: Command, _ id: MigrationID) throws {
        let cause = try append(Subject(.migration, id.rawValue), command, [])
        for one in moving {
            try append(
                Subject(.case, one.id.rawValue),
                .migrateCase(MigrateCase(id: one.id, migration: id)), cause: cause,
                [.caseMigrated(one)])
        }
    }

    private func requireMigrator(_ ground: String) throws {
        try require(
            pack.office.duties.actors,
            for: Bilingual(zh: "迁移办件", en: "migrate cases"))
        guard !ground.trimmed.isEmpty else {
            throw Refusal.missing([Bilingual(zh: "签批依据（--ground）", en: "the ground (--ground)")])
        }
    }

    private func taken(_ id: MigrationID) -> Refusal {
        .alreadyThere(
            Bilingual(
                zh: "迁移 \(id) 已由另一对照开始，请重新运行。",
                en: "Migration \(id) was begun with another mapping; run it again."))
    }
}

extension Reader {
    /// What the migration did to a case; `nil` when it was not part of it.
    func migrated(_ id: CaseID, in migration: MigrationID) throws -> CaseMigrated? {
        let changes = try entries(subject: Subject(.case, id.rawValue)).flatMap(\.changes)
        return changes.compactMap { change -> CaseMigrated? in
            guard case .caseMigrated(let one) = change, one.migration == migration, !one.isUndo
            else { return nil }
            return one
        }.last
    }
}

extension CaseMigrated {
    /// Whether the case stands exactly where this left it.
    func isLast(of current: Case) -> Bool {
        current.version == version && Standing(of: current) == after
    }
}
