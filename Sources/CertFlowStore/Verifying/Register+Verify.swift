package import Foundation
import GRDB
package import MerkleLog

/// How much of a register is verified.
package enum VerifyScope: Hashable, Sendable {
    /// Entries, tree and heads. The newest head's signature stands for the older ones, which are compared
    /// with the tree as all are.
    case log
    case everything
}

extension Register {
    /// Checks the file, the log (entries, tree, heads), the bytes kept by digest, the files of the folder, and that
    /// folding the journal into an empty register gives every table row by row.
    ///
    /// - Parameters:
    ///   - scope: How much of that.
    ///   - since: An older head that the log must extend.
    ///   - digest: SHA-256 in hexadecimal.
    ///   - progress: Told now and then how far it is.
    /// - Returns: What was looked at and every fault found.
    /// - Throws: ``StoreError`` when the register cannot be read at all; what is wrong with its content is in
    ///   the report.
    package func verify(
        _ scope: VerifyScope = .everything, since: SignedTreeHead? = nil,
        digest: @escaping (Data) -> String,
        progress: @escaping (VerifyProgress) -> Void = { _ in }
    ) throws -> VerifyReport {
        try StoreError.translating {
            try requireThisVersion()
            let replica = try Replica()
            return try pool.read { db in
                var verification = Verification(
                    db: db, folder: folder, digest: digest, progress: progress, scope: scope)
                do {
                    if scope == .everything { try verification.checkDatabase() }
                    try verification.attempt("log") { try $0.checkLog(since: since) }
                    guard scope == .everything else { return verification.report }
                    try replica.fill { copy in try verification.replay(into: copy) }
                    try verification.attempt("pack") { try $0.checkBlobs() }
                    try replica.queue.read { copy in
                        try verification.attempt("schema") { try $0.checkSchema(like: copy) }
                        try verification.attempt("tables") { try $0.compare(with: copy) }
                        try verification.attempt("files") { try $0.checkFiles(copy) }
                    }
                } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
                    verification.report.add(.unreadable)
                }
                return verification.report
            }
        }
    }

    /// SHA-256 in hexadecimal of the whole journal, by which two registers can be compared.
    package func registerDigest() throws -> String {
        try StoreError.translating {
            try pool.read { db in
                var fingerprint = Fingerprint()
                let rows = try db.rows("SELECT * FROM journal ORDER BY sequence")
                while let row = try rows.next() {
                    let texts = row.databaseValues.map { $0.isNull ? "" : $0.description }
                    let line = Array("\(try CanonicalJSON.encode(Array(texts)))\n".utf8)
                    line.withUnsafeBytes { fingerprint.add($0) }
                }
                return fingerprint.text
            }
        }
    }
}
