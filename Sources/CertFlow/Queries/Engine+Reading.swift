package import CertFlowCore
import CertFlowStore

/// Which cases are asked for; what is left out does not restrict.
package struct CaseQuery: Hashable, Sendable {
    package var programme: ProgrammeID?
    package var state: StateID?
    package var unit: UnitID?
    package var year: Int?
    package var creditCode: String?

    package init(
        programme: ProgrammeID? = nil, state: StateID? = nil, unit: UnitID? = nil,
        year: Int? = nil, creditCode: String? = nil
    ) {
        self.programme = programme
        self.state = state
        self.unit = unit
        self.year = year
        self.creditCode = creditCode
    }
}

/// Plain questions to the register; each reads one snapshot.
extension Engine {
    package func cases(_ query: CaseQuery) throws -> [Case] {
        try register.read {
            try $0.cases(
                CaseFilter(
                    programme: query.programme, states: query.state.map { [$0] } ?? [],
                    year: query.year, unit: query.unit, creditCode: query.creditCode))
        }
    }

    package func links(of id: CaseID) throws -> [Case] {
        try register.read { try $0.links(of: id) }
    }

    package func entries(about subject: Subject) throws -> [Entry] {
        try register.read { try $0.entries(subject: subject) }
    }

    /// What was written after an entry, in order.
    package func entries(after sequence: Int) throws -> [Entry] {
        try register.read { try $0.entries(from: sequence + 1, limit: .max) }
    }

    /// The entry of a command; `nil` when it has had no effect.
    package func entry(of id: CommandID) throws -> Entry? {
        try register.read { try $0.entry(commandID: id) }
    }

    package func actors() throws -> [Actor] { try register.read { try $0.actors() } }

    /// - Throws: ``Refusal/unknownActor(_:)``.
    package func actor(_ id: ActorID) throws -> Actor {
        guard let found = try register.read({ try $0.actor(id) }) else {
            throw Refusal.unknownActor(id.rawValue)
        }
        return found
    }

    /// - Throws: ``Refusal/unknownSubject(_:)``.
    package func round(_ id: RoundID) throws -> Round {
        guard let found = try register.read({ try $0.round(id) }) else {
            throw Refusal.unknownSubject(Subject(.round, id.rawValue))
        }
        return found
    }

    package func notices() throws -> [Notice] { try register.read { try $0.notices() } }

    /// The documents of a case or a notice, oldest first.
    package func documents(of subject: String) throws -> [DocumentIssued] {
        try register.read { reader in
            try reader.documents(Subject(.case, subject))
                + reader.documents(Subject(.notice, subject))
        }
    }

    /// The document of that id, or the latest of the case or notice.
    package func document(_ id: String) throws -> DocumentIssued? {
        try register.read { try $0.document(id) } ?? documents(of: id).last
    }

    /// When the last entry was written; `nil` for a register without entries.
    package func lastInstant() throws -> Instant? {
        try register.read { try $0.lastEntry()?.at }
    }

    /// The number of the last entry.
    package func lastSequence() throws -> Int {
        try register.read { try $0.lastEntry()?.sequence ?? 0 }
    }
}
