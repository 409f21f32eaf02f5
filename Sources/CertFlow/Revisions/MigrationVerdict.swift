package import CertFlowCore

/// What a migration means for one open case.
package struct MigrationVerdict: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// It can go over.
        case moves
        /// It is not concerned: another programme, or another revision than the mapping's.
        case stays
        /// It cannot go over; the obstacles say why.
        case cannot
    }

    /// A property of the new revision that the case would violate.
    package struct Obstacle: Hashable, Sendable {
        /// A stable word for scripts.
        package let property: String
        package let sentence: Bilingual

        init(_ property: String, zh: String, en: String) {
            self.property = property
            sentence = Bilingual(zh: zh, en: en)
        }
    }

    package let current: Case
    package let kind: Kind
    package let obstacles: [Obstacle]
    /// What changes for the case that somebody should know.
    package let notes: [Bilingual]
    /// Where it would stand.
    package let standing: CaseMigrated.Standing?
    let removed: Facts
    let added: Facts

    init(
        _ current: Case, _ kind: Kind, _ obstacles: [Obstacle] = [], notes: [Bilingual] = [],
        standing: CaseMigrated.Standing? = nil, removed: Facts = Facts(), added: Facts = Facts()
    ) {
        self.current = current
        self.kind = kind
        self.obstacles = obstacles
        self.notes = notes
        self.standing = standing
        self.removed = removed
        self.added = added
    }

    /// The step that moves the case; `nil` when it does not move.
    func migrated(as migration: MigrationID) -> CaseMigrated? {
        guard kind == .moves, let standing else { return nil }
        return CaseMigrated(
            id: current.id, migration: migration, version: current.version + 1,
            before: CaseMigrated.Standing(of: current), after: standing, removed: removed,
            added: added)
    }
}

/// The verdict on every open case, by id.
package struct MigrationReport: Hashable, Sendable {
    package let to: String
    package let verdicts: [MigrationVerdict]

    package func count(_ kind: MigrationVerdict.Kind) -> Int {
        verdicts.count { $0.kind == kind }
    }

    /// How many cases each property holds back, most first.
    package var obstacles: [(property: String, count: Int)] {
        let all = verdicts.flatMap { Set($0.obstacles.map(\.property)) }
        return Dictionary(grouping: all) { $0 }.map { ($0.key, $0.value.count) }
            .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    }
}
