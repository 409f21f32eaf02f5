/// A case that went over to another revision (版本迁移): where it stood before and where it stands after.
///
/// Both ends are kept whole, so that a compensating entry can put the case back exactly.
package struct CaseMigrated: Hashable, Sendable, Codable {
    /// What a migration may change of a case, its facts apart.
    package struct Standing: Hashable, Sendable, Codable {
        package var revision: String
        package var state: StateID
        package var phase: Phase
        package var reached: [Phase]
        package var owner: RoleID?
        package var returnTo: StateID?
        package var deadline: Deadline?
        package var suspended: [String: Int]
        package var scores: [Score]

        package init(of current: Case) {
            revision = current.revision
            state = current.state
            phase = current.phase
            reached = current.reached
            owner = current.owner
            returnTo = current.returnTo
            deadline = current.deadline
            suspended = current.suspended
            scores = current.scores
        }
    }

    package let id: CaseID
    package let migration: MigrationID
    /// The case's counter after this step; a step that was decided on an earlier sight of it is stale.
    package let version: Int
    package let before: Standing
    package let after: Standing
    /// Facts that went, with their values.
    package let removed: Facts
    /// Facts that came, with their values.
    package let added: Facts
    /// Whether this puts a case back.
    package let isUndo: Bool

    package init(
        id: CaseID, migration: MigrationID, version: Int, before: Standing, after: Standing,
        removed: Facts, added: Facts, isUndo: Bool = false
    ) {
        self.id = id
        self.migration = migration
        self.version = version
        self.before = before
        self.after = after
        self.removed = removed
        self.added = added
        self.isUndo = isUndo
    }

    /// The entry that puts the case back to where it stood.
    package var undone: CaseMigrated {
        CaseMigrated(
            id: id, migration: migration, version: version + 1, before: after, after: before,
            removed: added, added: removed, isUndo: true)
    }
}

extension Case {
    /// The case after it went over to another revision.
    ///
    /// - Precondition: `migrated` is the case's own and its next step.
    package func applying(_ migrated: CaseMigrated) -> Case {
        precondition(migrated.id == id, "a step belongs to its own case")
        precondition(migrated.version == version + 1, "steps are folded in order")
        let standing = migrated.after
        var next = self
        next.version = migrated.version
        next.revision = standing.revision
        next.state = standing.state
        next.phase = standing.phase
        next.reached = standing.reached
        next.owner = standing.owner
        next.returnTo = standing.returnTo
        next.deadline = standing.deadline
        next.suspended = standing.suspended
        next.scores = standing.scores
        var values = facts.values
        for name in migrated.removed.values.keys { values[name] = nil }
        values.merge(migrated.added.values) { _, new in new }
        next.facts = Facts(values)
        return next
    }

    /// The case as it would stand in another revision; for looking back along its way.
    package func standing(
        in state: StateID, returningTo returnTo: StateID?, with facts: Facts
    ) -> Case {
        var next = self
        next.state = state
        next.returnTo = returnTo
        next.facts = facts
        return next
    }
}
