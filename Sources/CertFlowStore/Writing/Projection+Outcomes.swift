import CertFlowCore
import GRDB

extension Projection {
    func fold(_ title: TitleGranted, _ origin: Origin) throws {
        try remember(title.creditCode, name: title.enterprise, unit: title.unit)
        try remember(product: title.product, of: title.creditCode, name: title.productName)
        try db.run(
            """
            INSERT INTO title
                (sequence, position, kind, programme, creditCode, enterprise, unit, product,
                 productName, day, document, serial, "case")
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                origin.sequence, origin.position, title.kind, title.programme, title.creditCode,
                title.enterprise, title.unit, title.product, title.productName, title.on,
                title.document, title.serial, title.caseID,
            ])
    }

    func fold(_ number: NumberTaken) throws {
        try db.run(
            """
            INSERT INTO number (series, year, value, text, subjectKind, subject)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                number.series, number.year, number.value, number.text,
                number.subject.kind.rawValue, number.subject.id,
            ])
    }

    func fold(_ document: DocumentIssued, _ origin: Origin) throws {
        try db.run(
            """
            INSERT INTO document
                (id, sequence, position, subjectKind, subject, template, title, number, day, text)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                document.id, origin.sequence, origin.position, document.subject.kind.rawValue,
                document.subject.id, document.template, document.title, document.number,
                document.on, document.text,
            ])
    }

    func fold(_ message: MessageQueued, _ origin: Origin) throws {
        try db.run(
            """
            INSERT INTO message
                (sequence, position, role, unit, subjectKind, subject, day, zh, en)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                origin.sequence, origin.position, message.role, message.unit,
                message.subject.kind.rawValue, message.subject.id, message.on, message.text.zh,
                message.text.en,
            ])
    }
}
