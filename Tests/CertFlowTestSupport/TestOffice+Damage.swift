package import CertFlow
import CertFlowCore
import CertFlowStore
import GRDB

extension TestOffice {
    /// What somebody may do to a revision behind the register's back.
    package enum Damage: String, CaseIterable, Sendable {
        case missing, altered, unlisted
    }

    /// Damages the product's workflow in a revision, past the triggers that keep it.
    ///
    /// - Returns: The digest that the file should have.
    package func damage(_ digest: String, _ damage: Damage) throws -> String {
        let path = "patent-intensive-product/workflow.yaml"
        let register = try Register.open(at: RegisterFolder(path: registerPlace.path))
        let expected = try register.read { try $0.pack(digest: digest)?.pack.files[path] } ?? ""
        try register.close()
        let queue = try DatabaseQueue(path: RegisterFolder(path: registerPlace.path).database)
        try queue.write { db in
            for trigger in ["blobIsNotChanged", "blobIsNotDeleted"] {
                try db.execute(sql: "DROP TRIGGER IF EXISTS \(trigger)")
            }
            switch damage {
            case .missing:
                try db.execute(sql: "DELETE FROM blob WHERE digest = ?", arguments: [expected])
            case .altered:
                try db.execute(
                    sql:
                        "UPDATE blob SET bytes = CAST(bytes || x'0A' AS BLOB) WHERE digest = ?",
                    arguments: [expected])
            case .unlisted:
                try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
                try db.execute(
                    sql: "UPDATE pack SET body = replace(body, ?, ?) WHERE digest = ?",
                    arguments: [expected, String(repeating: "0", count: 64), digest])
            }
        }
        try queue.close()
        return expected
    }

    /// A register opened anew, as the next command does.
    package func reopened() throws -> Engine {
        try Engine(opening: registerPlace, clock: .fixed(moment.instant))
    }
}
