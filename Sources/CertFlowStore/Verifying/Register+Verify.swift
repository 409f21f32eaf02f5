package import Foundation
import GRDB

extension Register {
    /// Checks the file, every entry of the journal, the bytes kept by digest, and that folding the journal into
    /// an empty register gives every table row by row.
    ///
    /// - Parameters:
    ///   - digest: SHA-256 in hexadecimal.
    ///   - progress: Told now and then how far it is.
    /// - Returns: What was looked at and every fault found.
    /// - Throws: ``StoreError`` when the register cannot be read at all; what is wrong with its content is in
    ///   the report.
    package func verify(
        digest: @escaping (Data) -> String,
        progress: @escaping (VerifyProgress) -> Void = { _ in }
    ) throws -> VerifyReport {
        try StoreError.translating {
            let replica = try Replica()
            return try pool.read { db in
                var verification = Verification(db: db, digest: digest, progress: progress)
                do {
                    try verification.checkDatabase()
                    try replica.fill { copy in try verification.replay(into: copy) }
                    try verification.checkBlobs()
                    try replica.queue.read { copy in try verification.compare(with: copy) }
                } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
                    verification.report.add(.unreadable)
                }
                return verification.report
            }
        }
    }

    /// One digest of the whole journal, by which two registers can be compared.
    package func registerDigest(_ digest: (Data) -> String) throws -> String {
        try StoreError.translating {
            try pool.read { db in
                var bytes = Data()
                let rows = try db.rows("SELECT * FROM journal ORDER BY sequence")
                while let row = try rows.next() {
                    let texts = row.databaseValues.map { $0.isNull ? "" : $0.description }
                    bytes.append(contentsOf: Array(try CanonicalJSON.encode(Array(texts)).utf8))
                    bytes.append(UInt8(ascii: "\n"))
                }
                return digest(bytes)
            }
        }
    }
}
