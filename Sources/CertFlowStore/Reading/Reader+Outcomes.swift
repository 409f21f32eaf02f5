package import CertFlowCore
import GRDB

/// A message with its place in the outbox.
package struct QueuedMessage: Hashable, Sendable, Identifiable {
    /// The change of the journal that queued it.
    package struct ID: Hashable, Sendable, CustomStringConvertible {
        package let sequence: Int
        package let position: Int

        package init(sequence: Int, position: Int) {
            self.sequence = sequence
            self.position = position
        }

        package var description: String { "\(sequence).\(position)" }
    }

    package let id: ID
    package let message: MessageQueued

    package init(id: ID, message: MessageQueued) {
        self.id = id
        self.message = message
    }
}

extension Reader {
    /// The titles that `filter` asks for, by day, then in the order of the journal.
    package func titles(_ filter: TitleFilter = TitleFilter()) throws -> [TitleGranted] {
        let conditions = filter.conditions
        return try db.rows(
            "SELECT * FROM title \(conditions.sql) ORDER BY day, sequence, position",
            conditions.arguments
        ).collect {
            TitleGranted(
                kind: try $0.get("kind"), programme: try $0.get("programme"),
                creditCode: try $0.get("creditCode"), enterprise: try $0.get("enterprise"),
                unit: try $0.get("unit"), product: try $0.get("product"),
                productName: try $0.get("productName"), on: try $0.get("day"),
                document: try $0.get("document"), serial: try $0.get("serial"),
                caseID: try $0.get("case"))
        }
    }

    /// The next number of an official series, from 1.
    package func nextNumber(series: String, year: Int) throws -> Int {
        try db.count(
            "SELECT coalesce(max(value), 0) + 1 FROM number WHERE series = ? AND year = ?",
            [series, year])
    }

    /// The documents about a subject in the order of their issue.
    package func documents(_ subject: Subject) throws -> [DocumentIssued] {
        try db.rows(
            """
            SELECT * FROM document WHERE subjectKind = ? AND subject = ?
            ORDER BY sequence, position
            """, [subject.kind.rawValue, subject.id]
        ).collect(Reader.document)
    }

    package func document(_ id: String) throws -> DocumentIssued? {
        try db.row("SELECT * FROM document WHERE id = ?", [id]).map(Reader.document)
    }

    /// The documents that nobody has marked as handed out, in the order of their issue.
    package func undeliveredDocuments() throws -> [DocumentIssued] {
        try db.rows(
            """
            SELECT * FROM document AS d WHERE NOT EXISTS
                (SELECT 1 FROM delivery WHERE kind = 'document' AND key = d.id)
            ORDER BY sequence, position
            """
        ).collect(Reader.document)
    }

    /// The messages that nobody has marked as sent, in their order.
    package func undeliveredMessages() throws -> [QueuedMessage] {
        try db.rows(
            """
            SELECT * FROM message AS m WHERE NOT EXISTS
                (SELECT 1 FROM delivery
                 WHERE kind = 'message' AND key = m.sequence || '.' || m.position)
            ORDER BY sequence, position
            """
        ).collect(Reader.message)
    }

    /// Every message about a subject in its order, sent or not.
    package func messages(_ subject: Subject) throws -> [QueuedMessage] {
        try db.rows(
            """
            SELECT * FROM message WHERE subjectKind = ? AND subject = ?
            ORDER BY sequence, position
            """, [subject.kind.rawValue, subject.id]
        ).collect(Reader.message)
    }

    private static func document(_ row: Row) throws -> DocumentIssued {
        DocumentIssued(
            id: try row.get("id"), subject: try subject(row), template: try row.get("template"),
            title: try row.get("title"), number: try row.get("number"), on: try row.get("day"),
            text: try row.get("text"))
    }

    private static func message(_ row: Row) throws -> QueuedMessage {
        QueuedMessage(
            id: QueuedMessage.ID(
                sequence: try row.get("sequence"), position: try row.get("position")),
            message: MessageQueued(
                role: try row.get("role"), unit: try row.get("unit"), subject: try subject(row),
                on: try row.get("day"),
                text: Bilingual(zh: try row.get("zh"), en: try row.get("en"))))
    }

    private static func subject(_ row: Row) throws -> Subject {
        let word: String = try row.get("subjectKind")
        guard let kind = Subject.Kind(rawValue: word) else { throw StoreError.damaged("a subject") }
        return Subject(kind, try row.get("subject"))
    }
}
