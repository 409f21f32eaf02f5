package import CertFlowCore
import CertFlowStore

extension Engine {
    /// What a verification checked and found.
    package struct Verification: Hashable, Sendable {
        package let entries: Int
        package let rows: Int
        package let blobs: Int
        /// SHA-256 over the journal's entries in order.
        package let digest: String
        package let faults: [Bilingual]
    }

    /// Checks the file, the journal, the pinned files and that replay rebuilds every projection.
    package static func verify(_ place: RegisterPlace) throws -> Verification {
        let register = try Register.open(at: place.folder, options: place.options)
        let report = try register.verify(digest: Digest.sha256)
        return Verification(
            entries: report.entries, rows: report.rows.values.reduce(0, +),
            blobs: report.blobs,
            digest: try register.registerDigest(Digest.sha256),
            faults: report.faults.map { fault in
                let place = [fault.table, fault.key].filter { !$0.isEmpty }.joined(separator: " ")
                return Bilingual(
                    zh: "\(place)：\(fault.sentence.zh)", en: "\(place): \(fault.sentence.en)")
            })
    }
}
