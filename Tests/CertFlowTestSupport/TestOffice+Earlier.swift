import CertFlow
import CertFlowCore
import CertFlowStore
import Foundation
import GRDB

extension TestOffice {
    /// Makes the register what an earlier release, which did not mind `new`, would have left: the revision
    /// with other words in a file, under its digest, in the journal and wherever it is pinned.
    package func keepEarlier(_ path: String, _ old: String, _ new: String) throws {
        let folder = RegisterFolder(path: registerPlace.path)
        let register = try Register.open(at: folder)
        let published = try register.read { try $0.latestPack() }?.pack
        let bytes = try register.read { try $0.blob(published?.files[path] ?? "") }
        try register.close()
        guard let published, let bytes, let kept = published.files[path] else { throw Absent() }
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.contains(old) else { throw Absent() }
        let changed = Data(text.replacing(old, with: new).utf8)
        var files = published.files
        files[path] = Digest.sha256(changed)
        let revision = Digest.sha256(Data(PackPublished.manifest(files).utf8))

        let queue = try DatabaseQueue(path: folder.database)
        try queue.write { db in
            let trigger = try String.fetchOne(
                db, sql: "SELECT sql FROM sqlite_schema WHERE name = 'journalIsNotChanged'")
            guard let trigger else { throw Absent() }
            try db.execute(
                sql: "PRAGMA defer_foreign_keys = ON; DROP TRIGGER journalIsNotChanged")
            try db.execute(
                sql: "INSERT INTO blob (digest, bytes) VALUES (?, ?)",
                arguments: [Digest.sha256(changed), changed])
            for (before, after) in [
                (kept, Digest.sha256(changed)), (published.digest, revision),
            ] {
                for column in [
                    "journal.body", "pack.body", "pack.digest", "case.body", "case.revision",
                    "searchFact.revision",
                ] {
                    let parts = column.split(separator: ".")
                    try db.execute(
                        sql: "UPDATE \"\(parts[0])\" SET \(parts[1]) = replace(\(parts[1]), ?, ?)",
                        arguments: [before, after])
                }
            }
            // That release had no index, no tree and no key: all are made again, over what stands here now.
            try db.execute(
                sql: """
                    DROP TABLE caseIndexWord; DROP TABLE caseIndex; DROP TABLE caseText;
                    DROP TABLE searchFact; DROP TABLE treeHead; DROP TABLE treeKey; DROP TABLE tree;
                    DELETE FROM grdb_migrations WHERE identifier LIKE '002 %' OR identifier LIKE '003 %';
                    PRAGMA user_version = 1;
                    """)
            try db.execute(sql: trigger)
        }
        try queue.close()
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.keys) {
            try FileManager.default.removeItem(atPath: folder.keys + "/" + name)
        }
        try Register.open(at: folder).write { _ in }
    }

    private struct Absent: Error {}
}
