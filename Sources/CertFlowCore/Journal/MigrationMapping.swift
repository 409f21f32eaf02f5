/// How cases of one revision fit into another (迁移对照): read from a file, kept in the journal.
package struct MigrationMapping: Hashable, Sendable, Codable {
    /// What the office calls the migration.
    package let name: String
    /// The digest of the revision that the cases come from.
    package let from: String
    package let programmes: [ProgrammeMapping]

    package init(name: String, from: String, programmes: [ProgrammeMapping]) {
        self.name = name
        self.from = from
        self.programmes = programmes
    }

    package func programme(_ id: ProgrammeID) -> ProgrammeMapping? {
        programmes.first { $0.programme == id }
    }
}

/// The mapping of one programme; what is not named keeps its name.
package struct ProgrammeMapping: Hashable, Sendable, Codable {
    /// Scores of a panel that is at work.
    package enum Panel: String, Hashable, Sendable, Codable, CaseIterable {
        /// They stand, if they fit the new criteria.
        case keep
        /// They are put aside, and the experts score again.
        case redo
    }

    /// Deadlines that run.
    package enum Deadlines: String, Hashable, Sendable, Codable, CaseIterable {
        /// The last day stays.
        case keep
        /// The last day is counted anew from the day of entry, with the new length.
        case recount
    }

    /// A value for a fact that the new revision asks for and a case does not state.
    package struct Default: Hashable, Sendable, Codable {
        package let name: FactName
        package let value: FactValue
        package let source: Citation

        package init(name: FactName, value: FactValue, source: Citation) {
            self.name = name
            self.value = value
            self.source = source
        }
    }

    package let programme: ProgrammeID
    package let states: [StateID: StateID]
    package let events: [EventName: EventName]
    package let renamed: [FactName: FactName]
    package let dropped: [FactName]
    package let defaults: [Default]
    package let panel: Panel?
    package let deadlines: Deadlines

    package init(
        programme: ProgrammeID, states: [StateID: StateID] = [:],
        events: [EventName: EventName] = [:], renamed: [FactName: FactName] = [:],
        dropped: [FactName] = [], defaults: [Default] = [], panel: Panel? = nil,
        deadlines: Deadlines = .keep
    ) {
        self.programme = programme
        self.states = states
        self.events = events
        self.renamed = renamed
        self.dropped = dropped
        self.defaults = defaults
        self.panel = panel
        self.deadlines = deadlines
    }

    package func state(_ id: StateID) -> StateID { states[id] ?? id }

    package func event(_ name: EventName) -> EventName { events[name] ?? name }

    /// Facts under their new names; defaults fill what is not stated.
    package func facts(_ facts: Facts) -> Facts {
        var values: [FactName: FactValue] = [:]
        for (name, value) in facts.values where !dropped.contains(name) {
            values[renamed[name] ?? name] = value
        }
        for fact in defaults where values[fact.name]?.isBlank ?? true {
            values[fact.name] = fact.value
        }
        return Facts(values)
    }
}
