import CertFlowCore
import Foundation
import GRDB
import MerkleLog

/// One run over a snapshot of a register, adding up its report.
struct Verification {
    let db: Database
    let folder: RegisterFolder
    let digest: (Data) -> String
    let progress: (VerifyProgress) -> Void
    let scope: VerifyScope
    var report = VerifyReport()
    /// Heads whose signatures wait to be checked.
    var unsigned: [SignedTreeHead] = []

    mutating func checkDatabase() throws {
        progress(.database)
        for finding in try String.fetchAll(db, sql: "PRAGMA integrity_check")
        where finding != "ok" {
            report.add(
                .init(
                    .database, table: "register", key: "",
                    Bilingual(zh: "数据库文件损坏：\(finding)。", en: "The file is damaged: \(finding).")))
        }
        for violation in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
            let table: String = try violation.get("table")
            let row: Int? = try violation.get("rowid")
            let parent: String = try violation.get("parent")
            report.add(
                .init(
                    .database, table: table, key: row.map { "row \($0)" } ?? "",
                    Bilingual(
                        zh: "所引用的\(parent)行不存在。",
                        en: "It refers to a row of \(parent) that is not there.")))
        }
    }

    /// Does one part of the work; what cannot be read in it is a fault and keeps no other part from being done.
    ///
    /// - Throws: What is not a matter of content.
    mutating func attempt(
        _ part: String, _ body: (inout Verification) throws -> Void
    ) throws {
        do {
            try body(&self)
        } catch is RowDecodingError {
            report.add(.unchecked(part))
        } catch let error as StoreError where error.kind == .damaged {
            report.add(.unchecked(part, error.sentence))
        }
    }

    /// Reads every entry, and folds it into `copy`.
    mutating func replay(into copy: Database) throws {
        let total = try db.count("SELECT count(*) FROM journal")
        let projection = Projection(copy, CaseShelf(copy))
        let evidence = try EvidenceIndex(copy)
        var done = 0
        let rows = try db.rows("SELECT * FROM journal ORDER BY sequence")
        while let row = try rows.next() {
            if done.isMultiple(of: 1_000) { progress(.replay(done: done, of: total)) }
            done += 1
            let sequence: Int = try row.get("sequence")
            guard let entry = read(row, sequence) else { continue }
            try evidence.take(entry)
            do {
                try projection.fold(entry)
            } catch let error as StoreError {
                report.add(.replay(sequence, error.sentence))
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
                report.add(.replay(sequence, StoreError.fault(error.message ?? "").sentence))
            }
        }
        progress(.replay(done: total, of: total))
    }

    private mutating func read(_ row: Row, _ sequence: Int) -> Entry? {
        do {
            let entry = try Reader.entry(row)
            let differing = try entry.columns(otherThan: row)
            if !differing.isEmpty { report.add(.columns(sequence, differing)) }
            return entry
        } catch {
            report.add(.undecodable(sequence))
            return nil
        }
    }

    /// Every file of a pack is there, and all bytes are those of their digest.
    mutating func checkBlobs() throws {
        progress(.blobs)
        let blobs = try db.rows("SELECT digest, bytes FROM blob ORDER BY digest")
        var altered: [String: String] = [:]
        while let row = try blobs.next() {
            report.blobs += 1
            let expected: String = try row.get("digest")
            let found = digest(try row.get("bytes"))
            guard found != expected else { continue }
            altered[expected] = found
            report.add(.altered(expected, found: found))
        }
        try checkRevisions(altered)
    }

    /// The files of every revision that was published, and of every one that a case is pinned to.
    private mutating func checkRevisions(_ altered: [String: String]) throws {
        let reader = Reader(db)
        let published = try reader.packs().map(\.pack)
        for (index, pack) in published.enumerated() {
            let name = "\(index + 1) \(pack.digest)"
            var isDamaged = false
            let manifest = digest(Data(PackPublished.manifest(pack.files).utf8))
            if manifest != pack.digest {
                isDamaged = true
                report.add(.manifest(name, found: manifest))
            }
            for (path, digest) in pack.files.sorted(by: { $0.key < $1.key }) {
                if let found = altered[digest] {
                    isDamaged = true
                    report.add(.alteredFile(name, path: path, expected: digest, found: found))
                } else if try !reader.hasBlob(digest) {
                    isDamaged = true
                    report.add(.lost(digest, path: path))
                }
            }
            if isDamaged { try concern(name, pack.digest, reader) }
        }
        for digest in try reader.pinnedRevisions()
        where !published.contains(where: { $0.digest == digest }) {
            report.add(.unknownRevision(digest))
            try concern(digest, digest, reader)
        }
    }

    /// Names the cases that cannot be worked on.
    private mutating func concern(_ name: String, _ digest: String, _ reader: Reader) throws {
        let ids = try reader.cases(pinnedTo: digest)
        if !ids.isEmpty { report.add(.concerned(name, ids)) }
    }
}

extension Entry {
    /// The columns of the journal that say something else than the entry itself.
    fileprivate func columns(otherThan row: Row) throws -> [String] {
        let expected: [(String, DatabaseValue)] = [
            ("sequence", sequence.databaseValue), ("id", id.databaseValue),
            ("at", at.milliseconds.databaseValue), ("day", on.databaseValue),
            ("subjectKind", subject.kind.rawValue.databaseValue),
            ("subject", subject.id.databaseValue), ("actor", actor.databaseValue),
            ("command", command.kind.rawValue.databaseValue), ("cause", cause.databaseValue),
        ]
        return try expected.filter { try row.get($0.0) != $0.1 }.map(\.0)
    }
}
