package import CertFlowCore
import CertFlowStore

/// What `register stats` tells of a register. It names no fact of a case.
package struct RegisterFigures: Hashable, Sendable {
    package struct Part: Hashable, Sendable {
        package let name: String
        /// Files of a folder; `nil` where it is one file or a table.
        package let files: Int?
        package let bytes: Int
    }

    package struct Standing: Hashable, Sendable {
        package let programme: ProgrammeID
        package let state: StateID
        package let count: Int
    }

    package struct Pins: Hashable, Sendable {
        /// In the order of publication, from 1.
        package let number: Int
        package let digest: String
        package let cases: Int
        package let openCases: Int
    }

    package let schema: Int
    package let isRehearsal: Bool
    package let entries: Int
    package let firstAt: Moment?
    package let lastAt: Moment?
    package let cases: Int
    package let openCases: Int
    package let workItems: Int
    package let oldestOpen: CaseID?
    package let oldestFiledOn: Day?
    package let standings: [Standing]
    package let revisions: [Pins]
    /// When the clock last marked something, and how much it would mark now.
    package let markedAt: Moment?
    package let dueUnmarked: Int
    /// Documents that wait to be handed out.
    package let waitingDocuments: Int
    /// `database`, `wal`, `evidence`, `documents`.
    package let parts: [Part]
    package let freeBytes: Int
    /// The largest tables, with their indexes.
    package let tables: [Part]
}

extension Engine {
    /// What the register holds, and how large it is on disk.
    ///
    /// - Complexity: O(*size of the register*).
    package func figures() throws -> RegisterFigures {
        let day = now().day
        let (found, due) = try register.read { reader in
            (
                try reader.statistics(),
                try reader.casesDue(before: day).count + reader.noticesDue(before: day).count
            )
        }
        let sizes = try register.sizes()
        // A case keeps its programme and state whatever year it is of.
        let standings = Dictionary(grouping: found.states) {
            [$0.programme.rawValue, $0.state.rawValue]
        }
        .values.compactMap { same in
            same.first.map {
                RegisterFigures.Standing(
                    programme: $0.programme, state: $0.state,
                    count: same.reduce(0) { $0 + $1.count })
            }
        }
        return RegisterFigures(
            schema: found.schema, isRehearsal: isRehearsal, entries: found.counts.entries,
            firstAt: found.firstAt.map(zone.moment), lastAt: found.lastAt.map(zone.moment),
            cases: found.counts.cases, openCases: found.counts.openCases,
            workItems: found.counts.workItems, oldestOpen: found.oldest?.id,
            oldestFiledOn: found.oldest?.filedOn,
            standings: standings.sorted { ($0.programme, $0.state) < ($1.programme, $1.state) },
            revisions: found.pins.enumerated().map { index, pins in
                RegisterFigures.Pins(
                    number: index + 1, digest: pins.revision, cases: pins.cases,
                    openCases: pins.openCases)
            },
            markedAt: found.markedAt.map(zone.moment), dueUnmarked: due,
            waitingDocuments: found.waitingDocuments,
            parts: [
                .init(name: "database", files: nil, bytes: sizes.database),
                .init(name: "wal", files: nil, bytes: sizes.log),
                .init(name: "evidence", files: sizes.evidence.count, bytes: sizes.evidence.bytes),
                .init(
                    name: "documents", files: sizes.documents.count, bytes: sizes.documents.bytes),
            ], freeBytes: found.freeBytes,
            tables: found.tables.prefix(10).map {
                .init(name: $0.name, files: nil, bytes: $0.bytes)
            })
    }
}
