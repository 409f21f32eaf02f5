/// One batch of a migration: which cases go over, and on what ground.
package struct Migrate: Hashable, Sendable, Codable {
    package let migration: MigrationID
    /// The digest of the revision that the cases go to.
    package let to: String
    package let ground: String
    package let mapping: MigrationMapping
    package let cases: [CaseID]

    package init(
        migration: MigrationID, to: String, ground: String, mapping: MigrationMapping,
        cases: [CaseID]
    ) {
        self.migration = migration
        self.to = to
        self.ground = ground
        self.mapping = mapping
        self.cases = cases
    }
}

/// One batch of the compensating entries of a migration.
package struct UndoMigration: Hashable, Sendable, Codable {
    package let migration: MigrationID
    package let ground: String
    package let cases: [CaseID]

    package init(migration: MigrationID, ground: String, cases: [CaseID]) {
        self.migration = migration
        self.ground = ground
        self.cases = cases
    }
}

/// What a migration does to one case; the batch is its cause.
package struct MigrateCase: Hashable, Sendable, Codable {
    package let id: CaseID
    package let migration: MigrationID

    package init(id: CaseID, migration: MigrationID) {
        self.id = id
        self.migration = migration
    }
}
