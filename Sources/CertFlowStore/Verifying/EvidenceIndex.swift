import CertFlowCore
import GRDB

/// The evidence that the entries of a journal name, gathered in a table of the replica.
struct EvidenceIndex {
    private let db: Database

    init(_ db: Database) throws {
        self.db = db
        try db.execute(
            sql: """
                CREATE TABLE IF NOT EXISTS temp.evidence (
                    digest TEXT NOT NULL PRIMARY KEY, sequence INTEGER NOT NULL, subject TEXT NOT NULL
                )
                """)
    }

    func take(_ entry: Entry) throws {
        for change in entry.changes {
            switch change {
            case .caseOpened(let opened): try take(opened.move.facts, entry)
            case .caseMoved(let move): try take(move.facts, entry)
            default: continue
            }
        }
    }

    private func take(_ facts: Facts, _ entry: Entry) throws {
        for value in facts.values.values { try take(value, entry) }
    }

    private func take(_ value: FactValue, _ entry: Entry) throws {
        for item in value.list ?? [] { try take(item, entry) }
        guard let digest = value.record?["digest"]?.text, value.record?["bytes"]?.number != nil
        else { return }
        try db.run(
            "INSERT OR IGNORE INTO temp.evidence (digest, sequence, subject) VALUES (?, ?, ?)",
            [digest, entry.sequence, entry.subject.description])
    }
}
