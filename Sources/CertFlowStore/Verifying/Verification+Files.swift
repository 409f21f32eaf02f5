import Foundation
import GRDB
import MerkleLog

extension Verification {
    /// Every file of evidence that an entry names is there with its bytes, and every document that was handed
    /// out still reads as it was issued.
    mutating func checkFiles(_ copy: Database) throws {
        progress(.files)
        let evidence = try copy.rows("SELECT digest, subject FROM temp.evidence ORDER BY digest")
        while let row = try evidence.next() {
            let name: String = try row.get("digest")
            let subject: String = try row.get("subject")
            guard name.utf8.count == 64, Hexadecimal.bytes(name) != nil else {
                // Nothing outside the folder is opened, whatever an entry says.
                report.add(.lostFile("evidence/?", subject))
                continue
            }
            report.files += 1
            switch FileDigest.of(folder.evidence + "/" + name) {
            case .absent: report.add(.lostFile("evidence/\(name)", subject))
            case .found(let digest) where digest != name:
                report.add(.alteredFile("evidence/\(name)", subject))
            case .found: continue
            }
        }
        try checkDocuments()
    }

    private mutating func checkDocuments() throws {
        let documents = try db.rows(
            """
            SELECT d.id, d.subjectKind || ' ' || d.subject AS subject, d.text FROM document AS d
            JOIN delivery ON delivery.kind = 'document' AND delivery.key = d.id ORDER BY d.id
            """)
        while let row = try documents.next() {
            let id: String = try row.get("id")
            let subject: String = try row.get("subject")
            let text: String = try row.get("text")
            let name = "documents/\(id).txt"
            report.files += 1
            guard !id.contains("/") else {
                report.add(.lostFile("documents/?", subject))
                continue
            }
            switch FileDigest.of(folder.documents + "/\(id).txt") {
            case .absent: report.add(.lostFile(name, subject))
            case .found(let digest) where digest != Data(text.utf8).fingerprint:
                report.add(.alteredFile(name, subject))
            case .found: continue
            }
        }
    }

    /// The files of the key say what the register says.
    mutating func checkKeyFiles(_ key: LogPublicKey?) throws {
        guard let key else { return report.add(.badKey("")) }
        if FileManager.default.fileExists(atPath: folder.publicKey) {
            let bytes = FileManager.default.contents(atPath: folder.publicKey) ?? Data()
            if bytes != Data("\(key.line)\n".utf8) { report.add(.keyFile("keys/log.pub")) }
        }
        guard FileManager.default.isReadableFile(atPath: folder.privateKey) else { return }
        do {
            let own = try KeyFile(folder: folder).read()
            if own.publicKey != key { report.add(.keyFile("keys/log.key")) }
        } catch is StoreError {
            report.add(.keyFile("keys/log.key"))
        }
    }

    /// Tables, indexes and triggers are those that this version makes.
    mutating func checkSchema(like copy: Database) throws {
        let statement = """
            SELECT type || ' ' || name AS name, sql FROM sqlite_schema
            WHERE name NOT LIKE 'sqlite_%' ORDER BY 1
            """
        func parts(_ db: Database) throws -> [String: String?] {
            let rows = try db.rows(statement).collect { row -> (String, String?) in
                (String.fromDatabaseValue(row[0]) ?? "", String.fromDatabaseValue(row[1]))
            }
            return Dictionary(rows, uniquingKeysWith: { first, _ in first })
        }
        let found = try parts(db)
        let expected = try parts(copy)
        for name in Set(found.keys).union(expected.keys).sorted()
        where found[name] != expected[name] {
            report.add(.schema(name))
        }
        if try Schema.version(of: db) != Schema.version { report.add(.schema("user_version")) }
        let migrations = "SELECT identifier FROM grdb_migrations ORDER BY identifier"
        let names = try db.rows(migrations).collect { String.fromDatabaseValue($0[0]) }
        if try names != copy.rows(migrations).collect({ String.fromDatabaseValue($0[0]) }) {
            report.add(.schema("grdb_migrations"))
        }
    }
}

/// SHA-256 of a file, read piece by piece.
private enum FileDigest {
    case absent
    case found(String)

    static func of(_ path: String) -> FileDigest {
        guard let file = fopen(path, "r") else { return .absent }
        defer { fclose(file) }
        var fingerprint = Fingerprint()
        var piece = [UInt8](repeating: 0, count: 64 * 1024)
        while case let count = fread(&piece, 1, piece.count, file), count > 0 {
            piece.withUnsafeBytes {
                fingerprint.add(UnsafeRawBufferPointer(rebasing: $0[..<count]))
            }
        }
        guard ferror(file) == 0 else { return .absent }
        return .found(fingerprint.text)
    }
}

extension Data {
    fileprivate var fingerprint: String { withUnsafeBytes { Fingerprint.text($0) } }
}
