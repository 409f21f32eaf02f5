package import Foundation
import GRDB

extension Register {
    /// Makes every projection anew from the journal, in one transaction.
    ///
    /// What was handed out (`delivery`) is no outcome of a command and stays as it is.
    ///
    /// - Parameters:
    ///   - digest: SHA-256 in hexadecimal.
    ///   - progress: Told now and then how far it is.
    /// - Returns: What a verification found before: the rows that are put right are its faults of the kinds `surplus`, `absent` and `different`.
    /// - Throws: ``StoreError``; of kind `damaged` when the journal itself is at fault, since then replay would
    ///   spread the damage. Nothing is changed then.
    package func rebuild(
        digest: @escaping (Data) -> String,
        progress: @escaping (VerifyProgress) -> Void = { _ in }
    ) throws -> VerifyReport {
        try write { writer in
            let report = try verify(digest: digest, progress: progress)
            if let fault = report.faults.first(where: { !$0.isOfProjection }) {
                throw StoreError.notFoldable(fault)
            }
            guard !report.isSound else { return report }
            try writer.refold()
            return report
        }
    }
}

extension VerifyReport.Fault {
    /// Whether the journal puts it right.
    package var isOfProjection: Bool {
        switch kind {
        case .surplus, .absent, .different: true
        case .database: Schema.projections.contains(table)
        default: false
        }
    }
}

extension Writer {
    /// Empties every projection and folds the whole journal again.
    func refold() throws {
        try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
        for table in Schema.projections.reversed() {
            try db.execute(sql: "DELETE FROM \"\(table)\"")
        }
        let projection = Projection(db, CaseShelf(db))
        let rows = try db.rows("SELECT sequence, body FROM journal ORDER BY sequence")
        while let row = try rows.next() { try projection.fold(Reader.entry(row)) }
    }
}
